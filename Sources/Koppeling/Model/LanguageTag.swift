/// A language as a BCP-47 tag in canonical form, such as `nl`, `fa-AF` or `ti`.
///
/// Tags are canonicalised when made: the language in lower case, the script capitalised, the region
/// in upper case, and `prs` (Dari) as `fa-AF`. Collective codes such as `ber` do not name a language
/// that two people can talk in and are refused: write `rif`, `shi`, `tzm` or `zgh`.
public struct LanguageTag: Hashable, Sendable {
  /// The canonical text of the tag.
  public let description: String

  /// Creates a tag from its text.
  ///
  /// - Returns: `nil` if the text is not of the form language, optional script, optional region, or
  ///   names a collection of languages or no language at all (``collectiveCodes``).
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    guard let canonical = Self.isLanguage(text) ? text : Self.canonical(text),
      !Self.collectiveCodes.contains(canonical)
    else { return nil }
    description = Self.replacements[canonical] ?? canonical
  }

  /// Whether a text is two or three small letters, as most tags are written.
  private static func isLanguage(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (97...122).contains($0) }
  }

  /// The text of a tag with the capitals as they should be; `nil` if it has another form.
  private static func canonical(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      parts.count <= 3, parts.allSatisfy({ isAlphanumeric($0) }),
      language.utf8.allSatisfy({ isLetter($0) })
    else { return nil }
    var canonical = language.lowercased()
    guard !collectiveCodes.contains(canonical) else { return nil }
    var rest = parts.dropFirst()
    if let script = rest.first, script.utf8.count == 4, script.utf8.allSatisfy({ isLetter($0) }) {
      canonical += "-" + script.prefix(1).uppercased() + script.dropFirst().lowercased()
      rest = rest.dropFirst()
    }
    if let region = rest.first, region.utf8.count == 2 || region.utf8.count == 3 {
      canonical += "-" + region.uppercased()
      rest = rest.dropFirst()
    }
    return rest.isEmpty ? canonical : nil
  }

  /// The language without its script and region: `nl` of `nl-BE`.
  public var language: LanguageTag {
    description.split(separator: "-").first.flatMap { LanguageTag($0) } ?? self
  }

  /// Codes that name a collection of languages, or none, and are refused.
  public static let collectiveCodes: Set<String> = ["ber", "mul", "und", "zxx", "mis"]

  private static let replacements = ["prs": "fa-AF", "prs-AF": "fa-AF", "pes": "fa"]
}

private func isLetter(_ byte: UInt8) -> Bool {
  (65...90).contains(byte) || (97...122).contains(byte)
}

private func isAlphanumeric(_ part: some StringProtocol) -> Bool {
  !part.isEmpty && part.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) }
}

extension LanguageTag: CustomStringConvertible {}

extension LanguageTag: Comparable {
  /// Orders tags by Unicode scalar values, the order of their bytes in UTF-8.
  public static func < (left: Self, right: Self) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

extension LanguageTag: Codable {
  /// Decodes a tag from its text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let tag = LanguageTag(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "\"\(text)\" is not a language tag: write nl, ti, fa-AF, rif ..."
      )
    }
    self = tag
  }

  /// Encodes the tag as its canonical text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension LanguageTag: ExpressibleByStringLiteral {
  /// Creates a tag from a literal.
  ///
  /// - Precondition: The literal is a valid tag.
  public init(stringLiteral value: String) {
    guard let tag = LanguageTag(value) else {
      preconditionFailure("\"\(value)\" is not a language tag")
    }
    self = tag
  }
}

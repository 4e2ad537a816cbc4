/// A short word for an interest, a wish or an offer, such as `gardening`.
///
/// Tags are free, but compared exactly: they are put in lower case, with hyphens for spaces. They
/// say what people like and ask for; they are no place for names or diagnoses.
public struct Tag: Hashable, Sendable {
  /// The text of the tag.
  public let description: String

  /// Creates a tag from a text; spaces become hyphens, capitals become small.
  public init(_ text: some StringProtocol) {
    let text = String(text)
    description =
      Self.isCanonical(text)
      ? text : text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
  }

  /// Whether a text is of small letters, digits and signs of ASCII alone, as most tags are written.
  private static func isCanonical(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x21...0x7e).contains($0) && !(0x41...0x5a).contains($0) }
  }
}

extension Tag: CustomStringConvertible {}

extension Tag: ExpressibleByStringLiteral {
  /// Creates a tag from a literal.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Tag: Comparable {
  /// Orders tags as `String` does, by canonical form: an accent may be written in one sign or in two.
  public static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }
}

extension Tag: Codable {
  /// Decodes a tag from its text.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Encodes the tag as its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// How well somebody speaks a language: the levels of the Common European Framework, and native.
public enum LanguageLevel: Int, CaseIterable, Hashable, Sendable {
  /// Beginner.
  case a1 = 1
  /// Elementary.
  case a2
  /// Intermediate: can talk about daily life.
  case b1
  /// Upper intermediate.
  case b2
  /// Advanced.
  case c1
  /// Like a native speaker.
  case c2
  /// A native speaker.
  case native
}

extension LanguageLevel: Comparable {
  /// Orders levels from less to more.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension LanguageLevel: LosslessStringConvertible, CustomStringConvertible {
  private static let codes = ["A1", "A2", "B1", "B2", "C1", "C2", "native"]

  /// The level's code, one of `A1` to `C2` or `native`.
  public var description: String { Self.codes[rawValue - 1] }

  /// Creates a level from its code, in upper or lower case.
  public init?(_ description: String) {
    let wanted = description.lowercased()
    guard let index = Self.codes.firstIndex(where: { $0.lowercased() == wanted }) else {
      return nil
    }
    self.init(rawValue: index + 1)
  }
}

extension LanguageLevel: Codable {
  /// Decodes a level from its code.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let level = LanguageLevel(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription:
          "\"\(text)\" is not a language level: write A1, A2, B1, B2, C1, C2 or native"
      )
    }
    self = level
  }

  /// Encodes the level as its code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A text in Dutch and in English.
public struct LocalizedText: Hashable, Sendable, Codable {
  /// The Dutch text.
  public var nl: String
  /// The English text.
  public var en: String

  /// Creates a text.
  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// The text in a language.
  public func callAsFunction(_ language: ReadingLanguage) -> String {
    switch language {
    case .dutch: nl
    case .english: en
    }
  }
}

/// A number with a noun in the singular or the plural, such as "1 place" and "2 places".
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}

/// A language in which coordinators read.
public enum ReadingLanguage: String, CaseIterable, Hashable, Sendable, Codable {
  /// Dutch.
  case dutch = "nl"
  /// English.
  case english = "en"
}

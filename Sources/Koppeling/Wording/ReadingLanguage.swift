/// A language in which coordinators read.
public enum ReadingLanguage: String, CaseIterable, Hashable, Sendable, Codable {
  /// Dutch.
  case dutch = "nl"
  /// English.
  case english = "en"
}

extension ReadingLanguage {
  /// The mark between whole and tenths.
  package var decimalMark: String {
    switch self {
    case .dutch: ","
    case .english: "."
    }
  }
}

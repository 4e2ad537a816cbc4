package import Koppeling

/// A group of first languages, as the tables count them.
package enum LanguageGroup: String, CaseIterable, Hashable, Sendable {
  /// Dutch, with a language of the region beside it.
  case dutch
  /// Arabic and its varieties.
  case arabic
  /// Turkish.
  case turkish
  /// Berber languages.
  case berber
  /// Tigrinya.
  case tigrinya
  /// Polish.
  case polish
  /// Ukrainian and Russian.
  case ukrainianRussian
  /// English as the language that people use, whatever their first.
  case english
  /// Persian, Dari and Pashto.
  case persian
  /// Somali.
  case somali
  /// Papiamentu and Sranan.
  case caribbean
  /// French.
  case french
  /// Others.
  case other

  /// The languages of the group with their weights: an assumption throughout.
  package var members: [(tag: LanguageTag, weight: Int)] {
    switch self {
    case .dutch: [("nl", 1)]
    case .arabic: [("ar", 30), ("apc", 40), ("ary", 30)]
    case .turkish: [("tr", 1)]
    case .berber: [("rif", 70), ("tzm", 20), ("shi", 10)]
    case .tigrinya: [("ti", 1)]
    case .polish: [("pl", 1)]
    case .ukrainianRussian: [("uk", 65), ("ru", 35)]
    case .english: [("en", 1)]
    case .persian: [("fa", 50), ("fa-AF", 35), ("ps", 15)]
    case .somali: [("so", 1)]
    case .caribbean: [("pap", 60), ("srn", 40)]
    case .french: [("fr", 1)]
    case .other:
      [
        ("es", 14), ("pt", 12), ("ro", 12), ("bg", 12), ("kmr", 12), ("zh", 10), ("de", 8),
        ("ur", 5), ("hi", 5), ("am", 4), ("vi", 3), ("sw", 3),
      ]
    }
  }

  /// The group of a first language.
  package init(_ tag: LanguageTag) {
    self = Self.groups[tag, default: .other]
  }

  private static let groups: [LanguageTag: LanguageGroup] = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { group in group.members.map { ($0.tag, group) } }
  )
}

/// How far speakers of one language can follow another: a short, stated table of assumptions.
///
/// A language of a region or in a script is followed like the language itself: `nl-BE` like `nl`,
/// `fa-AF` like `fa`. Beyond that, languages that are not listed share nothing. A listed pair loses a number of levels: a native
/// speaker of Moroccan Arabic (`ary`) follows Standard Arabic (`ar`) two levels below native, at C1.
/// The relation is symmetric. The table is an assumption of this project, not a finding: no source
/// gives such numbers, and it is shown wherever it decides.
public enum LanguageKinship {
  /// One assumption: two languages and the number of levels lost between them.
  public struct Relation: Hashable, Sendable {
    /// One language.
    public let first: LanguageTag
    /// The other language.
    public let second: LanguageTag
    /// The number of levels lost, 0...6.
    public let levelsLost: Int
  }

  /// The assumptions, in a stated order.
  public static let relations: [Relation] = [
    Relation(first: "ar", second: "apc", levelsLost: 2),
    Relation(first: "ar", second: "acm", levelsLost: 2),
    Relation(first: "ar", second: "apd", levelsLost: 2),
    Relation(first: "ar", second: "ary", levelsLost: 2),
    Relation(first: "ku", second: "kmr", levelsLost: 1),
    Relation(first: "ku", second: "ckb", levelsLost: 5),
    Relation(first: "nds-NL", second: "stl", levelsLost: 1),
    Relation(first: "nds-NL", second: "gos", levelsLost: 1),
    Relation(first: "nds-NL", second: "drt", levelsLost: 1),
    Relation(first: "nds-NL", second: "twd", levelsLost: 1),
    Relation(first: "tzm", second: "zgh", levelsLost: 1),
    Relation(first: "tzm", second: "rif", levelsLost: 3),
    Relation(first: "tzm", second: "shi", levelsLost: 3),
    Relation(first: "hi", second: "ur", levelsLost: 1),
    Relation(first: "hi", second: "hns", levelsLost: 3),
  ]

  /// What somebody can follow, given one language at one level: that language, and its kin lower.
  ///
  /// - Returns: Pairs of a language and a level, the given language first.
  public static func understood(
    _ tag: LanguageTag,
    at level: LanguageLevel
  ) -> [(tag: LanguageTag, level: LanguageLevel)] {
    var result = [(tag: tag, level: level)]
    if tag.language != tag { result.append((tag.language, level)) }
    for relation in relations {
      let other: LanguageTag
      if relation.first == tag {
        other = relation.second
      } else if relation.second == tag {
        other = relation.first
      } else {
        continue
      }
      if let lower = LanguageLevel(rawValue: level.rawValue - relation.levelsLost) {
        result.append((other, lower))
      }
    }
    return result
  }
}

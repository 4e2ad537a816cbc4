internal import Koppeling
internal import KoppelingData

/// The neutral groups of families that region markets have: what is known of a family anyway, and says
/// nothing of descent or faith.
///
/// - `language`: `dutch` if Dutch is known to be spoken at the scheme's level, `other` if it is known not
///   to be; families of whom it is not known are in neither. It stands first, so it is the one that
///   ``GroupFloor`` keeps.
/// - `placeSize`: by the largest place of the municipality: `rural` below 20 000 inhabitants, `town` below
///   100 000, `city` from there on.
/// - `household`: `singleParent` or `others`; families of whom it is not known are in neither.
enum RegionGroups {
  /// The names of the groupings and their labels, in the order of reports.
  static let legend = [
    QualityGrouping(name: "language", labels: ["dutch", "other"]),
    QualityGrouping(name: "placeSize", labels: ["rural", "town", "city"]),
    QualityGrouping(name: "household", labels: ["singleParent", "others"]),
  ]

  /// The groupings of families.
  static func groupings(of families: [FamilyProfile]) -> [Grouping] {
    let sorting: [(FamilyProfile) -> Int?] = [language, placeSize, household]
    return zip(legend, sorting).map { grouping, label in
      Grouping(
        name: grouping.name,
        labels: grouping.labels,
        labelOfFamily: families.map(label)
      )
    }
  }

  private static func placeSize(_ profile: FamilyProfile) -> Int? {
    profile.family.location.place.flatMap { sizes[$0] }
  }

  private static func language(_ profile: FamilyProfile) -> Int? {
    guard let skills = profile.family.languages else { return nil }
    let dutch = skills.filter { $0.tag == "nl" }
    if dutch.contains(where: { $0.level.map { $0 >= profile.scheme.languageLevel } ?? false }) {
      return 0
    }
    return dutch.contains { $0.level == nil } ? nil : 1
  }

  private static func household(_ profile: FamilyProfile) -> Int? {
    profile.family.household.map { $0 == .singleParent ? 0 : 1 }
  }

  /// The index of the label of each place of the gazetteer.
  private static let sizes: [Int: Int] = Dictionary(
    uniqueKeysWithValues: SettlementMap.standard.settlements.map { settlement in
      let label =
        switch settlement.character {
        case .rural: 0
        case .town: 1
        case .city: 2
        }
      return (settlement.place.id, label)
    }
  )
}

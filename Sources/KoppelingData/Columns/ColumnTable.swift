public import Koppeling

/// The columns of one kind of file.
public struct ColumnTable: Hashable, Sendable, Encodable {
  /// The name of the file.
  public let file: String
  /// Whether a caseload folder must have the file.
  public let isRequired: Bool
  /// What a row of the file is.
  public let description: LocalizedText
  /// The columns, in the order in which they are written.
  public let columns: [Column]

  /// The families.
  public static let families = ColumnTable(
    file: "families.csv",
    isRequired: true,
    description: LocalizedText(nl: "Eén gezin op een regel.", en: "One family a line."),
    columns: FamilyDraft.fields.map(\.column)
  )

  /// The volunteers.
  public static let volunteers = ColumnTable(
    file: "volunteers.csv",
    isRequired: true,
    description: LocalizedText(nl: "Eén vrijwilliger op een regel.", en: "One volunteer a line."),
    columns: VolunteerDraft.fields.map(\.column)
  )

  /// The matches.
  public static let matches = ColumnTable(
    file: "matches.csv",
    isRequired: false,
    description: LocalizedText(
      nl: "Eén koppeling op een regel, lopend of voorbij.",
      en: "One match a line, running or over."
    ),
    columns: MatchDraft.fields.map(\.column)
  )

  /// The pairs that are not to be proposed.
  public static let refusals = ColumnTable(
    file: "refusals.csv",
    isRequired: false,
    description: LocalizedText(
      nl: "Eén paar dat niet wordt voorgesteld op een regel.",
      en: "One pair that is not to be proposed a line."
    ),
    columns: RefusalDraft.fields.map(\.column)
  )

  /// The travel times.
  public static let travel = ColumnTable(
    file: "travel.csv",
    isRequired: false,
    description: LocalizedText(
      nl: "De reistijd van één paar op een regel; andere paren worden geschat.",
      en: "The travel time of one pair a line; other pairs are estimated."
    ),
    columns: TravelDraft.fields.map(\.column)
  )

  /// Every table, in the order in which they are described.
  public static let all = [families, volunteers, matches, refusals, travel]

  /// The column with a key, if the table has it.
  public func column(_ key: String) -> Column? {
    columns.first { $0.key == key }
  }
}

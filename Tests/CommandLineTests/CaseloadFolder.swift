import Foundation

/// A small caseload folder that is in order, of which a test changes one cell.
struct CaseloadFolder {
  var families: [[String]] = [
    [
      "id", "place", "registered_on", "consent", "triage", "children", "languages", "slots",
      "needs",
    ],
    [
      "F-1", "Wolvega", "2026-09-01", "yes", "accepted", "30", "nl:native", "tue-morning",
      "babies:2",
    ],
    [
      "F-2", "Noordwolde", "2026-10-01", "yes", "accepted", "8", "nl:native", "wed-morning",
      "play:1",
    ],
  ]

  var volunteers: [[String]] = [
    [
      "id", "place", "status", "parenting_experience", "trained_on", "vog_date", "languages",
      "slots", "travel_modes", "commit_until",
    ],
    [
      "V-1", "Wolvega", "available", "own", "2026-01-10", "2026-01-01", "nl:native",
      "tue-morning wed-morning", "car", "2027-12-31",
    ],
  ]

  var matches: [[String]]?
  var refusals: [[String]]?
  var settings: String? = #"{"asOf": "2026-11-22", "scheme": "home-start-nl"}"#

  /// Puts a text in the cell of a column, in a row counted from 1.
  mutating func set(_ column: String, _ text: String, family row: Int = 1) {
    Self.set(column, text, row, in: &families)
  }

  /// Puts a text in the cell of a column, in a row counted from 1.
  mutating func set(_ column: String, _ text: String, volunteer row: Int) {
    Self.set(column, text, row, in: &volunteers)
  }

  private static func set(_ column: String, _ text: String, _ row: Int, in table: inout [[String]])
  {
    if let index = table[0].firstIndex(of: column) {
      table[row][index] = text
      return
    }
    table[0].append(column)
    for line in 1..<table.count {
      table[line].append(line == row ? text : "")
    }
  }

  /// Writes the folder.
  func write() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.file("families.csv", Self.text(families))
    try folder.file("volunteers.csv", Self.text(volunteers))
    if let matches { try folder.file("matches.csv", Self.text(matches)) }
    if let refusals { try folder.file("refusals.csv", Self.text(refusals)) }
    if let settings { try folder.file("scheme.json", settings) }
    return folder
  }

  private static func text(_ table: [[String]]) -> String {
    table.map { $0.joined(separator: ";") + "\n" }.joined()
  }
}

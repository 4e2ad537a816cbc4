internal import Foundation
public import Koppeling

/// Writes a caseload as a folder of tables or as one JSON file, always with the same bytes for the
/// same caseload.
///
/// ``CaseloadLoader`` reads both back as an equal caseload.
public enum CaseloadWriter {
  /// The caseload as JSON: keys in alphabetical order, two spaces of indentation, a line feed at
  /// the end.
  public static func json(_ caseload: Caseload) -> String {
    encoded(caseload)
  }

  /// The files of a folder, by name: the tables and `scheme.json`.
  ///
  /// Tables of matches and refusals that would be empty are left out. A scheme that comes with the
  /// engine is named; another is written in full.
  ///
  /// - Parameters:
  ///   - caseload: The caseload.
  ///   - seed: The seed of the lottery, to be written in `scheme.json`.
  ///   - travelMinutes: Travel times, to be written in `travel.csv`.
  ///   - gazetteer: The places, so that homes in their centres are written by name.
  /// - Returns: The text of each file by its name.
  public static func folder(
    _ caseload: Caseload,
    seed: UInt64? = nil,
    travelMinutes: [TabulatedTravel.Key: Int] = [:],
    gazetteer: Gazetteer = .standard
  ) -> [String: String] {
    let isOwn = SchemeCatalog.scheme(caseload.scheme.id) != caseload.scheme
    let settings = CaseloadSettings(
      scheme: isOwn ? .full(caseload.scheme) : .named(caseload.scheme.id),
      asOf: caseload.asOf,
      municipalities: caseload.municipalities.isEmpty ? nil : caseload.municipalities,
      seed: seed
    )
    var files = [
      FolderLoader.settingsFile: encoded(settings),
      ColumnTable.families.file: table(FamilyDraft.self, caseload.families, gazetteer),
      ColumnTable.volunteers.file: table(VolunteerDraft.self, caseload.volunteers, gazetteer),
    ]
    if !caseload.matches.isEmpty {
      files[ColumnTable.matches.file] = table(MatchDraft.self, caseload.matches, gazetteer)
    }
    if !caseload.refusals.isEmpty {
      files[ColumnTable.refusals.file] = table(RefusalDraft.self, caseload.refusals, gazetteer)
    }
    if !travelMinutes.isEmpty {
      files[ColumnTable.travel.file] = table(TravelDraft.self, rows(travelMinutes), gazetteer)
    }
    return files
  }

  /// Writes the files of ``folder(_:seed:travelMinutes:gazetteer:)`` into a folder, which is made
  /// if it is not there.
  ///
  /// - Throws: An error of the file system.
  public static func write(_ files: [String: String], toFolder path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let source = FileSource(path: path)
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      try Data(text.utf8).write(to: URL(filePath: source.path(of: name)), options: .atomic)
    }
  }

  /// A table with the columns in which a record says something, and those that must be there.
  private static func table<Draft: RecordDraft>(
    _: Draft.Type,
    _ records: [Draft.Record],
    _ gazetteer: Gazetteer
  ) -> String {
    let drafts = records.map { Draft($0, gazetteer: gazetteer) }
    let columns: [[String]] = Draft.fields.compactMap { field in
      let cells = drafts.map(field.write)
      let isNeeded = field.column.isRequired || field.column.key == "place"
      return isNeeded || cells.contains { !$0.isEmpty } ? [field.column.key] + cells : nil
    }
    return DelimitedWriter.text((0...records.count).map { row in columns.map { $0[row] } })
  }

  private static func rows(_ minutes: [TabulatedTravel.Key: Int]) -> [TravelDraft.Minutes] {
    minutes.map {
      TravelDraft.Minutes(family: $0.key.family, volunteer: $0.key.volunteer, minutes: $0.value)
    }
    .sorted { ($0.family, $0.volunteer) < ($1.family, $1.volunteer) }
  }

  /// A value as JSON in its one form.
  static func encoded(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    } catch {
      // Our values hold texts and finite numbers only, which always encode.
      preconditionFailure("a value does not encode: \(error)")
    }
  }
}

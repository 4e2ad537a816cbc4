import Foundation
import Koppeling
import KoppelingData
import Testing

/// One of the regions that come with the sources, under `Fixtures/Regions`.
enum Region: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case weststellingwerf
  case groningen
  case maastricht
  case domoHasselt = "domo-hasselt"

  var testDescription: String { rawValue }

  /// The folder of the region.
  var folder: URL {
    URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Regions/\(rawValue)", directoryHint: .isDirectory)
  }

  /// The bytes of one file of the region.
  func bytes(of file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: file)))
  }

  /// The region as it is read from its files.
  func loaded() throws -> LoadedCaseload {
    try CaseloadLoader.load(path: folder.path(percentEncoded: false))
  }

  /// The caseload of the region.
  func caseload() throws -> Caseload {
    try loaded().caseload
  }

  /// The plan of the region, with the seed of its `scheme.json`.
  func plan(language: ReadingLanguage = .english) throws -> Plan {
    let loaded = try loaded()
    return try loaded.caseload.plan(seed: try #require(loaded.seed), language: language)
  }
}

extension Caseload {
  /// The seed that every region that comes with the sources has.
  static let seed: UInt64 = 2026

  /// The plan of the caseload.
  func plan(
    seed: UInt64 = Caseload.seed,
    language: ReadingLanguage = .english
  ) throws -> Plan {
    try Planner(self, options: Planner.Options(seed: seed, language: language)).plan()
  }
}

/// A day written as 2026-11-16.
func day(_ text: String) throws -> CalendarDate {
  try #require(CalendarDate(iso: text))
}

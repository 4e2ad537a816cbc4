import Foundation
import Koppeling
import KoppelingData
import Testing

/// The folder of the package.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The bytes of a file of the fixtures.
func fixture(_ name: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: packageFolder.appending(path: "Fixtures/" + name)))
}

/// A folder of its own for one test, removed at the end.
func withFolder<Result>(
  _ files: [String: [UInt8]],
  _ body: (String) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for (name, bytes) in files {
    try Data(bytes).write(to: folder.appending(path: name))
  }
  return try body(folder.path)
}

/// A caseload folder in which a test changes one file.
struct Folder {
  var families = "id;plaats;aangemeld_op\nG-1;Wolvega;01-08-2026\n"
  var volunteers = "id;plaats\nV-1;Noordwolde\n"
  var matches: String?
  var refusals: String?
  var travel: String?
  var settings: String? = #"{"scheme": "home-start-nl", "asOf": "2026-09-01"}"#

  var files: [String: [UInt8]] {
    let texts = [
      "families.csv": families, "volunteers.csv": volunteers, "matches.csv": matches,
      "refusals.csv": refusals, "travel.csv": travel, "scheme.json": settings,
    ]
    return texts.compactMapValues { $0.map { Array($0.utf8) } }
  }

  func load(options: CaseloadLoader.Options = .init()) throws -> LoadedCaseload {
    try withFolder(files) { try CaseloadLoader.load(path: $0, options: options) }
  }

  /// The faults in English, each on a line; empty if the folder loads.
  var faults: [String] { refusal?.faults.map(\.text.en) ?? [] }

  /// The refusal, if the folder is refused.
  var refusal: ImportRefusal? {
    do {
      _ = try load()
      return nil
    } catch {
      return error as? ImportRefusal
    }
  }

  /// The warnings in English of a folder that loads.
  var warnings: [String] {
    get throws { try load().warnings.map(\.text.en) }
  }
}

/// A generator of the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Expects two caseloads to be equal; a failure names the first lines in which their JSON differs.
func expectEqual(
  _ first: Caseload,
  _ second: Caseload,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard first != second else { return }
  let lines = zip(
    CaseloadWriter.json(first).split(separator: "\n"),
    CaseloadWriter.json(second).split(separator: "\n")
  )
  let difference = lines.first { $0 != $1 }
  Issue.record(
    "the caseloads differ: \(String(describing: difference))",
    sourceLocation: sourceLocation
  )
}

/// The bytes of a file.
func contents(of path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(filePath: path)))
}

import Foundation
import Koppeling
import KoppelingData
import Testing

/// The plans that are checked in beside the regions, as `koppel match FOLDER --format json` prints
/// them: with the seed of `scheme.json`, in English, with three alternatives.
///
/// After a change that is meant to change plans, run the tests once with
/// `KOPPELING_UPDATE_GOLDEN=1` in the environment, and look at what changed before committing it.
@Suite("Golden plans", .serialized)
struct GoldenPlanTests {
  @Test("the plan of a region has the bytes that are checked in", arguments: Region.allCases)
  func bytes(region: Region) throws {
    let file = region.folder.appending(path: "plan.json")
    let found = try Self.json(try region.plan())
    if ProcessInfo.processInfo.environment["KOPPELING_UPDATE_GOLDEN"] == "1" {
      try Data(found.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    guard found != expected else { return }
    let lines = zip(found.split(separator: "\n"), expected.split(separator: "\n"))
    let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(region.rawValue)/plan.json differs from line \((first?.offset ?? 0) + 1) on: \
      found \(first?.element.0 ?? "another length"), expected \(first?.element.1 ?? "")
      """
    )
  }

  @Test("the plan that is checked in proves itself from the caseload", arguments: Region.allCases)
  func certificate(region: Region) throws {
    let data = try Data(contentsOf: region.folder.appending(path: "plan.json"))
    let plan = try JSONDecoder().decode(Plan.self, from: data)
    #expect(try PlanVerifier(region.caseload()).violations(in: plan) == [])
    #expect(plan.objective.value == plan.certificate.prices.bound)
  }

  /// The plan in its one form: keys in order, two spaces of indentation, a line feed at the end.
  private static func json(_ plan: Plan) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(plan), as: UTF8.self) + "\n"
  }
}

import Foundation
import Testing

@Suite("koppel verify")
struct VerifyTests {
  private static let region = Binary.fixture("Regions/groningen")

  private static func plan() throws -> String {
    try Binary.koppel("match", region, "--format", "json", "--language", "nl").output
  }

  @Test("accepts the plan of the input")
  func accepts() throws {
    let folder = try TemporaryFolder()
    let plan = try folder.file("plan.json", try Self.plan())
    let outcome = try Binary.koppel("verify", plan.path, Self.region)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(!outcome.output.isEmpty)
  }

  @Test(
    "accepts a plan with timings, whatever they say and however it is laid out",
    arguments: [
      #"{"timing": {"read": 0.1}, "#, #"{"timing": "a second", "#, #"{"timing": null, "#, "{  ",
    ]
  )
  func timings(opening: String) throws {
    let plan = opening + (try Self.plan().dropFirst())
    let folder = try TemporaryFolder()
    let outcome = try Binary.koppel(
      "verify",
      try folder.file("plan.json", plan).path,
      Self.region
    )
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
  }

  @Test("accepts the plan of the input with its own timings")
  func ownTimings() throws {
    let folder = try TemporaryFolder()
    let plan = try Binary.koppel("match", Self.region, "--format", "json", "--timing").output
    let outcome = try Binary.koppel(
      "verify",
      try folder.file("plan.json", plan).path,
      Self.region
    )
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
  }

  @Test(
    "refuses a plan in which something was changed",
    arguments: [
      (#""families" : 12"#, #""families" : 13"#), (#""urgency" : 69"#, #""urgency" : 70"#),
      (#""bound" : 9"#, #""bound" : 8"#), ("moedertaalniveau", "niveau C2"),
      (#""volunteer" : "V-08""#, #""volunteer" : "V-03""#), (#""seed" : "#, #""seed" : 1"#),
    ]
  )
  func refuses(old: String, new: String) throws {
    let plan = try Self.plan()
    let range = try #require(plan.range(of: old), "the plan has no \(old)")
    let folder = try TemporaryFolder()
    let changed = try folder.file("plan.json", plan.replacingCharacters(in: range, with: new))
    let outcome = try Binary.koppel("verify", changed.path, Self.region)
    #expect(outcome.exitCode == 1)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("refuses the plan of another region")
  func otherRegion() throws {
    let folder = try TemporaryFolder()
    let plan = try folder.file("plan.json", try Self.plan())
    let other = Binary.fixture("Regions/maastricht")
    #expect(try Binary.koppel("verify", plan.path, other).exitCode == 1)
  }

  @Test("refuses what is no plan", arguments: ["", "{}", "[1, 2]", "family,volunteer"])
  func noPlan(text: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("plan.json", text)
    let outcome = try Binary.koppel("verify", file.path, Self.region)
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("not a plan"))
  }

  @Test("refuses a plan that says more than a plan says")
  func added() throws {
    let plan = try Self.plan()
    let folder = try TemporaryFolder()
    for (old, new) in [
      ("{\n  \"alt", "{\n  \"note\" : \"x\",\n  \"alt"),
      ("\"parts\" :", "\"click\" : 1, \"parts\" :"),
    ] {
      let range = try #require(plan.range(of: old))
      let file = try folder.file("plan.json", plan.replacingCharacters(in: range, with: new))
      let outcome = try Binary.koppel("verify", file.path, Self.region)
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("a plan says no such thing"))
    }
  }
}

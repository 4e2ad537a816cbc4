import Foundation
import Testing

@Suite("koppel generate")
struct GenerateTests {
  private static func generate(_ region: String, _ rest: String...) throws -> Binary.Outcome {
    try Binary.koppel.run(["generate", "--region", region] + rest)
  }

  @Test(
    "writes a folder that koppel match reads without a word",
    arguments: ["weststellingwerf", "groningen", "province-limburg", "netherlands", "flanders"]
  )
  func match(region: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/region"
    let outcome = try Self.generate(
      region,
      "--families",
      "90",
      "--volunteers",
      "60",
      "--seed",
      "7",
      "--output",
      path
    )
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    #expect(names.contains("families.csv") && names.contains("volunteers.csv"))
    #expect(names.contains("generated.json") && names.contains("scheme.json"))
    let plan = try Binary.koppel("match", path, "--format", "json")
    #expect(plan.exitCode == 0, "\(plan.errors)")
    #expect(plan.errors.isEmpty, "\(plan.errors)")
    let proposals = plan.output.components(separatedBy: "\"volunteer\" :").count
    #expect(proposals > 5, "somebody is proposed")
    let file = try folder.file("plan.json", plan.output)
    #expect(try Binary.koppel("verify", file.path, path).exitCode == 0)
  }

  @Test("gives the same bytes for the same options, and other people for another seed")
  func bytes() throws {
    let folder = try TemporaryFolder()
    func content(_ name: String, seed: String) throws -> [String: Data] {
      let path = folder.path + "/" + name
      #expect(try Self.generate("drenthe", "--seed", seed, "--output", path).exitCode == 0)
      var files: [String: Data] = [:]
      for file in try FileManager.default.contentsOfDirectory(atPath: path) {
        files[file] = try Data(contentsOf: URL(fileURLWithPath: path + "/" + file))
      }
      return files
    }
    let first = try content("a", seed: "1")
    #expect(try content("b", seed: "1") == first)
    let other = try content("c", seed: "2")
    #expect(other["families.csv"] != first["families.csv"])
    let record = try #require(first["generated.json"])
    let object = try #require(JSONSerialization.jsonObject(with: record) as? [String: Any])
    #expect(object["generatorVersion"] as? Int == 1)
    #expect(object["seed"] as? Int == 1)
    #expect(object["region"] as? String == "province-drenthe")
  }

  @Test("writes one caseload file with --format json")
  func json() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/caseload.json"
    let options = ["--families", "40", "--seed", "3"]
    let outcome = try Binary.koppel.run(
      ["generate", "--region", "maastricht", "--format", "json", "--output", path] + options
    )
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let tables = folder.path + "/tables"
    #expect(
      try Binary.koppel.run(["generate", "--region", "maastricht", "--output", tables] + options)
        .exitCode == 0
    )
    let plan = try Binary.koppel("match", path)
    #expect(plan.exitCode == 0, "\(plan.errors)")
    #expect(try Binary.koppel("match", tables).output == plan.output)
    let again = try Binary.koppel.run(
      ["generate", "--region", "maastricht", "--format", "json", "--output", path]
    )
    #expect(again.exitCode == 1)
    #expect(again.errors.contains("--force"))
  }

  @Test("writes nothing into a folder that is not empty, unless forced, and then no stale table")
  func overwriting() throws {
    let folder = try TemporaryFolder()
    try folder.file("notes.txt", "mine")
    try folder.file("travel.csv", "family,volunteer,minutes\nF-1,V-1,7\n")
    let refused = try Self.generate("assen", "--output", folder.path)
    #expect(refused.exitCode == 1)
    #expect(refused.errorLines.count == 1)
    #expect(try folder.names() == ["notes.txt", "travel.csv"])
    let forced = try Self.generate("assen", "--output", folder.path, "--force")
    #expect(forced.exitCode == 0, "\(forced.errors)")
    let names = try folder.names()
    #expect(names.contains("notes.txt") && names.contains("families.csv"))
    #expect(!names.contains("travel.csv"))
    #expect(try Binary.koppel("match", folder.path).exitCode == 0)
  }

  @Test("refuses a wrong region with near misses, and wrong usage with exit code 2")
  func faults() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/x"
    let wrong = try Self.generate("amsterdm", "--output", path)
    #expect(wrong.exitCode == 1)
    #expect(wrong.errors.contains("did you mean amsterdam?"))
    #expect(wrong.errorLines.count == 1)
    for options in [
      ["--families", "-1"], ["--families", "many"], ["--volunteers", "2000000"], ["--seed", "-3"],
      ["--diversity", "1.5"], ["--unknown", "5"], ["--unknown", "0.0005"], ["--unknown", "x"],
      ["--running", "-0.1"], ["--as-of", "2026-02-30"], ["--as-of", "0001-01-01"],
      ["--format", "xml"],
    ] {
      let outcome = try Binary.koppel.run(
        ["generate", "--region", "assen", "--output", path] + options
      )
      #expect(outcome.exitCode == 2, "\(options): \(outcome.errors)")
    }
    #expect(try Self.generate("assen").exitCode == 2)
    #expect(try Binary.koppel("generate", "--output", path).exitCode == 2)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("says whether the drawn people fit their tables")
  func fit() throws {
    let text = try Self.generate("zwolle", "--families", "400", "--fit")
    #expect(text.exitCode == 0, "\(text.output)")
    #expect(text.output.contains("Fits: none of"))
    let json = try Self.generate("zwolle", "--families", "400", "--fit", "--fit-format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let report = try #require(object as? [String: Any])
    #expect(report["fits"] as? Bool == true)
    #expect((report["checks"] as? [[String: Any]])?.count ?? 0 > 80)
  }
}

import Foundation
import Testing

@Suite("Exit codes")
struct ExitCodeTests {
  @Test(
    "wrong usage ends with 2 and says what is right",
    arguments: [
      ["mach", "region"], ["match"], ["match", "--format", "pdf", "region"],
      ["match", "region", "--seed", "-1"], ["match", "region", "--language", "fr"],
      ["match", "region", "--as-of", "22-11-2026"], ["scores", "region"],
      ["scores", "region", "--output", "scores.csv"], ["assign"], ["schema", "--example"],
      ["schema", "birds"],
    ]
  )
  func wrongUsage(arguments: [String]) throws {
    let outcome = try Binary.koppel.run(arguments)
    #expect(outcome.exitCode == 2, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.output.isEmpty)
  }

  @Test(
    "help and version end with 0",
    arguments: [["--help"], ["match", "--help"], ["--version"]]
  )
  func help(arguments: [String]) throws {
    let outcome = try Binary.koppel.run(arguments)
    #expect(outcome.exitCode == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test(
    "help fits in eighty columns",
    arguments: ["match", "scores", "verify", "assign", "schema"]
  )
  func helpWidth(command: String) throws {
    let outcome = try Binary.koppel.run([command, "--help"])
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    // The usage line is one long line by custom.
    for line in lines where !line.hasPrefix("USAGE") {
      #expect(line.count <= 80)
    }
    #expect(outcome.output.contains("koppel \(command)"))
  }

  @Test("a path that is not there ends with 1")
  func missingPath() throws {
    for arguments in [
      ["match", "/no/such/folder"], ["assign", "/no/such/file.npy"],
      ["verify", "/no/such/plan.json", Binary.fixture("Regions/groningen")],
      ["schemes", "home-sweet-home"],
      ["match", Binary.fixture("Regions/groningen"), "--scheme", "home-sweet-home"],
      [
        "match", Binary.fixture("Regions/groningen"), "--scheme",
        Binary.fixture("Regions/README.md"),
      ],
    ] {
      let outcome = try Binary.koppel.run(arguments)
      #expect(outcome.exitCode == 1)
      #expect(!outcome.errors.isEmpty)
    }
  }

  @Test("a target that cannot be written ends with 1")
  func unwritable() throws {
    let outcome = try Binary.koppel(
      "match",
      Binary.fixture("Regions/groningen"),
      "--output",
      "/no/such/folder/plan.json"
    )
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("cannot be written"))
  }
}

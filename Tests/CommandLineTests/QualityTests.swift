import Foundation
import Testing

@Suite("koppel-bench quality")
struct QualityTests {
  private static let bench = Binary(name: "koppel-bench")
  private static let small = Binary.root.appendingPathComponent("Benchmarks/Suites/small.yaml").path

  /// How many instances take a few seconds, so that a run can be interrupted.
  #if DEBUG
  private static let many = 24
  #else
  private static let many = 300
  #endif

  /// The lines of a file of results that do not depend on the machine.
  private static func lines(_ path: String) throws -> [Substring] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("\"environment\"") && !$0.hasPrefix("\"timing\"") }
  }

  @Test("a suite gives results, a table and the same bytes for every number of threads")
  func suite() throws {
    let folder = try TemporaryFolder()
    for (name, threads) in [("one", "1"), ("two", "2")] {
      let outcome = try Self.bench(
        "quality",
        Self.small,
        "--output",
        "\(folder.path)/\(name)",
        "--threads",
        threads
      )
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(outcome.errors.isEmpty, "no bar where there is no terminal")
      #expect(outcome.output.contains("21 instances × 11 policies"))
      #expect(outcome.output.contains("optimal-total"))
      let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(name)")
      #expect(files.sorted() == ["results.csv", "results.json"])
    }
    for file in ["results.json", "results.csv"] {
      let (one, two) = ("\(folder.path)/one/\(file)", "\(folder.path)/two/\(file)")
      #expect(try Self.lines(one) == Self.lines(two))
    }
    let json = try String(contentsOfFile: "\(folder.path)/one/results.json", encoding: .utf8)
    for key in ["\"processor\"", "\"threads\":1", "\"seconds\""] { #expect(json.contains(key)) }
  }

  @Test("only some instances and policies can be measured")
  func only() throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.bench(
      "quality",
      Self.small,
      "--output",
      folder.path,
      "--only",
      "readers",
      "--only",
      "greedy"
    )
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("1 instances × 1 policies"))
  }

  @Test("an interrupted run ends with 3, and the same command goes on to the same bytes")
  func interruption() throws {
    let folder = try TemporaryFolder()
    let suite = try folder.file(
      "long.yaml",
      """
      replications: \(Self.many)
      perturbation: {copies: 3}
      instances: [{region: groningen, families: 60}]
      """
    )
    let output = folder.path + "/out"
    let journal = output + "/journal.jsonl"
    let process = Process()
    process.executableURL = Self.bench.executable
    process.arguments = ["quality", suite.path, "--output", output, "--threads", "1"]
    let errors = try folder.file("errors")
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    while process.isRunning, Self.lineCount(journal) < 3 { usleep(2000) }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    #expect(process.terminationReason == .exit)
    let kept = Self.lineCount(journal) - 1
    let message = try String(contentsOf: errors, encoding: .utf8)
    #expect(kept >= 2 && kept < Self.many)
    #expect(
      message.contains("Interrupted: \(kept) of \(Self.many) instances are kept"),
      "\(message)"
    )
    #expect(!FileManager.default.fileExists(atPath: output + "/results.json"))

    let rest = try Self.bench("quality", suite.path, "--output", output)
    #expect(rest.exitCode == 0)
    #expect(rest.errors.contains("\(kept) instances were finished earlier"), "\(rest.errors)")
    let whole = try Self.bench("quality", suite.path, "--output", folder.path + "/whole")
    #expect(whole.exitCode == 0 && whole.errors.isEmpty)
    let files = ["\(output)/results.json", "\(folder.path)/whole/results.json"]
    #expect(try Self.lines(files[0]) == Self.lines(files[1]))
  }

  @Test("a journal of another suite is dropped with a word")
  func otherSuite() throws {
    let folder = try TemporaryFolder()
    try folder.file("journal.jsonl", "{\"run\":\"fnv1a128:00000000000000000000000000000000\"}\n")
    let outcome = try Self.bench(
      "quality",
      Self.small,
      "--output",
      folder.path,
      "--only",
      "readers"
    )
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("this one starts anew"))
  }

  @Test("a faulty suite ends with 1, a line for each fault, and nothing is run")
  func faults() throws {
    let folder = try TemporaryFolder()
    let suite = try folder.file(
      "bad.yaml",
      "seed: x\npolicies: [gredy]\ninstances: [{region: groningn}, {preflib: none.cat}]\n"
    )
    let outcome = try Self.bench("quality", suite.path, "--output", folder.path + "/out")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 4, "\(outcome.errors)")
    #expect(outcome.errorLines[0].hasPrefix("\(suite.path):1:7: seed is x: write"))
    #expect(outcome.errorLines[1].hasSuffix("there is no policy \"gredy\": did you mean greedy?"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    let missing = try Self.bench("quality", "/no/such.yaml", "--output", folder.path)
    #expect(missing.exitCode == 1 && missing.errorLines.count == 1)
    let unknown = try Self.bench(
      "quality",
      Self.small,
      "--output",
      folder.path,
      "--only",
      "greeedy"
    )
    #expect(unknown.exitCode == 1 && unknown.errors.contains("did you mean greedy?"))
    let blocked = try Self.bench("quality", Self.small, "--output", suite.path + "/out")
    #expect(blocked.exitCode == 1 && blocked.errors.contains("cannot be written"))
  }

  @Test(
    "wrong usage ends with 2",
    arguments: [
      ["quality"], ["quality", "suite.yaml"], ["quality", "--output", "out"], ["qualiti"],
      ["quality", "suite.yaml", "--output", "out", "--threads", "0"],
      ["quality", "suite.yaml", "--output", "out", "--threads", "many"],
    ]
  )
  func wrongUsage(arguments: [String]) throws {
    let outcome = try Self.bench.run(arguments)
    #expect(outcome.exitCode == 2, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty && outcome.output.isEmpty)
  }

  @Test("everything that a suite can name is listed")
  func list() throws {
    let outcome = try Self.bench("quality", "--list")
    #expect(outcome.exitCode == 0)
    for word in [
      "coverage-first", "match-rate-gap[placeSize]", "fame-euclidean", "weststellingwerf",
      "province-zeeland",
    ] {
      #expect(outcome.output.contains(word), "\(word)")
    }
    let help = try Self.bench("quality", "--help")
    #expect(help.exitCode == 0 && help.output.contains("Benchmarks/Suites"))
    #expect(
      help.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE") }
    )
  }

  private static func lineCount(_ path: String) -> Int {
    ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n").count
  }
}

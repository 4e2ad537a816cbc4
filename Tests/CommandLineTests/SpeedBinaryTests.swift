import Foundation
import Testing

@Suite("koppel-bench speed")
struct SpeedBinaryTests {
  private static let bench = Binary(name: "koppel-bench")

  private static func document(_ arguments: String...) throws -> [String: Any] {
    let outcome = try bench.run(["speed", "--json", "--repetitions", "1"] + arguments)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let document = try #require(object as? [String: Any])
    #expect(document["schemaVersion"] as? Int == 1)
    #expect(document["repetitions"] as? Int == 1)
    return document
  }

  @Test(
    "measures our solver alone, on cells of every kind",
    arguments: ["uniform/30", "bids/9x12", "sparse3/40", "orlib/assignp800"]
  )
  func alone(cell: String) throws {
    let document = try Self.document("--alone", cell)
    let cells = try #require(document["cells"] as? [[String: Any]])
    #expect(cells.count == 1)
    let result = try #require(cells.first)
    #expect(result["cell"] as? String == cell)
    let ours = try #require(result["ours"] as? [String: Any])
    let (least, median) = (ours["least"] as? Double ?? 0, ours["median"] as? Double ?? 0)
    #expect(0 < least && least <= median)
    #expect(result["figure"] == nil, "nobody to compare with")
    #expect(result["note"] == nil)
  }

  @Test(
    "compares changes and rankings with fresh solves of our own",
    arguments: [("reoptimize/40", "freshOverOurs"), ("kbest/9", "freshSolves")]
  )
  func ownWork(cell: String, measure: String) throws {
    let document = try Self.document("--alone", cell)
    let result = try #require((document["cells"] as? [[String: Any]])?.first)
    #expect(result["measure"] as? String == measure)
    #expect(try #require(result["figure"] as? Double) > 0)
    #expect(result["note"] == nil, "totals agree")
  }

  #if os(Linux)
  @Test("measures peak memory in processes of their own")
  func memory() throws {
    let document = try Self.document("--alone", "memory/700")
    let result = try #require((document["cells"] as? [[String: Any]])?.first)
    let share = try #require(result["figure"] as? Double)
    // Something is needed, and not a multiple of what an unoptimised build copies (three matrices).
    #expect(0 < share && share < 500)
  }
  #endif

  @Test("prints a table with a row for each cell")
  func table() throws {
    let outcome = try Self.bench(
      "speed",
      "--alone",
      "--repetitions",
      "1",
      "int100/200",
      "bids/6x9"
    )
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let rows = outcome.output.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 4)
    #expect(rows[2].hasPrefix("| int100/200 |") && rows[2].hasSuffix("| – | 1 | 1.5 | – |"))
    #expect(rows[3].hasPrefix("| bids/6x9 |") && rows[3].hasSuffix("| – | – | – | – |"))
  }

  @Test("measures growth and row passes")
  func others() throws {
    let growth = try Self.document("--growth", "int100", "--largest", "500")
    let family = try #require((growth["growth"] as? [[String: Any]])?.first)
    #expect((family["points"] as? [Any])?.count == 2)
    #expect(try #require(family["timesReading"] as? Double) > 0)
    let kernels = try Self.document("--kernels", "50")
    let passes = try #require(kernels["kernels"] as? [[String: Any]])
    #expect(passes.map { $0["kernel"] as? String } == ["block minima", "pricing"])
    #expect(try #require(passes.first?["portableRate"] as? Double) > 0)
  }

  @Test(
    "ends wrong usage with 2 and one line that says what is right",
    arguments: [
      (["unifrom/5", "--alone"], "uniform, int100, intn"), (["uniform/0"], "sizes from 1"),
      (["--growth", "squares"], "geometric"), (["--kernels", "many"], "numbers"),
      (["--repetitions", "0", "uniform/5", "--alone"], "--repetitions"),
      (["--growth", "--kernels"], "exclude"),

    ]
  )
  func wrongUsage(arguments: [String], says: String) throws {
    let outcome = try Self.bench.run(["speed"] + arguments)
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1 && outcome.errors.contains(says), "\(outcome.errors)")
  }

  @Test("says in one line what to install where Python is missing")
  func noPython() throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.bench.run(
      ["speed", "uniform/5", "--environments", folder.path],
      environment: ["PATH": folder.path]
    )
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1 && outcome.errors.contains("python3-venv"))
    #expect(try folder.names().isEmpty)
  }
}

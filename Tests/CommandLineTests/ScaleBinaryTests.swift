import CaseloadScale
import Foundation
import Testing

@Suite("koppel-bench scale")
struct ScaleBinaryTests {
  private static let bench = Binary(name: "koppel-bench")

  @Test("measures the whole program at twenty and two hundred, and compares ways of scoring")
  func small() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/scale.json"
    let outcome = try Self.bench(
      "scale",
      "--sizes",
      "20,200",
      "--region",
      "groningen",
      "--compare",
      "200",
      "--repetitions",
      "2",
      "--threads",
      "2",
      "--output",
      file
    )
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let data = try Data(contentsOf: URL(filePath: file))
    #expect(try ScaleSchema.faults(data) == [])
    let document = try JSONDecoder().decode(ScaleDocument.self, from: data)
    #expect(outcome.output == ScaleReport.markdown(document))
    #expect(document.sizes.map(\.size) == [20, 200])
    #expect(document.peaks.map(\.threads) == [1, 2])
    for size in document.sizes {
      #expect(size.runs == 2 && size.scoring.pairs == size.size * size.size)
      // The stages are parts of the whole, and each process holds megabytes.
      #expect(size.stages.values.allSatisfy { $0 >= 0 })
      #expect(size.stages.values.reduce(0, +) < 2 * size.wholeSeconds)
      #expect(size.peakBytes > 1_000_000 && size.verifyPeakBytes > 1_000_000)
      #expect(size.scoring.inputBytes > 0 && size.scoring.outputBytes > size.scoring.inputBytes)
    }
    #expect(document.sizes[1].scoring.pairsPassing > 100)
    let comparison = try #require(document.comparison)
    #expect(comparison.isEqual && comparison.rows == 200 && comparison.sampledRows == 200)
    #expect(outcome.errorLines.contains("200: koppel match"))
  }

  @Test(
    "ends wrong usage with 2 and one line that says what is right",
    arguments: [
      (["--sizes", "20,many"], "1 to 100000"), (["--sizes", "0"], "1 to 100000"),
      (["--repetitions", "0"], "--repetitions"), (["--threads", "0"], "--threads"),
      (["--compare", "100001"], "--compare"), (["--peers", "100001"], "--peers"),
    ]
  )
  func wrongUsage(arguments: [String], says: String) throws {
    let outcome = try Self.bench.run(["scale"] + arguments)
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1 && outcome.errors.contains(says), "\(outcome.errors)")
  }

  @Test("says which region it does not know")
  func wrongRegion() throws {
    let outcome = try Self.bench("scale", "--sizes", "20", "--region", "atlantis", "--compare", "0")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty && outcome.errors.contains("atlantis"))
  }

  @Test("says in one line what to install where Python is missing for public solvers")
  func noPython() throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.bench.run(
      ["scale", "--sizes", "", "--compare", "0", "--peers", "20", "--environments", folder.path],
      environment: ["PATH": folder.path]
    )
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty && outcome.errors.contains("python3-venv"))
  }
}

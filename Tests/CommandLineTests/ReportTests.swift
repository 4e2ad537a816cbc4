import Foundation
import Testing

@Suite("koppel-bench report")
struct ReportTests {
  private static let bench = Binary(name: "koppel-bench")
  private static let baseline = Binary.root
    .appendingPathComponent("Benchmarks/Baselines/gate.json").path

  /// The results of a few instances and policies in a folder.
  private static func measure(_ folder: String, _ names: String...) throws {
    let suite = Binary.root.appendingPathComponent("Benchmarks/Suites/small.yaml").path
    let only = names.flatMap { ["--only", $0] }
    let outcome = try bench.run(["quality", suite, "--output", folder] + only)
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
  }

  @Test("a run leaves a page, and the same results give the same page again")
  func page() throws {
    let folder = try TemporaryFolder()
    try Self.measure(folder.path, "readers", "greedy", "optimal-total")
    let again = folder.path + "/again.html"
    let outcome = try Self.bench("report", folder.path + "/results.json", "--output", again)
    #expect(outcome.exitCode == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    let page = try String(contentsOfFile: again, encoding: .utf8)
    #expect(page == (try String(contentsOfFile: folder.path + "/report.html", encoding: .utf8)))
    #expect(page.contains("<h2>Differences from optimal-total</h2>"))
  }

  @Test("another policy can be the reference")
  func reference() throws {
    let folder = try TemporaryFolder()
    try Self.measure(folder.path, "readers", "greedy", "optimal-total")
    let (results, page) = (folder.path + "/results.json", folder.path + "/page.html")
    #expect(
      try Self.bench("report", results, "--output", page, "--reference", "greedy").exitCode == 0
    )
    #expect(
      try String(contentsOfFile: page, encoding: .utf8).contains("<h2>Differences from greedy</h2>")
    )
    let refused = try Self.bench("report", results, "--output", page, "--reference", "best")
    #expect(refused.exitCode == 1)
    #expect(refused.errorLines.first?.contains("name one of greedy, optimal-total") ?? false)
  }

  @Test("two results stand side by side")
  func comparison() throws {
    let folder = try TemporaryFolder()
    try Self.measure(folder.path + "/one", "readers", "euclidean-2d", "greedy", "leximin")
    try Self.measure(folder.path + "/two", "readers", "greedy", "random")
    let page = folder.path + "/compared.html"
    let outcome = try Self.bench(
      "report",
      folder.path + "/one/results.json",
      folder.path + "/two/results.json",
      "--output",
      page
    )
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let text = try String(contentsOfFile: page, encoding: .utf8)
    for part in [
      "Policies only in the baseline: 1", "Policies only in the new results: 1",
      "Instances only in the baseline: 10", "There is no evidence of a difference",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("what cannot be read or written is refused with its name, wrong usage with 2")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let other = try folder.file("other.json", "{}").path
    let page = folder.path + "/page.html"
    for path in ["missing.json", other] {
      let outcome = try Self.bench("report", path, "--output", page)
      #expect(outcome.exitCode == 1)
      #expect(outcome.errorLines.count == 1 && outcome.errors.hasPrefix(path))
      #expect(!FileManager.default.fileExists(atPath: page))
    }
    let unwritable = folder.path + "/none/page.html"
    let outcome = try Self.bench("report", Self.baseline, "--output", unwritable)
    #expect(outcome.exitCode == 1 && outcome.errors.hasPrefix(unwritable))
    #expect(try Self.bench("report", Self.baseline).exitCode == 2)
    #expect(
      try Self.bench("report", Self.baseline, "--output", page, "--margin", "-1").exitCode == 2
    )
    #expect(
      try Self.bench("report", other, other, "--output", page, "--reference", "greedy").exitCode
        == 2
    )
  }
}

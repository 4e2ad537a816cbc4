import Foundation
import Kernels
import Koppeling
import KoppelingData
import Testing

@Suite("A large plan has the same bytes")
struct KernelDigestTests {
  /// The kernels of OpenBLAS that this processor can run.
  private static var kernels: [String] {
    let flags = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    var kernels = ["Prescott", "Nehalem"]
    if flags.contains(" avx2 ") { kernels += ["Haswell", "Zen"] }
    if flags.contains(" avx512dq ") { kernels.append("SkylakeX") }
    return kernels
  }

  /// Lets families ask for every topic at any time: only where they have many features are whole matrix
  /// products taken, by the kernels.
  private static func askForEverything(in path: String) throws {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let slots = days.flatMap { day in ["morning", "afternoon", "evening"].map { "\(day)-\($0)" } }
    let needs = Topic.allCases.map { "\($0.rawValue):3" }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let header = lines[0].split(separator: ",")
    let places = try ["slots", "needs"].map { try #require(header.firstIndex(of: $0[...])) }
    let rows = lines.dropFirst().map { line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[places[0]] = slots.joined(separator: " ")
      cells[places[1]] = needs.joined(separator: " ")
      return cells.joined(separator: ",")
    }
    try ([String(lines[0])] + rows).map { $0 + "\n" }.joined()
      .write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test("on every kernel of the processor, and on any number of threads")
  func digests() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/region"
    let made = try Binary.koppel(
      "generate",
      "--region",
      "groningen",
      "--families",
      "1010",
      "--volunteers",
      "1000",
      "--seed",
      "3",
      "--output",
      path
    )
    #expect(made.exitCode == 0, "\(made.errors)")
    try Self.askForEverything(in: path + "/families.csv")
    if KernelForm.blas.isAvailable {
      let scorer = Scorer(try CaseloadLoader.load(path: path).caseload)
      let work = try #require(PairTiles(scorer).work())
      #expect(work.tilesMultiplied > 10, "kernels are called")
    }
    let expected = try Binary.koppel("match", path, "--format", "json", "--threads", "1")
    #expect(expected.exitCode == 0, "\(expected.errors)")
    #expect(expected.errors.contains("scored when they are needed"))
    #expect(expected.output.components(separatedBy: "\"volunteer\" :").count > 500)

    func expectSame(_ threads: String, _ variables: [String: String]) throws {
      let outcome = try Binary.koppel.run(
        ["match", path, "--format", "json", "--threads", threads],
        environment: ProcessInfo.processInfo.environment.merging(variables) { $1 }
      )
      #expect(outcome.exitCode == 0, "\(variables): \(outcome.errors)")
      #expect(outcome.output == expected.output, "\(threads) threads, \(variables)")
    }
    try expectSame("3", ["OPENBLAS_NUM_THREADS": "1"])
    try expectSame("2", ["OPENBLAS_NUM_THREADS": "2"])
    for kernel in Self.kernels { try expectSame("2", ["OPENBLAS_CORETYPE": kernel]) }
    let file = try folder.file("plan.json", expected.output)
    #expect(try Binary.koppel("verify", file.path, path).exitCode == 0)
  }
}

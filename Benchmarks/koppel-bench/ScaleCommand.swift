import ArgumentParser
import CaseloadScale
import Foundation

struct ScaleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scale",
    abstract: "Measures the whole program from twenty to a hundred thousand people a side.",
    discussion: """
      Draws a synthetic region of each size into a temporary folder, lets koppel,
      which must stand beside koppel-bench, match and verify it, and says for each
      stage what it takes, and for each size what memory; each run is a process of
      its own. Then it scores all pairs by themselves, at one size also pair by
      pair and on other kernels, and holds the stages against what the machine
      does at most.

        koppel-bench scale
        koppel-bench scale --sizes 4000 --region groningen --output scale.json
        koppel-bench scale --sizes 20000 --compare 0 --peers 20000

      With --peers public solvers get the scores of a region as a matrix, free of
      charge, and have to find the total that we find from the people.
      Benchmarks/Scale.md says how, and what the JSON holds.
      """
  )

  @Option(help: "People on each side, separated by commas; empty for none.")
  var sizes = "20,200,300,2000,4000,20000,100000"
  @Option(help: "The region, as for koppel generate.") var region = "netherlands"
  @Option(help: "The seed of the draw.") var seed: UInt64 = 1
  @Option(help: "The most runs of each size; times are medians.") var repetitions = 5
  @Option(help: "Threads. Without it: as many as the machine has cores.") var threads: Int?
  @Option(help: "The size at which ways of scoring are compared; 0 for none.") var compare = 4000
  @Option(help: "The size at which public solvers are compared; 0 for none.") var peers = 0
  @Option(help: "Only these public solvers, separated by commas.") var peerNames = ""
  @Option(help: "The seconds that each public solver has.") var peerLimit = 600
  @Option(help: "The gigabytes that each public solver has. Without it: 85 % of the machine's.")
  var peerMemory: Double?
  @Option(help: "A folder for the Python environments.") var environments: String?
  @Option(name: .shortAndLong, help: "A file for the figures as JSON.") var output: String?

  func run() throws {
    let sizes = try checkedSizes()
    guard (1...1000).contains(repetitions) else {
      throw Self.usage("--repetitions is \(repetitions): write 1 to 1000")
    }
    if let threads, !(1...1024).contains(threads) {
      throw Self.usage("--threads is \(threads): write 1 to 1024")
    }
    guard (0...100_000).contains(compare), (0...100_000).contains(peers), peerLimit > 0,
      peerMemory ?? 1 > 0
    else {
      throw Self.usage(
        "--compare and --peers are from 0 to 100000, --peer-limit and --peer-memory above 0"
      )
    }
    try checkOutput()
    let count = threads ?? ProcessInfo.processInfo.activeProcessorCount
    var document = ScaleDocument(
      machine: SpeedReport.processor,
      cores: ProcessInfo.processInfo.activeProcessorCount,
      threads: count,
      repetitions: repetitions,
      region: region,
      seed: seed
    )
    let bench = try ScaleBench(region: region, seed: seed, repetitions: repetitions, threads: count)
    defer { bench.removeFolder() }
    try measure(sizes, bench, into: &document)
    document.judge()
    Terminal.write(ScaleReport.markdown(document))
    try write(document)
    guard document.comparison?.isEqual ?? true else {
      Terminal.writeError("scores differ between ways of scoring")
      throw ExitCode(70)
    }
  }

  private func measure(_ sizes: [Int], _ bench: ScaleBench, into document: inout ScaleDocument)
    throws
  {
    // What cannot be drawn is found before anything is measured.
    if let first = sizes.first ?? [compare, peers].first(where: { $0 > 0 }) {
      _ = try bench.drawn(first)
    }
    document.peaks = try bench.peaks()
    for size in sizes {
      var result = try bench.measure(size)
      if let peak = document.peaks.last { result.compare(with: peak) }
      document.sizes.append(result)
    }
    if compare > 0 { document.comparison = try bench.compare(compare) }
    guard peers > 0 else { return }
    let rivals = ScaleRivalry(
      bench: bench,
      environments: environments,
      only: Set(peerNames.split(separator: ",").map(String.init)),
      timeLimit: peerLimit,
      memoryLimit: Int(
        (peerMemory ?? 0.85 * Double(ProcessInfo.processInfo.physicalMemory) / 1e9) * 1e9
      )
    )
    document.rivals = try rivals.measure(peers)
  }

  private func checkedSizes() throws -> [Int] {
    guard !sizes.isEmpty else { return [] }
    var known: Set<Int> = []
    return try sizes.split(separator: ",", omittingEmptySubsequences: false).compactMap { text in
      guard let size = Int(text), (1...100_000).contains(size) else {
        throw Self.usage("no size \"\(text)\": write numbers from 1 to 100000, separated by commas")
      }
      return known.insert(size).inserted ? size : nil
    }
  }

  private func checkOutput() throws {
    guard let output else { return }
    let folder = URL(filePath: output).deletingLastPathComponent().path()
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw Refused(lines: ["\(output): cannot be written: check the folder and your rights"])
    }
  }

  private func write(_ document: ScaleDocument) throws {
    guard let output else { return }
    do {
      try document.json().write(to: URL(filePath: output))
    } catch {
      throw Refused(lines: ["\(output): cannot be written: check the folder and your rights"])
    }
  }

  /// Says in one line what is wrong with the usage.
  private static func usage(_ line: String) -> ExitCode {
    Terminal.writeError(line)
    return ExitCode(2)
  }
}

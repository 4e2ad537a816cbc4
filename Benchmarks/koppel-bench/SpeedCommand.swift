import ArgumentParser
import Foundation
import SolverSpeed

struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed",
    abstract: "Measures the assignment solver and public solvers on the same matrices.",
    discussion: """
      A cell is FAMILY/N, FAMILY/RxC, sparseK/N, orlib/assignp800 or assignp1500,
      reoptimize/N, kbest/N or memory/N; without any, all of the table are
      measured. Families: uniform, int100, intn, products, geometric, matching,
      bids. Everybody runs on one thread, by turns, from a float64 matrix in
      memory. The figure is the time of the fastest public solver that finds the
      optimum to 1e-9, over ours; for reoptimize a fresh solve over ours, for
      kbest the hundred best in fresh solves, for memory the peak above the input
      in per cent of it. The public solvers get a Python environment of their own
      on first use.
      """
  )

  @Argument(help: "Cells to measure; with --growth families, with --kernels sizes.")
  var cells: [String] = []
  @Option(help: "Repetitions of each solver per cell.") var repetitions = 5
  @Option(help: "Only these public solvers, separated by commas.") var peers = ""
  @Option(help: "A folder for the Python environments.") var environments: String?
  @Flag(help: "Measures our solver alone.") var alone = false
  @Flag(help: "Measures how our time grows from n = 250 on.") var growth = false
  @Option(help: "The largest size of --growth.") var largest = 8000
  @Flag(help: "Measures row passes by BLAS and in plain Swift.") var kernels = false
  @Flag(help: "Prints JSON.") var json = false
  @Option(help: .hidden) var memoryOf: String?

  func run() throws {
    if let memoryOf { return try SpeedMemory.printPeak(try Self.cell(memoryOf)) }
    guard (1...1000).contains(repetitions) else {
      throw Self.usage("--repetitions is from 1 to 1000")
    }
    guard !growth || !kernels else {
      throw Self.usage("--growth and --kernels exclude each other")
    }
    var document = SpeedDocument(
      cores: ProcessInfo.processInfo.activeProcessorCount,
      repetitions: repetitions
    )
    if growth {
      try measureGrowth(&document)
    } else if kernels {
      try measureKernels(&document)
    } else {
      try measureCells(&document)
    }
    guard json else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(document), as: UTF8.self))
  }

  private func measureCells(_ document: inout SpeedDocument) throws {
    let names = cells.isEmpty ? SpeedTarget.table.flatMap(\.names) : cells
    let cells = try names.map(Self.cell)
    let scratch = FileManager.default.temporaryDirectory.appending(path: "koppel-speed-\(getpid())")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let processes =
      alone
      ? [] : try ["main", "lap"].map { try SpeedPeers(environment: $0, folder: environments) }
    defer { for process in processes { process.stop() } }
    let only = Set(peers.split(separator: ",").map(String.init))
    let known = processes.flatMap(\.names)
    if !alone, let unknown = only.subtracting(known).min() {
      throw Self.usage("no public solver \(unknown): there are \(known.joined(separator: ", "))")
    }
    let measurement = SpeedMeasurement(
      environments: processes,
      only: only,
      repetitions: repetitions,
      scratch: scratch
    )
    if !json {
      SpeedReport.printHeader(document)
      SpeedReport.printCellHeader()
    }
    for cell in cells {
      let result = try measurement.measure(cell)
      document.cells.append(result)
      if !json { SpeedReport.printRow(result) }
    }
    if !json { SpeedReport.printSummary(document.cells) }
  }

  private func measureGrowth(_ document: inout SpeedDocument) throws {
    let families = try cells.map { name in
      guard let family = SpeedFamily(rawValue: name) else {
        let known = SpeedFamily.allCases.map(\.rawValue).joined(separator: ", ")
        throw Self.usage("no family \(name): there are \(known)")
      }
      return family
    }
    for family in families.isEmpty ? SpeedFamily.allCases : families {
      document.growth.append(
        try SpeedGrowth(family, largest: largest, repetitions: repetitions)
      )
    }
    guard !json else { return }
    SpeedReport.printHeader(document)
    SpeedReport.printGrowth(document.growth, sizes: SpeedGrowth.sizes.filter { $0 <= largest })
  }

  private func measureKernels(_ document: inout SpeedDocument) throws {
    let sizes = try cells.map { text in
      guard let size = Int(text), (1...20_000).contains(size) else {
        throw Self.usage("no size \(text): write numbers from 1 to 20000")
      }
      return size
    }
    for size in sizes.isEmpty ? SpeedKernels.sizes : sizes {
      document.kernels += SpeedKernels.measure(size, repetitions: repetitions)
    }
    guard !json else { return }
    SpeedReport.printHeader(document)
    SpeedReport.printKernels(document.kernels)
  }

  private static func cell(_ name: String) throws -> SpeedCell {
    guard let cell = SpeedCell(name) else {
      throw usage("no cell \(name): \(SpeedCell.syntax)")
    }
    return cell
  }

  /// Says in one line what is wrong with the usage.
  private static func usage(_ line: String) -> ExitCode {
    Terminal.writeError(line)
    return ExitCode(2)
  }
}

import ArgumentParser
import Foundation
import LinearAssignment

struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed",
    abstract: "Measures the assignment solver and public solvers on the same matrices.",
    discussion: """
      A cell is FAMILY/N, FAMILY/RxC or sparseK/N; without any, all of the table are measured. Families: \
      uniform, int100, intn, products, geometric, matching, bids. Everybody runs on one thread, in turns, \
      from a float64 matrix in memory; medians are shown. The ratio is the time of the fastest public \
      solver that finds the optimum to 1e-9, over ours. The public solvers get a Python environment of \
      their own on first use.
      """
  )

  @Argument(help: "Cells to measure.") var cells: [String] = []
  @Option(help: "Runs of each solver per cell.") var repetitions = 5
  @Option(help: "Only these public solvers, separated by commas.") var peers = ""
  @Option(help: "A folder for the Python environments.") var environments: String?
  @Flag(help: "Measures our solver alone.") var alone = false
  @Flag(help: "Prints JSON.") var json = false

  func run() throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "koppel-speed-\(getpid())")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let processes =
      alone
      ? [] : try ["main", "lap"].map { try SpeedPeers(environment: $0, folder: environments) }
    defer { for process in processes { process.stop() } }
    let measurement = SpeedMeasurement(
      environments: processes,
      only: Set(peers.split(separator: ",").map(String.init)),
      repetitions: repetitions,
      scratch: scratch
    )
    let names = cells.isEmpty ? SpeedCell.table.flatMap(\.names) : cells
    if !json { SpeedReport.printHeader(repetitions: repetitions) }
    var results: [SpeedResult] = []
    for cell in try names.map(SpeedCell.init) {
      let result = try measurement.measure(cell)
      results.append(result)
      if !json { SpeedReport.printRow(result) }
    }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      print(String(decoding: try encoder.encode(results), as: UTF8.self))
    }
  }
}

import Foundation

/// The table that `speed` prints.
enum SpeedReport {
  static func printHeader(repetitions: Int) {
    print(
      "Machine: \(processor()), \(ProcessInfo.processInfo.activeProcessorCount) cores; one thread"
    )
    print("Medians of \(repetitions) runs by turns; milliseconds")
    print("")
    print(
      "| cell | ours | fastest public solver | its time | ratio | at least | row scans (full) |"
    )
    print("|---|---|---|---|---|---|---|")
  }

  static func printRow(_ result: SpeedResult) {
    let fastest = result.fastest
    let ratio = result.ratio.map { String(format: "%.2f", $0) }
    let atLeast = SpeedCell.atLeast(result.cell).map { String(format: "%g", $0) }
    let columns: [String] = [
      result.cell,
      number(result.ours),
      fastest?.name ?? "–",
      fastest.map { number($0.milliseconds) } ?? "–",
      ratio ?? "–",
      atLeast ?? "–",
      "\(result.rowsScanned) (\(result.fullRowsScanned))",
    ]
    print("| " + columns.joined(separator: " | ") + " |")
    let others = result.peers.sorted { $0.value < $1.value }
      .map { "\($0.key) \(number($0.value))" }
    if !others.isEmpty { print("<!-- \(others.joined(separator: ", ")) -->") }
    if !result.wrong.isEmpty { print("<!-- wrong: \(result.wrong.joined(separator: ", ")) -->") }
  }

  private static func number(_ value: Double) -> String {
    String(format: value < 10 ? "%.3f" : "%.1f", value)
  }

  private static func processor() -> String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
      ?? "processor unknown"
  }
}

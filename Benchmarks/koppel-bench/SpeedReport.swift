import Foundation
import SolverSpeed

/// The tables that `speed` prints.
enum SpeedReport {
  static func printHeader(_ document: SpeedDocument) {
    print(
      "Machine: \(document.machine), \(document.cores) cores; one thread but for the column of two."
    )
    print("By turns, \(document.repetitions) repetitions; medians (least) in milliseconds.")
    print("Up to n = 500 sixteen matrices in turn, up to 1000 four: times are of one.")
    print("Matrices of 4 MiB and more lie in huge pages where the system has them, as NumPy's do.")
  }

  static func printCellHeader() {
    print("")
    print(
      "| cell | ours | two threads | the fastest other | its time | figure | at least | aim | verdict |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
  }

  static func printRow(_ result: SpeedResult) {
    let fastest = result.fastest
    let columns: [String] = [
      result.cell,
      time(result.ours),
      time(result.twoThreads),
      fastest?.name ?? "–",
      time(fastest?.timing),
      figure(result),
      result.atLeast.map { String(format: "%g", $0) } ?? "–",
      result.aim.map { String(format: "%g", $0) } ?? "–",
      result.verdict?.rawValue ?? "–",
    ]
    print("| " + columns.joined(separator: " | ") + " |")
    let others = result.others.sorted { $0.value.median < $1.value.median }.dropFirst()
      .map { "\($0.key) \(number($0.value.median))" }
    if !others.isEmpty { print("<!-- then \(others.joined(separator: ", ")) -->") }
    if !result.wrong.isEmpty {
      print("<!-- not the optimum: \(result.wrong.joined(separator: ", ")) -->")
    }
    if let again = result.workspace { print("<!-- ours in a workspace \(time(again)) -->") }
    if let note = result.note { print("<!-- \(note) -->") }
  }

  /// How many cells come to what, and which stay below.
  static func printSummary(_ results: [SpeedResult]) {
    let judged = results.filter { $0.verdict != nil }
    guard !judged.isEmpty else { return }
    let counts = SpeedVerdict.allCases.map { verdict in
      "\(verdict.rawValue) \(judged.count { $0.verdict == verdict })"
    }
    print("")
    print("Of \(judged.count) cells: \(counts.joined(separator: ", ")).")
    let below = judged.filter { $0.verdict == .below }
    if !below.isEmpty {
      print("Below: " + below.map { "\($0.cell) (\(figure($0)))" }.joined(separator: ", ") + ".")
    }
    let compared = judged.filter { $0.measure == .ratio }
    let lost = compared.filter { ($0.figure ?? 1) < 1 }.map(\.cell)
    if !lost.isEmpty {
      print("Faster than ours: \(lost.joined(separator: ", ")).")
    } else if !compared.isEmpty {
      print("No public solver was faster in any cell.")
    }
  }

  static func printGrowth(_ growth: [SpeedGrowth], sizes: [Int]) {
    print("")
    let names = sizes.map { "n = \($0)" }.joined(separator: " | ")
    print("| family | \(names) | exponent | times reading the matrix once |")
    print("|---|" + String(repeating: "---|", count: sizes.count + 2))
    for family in growth {
      let times = sizes.map { size in time(family.points.first { $0.size == size }?.ours) }
      let exponent = family.exponent.map { String(format: "%.2f", $0) } ?? "–"
      let reading = family.timesReading.map(number) ?? "–"
      print("| \(family.family) | \(times.joined(separator: " | ")) | \(exponent) | \(reading) |")
    }
  }

  static func printKernels(_ kernels: [SpeedKernels]) {
    print("")
    print("| pass over n rows | n | portable | GB/s | BLAS | GB/s | BLAS ÷ portable |")
    print("|---|---|---|---|---|---|---|")
    for kernel in kernels {
      let columns = [
        kernel.kernel, String(kernel.size), time(kernel.portable), number(kernel.portableRate),
        time(kernel.blas), kernel.blasRate.map(number) ?? "–", kernel.ratio.map(number) ?? "–",
      ]
      print("| \(columns.joined(separator: " | ")) |")
    }
  }

  private static func figure(_ result: SpeedResult) -> String {
    guard let figure = result.figure else { return "–" }
    let unit =
      switch result.measure {
      case .ratio, .freshOverOurs: "×"
      case .freshSolves: " solves"
      case .percentOfInput: " %"
      }
    let least = result.figureOfLeast.map { " (\(short($0)))" } ?? ""
    return short(figure) + unit + least
  }

  private static func short(_ value: Double) -> String {
    String(format: value < 100 ? "%.2f" : "%.0f", value)
  }

  private static func time(_ timing: SpeedTiming?) -> String {
    timing.map { "\(number($0.median)) (\(number($0.least)))" } ?? "–"
  }

  static func number(_ value: Double) -> String {
    String(format: value < 10 ? "%.3f" : "%.1f", value)
  }

  static var processor: String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
      ?? "processor unknown"
  }
}

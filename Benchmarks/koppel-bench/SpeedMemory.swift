import Foundation
import LinearAssignment
import SolverSpeed

/// Peak memory above a dense input, measured in a process of its own for each family.
enum SpeedMemory {
  private static let families: [SpeedFamily] = [.uniform, .int100, .intn, .geometric, .matching]

  /// The worst of the families.
  static func measure(_ cell: SpeedCell) throws -> SpeedResult {
    var result = SpeedResult(cell.name, .percentOfInput)
    let input = Double(cell.rows * cell.columns * MemoryLayout<Double>.size)
    let shares = try families.map { family in
      100 * Double(try askChild("\(family.rawValue)/\(cell.rows)")) / input
    }
    result.judge(shares.max())
    result.note = zip(families, shares)
      .map { "\($0.rawValue) \(SpeedReport.number($1)) %" }.joined(separator: ", ")
    return result
  }

  private static func askChild(_ cell: String) throws -> Int {
    guard let program = Bundle.main.executableURL else {
      throw Refused(lines: ["memory: the program does not know where it is"])
    }
    let child = Process()
    let output = Pipe()
    child.executableURL = program
    child.arguments = ["speed", "--memory-of", cell]
    // glibc gives back at once what is freed: what it kept of the warming up would be used unseen.
    child.environment = ProcessInfo.processInfo.environment.merging(
      ["MALLOC_TRIM_THRESHOLD_": "0", "MALLOC_MMAP_THRESHOLD_": "65536", "MALLOC_TOP_PAD_": "0"]
    ) { $1 }
    child.standardOutput = output
    try child.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    child.waitUntilExit()
    guard let bytes = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw Refused(lines: ["memory of \(cell): /proc/self/status cannot be read; Linux only"])
    }
    return bytes
  }

  /// In the child: solves, and prints the bytes by which its peak lies above what it held before.
  ///
  /// What it held is the input and the program with its code warmed up.
  static func printPeak(_ cell: SpeedCell) throws {
    guard case .dense(let family) = cell.kind else { return }
    let small = AssignmentProblem(family.matrix(rows: 300, columns: 300, seed: 2))
    _ = try small.solve()
    let matrix = family.matrix(rows: cell.rows, columns: cell.columns, seed: 1)
    // 5 sets the peak back to what is held now. Without it a peak from before can only overstate.
    try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    guard let before = status("VmRSS") else { return }
    _ = try AssignmentProblem(matrix).solve()
    guard let peak = status("VmHWM") else { return }
    print(max(0, peak - before))
  }

  /// A line of the status of this process, in bytes.
  private static func status(_ key: String) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
      return nil
    }
    let line = text.split(separator: "\n").first { $0.hasPrefix(key + ":") }
    let words = line?.split(whereSeparator: { " \t".contains($0) }) ?? []
    return words.count == 3 ? Int(words[1]).map { $0 * 1024 } : nil
  }
}

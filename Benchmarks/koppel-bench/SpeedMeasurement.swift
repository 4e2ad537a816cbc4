import Foundation
import LinearAssignment

/// Runs our solver and the peers by turns on one matrix.
struct SpeedMeasurement {
  let environments: [SpeedPeers]
  let only: Set<String>
  let repetitions: Int
  let scratch: URL

  func measure(_ cell: SpeedCell) throws -> SpeedResult {
    let problem: AssignmentProblem<Double>
    switch cell.kind {
    case .dense(let family):
      let matrix = family.matrix(rows: cell.rows, columns: cell.columns, seed: 1)
      let file = scratch.appending(path: "matrix.npy")
      try NumPyWriter.write(matrix.storage, shape: [cell.rows, cell.columns], to: file)
      for peers in environments { try peers.load(file.path()) }
      problem = AssignmentProblem(matrix)
    case .sparse(let perRow):
      let matrix = SpeedFamily.sparse(cell.rows, perRow: perRow, seed: 1)
      let file = scratch.appending(path: "sparse")
      try write(matrix, to: file)
      for peers in environments { try peers.loadSparse(file.path()) }
      problem = AssignmentProblem(matrix)
    }
    return try measure(problem, cell)
  }

  private func write(_ matrix: SparseCostMatrix<Double>, to file: URL) throws {
    func write(_ values: [Int], _ name: String) throws {
      try NumPyWriter.write(
        values.map { Int64($0) },
        shape: [values.count],
        to: file.appendingPathExtension("\(name).npy")
      )
    }
    try write(matrix.rowStarts, "starts")
    try write(matrix.columns, "columns")
    try NumPyWriter.write(
      matrix.costs,
      shape: [matrix.costs.count],
      to: file.appendingPathExtension("costs.npy")
    )
  }

  private func measure(_ problem: AssignmentProblem<Double>, _ cell: SpeedCell) throws
    -> SpeedResult
  {
    var ours: [Double] = []
    var peers: [String: [Double]] = [:]
    var wrong: Set<String> = []
    var solution = try problem.solve()
    let clock = ContinuousClock()
    for repetition in 0..<repetitions {
      let begin = clock.now
      solution = try problem.solve()
      ours.append((clock.now - begin) / .milliseconds(1))
      for environment in environments {
        for name in environment.names where isWanted(name, cell) && !wrong.contains(name) {
          // Who is far behind is not measured again and again.
          if repetition > 0, median(peers[name] ?? []) > 30 * median(ours) { continue }
          let run = try environment.run(name)
          let gap = abs(run.total - solution.total)
          if gap <= 1e-9 * max(1e-300, abs(solution.total)) {
            // The first call imports and warms up; it counts only if it is the only one.
            peers[name, default: []].append(run.seconds * 1000)
          } else {
            wrong.insert(name)
          }
        }
      }
    }
    return SpeedResult(
      cell: cell.name,
      ours: median(ours),
      peers: peers.mapValues { median($0) },
      wrong: wrong.sorted(),
      method: solution.statistics.method.rawValue,
      rowsScanned: solution.statistics.rowsScanned,
      fullRowsScanned: solution.statistics.fullRowsScanned,
      augmentations: solution.statistics.augmentations
    )
  }

  /// Leaves out what cannot run on a cell: solvers of integers on fractions, and those that would hang.
  private func isWanted(_ name: String, _ cell: SpeedCell) -> Bool {
    guard only.isEmpty || only.contains(name) else { return false }
    let sparse: Set<String> = ["scipy-sparse", "lapmod", "ortools-sparse"]
    switch cell.kind {
    case .sparse: return sparse.contains(name)
    case .dense(let family):
      let isSquare = cell.rows == cell.columns
      let isInteger = [SpeedFamily.int100, .intn, .products, .bids].contains(family)
      let isSmall = cell.rows * cell.columns <= 1_100_000
      switch name {
      case _ where sparse.contains(name): return false
      case "ortools": return isSquare && isInteger && isSmall
      case "pot": return isSquare && isSmall
      case "lapjv-f64": return isSquare && isSmall && family != .geometric
      case "lapjv-f32": return isSquare && family != .bids
      case "lap1015", "lap1015-noeps": return isSquare && family != .bids
      case "lap", "lapx-jv", "lapx-jvs": return isSmall || family == .int100 || family == .bids
      default: return true
      }
    }
  }

  private func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    return sorted[sorted.count / 2]
  }
}

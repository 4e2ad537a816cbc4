import Foundation
import KoppelingData
import LinearAssignment
import SolverSpeed

/// The problems of a cell, and the files from which the public solvers read the same.
///
/// Of a small size there are several. A processor that is given one small matrix again and again learns its
/// branches by heart, which halves times at n = 200 and tells nothing of the next matrix.
struct SpeedProblem {
  private(set) var problems: [AssignmentProblem<Double>]
  private let sparse: SparseCostMatrix<Double>?
  let dense: [CostMatrix<Double>]

  /// Draws or reads the problems; `nil` for a cell that is no plain problem.
  init?(_ cell: SpeedCell) throws {
    switch cell.kind {
    case .dense(let family):
      self.init(family, rows: cell.rows, columns: cell.columns)
      return
    case .sparse(let perRow):
      self.init(SpeedFamily.sparse(cell.rows, perRow: perRow, seed: 1))
    case .library(let name):
      self.init(try Self.library(name))
    case .reoptimize, .ranked, .memory:
      return nil
    }
  }

  private init(_ matrix: SparseCostMatrix<Double>) {
    (sparse, dense, problems) = (matrix, [], [AssignmentProblem(matrix)])
  }

  /// Draws the problems of a family: sixteen up to 500 × 500, four up to 1000 × 1000, else one.
  ///
  /// The family of products has one matrix of each shape.
  init(_ family: SpeedFamily, rows: Int, columns: Int) {
    let size = rows * columns
    let count = family == .products ? 1 : size <= 250_000 ? 16 : size <= 1_000_000 ? 4 : 1
    dense = (1...UInt64(count)).map { family.matrix(rows: rows, columns: columns, seed: $0) }
    sparse = nil
    problems = dense.map { AssignmentProblem($0) }
  }

  /// The number of rows of a sparse problem, else 0.
  var sparseRows: Int { sparse?.rowCount ?? 0 }

  /// Solves all, one after the other.
  func solve() throws -> (total: Double, work: SpeedWork) {
    var (total, work) = (0.0, SpeedWork())
    for problem in problems {
      let solution = try problem.solve()
      total += solution.total
      work.add(solution.statistics)
    }
    return (total, work)
  }

  /// Solves all, one after the other, in the same memory.
  func solve(using workspace: inout AssignmentWorkspace<Double>) throws {
    for problem in problems { _ = try problem.solve(using: &workspace) }
  }

  /// The same problems for two threads, `nil` where the solver uses one.
  var forTwoThreads: SpeedProblem? {
    guard let first = dense.first, first.storage.count >= 2_000_000 else { return nil }
    var copy = self
    for index in problems.indices { copy.problems[index].threadLimit = 2 }
    return copy
  }

  private static func library(_ name: String) throws -> SparseCostMatrix<Double> {
    let path = SpeedPeers.root.appending(path: "Fixtures/orlib/\(name).txt").path()
    let file: MatrixFile
    do { file = try MatrixFile.read(path: path) } catch { throw Refused(lines: ["\(error)"]) }
    guard case .sparse(let rows, let columns, let elements) = file.content else {
      throw Refused(lines: ["\(path): not a sparse problem"])
    }
    let costs: [Double] =
      switch elements {
      case .float64(let values): values
      case .float32(let values): values.map(Double.init)
      case .int32(let values): values.map(Double.init)
      case .int64(let values): values.map(Double.init)
      }
    let entries = costs.indices.map {
      (pair: Pair(row: rows[$0], column: columns[$0]), cost: costs[$0])
    }
    return SparseCostMatrix(
      rowCount: file.rowCount,
      columnCount: file.columnCount,
      entries: entries
    )
  }

  /// Hands the problems to the public solvers.
  func load(into environments: [SpeedPeers], by folder: URL) throws {
    let file = folder.appending(path: "problem")
    func path(_ part: String) -> URL { file.appendingPathExtension("\(part).npy") }
    if let first = dense.first {
      let shape = [dense.count, first.rowCount, first.columnCount]
      let costs = dense.count == 1 ? first.storage : dense.flatMap(\.storage)
      try NumPyWriter.write(costs, shape: shape, to: path("costs"))
      for peers in environments { try peers.load(path("costs").path()) }
    } else if let sparse {
      let count = sparse.costs.count
      let starts = sparse.rowStarts.map { Int64($0) }
      try NumPyWriter.write(starts, shape: [starts.count], to: path("starts"))
      try NumPyWriter.write(
        sparse.columns.map { Int64($0) },
        shape: [count],
        to: path("columns")
      )
      try NumPyWriter.write(sparse.costs, shape: [count], to: path("costs"))
      for peers in environments { try peers.loadSparse(file.path()) }
    }
  }
}

import Foundation
import KoppelingData
import LinearAssignment
import SolverSpeed

/// The problem of a cell, and the files from which the public solvers read the same.
struct SpeedProblem {
  let problem: AssignmentProblem<Double>
  private let sparse: SparseCostMatrix<Double>?
  private let dense: CostMatrix<Double>?

  /// Draws or reads the problem; `nil` for a cell that is no plain problem.
  init?(_ cell: SpeedCell) throws {
    switch cell.kind {
    case .dense(let family):
      let matrix = family.matrix(rows: cell.rows, columns: cell.columns, seed: 1)
      (dense, sparse, problem) = (matrix, nil, AssignmentProblem(matrix))
      return
    case .sparse(let perRow):
      sparse = SpeedFamily.sparse(cell.rows, perRow: perRow, seed: 1)
    case .library(let name):
      sparse = try Self.library(name)
    case .reoptimize, .ranked, .memory:
      return nil
    }
    guard let sparse else { return nil }
    (dense, problem) = (nil, AssignmentProblem(sparse))
  }

  /// The number of rows of a sparse problem, else 0.
  var sparseRows: Int { sparse?.rowCount ?? 0 }

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

  /// Hands the problem to the public solvers.
  func load(into environments: [SpeedPeers], by folder: URL) throws {
    let file = folder.appending(path: "problem")
    func path(_ part: String) -> URL { file.appendingPathExtension("\(part).npy") }
    if let dense {
      let shape = [dense.rowCount, dense.columnCount]
      try NumPyWriter.write(dense.storage, shape: shape, to: path("costs"))
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

/// The costs of a problem in the form in which the caller holds them.
enum CostStore<Cost: AssignmentCost>: Hashable, Sendable {
  case dense(CostMatrix<Cost>)
  case sparse(SparseCostMatrix<Cost>)
  case implicit(ImplicitCosts<Cost>)

  var isImplicit: Bool {
    if case .implicit = self { true } else { false }
  }

  var rowCount: Int {
    switch self {
    case .dense(let matrix): matrix.rowCount
    case .sparse(let matrix): matrix.rowCount
    case .implicit(let costs): costs.source.rowCount
    }
  }

  var columnCount: Int {
    switch self {
    case .dense(let matrix): matrix.columnCount
    case .sparse(let matrix): matrix.columnCount
    case .implicit(let costs): costs.source.columnCount
    }
  }

  subscript(row: Int, column: Int) -> Cost {
    switch self {
    case .dense(let matrix): matrix[row, column]
    case .sparse(let matrix): matrix[row, column]
    case .implicit(let costs): costs.source.cost(row: row, column: column)
    }
  }

  /// Calls `body` with every pair that is not forbidden, by rows where costs are stored.
  @inline(__always)
  func forEachAllowed<Failure: Error>(
    _ body: (_ row: Int, _ column: Int, _ cost: Cost) throws(Failure) -> Void
  ) throws(Failure) {
    switch self {
    case .dense(let matrix):
      let storage = matrix.storage.span
      var index = 0
      for row in 0..<matrix.rowCount {
        for column in 0..<matrix.columnCount {
          let cost = storage[index]
          index += 1
          if !cost.isForbidden { try body(row, column, cost) }
        }
      }
    case .sparse(let matrix):
      for row in 0..<matrix.rowCount {
        for entry in matrix.rowStarts[row]..<matrix.rowStarts[row + 1] {
          let cost = matrix.costs[entry]
          if !cost.isForbidden { try body(row, matrix.columns[entry], cost) }
        }
      }
    case .implicit(let costs): try costs.forEachAllowed(body)
    }
  }
}

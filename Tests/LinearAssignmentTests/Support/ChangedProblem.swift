import LinearAssignment

extension AssignmentProblem<Int64> {
  /// The same problem, dense, with one cost changed.
  func changing(_ pair: Pair, to cost: Int64) -> Self {
    changingCosts { $0 == pair ? cost : $1 }
  }

  /// The same problem, dense, with costs changed by a function of each pair and its cost.
  func changingCosts(_ change: (Pair, Int64) -> Int64) -> Self {
    let matrix = CostMatrix<Int64>(rowCount: rowCount, columnCount: columnCount) {
      let pair = Pair(row: $0, column: $1)
      return change(pair, cost(pair))
    }
    var changed = AssignmentProblem(matrix, objective: objective)
    changed.rowCapacities = rowCapacities
    changed.columnCapacities = columnCapacities
    changed.unassignedRowPrices = unassignedRowPrices
    changed.unassignedColumnPrices = unassignedColumnPrices
    changed.rowGroups = rowGroups
    changed.pinned = pinned
    return changed
  }
}

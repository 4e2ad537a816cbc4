import LinearAssignment

/// Every assignment of a small plain problem, the best first, by trying all choices row by row.
enum EveryAssignment {
  struct Element {
    var pairs: [Pair]
    var total: Int64
  }

  /// The assignments that fulfil the problem.
  static func of(_ problem: AssignmentProblem<Int64>) -> [Element] {
    let (rows, columns) = (problem.rowCount, problem.columnCount)
    let isFree = problem.unassignedRowPrices != nil
    let needsRows = !isFree && rows <= columns
    let needsColumns = !isFree && rows > columns && problem.unassignedColumnPrices == nil
    let sign: Int64 = problem.objective == .minimize ? 1 : -1
    return partial(problem).filter { pairs in
      (!needsRows || pairs.count == rows) && (!needsColumns || pairs.count == columns)
        && problem.pinned.allSatisfy(pairs.contains)
    }.map { pairs in
      var total = pairs.reduce(Int64(0)) { $0 + problem.cost($1) }
      let (usedRows, usedColumns) = (Set(pairs.map(\.row)), Set(pairs.map(\.column)))
      for (row, price) in (problem.unassignedRowPrices ?? []).enumerated()
      where !usedRows.contains(row) {
        total += sign * price
      }
      for (column, price) in (problem.unassignedColumnPrices ?? []).enumerated()
      where !usedColumns.contains(column) {
        total += sign * price
      }
      return Element(pairs: pairs, total: total)
    }.sorted { sign * $0.total < sign * $1.total }
  }

  /// Every choice of pairs without a row or column in common, maximal or not.
  static func partial(_ problem: AssignmentProblem<Int64>) -> [[Pair]] {
    var found: [[Pair]] = []
    func visit(_ row: Int, _ used: Set<Int>, _ pairs: [Pair]) {
      guard row < problem.rowCount else { return found.append(pairs) }
      visit(row + 1, used, pairs)
      for column in 0..<problem.columnCount where !used.contains(column) {
        let pair = Pair(row: row, column: column)
        if problem.cost(pair) != .max { visit(row + 1, used.union([column]), pairs + [pair]) }
      }
    }
    visit(0, [], [])
    return found
  }
}

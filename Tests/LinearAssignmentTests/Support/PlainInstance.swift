import LinearAssignment

/// A problem in whole units with its exact optimum: costs, an objective, prices for staying unassigned.
struct PlainInstance {
  var costs: FamilyCosts
  var objective = Objective.minimize
  var rowPrices: [Int64]?
  var columnPrices: [Int64]?

  /// The solution of a problem of one type, checked by all means of the tests, with the optimum if known.
  ///
  /// The faults found; `nil` if the type cannot hold the instance exactly.
  func faults<Cost: TestCost>(
    of type: Cost.Type,
    isSparse: Bool = false,
    best: Int64?? = .none
  ) throws -> [String]? {
    guard
      let matrix = costs.matrix(of: type), let problem = problem(on: matrix, isSparse: isSparse)
    else { return nil }
    var check = SolutionCheck(try problem.solve(), for: problem, costs: matrix)
    if case .some(let best) = best { check.compare(with: best, exponent: costs.exponent) }
    return check.faults
  }

  /// The problem with costs of one type; `nil` if the type cannot hold it exactly.
  func problem<Cost: TestCost>(
    of type: Cost.Type,
    isSparse: Bool = false
  ) -> AssignmentProblem<Cost>? {
    costs.matrix(of: type).flatMap { problem(on: $0, isSparse: isSparse) }
  }

  private func problem<Cost: TestCost>(
    on matrix: CostMatrix<Cost>,
    isSparse: Bool
  ) -> AssignmentProblem<Cost>? {
    var problem =
      isSparse
      ? AssignmentProblem(RandomProblem.sparse(matrix), objective: objective)
      : AssignmentProblem(matrix, objective: objective)
    for (path, prices) in [
      (\AssignmentProblem<Cost>.unassignedRowPrices, rowPrices),
      (\.unassignedColumnPrices, columnPrices),
    ] {
      guard let prices else { continue }
      let converted = prices.compactMap { Cost(units: $0, exponent: costs.exponent) }
      guard converted.count == prices.count else { return nil }
      problem[keyPath: path] = converted
    }
    return problem
  }

  /// The optimum in units, by padding the matrix until every row must be assigned; `nil` if infeasible.
  func best() -> Int64? {
    let sign: Int64 = objective == .minimize ? 1 : -1
    let signed = costs.mapUnits { sign * $0 }
    let (rows, columns) = (costs.rowCount, costs.columnCount)
    let padded: FamilyCosts
    if rowPrices == nil, rows <= columns, columnPrices == nil {
      padded = signed
    } else if rowPrices == nil, rows <= columns {
      // Extra rows stand for the columns that stay unassigned.
      padded = FamilyCosts(columns, columns) { row, column in
        row < rows ? signed[row, column] : columnPrices?[column] ?? 0
      }
    } else if rowPrices == nil, columnPrices == nil {
      padded = signed.transposed
    } else {
      // Each row has a column of its own to stay unassigned in, each column such a row.
      padded = FamilyCosts(rows + columns, columns + rows) { row, column in
        switch (row < rows, column < columns) {
        case (true, true): signed[row, column]
        case (true, false): column - columns == row ? rowPrices?[row] ?? 0 : nil
        case (false, true): row - rows == column ? columnPrices?[column] ?? 0 : nil
        case (false, false): 0
        }
      }
    }
    return PlainHungarian(
      rowCount: padded.rowCount,
      columnCount: padded.columnCount,
      costs: padded.units
    ).map { sign * $0.total }
  }
}

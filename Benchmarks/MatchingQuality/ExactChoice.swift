internal import LinearAssignment

/// The choice of pairs of the largest total value, exactly, through the assignment solver.
///
/// Any place may stay empty at no price. Values are whole numbers, at least 0, `nil` for a pair that must
/// not be used. Of equal totals the solver's rule decides, which depends on the problem alone.
enum ExactChoice {
  /// Chooses the best pairs.
  ///
  /// One solve.
  ///
  /// - Parameters:
  ///   - market: The market.
  ///   - value: The value of the pair at an index of ``Market/scores``; asked for allowed pairs only.
  /// - Returns: The pairs, in ascending order.
  /// - Throws: If the values are too large to be summed exactly.
  static func pairs(
    in market: Market,
    value: (_ index: Int) -> Int64?
  ) throws(AssignmentError) -> [Pair] {
    try problem(in: market, value: value).solve().pairs
  }

  /// The same as a problem.
  static func problem(
    in market: Market,
    value: (_ index: Int) -> Int64?
  ) -> AssignmentProblem<Int64> {
    var values = [Int64](repeating: .max, count: market.scores.count)
    for index in values.indices where market.scores[index] >= 0 {
      if let value = value(index) { values[index] = value }
    }
    var problem = AssignmentProblem(
      CostMatrix(
        rowCount: market.familyCount,
        columnCount: market.volunteerCount,
        storage: values
      ),
      objective: .maximize
    )
    problem.unassignedRowPrices = Array(repeating: 0, count: market.familyCount)
    // Capacities of one are left out, because plain problems are solved faster.
    if market.familyCapacities.contains(where: { $0 != 1 }) {
      problem.rowCapacities = market.familyCapacities
    }
    if market.volunteerCapacities.contains(where: { $0 != 1 }) {
      problem.columnCapacities = market.volunteerCapacities
    }
    return problem
  }
}

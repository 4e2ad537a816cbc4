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
    var indices: [Int] = []
    var values: [Int64] = []
    for index in market.scores.indices where market.scores[index] >= 0 {
      guard let value = value(index) else { continue }
      indices.append(index)
      values.append(value)
    }
    return problem(in: market, indices: indices, values: values)
  }

  /// The problem of some pairs and their values.
  ///
  /// - Parameters:
  ///   - market: The market.
  ///   - indices: The indices in ``Market/scores`` of the pairs that may be used, ascending.
  ///   - values: The value of each of them.
  /// - Returns: The problem, to be maximised.
  static func problem(
    in market: Market,
    indices: [Int],
    values: [Int64]
  ) -> AssignmentProblem<Int64> {
    let width = market.volunteerCount
    var starts = [0]
    starts.reserveCapacity(market.familyCount + 1)
    var place = 0
    for family in 0..<market.familyCount {
      while place < indices.count, indices[place] < (family + 1) * width { place += 1 }
      starts.append(place)
    }
    let costs = SparseCostMatrix(
      rowCount: market.familyCount,
      columnCount: width,
      rowStarts: starts,
      columns: indices.map { $0 % width },
      costs: values
    )
    var problem = AssignmentProblem(costs, objective: .maximize)
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

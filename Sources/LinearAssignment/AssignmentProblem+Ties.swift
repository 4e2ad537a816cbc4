extension AssignmentProblem {
  /// Every assignment with the best total, up to a number.
  ///
  ///     let ties = try problem.optimalAssignments(limit: 10)
  ///     if ties.isUnique { print("nothing else is as good") }
  ///
  /// Only pairs whose cost equals the sum of their duals can be in one. The order depends on the problem
  /// alone.
  ///
  /// - Parameters:
  ///   - limit: The greatest number of assignments to list, at least 1.
  ///   - tolerance: How much worse than the optimum an assignment may be, at least 0. `nil` means not at
  ///     all for integers, and for floating point what rounding may hide: 8 · (*rows* + *columns* + 4) ·
  ///     2⁻⁵³ times the largest dual.
  /// - Returns: The assignments, and whether there are more.
  /// - Throws: ``AssignmentError/unsupported(_:)`` as ``rankedAssignments()`` does.
  /// - Complexity: One solve, one pass over the matrix, and for each assignment at most a search from each
  ///   row over tight pairs.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func optimalAssignments(limit: Int, tolerance: Cost.Total? = nil) throws(AssignmentError)
    -> OptimalAssignments<Cost>
  {
    precondition(limit >= 1, "at least one assignment is asked for")
    precondition(tolerance.map { $0 >= 0 } ?? true, "a tolerance is not negative")
    guard ReducedProblem.isSupported(self) else { return try tiedPlans(limit, tolerance) }
    guard let reduced = try ReducedProblem(self) else {
      return OptimalAssignments(total: 0, assignments: [], hasMore: false, count: 0)
    }
    let threshold = tolerance ?? reduced.roundingBound
    var ranked = RankedAssignments(reduced, upTo: threshold)
    let first = reduced.pairs(of: reduced.sinkOfSource)
    var ties = OptimalAssignments<Cost>(
      total: total(of: first),
      assignments: [],
      hasMore: false,
      count: nil
    )
    while ties.assignments.count < limit, let element = ranked.next() {
      ties.assignments.append(element.pairs)
    }
    ties.hasMore = ties.assignments.count == limit && ranked.next() != nil
    if !ties.hasMore {
      ties.count = ties.assignments.count
    } else if threshold == 0 {
      ties.count = ranked.count(limit: 1000)
    }
    return ties
  }

  /// The same for a problem with capacities or groups.
  private func tiedPlans(
    _ limit: Int,
    _ tolerance: Cost.Total?
  ) throws(AssignmentError) -> OptimalAssignments<Cost> {
    let found = try rankedPlans { tolerance ?? $0.duals.roundingBound }
    guard let found else {
      return OptimalAssignments(total: 0, assignments: [], hasMore: false, count: 0)
    }
    var plans = found.plans
    var assignments: [[Pair]] = []
    while assignments.count < limit, let pairs = plans.next() { assignments.append(pairs) }
    let hasMore = assignments.count == limit && plans.next() != nil
    return OptimalAssignments(
      total: found.solution.total,
      assignments: assignments,
      hasMore: hasMore,
      count: hasMore ? nil : assignments.count
    )
  }
}

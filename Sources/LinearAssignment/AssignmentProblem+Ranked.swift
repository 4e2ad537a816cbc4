extension AssignmentProblem {
  /// The assignments from the best on.
  ///
  /// Pinned pairs are in every assignment, and prices of what is left unassigned count. An infeasible
  /// problem has none. With capacities or groups, assignments are sets of pairs, of which each comes once.
  ///
  /// - Throws: ``AssignmentError/unsupported(_:)`` for a ``CostSource``, and what ``solve()`` throws; with
  ///   capacities or groups costs may be about an eighth as large as there.
  /// - Complexity: One solve and two passes over the matrix; see ``RankedAssignments``.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func rankedAssignments() throws(AssignmentError) -> RankedAssignments<Cost> {
    if ReducedProblem.isSupported(self) { return RankedAssignments(try ReducedProblem(self)) }
    return RankedAssignments(self, try rankedPlans()?.plans)
  }

  /// The plans of a problem with capacities or groups, and the solution they begin with; `nil` if there is
  /// none.
  ///
  /// The limit, the greatest excess looked for, may depend on the solution.
  func rankedPlans(
    limit: (AssignmentSolution<Cost>) -> Cost.Total = { _ in Cost.Total.forbidden }
  ) throws(AssignmentError) -> (
    plans: RankedPlans<Cost.Total>, solution: AssignmentSolution<Cost>
  )? {
    try validateForChanges(terms: 8)
    let solution = try solve()
    guard solution.status == .optimal else { return nil }
    let plan = ResidualPlan(ResidualGraph(self), self, solution)
    return (RankedPlans(plan, limit: limit(solution)), solution)
  }
}

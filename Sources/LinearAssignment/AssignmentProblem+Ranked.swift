extension AssignmentProblem {
  /// The assignments from the best on.
  ///
  /// For problems without capacities, and without groups of rows that may stay unassigned; pinned pairs
  /// are in every assignment, and prices of what is left unassigned count. An infeasible problem has none.
  ///
  /// - Throws: ``AssignmentError/unsupported(_:)`` for other problems, and what ``solve()`` throws.
  /// - Complexity: One solve and two passes over the matrix; see ``RankedAssignments``.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func rankedAssignments() throws(AssignmentError) -> RankedAssignments<Cost> {
    RankedAssignments(try ReducedProblem(self))
  }
}

extension AssignmentProblem {
  /// Solves the problem and answers all questions about single changes; `nil` if there is no solution.
  ///
  /// Capacities on either side and groups may be there; only costs that are not stored are refused.
  ///
  /// - Throws: ``AssignmentError/unsupported(_:)`` for a ``CostSource``, and what ``solve()`` throws; costs
  ///   may be about a quarter as large as there.
  /// - Complexity: One solve, and one search over all columns for each row: O(*rows* × *columns*²) at
  ///   most, O(*rows* × *columns* × log *columns*) where lists of candidates suffice. With capacities
  ///   or groups one search over all allowed pairs for each row and each column, and where columns have
  ///   prices for staying unassigned and rows have not, and one more unit changes which side has more, a
  ///   fresh solve for each of these. Memory O(*rows* × *columns*).
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func sensitivity() throws(AssignmentError) -> AssignmentSensitivity<Cost>? {
    guard hasCapacitiesOrGroups else { return try AssignmentSession(self).sensitivity() }
    try validateForChanges()
    let solution = try solve()
    guard solution.status == .optimal else { return nil }
    return try sensitivity(of: solution)
  }

  /// The answers about an optimal solution of a problem with capacities or groups.
  func sensitivity(
    of solution: AssignmentSolution<Cost>
  ) throws(AssignmentError) -> AssignmentSensitivity<Cost> {
    var worker = ResidualSensitivity(self, solution)
    worker.searchFromColumns()
    try worker.searchFromRows()
    try worker.searchFromHub()
    let sign: Cost.Total = objective == .minimize ? 1 : -1
    return AssignmentSensitivity(
      self,
      pairs: solution.pairs,
      total: solution.total,
      breakEvens: worker.breakEvens.map { $0.isForbidden ? $0 : sign * $0 },
      rowGains: worker.rowGains,
      columnGains: worker.columnGains
    )
  }

  static var storedCostsOnly: String {
    "only problems on stored costs; put them in a CostMatrix or a SparseCostMatrix"
  }

  /// Whether a capacity is not one, or rows are in groups.
  var hasCapacitiesOrGroups: Bool {
    rowGroups != nil || !(rowCapacities?.allSatisfy { $0 == 1 } ?? true)
      || !(columnCapacities?.allSatisfy { $0 == 1 } ?? true)
  }

  /// Refuses costs that are not stored, and those that could not be summed up exactly over a few paths.
  func validateForChanges(terms: Int = 4) throws(AssignmentError) {
    guard !store.isImplicit else { throw .unsupported(Self.storedCostsOnly) }
    try validate(costs: validateFrame(terms: terms))
  }
}

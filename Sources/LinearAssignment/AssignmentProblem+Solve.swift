extension AssignmentProblem {
  /// Finds an optimal solution and its proof.
  ///
  /// The result depends on the problem alone. For integers it is exact; for floating point its total is
  /// within rounding of the optimum, as a ``Certificate`` states in numbers.
  ///
  /// - Throws: ``AssignmentError`` if the problem makes no sense or its costs are too large to be
  ///   summed exactly. That there is no solution is a status, not an error.
  /// - Complexity: O(*k* × *e* log *e*) for *e* allowed pairs and *k* units of the side that is
  ///   inserted.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func solve() throws(AssignmentError) -> AssignmentSolution<Cost> {
    let limit = try validateFrame()
    let builder = NetworkBuilder(self)
    if let violator = builder.overfullGroup() {
      try validate(costs: limit)
      return builder.infeasible(violator, SolveStatistics(method: .network))
    }
    if builder.isPlain, preferredMethod != .network {
      return try solvePlain(builder, limit)
    }
    try validate(costs: limit)
    var solver = NetworkSolver(builder.network())
    guard solver.solve() else {
      return builder.infeasible(builder.violator(of: solver), solver.statistics)
    }
    return builder.solution(of: solver)
  }

  private func solvePlain(
    _ builder: NetworkBuilder<Cost>,
    _ limit: MagnitudeLimit<Cost.Total>
  ) throws(AssignmentError) -> AssignmentSolution<Cost> {
    var monitor = SolveMonitor()
    switch try PlainSolver(builder: builder, limit: limit).solve(&monitor) {
    case .solved(let answer), .stopped(let answer):
      return builder.solution(of: answer)
    case .infeasible(let rows, let columns, let statistics):
      return builder.infeasible(builder.violator(sources: rows, sinks: columns), statistics)
    }
  }
}

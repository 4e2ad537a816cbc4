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
    var workspace = AssignmentWorkspace<Cost>()
    return try solve(SolveMonitor(), &workspace)
  }

  /// Finds an optimal solution and its proof in memory that is used again.
  ///
  /// The solution is that of ``solve()``.
  ///
  /// - Parameter workspace: The memory, for this solve and others after it.
  /// - Returns: The solution.
  /// - Throws: ``AssignmentError`` as ``solve()`` does; the workspace can be used again all the same.
  /// - Complexity: As ``solve()``.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func solve(
    using workspace: inout AssignmentWorkspace<Cost>
  ) throws(AssignmentError) -> AssignmentSolution<Cost> {
    try solve(SolveMonitor(), &workspace)
  }

  /// Finds an optimal solution, or the best so far if an observer stops it.
  ///
  ///     let solution = try problem.solve { progress in
  ///       print(progress.share)
  ///       return progress.rowsSettled < 100
  ///     }
  ///
  /// A solve that is stopped has the status ``AssignmentStatus/interrupted(gap:)``: all pairs that have to
  /// be there are there, and the duals prove that no solution is better by more than the gap. If it turns
  /// out that there is no solution at all, the status says so.
  ///
  /// - Parameter observer: Called from time to time, often enough for a progress bar, by one thread at a
  ///   time, which is the caller's where ``threadLimit`` is 1; returns whether to go on. How often then
  ///   depends on the problem alone.
  /// - Returns: The solution, optimal unless it was stopped.
  /// - Throws: ``AssignmentError`` as ``solve()`` does.
  /// - Complexity: As ``solve()``. After a stop the solution is completed in O(*allowed pairs*) for each
  ///   unit without a place, mostly for all of them together.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func solve(
    observing observer: @escaping (SolveProgress) -> Bool
  ) throws(AssignmentError) -> AssignmentSolution<Cost> {
    var workspace = AssignmentWorkspace<Cost>()
    return try solve(SolveMonitor(observer: observer), &workspace)
  }

  func solve(
    _ monitor: SolveMonitor,
    _ workspace: inout AssignmentWorkspace<Cost>
  ) throws(AssignmentError) -> AssignmentSolution<Cost> {
    let limit = try validateFrame()
    let builder = NetworkBuilder(self)
    if let violator = builder.overfullGroup() {
      try validate(costs: limit)
      return builder.infeasible(violator, SolveStatistics(method: .network))
    }
    if let source = pricedCosts {
      var solver = PricingSolver(self, source, limit, monitor)
      return try solver.solve()
    }
    if rowGroups == nil || !builder.hasTightGroup, let whole = solveByComponents(monitor) {
      return whole
    }
    if builder.isPlain, preferredMethod != .network {
      return try solvePlain(builder, limit, monitor, &workspace)
    }
    try validate(costs: limit)
    var monitor = monitor
    if preferredMethod != .network {
      if builder.hasTightGroup, let solution = solveWithoutGroups(&monitor) { return solution }
      if let solution = solveByUnits(builder, monitor) { return solution }
    }
    var solver = NetworkSolver(builder.network())
    switch solver.solve(monitor) {
    case .solved: return builder.solution(of: solver)
    case .stopped: return interrupted(builder.solution(of: solver))
    case .infeasible:
      return builder.infeasible(builder.violator(of: solver), solver.statistics)
    }
  }

  /// The costs to look at again and again, `nil` where the problem is solved on what is stored.
  private var pricedCosts: ImplicitCosts<Cost>? {
    if case .implicit(let costs) = store { return costs }
    return preferredMethod == .pricing ? ImplicitCosts(StoredCosts(store: store)) : nil
  }

  /// The solution without groups, if it happens to keep their limits.
  ///
  /// If the monitor stops it and the limits are not kept, it stops what comes after as well.
  private func solveWithoutGroups(_ monitor: inout SolveMonitor) -> AssignmentSolution<Cost>? {
    var relaxed = self
    relaxed.rowGroups = nil
    var workspace = AssignmentWorkspace<Cost>()
    guard let rowGroups, var solution = try? relaxed.solve(monitor, &workspace) else { return nil }
    if case .infeasible = solution.status { return nil }
    var load = [Int](repeating: 0, count: rowGroups.maximum.count)
    for pair in solution.pairs {
      if let group = rowGroups.groupOfRow[pair.row] { load[group] += 1 }
    }
    guard zip(load, rowGroups.maximum).allSatisfy({ $0 <= $1 }) else {
      if case .interrupted = solution.status { monitor = .stopping }
      return nil
    }
    solution.duals.groups = Array(repeating: 0, count: load.count)
    return solution
  }

  /// The solution of the plain problem in which units are copied, if it is one that has a solution.
  private func solveByUnits(
    _ builder: NetworkBuilder<Cost>,
    _ monitor: SolveMonitor
  ) -> AssignmentSolution<Cost>? {
    guard let units = UnitProblem(builder.network()) else { return nil }
    var problem = units.problem
    problem.preferredMethod = preferredMethod
    problem.threadLimit = threadLimit
    var workspace = AssignmentWorkspace<Cost.Total>()
    // What cannot be solved this way, for its numbers or because there is no solution, is told by the network.
    guard let solution = try? problem.solve(monitor, &workspace) else { return nil }
    switch solution.status {
    case .optimal: return builder.solution(of: units.answer(of: solution))
    case .interrupted: return interrupted(builder.solution(of: units.answer(of: solution)))
    case .infeasible: return nil
    }
  }

  private func solvePlain(
    _ builder: NetworkBuilder<Cost>,
    _ limit: MagnitudeLimit<Cost.Total>,
    _ monitor: SolveMonitor,
    _ workspace: inout AssignmentWorkspace<Cost>
  ) throws(AssignmentError) -> AssignmentSolution<Cost> {
    switch try PlainSolver(builder: builder, limit: limit).solve(monitor, &workspace) {
    case .solved(let answer):
      return builder.solution(of: answer)
    case .stopped(let answer):
      var completion = PlainCompletion(answer, builder, limit)
      if try completion.complete() { return interrupted(builder.solution(of: completion.answer)) }
      let (rows, columns) = completion.reached
      let violator = builder.violator(sources: rows, sinks: columns)
      return builder.infeasible(violator, answer.statistics)
    case .infeasible(let rows, let columns, let statistics):
      return builder.infeasible(builder.violator(sources: rows, sinks: columns), statistics)
    }
  }

  /// The same solution as one that was stopped, with the gap that its duals prove.
  private func interrupted(_ solution: AssignmentSolution<Cost>) -> AssignmentSolution<Cost> {
    var solution = solution
    solution.status = .interrupted(gap: 0)
    let certificate = Certificate(of: solution, for: self)
    // The tolerance, zero for integers, makes up for what rounding may hide.
    let gap = certificate.gap + certificate.tolerance
    solution.status = .interrupted(gap: Cost.Total(clamping: gap))
    return solution
  }
}

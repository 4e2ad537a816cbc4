extension NetworkBuilder {
  /// The solution of the problem that a solved network stands for.
  func solution(of solver: NetworkSolver<Weight>) -> AssignmentSolution<Cost> {
    var pairs = problem.pinned
    for source in 0..<solver.network.sourceCount {
      for held in solver.held[source] {
        let sink = Int(held)
        pairs.append(
          isTransposed ? Pair(row: sink, column: source) : Pair(row: source, column: sink)
        )
      }
    }
    pairs.sort()
    // Groups that are no limit are not in the network; their price is zero.
    let groupCount = problem.rowGroups?.maximum.count ?? 0
    let g = solver.g.isEmpty ? Array(repeating: 0, count: groupCount) : solver.g
    return AssignmentSolution(
      status: .optimal,
      pairs: pairs,
      total: problem.total(of: pairs),
      duals: duals(u: solver.u, v: solver.v, g: g, pairs),
      statistics: solver.statistics
    )
  }

  /// The solution of the problem whose units were copied.
  func solution(of answer: UnitProblem<Weight>.Answer) -> AssignmentSolution<Cost> {
    var pairs = problem.pinned
    for (source, sink) in answer.pairs {
      pairs.append(
        isTransposed ? Pair(row: sink, column: source) : Pair(row: source, column: sink)
      )
    }
    pairs.sort()
    let groups = [Weight](repeating: 0, count: problem.rowGroups?.maximum.count ?? 0)
    return AssignmentSolution(
      status: .optimal,
      pairs: pairs,
      total: problem.total(of: pairs),
      duals: duals(u: answer.u, v: answer.v, g: groups, pairs),
      statistics: answer.statistics
    )
  }

  /// The solution of a plain problem that an engine has found.
  func solution(of answer: PlainAssignment<Weight>) -> AssignmentSolution<Cost> {
    var pairs: [Pair] = []
    pairs.reserveCapacity(answer.columnOfRow.count)
    for (source, sink) in answer.columnOfRow.enumerated() where sink >= 0 {
      pairs.append(
        isTransposed ? Pair(row: Int(sink), column: source) : Pair(row: source, column: Int(sink))
      )
    }
    if isTransposed { pairs.sort() }
    let groups = [Weight](repeating: 0, count: problem.rowGroups?.maximum.count ?? 0)
    return AssignmentSolution(
      status: .optimal,
      pairs: pairs,
      total: problem.total(of: pairs),
      duals: duals(u: answer.u, v: answer.v, g: groups, pairs),
      statistics: answer.statistics
    )
  }

  /// The answer that there is none, with its proof.
  func infeasible(_ violator: HallViolator, _ statistics: SolveStatistics) -> AssignmentSolution<
    Cost
  > {
    AssignmentSolution(
      status: .infeasible(violator),
      pairs: [],
      total: 0,
      duals: AssignmentDuals(
        rows: Array(repeating: 0, count: problem.rowCount),
        columns: Array(repeating: 0, count: problem.columnCount),
        groups: Array(repeating: 0, count: problem.rowGroups?.maximum.count ?? 0),
        pairs: []
      ),
      statistics: statistics
    )
  }

  /// The violator that a failing search has found: what it reached.
  func violator(of solver: NetworkSolver<Weight>) -> HallViolator {
    violator(sources: solver.reached.sources, sinks: solver.reached.sinks)
  }

  func violator(sources: [Int], sinks: [Int]) -> HallViolator {
    var violator = HallViolator(
      side: isTransposed ? .columns : .rows,
      members: sources,
      places: sinks,
      demand: 0,
      supply: 0,
      group: nil
    )
    (violator.demand, violator.supply) = problem.demandAndSupply(of: violator)
    return violator
  }

  private func duals(
    u: [Weight],
    v: [Weight],
    g: [Weight],
    _ pairs: [Pair]
  ) -> AssignmentDuals<Weight> {
    let sign: Weight = problem.objective == .minimize ? 1 : -1
    let sinkSide: Side = isTransposed ? .rows : .columns
    let sources = u.map { sign * $0 }
    let sinks = v.indices.map { sign * (v[$0] + price(sinkSide, $0)) }
    let groupCount = problem.rowGroups?.maximum.count ?? 0
    var duals = AssignmentDuals(
      rows: isTransposed ? sinks : sources,
      columns: isTransposed ? sources : sinks,
      groups: isTransposed ? g.map { sign * $0 } : Array(repeating: 0, count: groupCount),
      pairs: []
    )
    duals.pairs = slacks(of: pairs, duals)
    return duals
  }

  private func slacks(
    of pairs: [Pair],
    _ duals: AssignmentDuals<Weight>
  ) -> [PairSlack<Weight>] {
    let pinned = Set(problem.pinned)
    return pairs.compactMap { pair in
      let isPinned = pinned.contains(pair)
      let shared = problem.rowCapacity(pair.row) > 1 && problem.columnCapacity(pair.column) > 1
      guard isPinned || shared else { return nil }
      let rest = problem.cost(pair).total - duals.price(of: pair, problem.rowGroups)
      let isSlack = problem.objective == .minimize ? rest < 0 : rest > 0
      return rest != 0 && (isPinned || isSlack) ? PairSlack(pair: pair, value: rest) : nil
    }
  }
}

extension NetworkBuilder {
  /// The solution of the problem that a solved network stands for.
  func solution(of solver: NetworkSolver<Weight>) -> AssignmentSolution<Cost> {
    let uses = solver.held.enumerated().flatMap { source, sinks in
      sinks.map { (source: source, sink: Int($0)) }
    }
    return solution(uses, u: solver.u, v: solver.v, g: solver.g, solver.statistics)
  }

  /// The solution of the problem whose units were copied.
  func solution(of answer: UnitProblem<Weight>.Answer) -> AssignmentSolution<Cost> {
    solution(answer.pairs, u: answer.u, v: answer.v, g: [], answer.statistics)
  }

  /// The solution of a plain problem that an engine has found.
  func solution(of answer: PlainAssignment<Weight>) -> AssignmentSolution<Cost> {
    var uses: [(source: Int, sink: Int)] = []
    uses.reserveCapacity(answer.columnOfRow.count)
    for (source, sink) in answer.columnOfRow.enumerated() where sink >= 0 {
      uses.append((source, Int(sink)))
    }
    return solution(uses, u: answer.u, v: answer.v, g: [], answer.statistics)
  }

  /// The solution with some pairs in use beside the pinned ones.
  ///
  /// Groups that are no limit are in no network; their price is zero.
  private func solution(
    _ uses: [(source: Int, sink: Int)],
    u: [Weight],
    v: [Weight],
    g: [Weight],
    _ statistics: SolveStatistics
  ) -> AssignmentSolution<Cost> {
    var pairs = problem.pinned
    pairs.reserveCapacity(pairs.count + uses.count)
    for (source, sink) in uses {
      pairs.append(
        isTransposed ? Pair(row: sink, column: source) : Pair(row: source, column: sink)
      )
    }
    // Sources come in ascending order, and a plain one has one sink.
    if isTransposed || !isPlain { pairs.sort() }
    let groupCount = problem.rowGroups?.maximum.count ?? 0
    return AssignmentSolution(
      status: .optimal,
      pairs: pairs,
      total: problem.total(of: pairs),
      duals: duals(u: u, v: v, g: g.isEmpty ? Array(repeating: 0, count: groupCount) : g, pairs),
      statistics: statistics
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

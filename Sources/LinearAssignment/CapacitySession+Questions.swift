/// What a change would cost, by one shortest path in the residual graph of the optimum.
extension CapacitySession {
  func sensitivity() throws(AssignmentError) -> AssignmentSensitivity<Cost> {
    try model.problem.sensitivity(of: solution)
  }

  func total(forcing pair: Pair) -> Cost.Total? {
    guard let total else { return nil }
    if pairs.contains(pair) { return total }
    let cost = model.costs.cost(pair)
    guard !cost.isForbidden, let end = breakEven(of: pair, isChosen: false) else { return nil }
    return total + (cost.total - end)
  }

  func total(forbidding pair: Pair) -> Cost.Total? {
    guard let total else { return nil }
    guard pairs.contains(pair) else { return total }
    guard let end = breakEven(of: pair, isChosen: true) else { return nil }
    return total + (end - model.costs.cost(pair).total)
  }

  func costRange(of pair: Pair) -> CostRange<Cost.Total> {
    let isChosen = pairs.contains(pair)
    return CostRange(
      end: breakEven(of: pair, isChosen: isChosen),
      isChosen: isChosen,
      objective: model.objective
    )
  }

  /// The cost at which having the pair and not having it are equally good, `nil` if one is impossible.
  private func breakEven(of pair: Pair, isChosen: Bool) -> Cost.Total? {
    if model.pinned.contains(pair) { return nil }
    let problem = model.problem
    let graph = ResidualGraph(problem)
    let plan = ResidualPlan(graph, problem, solution)
    var search = ResidualSearch<Cost.Total>(nodeCount: graph.nodeCount)
    let column = graph.rowCount + pair.column
    let (start, end) = isChosen ? (pair.row, column) : (column, pair.row)
    search.run(plan, from: start, to: end)
    guard let distance = search.distance(plan, to: end) else { return nil }
    return isChosen == (model.objective == .minimize) ? distance : -distance
  }
}

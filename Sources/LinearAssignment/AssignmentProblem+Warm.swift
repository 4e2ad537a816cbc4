extension AssignmentProblem {
  /// The solved state of a plain problem with a mandatory side, `nil` if it is infeasible.
  func warmState() throws(AssignmentError) -> (NetworkBuilder<Cost>, WarmState<Cost.Total>?) {
    let builder = NetworkBuilder(self)
    let limit = try validateFrame()
    guard builder.isPlain, builder.mandatory != nil else {
      throw .unsupported("only problems without capacities, groups, pins and optional rows")
    }
    try validate(costs: limit)
    guard builder.overfullGroup() == nil else { return (builder, nil) }
    var engine = try builder.engine(limit)
    guard try engine.solve() else { return (builder, nil) }
    let weights = builder.denseWeights()
    let (columnOfRow, v) = (engine.columnOfRow, engine.normalizedPrices)
    let state = WarmState(
      weights: weights,
      columnCount: engine.columnCount,
      columnOfRow: columnOfRow,
      v: v
    )
    return (builder, state)
  }
}

extension AssignmentProblem {
  /// An assignment that is best in an order by ranks; costs are the ranks.
  ///
  /// Equal costs are one rank; the smallest is the first (the largest, when maximising). Pairs that nobody
  /// accepts are forbidden. Rows and columns may stay unassigned, and nothing else than ranks counts: a
  /// rank-maximal assignment may leave more rows out than others do.
  ///
  ///     let ranks = CostMatrix<Int32>(rowCount: 2, columnCount: 2, storage: [1, 2, 1, 3])
  ///     try AssignmentProblem(ranks).solveByRanks().profile  // one of rank 1, one of rank 2
  ///
  /// All assignments that are best have the same profile; which of them is found depends on the problem
  /// alone.
  ///
  /// - Parameter order: Which of the orders.
  /// - Returns: The assignment, without pairs if none is allowed.
  /// - Throws: ``AssignmentError/unsupported(_:)`` for problems with capacities, groups, prices or pins;
  ///   else as ``solve()`` does.
  /// - Complexity: For each rank a pass over the pairs that are left, and at most one search for each row.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func solveByRanks(_ order: RankOrder = .rankMaximal) throws(AssignmentError)
    -> LexicographicAssignment<Cost>
  {
    try validate()
    let hasPrices = unassignedRowPrices != nil || unassignedColumnPrices != nil
    let builder = NetworkBuilder(self)
    guard builder.isPlain, rowGroups == nil, !hasPrices else {
      throw .unsupported(
        "only problems without capacities, groups, prices and pins; "
          + "make each unit a row or column of its own, and forbid pairs instead of pinning others"
      )
    }
    var stages = LexicographicProblem(
      self,
      isTransposed: false,
      exits: Array(repeating: nil, count: rowCount),
      sinkOfSource: nil
    )
    let outside = stages.outside
    if order != .rankMaximal { stages.face.minimize { $0 == outside } }
    switch order {
    case .rankMaximal, .greedyMaximum: stages.maximizeFromBest()
    case .generous: stages.minimizeFromWorst(below: outside)
    }
    return stages.assignment()
  }
}

extension AssignmentProblem {
  /// A solution whose worst pair is as good as can be, and among those the best total.
  ///
  /// Of the pairs that a solution uses, the largest cost (the smallest value, when maximising) is made as
  /// small (as large) as possible first. Pairs beyond that bound are forbidden in the answer, whose duals
  /// prove it optimal for ``BottleneckSolution/problem``.
  ///
  /// Problems of plain kind in which one side is assigned to the last unit are searched for the bound
  /// along paths (see `BottleneckSearch`) and solved once; all others are solved for O(log *pairs*) bounds.
  ///
  /// - Throws: ``AssignmentError`` as ``solve()`` does.
  /// - Returns: A solution that is infeasible if the problem itself is.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func solveBottleneck() throws(AssignmentError) -> BottleneckSolution<Cost> {
    let builder = NetworkBuilder(self)
    guard builder.isPlain, builder.mandatory != nil, builder.overfullGroup() == nil else {
      return try solveBottleneckByBisection()
    }
    try validate()
    var search = BottleneckSearch(self, isTransposed: builder.isTransposed)
    guard let weight = search.leastBound(), !weight.isForbidden, weight > -Cost.Total.forbidden
    else {
      return BottleneckSolution(bound: nil, problem: self, solution: try solve())
    }
    let total = objective == .minimize ? weight : -weight
    var bound: Cost?
    store.forEachAllowed { _, _, cost in if bound == nil, cost.total == total { bound = cost } }
    guard let bound else { preconditionFailure("the bound is the cost of a pair") }
    let restricted = limiting(to: bound)
    return BottleneckSolution(bound: bound, problem: restricted, solution: try restricted.solve())
  }

  private func solveBottleneckByBisection() throws(AssignmentError) -> BottleneckSolution<Cost> {
    let first = try solve()
    guard first.status == .optimal, !first.pairs.isEmpty else {
      return BottleneckSolution(bound: nil, problem: self, solution: first)
    }
    var values: Set<Cost> = []
    store.forEachAllowed { _, _, cost in values.insert(cost) }
    let sorted = objective == .minimize ? values.sorted() : values.sorted(by: >)
    var low = 0
    var high = sorted.count - 1
    var best = BottleneckSolution(bound: sorted[high], problem: self, solution: first)
    while low < high {
      let middle = (low + high) / 2
      let restricted = limiting(to: sorted[middle])
      let solution = try restricted.solve()
      if solution.status == .optimal {
        high = middle
        best = BottleneckSolution(bound: sorted[middle], problem: restricted, solution: solution)
      } else {
        low = middle + 1
      }
    }
    return best
  }

  /// The problem with all pairs forbidden that are worse than a bound; sparse if few are left.
  func limiting(to bound: Cost) -> AssignmentProblem {
    var starts = [0]
    var columns: [Int] = []
    var costs: [Cost] = []
    let isMinimum = objective == .minimize
    store.forEachAllowed { row, column, cost in
      guard isMinimum ? cost <= bound : cost >= bound else { return }
      while starts.count <= row { starts.append(columns.count) }
      columns.append(column)
      costs.append(cost)
    }
    while starts.count <= rowCount { starts.append(columns.count) }
    let sparse = SparseCostMatrix(
      rowCount: rowCount,
      columnCount: columnCount,
      rowStarts: starts,
      columns: columns,
      costs: costs
    )
    var problem = self
    if case .dense = store, 4 * columns.count > rowCount * columnCount {
      var dense = CostMatrix(
        rowCount: rowCount,
        columnCount: columnCount,
        repeating: Cost.forbidden
      )
      for row in 0..<rowCount {
        for entry in starts[row]..<starts[row + 1] {
          dense.storage[row * columnCount + columns[entry]] = costs[entry]
        }
      }
      problem.store = .dense(dense)
    } else {
      problem.store = .sparse(sparse)
    }
    return problem
  }
}

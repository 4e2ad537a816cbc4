internal import Kernels

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
    try validateQuickly()
    var search = BottleneckSearch(self, isTransposed: builder.isTransposed)
    guard search.leastBound() != nil, let worst = search.pairAtBound else {
      return BottleneckSolution(bound: nil, problem: self, solution: try solve())
    }
    let restricted = keepingOnly(search.pairsWithinBound)
    let solution = try restricted.solve()
    return BottleneckSolution(bound: cost(worst), problem: restricted, solution: solution)
  }

  /// Refuses what ``validate()`` refuses; faster where nothing is forbidden.
  func validateQuickly() throws(AssignmentError) {
    let limit = try validateFrame()
    if !isPlainlyWithin(limit.value) { try validate(costs: limit) }
  }

  /// Whether all costs of a dense matrix are within a limit and none is forbidden, if that shows at once.
  private func isPlainlyWithin(_ limit: Cost.Total) -> Bool {
    guard case .dense(let matrix) = store, let costs = matrix.storage as? [Cost.Total] else {
      return false
    }
    let zeros: [Cost.Total] = []
    var minima = [Cost.Total](repeating: 0, count: Kernels.blockCount(columnCount))
    for row in 0..<rowCount {
      let row = costs.span.extracting(row * columnCount..<(row + 1) * columnCount)
      var blocks = minima.mutableSpan
      guard
        Cost.Total.writeBlockMinima(of: row, minus: zeros.span, limit: limit, into: &blocks)
      else { return false }
    }
    return true
  }

  private func solveBottleneckByBisection() throws(AssignmentError) -> BottleneckSolution<Cost> {
    let first = try solve()
    guard first.status == .optimal, !first.pairs.isEmpty else {
      return BottleneckSolution(bound: nil, problem: self, solution: first)
    }
    var values: Set<Cost> = []
    store.forEachAllowed { _, _, cost in values.insert(cost) }
    let isMinimum = objective == .minimize
    // No bound can be better than the worst of the pinned pairs.
    let pins = pinned.map(cost)
    if let floor = isMinimum ? pins.max() : pins.min() {
      values = values.filter { isMinimum ? $0 >= floor : $0 <= floor }
    }
    let sorted = isMinimum ? values.sorted() : values.sorted(by: >)
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

  /// The problem with all pairs forbidden that are worse than a bound.
  private func limiting(to bound: Cost) -> AssignmentProblem {
    var pairs: [Pair] = []
    let isMinimum = objective == .minimize
    store.forEachAllowed { row, column, cost in
      if isMinimum ? cost <= bound : cost >= bound { pairs.append(Pair(row: row, column: column)) }
    }
    return keepingOnly(pairs)
  }

  /// The problem with all other pairs forbidden; sparse if few are left.
  ///
  /// Pairs are in ascending order.
  private func keepingOnly(_ pairs: [Pair]) -> AssignmentProblem {
    var problem = self
    if case .dense = store, 4 * pairs.count > rowCount * columnCount {
      var dense = CostMatrix(
        rowCount: rowCount,
        columnCount: columnCount,
        repeating: Cost.forbidden
      )
      for pair in pairs { dense[pair.row, pair.column] = cost(pair) }
      problem.store = .dense(dense)
      return problem
    }
    var starts = [Int](repeating: 0, count: rowCount + 1)
    for pair in pairs { starts[pair.row + 1] += 1 }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    problem.store = .sparse(
      SparseCostMatrix(
        rowCount: rowCount,
        columnCount: columnCount,
        rowStarts: starts,
        columns: pairs.map(\.column),
        costs: pairs.map(cost)
      )
    )
    return problem
  }
}

extension AssignmentProblem {
  /// A solution whose worst pair is as good as can be, and among those the best total.
  ///
  /// Of the pairs that a solution uses, the largest cost (the smallest value, when maximising) is made as
  /// small (as large) as possible first. Pairs beyond that bound are forbidden in the answer, whose duals
  /// prove it optimal for ``BottleneckSolution/problem``.
  ///
  /// - Throws: ``AssignmentError`` as ``solve()`` does.
  /// - Complexity: O(log *pairs*) solves.
  /// - Returns: A solution that is infeasible if the problem itself is.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func solveBottleneck() throws(AssignmentError) -> BottleneckSolution<Cost> {
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

  /// The problem with all pairs forbidden that are worse than a bound.
  private func limiting(to bound: Cost) -> AssignmentProblem {
    var problem = self
    let isWorse: (Cost) -> Bool =
      objective == .minimize ? { $0 > bound } : { $0 < bound }
    switch store {
    case .dense(var matrix):
      for index in matrix.storage.indices where isWorse(matrix.storage[index]) {
        matrix.storage[index] = Cost.forbidden
      }
      problem.store = .dense(matrix)
    case .sparse(let matrix):
      problem.store = .sparse(matrix.mapCosts { isWorse($0) ? Cost.forbidden : $0 })
    }
    return problem
  }
}

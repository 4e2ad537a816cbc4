extension AssignmentProblem {
  /// An assignment whose worst pair is as good as can be, then its second worst, and so on.
  ///
  /// Of all assignments, one whose costs, sorted from the worst on, come first in lexicographic order: the
  /// leximin (lexicographic bottleneck) assignment. All that are have the same sorted costs; which of
  /// them is found depends on the problem alone. A row that may stay unassigned at a price counts with
  /// that price (as a value, with its negative) if it does.
  ///
  ///     try problem.solveLeximin()?.profile.last  // the worst cost, and how many pairs have it
  ///
  /// See `LexicographicFace` for the method; costs are only compared, so floating point is exact too.
  ///
  /// - Returns: The assignment, `nil` if there is none.
  /// - Throws: ``AssignmentError/unsupported(_:)`` for problems with capacities, groups of optional rows,
  ///   prices of columns, or pins beside optional rows; else as ``solve()`` does.
  /// - Complexity: One search for the bottleneck; then a pass over the pairs up to it for each level on
  ///   the way down, and a search for each pair at such a level.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func solveLeximin() throws(AssignmentError) -> LexicographicAssignment<Cost>? {
    try validate()
    let plain = NetworkBuilder(self).mandatory == nil ? self : replacingPins()
    let builder = NetworkBuilder(plain)
    guard builder.isPlain, unassignedColumnPrices == nil else {
      throw .unsupported(
        "only problems without capacities, optional groups and prices of columns; "
          + "make each unit a row or column of its own, and leave groups and prices out"
      )
    }
    guard builder.overfullGroup() == nil else { return nil }
    var search = BottleneckSearch(plain, isTransposed: builder.isTransposed)
    guard builder.mandatory != nil else {
      return leximin(of: self, false, exits: (0..<rowCount).map { builder.price(.rows, $0) }, nil)
    }
    guard let bound = search.leastBound() else { return nil }
    let sinks = search.sinkOfSource
    guard !sinks.isEmpty else { return LexicographicAssignment(pairs: [], profile: []) }
    let isNegated = objective == .maximize
    let restricted = plain.keeping { _, cost in
      isNegated ? -cost.total <= bound : cost.total <= bound
    }
    return leximin(of: restricted, builder.isTransposed, exits: [], sinks)
  }

  private func leximin(
    of problem: AssignmentProblem,
    _ isTransposed: Bool,
    exits: [Cost.Total?],
    _ sinkOfSource: [Int32]?
  ) -> LexicographicAssignment<Cost> {
    var stages = LexicographicProblem(
      problem,
      isTransposed: isTransposed,
      exits: exits,
      sinkOfSource: sinkOfSource
    )
    stages.minimizeFromWorst(below: stages.outside)
    return stages.assignment()
  }

  /// The problem with all other pairs of pinned rows and columns forbidden in place of pins.
  ///
  /// The same where one side is assigned to the last unit and nothing has a capacity above one.
  func replacingPins() -> AssignmentProblem {
    guard !pinned.isEmpty else { return self }
    let (rows, columns) = (Set(pinned.map(\.row)), Set(pinned.map(\.column)))
    let pairs = Set(pinned)
    var problem = keeping { pair, _ in
      pairs.contains(pair) || (!rows.contains(pair.row) && !columns.contains(pair.column))
    }
    problem.pinned = []
    return problem
  }

  /// The problem with all other pairs forbidden.
  func keeping(_ isKept: (_ pair: Pair, _ cost: Cost) -> Bool) -> AssignmentProblem {
    var entries: [(pair: Pair, cost: Cost)] = []
    store.forEachAllowed { row, column, cost in
      let pair = Pair(row: row, column: column)
      if isKept(pair, cost) { entries.append((pair, cost)) }
    }
    var problem = self
    problem.store = .sparse(
      SparseCostMatrix(rowCount: rowCount, columnCount: columnCount, entries: entries)
    )
    return problem
  }
}

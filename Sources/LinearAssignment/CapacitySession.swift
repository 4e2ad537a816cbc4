/// A session on a problem with capacities or groups.
///
/// Where one side alone has capacities above one, each unit is a row or a column of a session without
/// capacities: copies are alike, so which of them a change meets makes no difference to the optimum, and a
/// pair cannot be used twice. Elsewhere (capacities above one on both sides, groups, many more units than
/// rows and columns) every change is a fresh solve. Which of both it is follows from the problem, and may
/// change with it.
struct CapacitySession<Cost: AssignmentCost>: Sendable {
  var model: SessionModel<Cost>
  var rowUnits = UnitSide(capacities: [])
  var columnUnits = UnitSide(capacities: [])

  /// The session on units, or nothing where problems are solved afresh.
  ///
  /// One at most; an array, because a session holds this one in its turn.
  var units: [AssignmentSession<Cost>] = []

  /// The solution of a fresh solve.
  private var fresh: AssignmentSolution<Cost>?

  init(_ problem: AssignmentProblem<Cost>) throws(AssignmentError) {
    try problem.validateForChanges()
    try self.init(SessionModel(problem), problem)
  }

  /// Goes on with a session in which each row and column is one unit.
  init(adopting session: AssignmentSession<Cost>) {
    model = SessionModel(session.problem)
    for (slots, cost) in session.suspended {
      let row = Int(session.rowMap.indices[slots.row])
      let column = Int(session.columnMap.indices[slots.column])
      model.suspended[Pair(row: row, column: column)] = cost
    }
    rowUnits = UnitSide(capacities: model.rowCapacities)
    columnUnits = UnitSide(capacities: model.columnCapacities)
    units = [session]
    // Here forbidden pairs are the model's affair.
    units[0].suspended = [:]
  }

  private init(
    _ model: SessionModel<Cost>,
    _ problem: AssignmentProblem<Cost>
  ) throws(AssignmentError) {
    self.model = model
    guard model.isCopyable else {
      fresh = try problem.solve()
      return
    }
    rowUnits = UnitSide(capacities: model.rowCapacities)
    columnUnits = UnitSide(capacities: model.columnCapacities)
    units = [try AssignmentSession(unitProblem(problem))]
  }

  /// The problem in which each unit is a row or a column.
  private func unitProblem(_ problem: AssignmentProblem<Cost>) -> AssignmentProblem<Cost> {
    var copied: AssignmentProblem<Cost>
    if model.costs.isSparse {
      var entries: [(pair: Pair, cost: Cost)] = []
      problem.store.forEachAllowed { row, column, cost in
        for unit in rowUnits.units[row] {
          for other in columnUnits.units[column] {
            entries.append((Pair(row: unit, column: other), cost))
          }
        }
      }
      copied = AssignmentProblem(
        SparseCostMatrix(
          rowCount: rowUnits.owners.count,
          columnCount: columnUnits.owners.count,
          entries: entries
        ),
        objective: problem.objective
      )
    } else {
      let (rows, columns) = (rowUnits.owners, columnUnits.owners)
      let matrix = CostMatrix<Cost>(rowCount: rows.count, columnCount: columns.count) {
        problem.cost(Pair(row: rows[$0], column: columns[$1]))
      }
      copied = AssignmentProblem(matrix, objective: problem.objective)
    }
    copied.unassignedRowPrices = problem.unassignedRowPrices.map { prices in
      rowUnits.owners.map { prices[$0] }
    }
    copied.unassignedColumnPrices = problem.unassignedColumnPrices.map { prices in
      columnUnits.owners.map { prices[$0] }
    }
    copied.pinned = pinnedUnits(problem.pinned)
    return copied
  }

  /// Pinned pairs as pairs of units, no unit twice.
  private func pinnedUnits(_ pins: [Pair]) -> [Pair] {
    var (rows, columns) = (rowUnits.units, columnUnits.units)
    return pins.compactMap { pin in
      guard let row = rows[pin.row].popLast(), let column = columns[pin.column].popLast() else {
        preconditionFailure("no more pins than units")
      }
      return Pair(row: row, column: column)
    }
  }

  /// Makes a change: of the model, and of the units if it stays a problem of units.
  ///
  /// What is thrown leaves all as it was; `forward` must see to that for the units.
  mutating func apply(
    _ edit: (inout SessionModel<Cost>) -> Void,
    _ forward: (inout CapacitySession<Cost>) throws(AssignmentError) -> Void
  ) throws(AssignmentError) {
    var changed = model
    edit(&changed)
    if units.isEmpty || !changed.isCopyable {
      let problem = changed.problem
      try problem.validateForChanges()
      self = try CapacitySession(changed, problem)
      return
    }
    try forward(&self)
    model = changed
  }
}

extension CapacitySession {
  var isFeasible: Bool { units.first?.isFeasible ?? (fresh?.status == .optimal) }

  /// The pairs in ascending order.
  var pairs: [Pair] {
    guard let session = units.first else { return fresh?.pairs ?? [] }
    return session.pairs.map {
      Pair(row: rowUnits.owners[$0.row], column: columnUnits.owners[$0.column])
    }.sorted()
  }

  var total: Cost.Total? {
    guard isFeasible else { return nil }
    return units.isEmpty ? fresh?.total : units[0].total
  }

  /// What the session on units did, or the last solve.
  var statistics: SolveStatistics {
    units.first?.statistics ?? fresh?.statistics ?? SolveStatistics(method: .network)
  }

  /// The optimum with its duals; a proof that there is none comes from a fresh solve.
  var solution: AssignmentSolution<Cost> {
    if let fresh { return fresh }
    guard isFeasible, let total else {
      guard let solution = try? model.problem.solve() else {
        preconditionFailure("what a session holds can be solved")
      }
      return solution
    }
    return AssignmentSolution(
      status: .optimal,
      pairs: pairs,
      total: total,
      duals: duals(),
      statistics: statistics
    )
  }

  /// One of the units' duals for each row and column: the copies that are not pinned agree.
  private func duals() -> AssignmentDuals<Cost.Total> {
    let found = units[0].solution.duals
    let pins = units[0].pinned
    var rows = chosen(found.rows, rowUnits, Set(pins.map(\.row)))
    var columns = chosen(found.columns, columnUnits, Set(pins.map(\.column)))
    fill(&columns, .columns, beside: rows)
    fill(&rows, .rows, beside: columns)
    let (u, v) = (rows.map { $0 ?? 0 }, columns.map { $0 ?? 0 })
    let slacks = model.pinned.sorted().compactMap { pair -> PairSlack<Cost.Total>? in
      let rest = model.costs.cost(pair).total - (u[pair.row] + v[pair.column])
      return rest == 0 ? nil : PairSlack(pair: pair, value: rest)
    }
    return AssignmentDuals(rows: u, columns: v, pairs: slacks)
  }

  private func chosen(
    _ duals: [Cost.Total],
    _ side: UnitSide,
    _ pinned: Set<Int>
  ) -> [Cost.Total?] {
    side.units.map { units in
      (units.first { !pinned.contains($0) } ?? units.first).map { duals[$0] }
    }
  }

  /// Rows or columns without a unit get the greatest dual that their pairs and price allow.
  private func fill(_ duals: inout [Cost.Total?], _ side: Side, beside others: [Cost.Total?]) {
    let isNegated = model.objective == .maximize
    let prices = side == .rows ? model.rowPrices : model.columnPrices
    for index in duals.indices where duals[index] == nil {
      let price = prices.map { $0[index].total } ?? 0
      // A price that must not be paid does no harm here: nothing is counted with this dual.
      var least = price
      for (other, dual) in others.enumerated() {
        guard let dual else { continue }
        let pair =
          side == .rows ? Pair(row: index, column: other) : Pair(row: other, column: index)
        let cost = model.costs.cost(pair)
        if cost.isForbidden { continue }
        least = min(least, isNegated ? dual - cost.total : cost.total - dual)
      }
      duals[index] = isNegated ? -least : least
    }
  }
}

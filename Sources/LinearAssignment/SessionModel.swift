/// A problem with capacities or groups as a session changes it, and what it keeps for later.
struct SessionModel<Cost: AssignmentCost>: Sendable {
  let objective: Objective

  /// The costs, forbidden where a pair is forbidden for a while.
  var costs: CostTable<Cost>

  var rowCapacities: [Int]
  var columnCapacities: [Int]
  var rowPrices: [Cost]?
  var columnPrices: [Cost]?
  var groupOfRow: [Int?]
  var maximum: [Int]?
  var pinned: Set<Pair>

  /// The costs of forbidden pairs, for the day when they are allowed again.
  var suspended: [Pair: Cost] = [:]

  var rowCount: Int { rowCapacities.count }
  var columnCount: Int { columnCapacities.count }

  init(_ problem: AssignmentProblem<Cost>) {
    objective = problem.objective
    costs = CostTable(problem.store)
    rowCapacities = (0..<problem.rowCount).map(problem.rowCapacity)
    columnCapacities = (0..<problem.columnCount).map(problem.columnCapacity)
    rowPrices = problem.unassignedRowPrices
    columnPrices = problem.unassignedColumnPrices
    groupOfRow =
      problem.rowGroups?.groupOfRow ?? Array(repeating: nil, count: problem.rowCount)
    maximum = problem.rowGroups?.maximum
    pinned = Set(problem.pinned)
  }

  /// The problem as it stands.
  ///
  /// O(*pairs*).
  var problem: AssignmentProblem<Cost> {
    var problem = costs.problem(objective)
    problem.rowCapacities = rowCapacities.allSatisfy { $0 == 1 } ? nil : rowCapacities
    problem.columnCapacities = columnCapacities.allSatisfy { $0 == 1 } ? nil : columnCapacities
    problem.unassignedRowPrices = rowPrices
    problem.unassignedColumnPrices = columnPrices
    problem.rowGroups = maximum.map { RowGroups(groupOfRow: groupOfRow, maximum: $0) }
    problem.pinned = pinned.sorted()
    return problem
  }

  /// Whether each unit can be a row or a column of its own.
  ///
  /// Units of both sides would let a pair be used more than once, and too many would make the matrix much
  /// larger.
  var isCopyable: Bool {
    guard maximum == nil else { return false }
    let isOneSided =
      rowCapacities.allSatisfy { $0 <= 1 } || columnCapacities.allSatisfy { $0 <= 1 }
    guard isOneSided else { return false }
    return rowCapacities.reduce(0, +) <= 4 * rowCount + 64
      && columnCapacities.reduce(0, +) <= 4 * columnCount + 64
  }

  /// The number of pinned pairs of a row or column.
  func pinCount(_ side: Side, _ index: Int) -> Int {
    pinned.count { (side == .rows ? $0.row : $0.column) == index }
  }

  mutating func set(_ pair: Pair, _ cost: Cost) {
    if suspended[pair] != nil { suspended[pair] = cost } else { costs.set(pair, cost) }
  }

  mutating func append(_ side: Side, _ added: [Cost], _ price: Cost?, capacity: Int) {
    switch side {
    case .rows:
      costs.appendRow(added)
      rowCapacities.append(capacity)
      groupOfRow.append(nil)
      if let price { rowPrices?.append(price) }
    case .columns:
      costs.appendColumn(added)
      columnCapacities.append(capacity)
      if let price { columnPrices?.append(price) }
    }
  }

  mutating func remove(_ side: Side, _ index: Int) {
    switch side {
    case .rows:
      costs.removeRow(index)
      rowCapacities.remove(at: index)
      groupOfRow.remove(at: index)
      rowPrices?.remove(at: index)
    case .columns:
      costs.removeColumn(index)
      columnCapacities.remove(at: index)
      columnPrices?.remove(at: index)
    }
    func moved(_ pair: Pair) -> Pair? {
      var pair = pair
      let place = side == .rows ? pair.row : pair.column
      if place == index { return nil }
      guard place > index else { return pair }
      if side == .rows { pair.row -= 1 } else { pair.column -= 1 }
      return pair
    }
    pinned = Set(pinned.compactMap(moved))
    var kept: [Pair: Cost] = [:]
    for (pair, cost) in suspended { if let pair = moved(pair) { kept[pair] = cost } }
    suspended = kept
  }
}

import LinearAssignment

/// A random problem with capacities or groups, a session on it and a plain model of both, changed alike.
///
/// The model holds the costs as rows of numbers and applies every change by itself, so that the session is
/// compared with something that knows nothing of it.
struct RandomCapacitySession {
  private static let largest = 3

  private(set) var session: AssignmentSession<Int64>
  private(set) var pinned: Set<Pair> = []
  private(set) var lastChange = "none"

  private var generator: SplitMix64
  private var costs: [[Int64]]
  private var rowCapacities: [Int]
  private var columnCapacities: [Int]
  private var rowPrices: [Int64]?
  private var columnPrices: [Int64]?
  private var groups: [Int?]
  private var maximum: [Int]?
  private var forbidden: Set<Pair> = []
  private let objective: Objective
  private let isSparse: Bool
  private let span: Int64
  private let forbiddenShare: Int

  /// Whether rows, columns or both may have capacities above one.
  private let largestCapacity: (row: Int, column: Int)

  init(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let rows = Int.random(in: 0...Self.largest, using: &generator)
    let columns = Int.random(in: 0...Self.largest, using: &generator)
    let span = ([1, 3, 50] as [Int64]).randomElement(using: &generator) ?? 3
    let share = [0, 15, 50].randomElement(using: &generator) ?? 0
    let largest = [(1, 3), (3, 1), (2, 2)].randomElement(using: &generator) ?? (1, 3)
    costs = (0..<rows).map { _ in
      (0..<columns).map { _ in
        generator.chance(share) ? .max : Int64.random(in: -span...span, using: &generator)
      }
    }
    rowCapacities = (0..<rows).map { _ in .random(in: 0...largest.0, using: &generator) }
    columnCapacities = (0..<columns).map { _ in .random(in: 0...largest.1, using: &generator) }
    objective = generator.chance(50) ? .minimize : .maximize
    isSparse = generator.chance(30)
    if generator.chance(35) {
      rowPrices = (0..<rows).map { _ in .random(in: -span...span, using: &generator) }
    }
    if generator.chance(35) {
      columnPrices = (0..<columns).map { _ in .random(in: -span...span, using: &generator) }
    }
    groups = Array(repeating: nil, count: rows)
    if generator.chance(15) {
      maximum = [2]
      groups = (0..<rows).map { _ in generator.chance(60) ? 0 : nil }
    }
    self.span = span
    forbiddenShare = share
    largestCapacity = largest
    self.generator = generator
    let empty = CostMatrix<Int64>(rowCount: 0, columnCount: 0, storage: [])
    session = try AssignmentSession(AssignmentProblem(empty))
    session = try AssignmentSession(problem)
  }

  private var columnCount: Int { columnCapacities.count }

  /// The problem as the model has it.
  var problem: AssignmentProblem<Int64> {
    let matrix = CostMatrix<Int64>(rowCount: costs.count, columnCount: columnCount) {
      forbidden.contains(Pair(row: $0, column: $1)) ? .max : costs[$0][$1]
    }
    var problem =
      isSparse
      ? AssignmentProblem(RandomProblem.sparse(matrix), objective: objective)
      : AssignmentProblem(matrix, objective: objective)
    problem.rowCapacities = rowCapacities.allSatisfy { $0 == 1 } ? nil : rowCapacities
    problem.columnCapacities = columnCapacities.allSatisfy { $0 == 1 } ? nil : columnCapacities
    problem.unassignedRowPrices = rowPrices
    problem.unassignedColumnPrices = columnPrices
    problem.rowGroups = maximum.map { RowGroups(groupOfRow: groups, maximum: $0) }
    problem.pinned = pinned.sorted()
    return problem
  }

  private mutating func number() -> Int64 { Int64.random(in: -span...span, using: &generator) }

  private mutating func cost() -> Int64 { generator.chance(forbiddenShare) ? .max : number() }

  private mutating func pair() -> Pair? {
    guard !costs.isEmpty, columnCount > 0 else { return nil }
    return Pair(
      row: Int.random(in: 0..<costs.count, using: &generator),
      column: Int.random(in: 0..<columnCount, using: &generator)
    )
  }

  /// Makes one change, the same in the session and in the model.
  mutating func change() throws {
    let kind = Int.random(in: 0..<14, using: &generator)
    lastChange = "change \(kind)"
    switch kind {
    case 0, 1: try changeCost()
    case 2: try changeRow()
    case 3: try changeColumn()
    case 4: if costs.count < Self.largest { try addRow() }
    case 5: if columnCount < Self.largest { try addColumn() }
    case 6: try removeRow()
    case 7: try removeColumn()
    case 8: try togglePin()
    case 9: try toggleForbidden()
    case 10, 11: try changeRowCapacity()
    default: try changeColumnCapacity()
    }
  }

  private mutating func changeCost() throws {
    guard let pair = pair() else { return }
    let cost = pinned.contains(pair) ? number() : cost()
    try session.setCost(of: pair, to: cost)
    costs[pair.row][pair.column] = cost
  }

  private mutating func changeRow() throws {
    guard let row = costs.indices.randomElement(using: &generator) else { return }
    let changed = (0..<columnCount).map { column in
      pinned.contains(Pair(row: row, column: column)) ? number() : cost()
    }
    try session.replaceRow(row, with: changed)
    costs[row] = changed
  }

  private mutating func changeColumn() throws {
    guard let column = columnCapacities.indices.randomElement(using: &generator) else { return }
    let changed = costs.indices.map { row in
      pinned.contains(Pair(row: row, column: column)) ? number() : cost()
    }
    try session.replaceColumn(column, with: changed)
    for row in costs.indices { costs[row][column] = changed[row] }
  }

  private mutating func addRow() throws {
    let added = (0..<columnCount).map { _ in cost() }
    let price = rowPrices == nil ? nil : number()
    let capacity = Int.random(in: 0...largestCapacity.row, using: &generator)
    try session.addRow(added, unassignedPrice: price, capacity: capacity)
    costs.append(added)
    groups.append(nil)
    rowCapacities.append(capacity)
    if let price { rowPrices?.append(price) }
  }

  private mutating func addColumn() throws {
    let added = costs.indices.map { _ in cost() }
    let price = columnPrices == nil ? nil : number()
    let capacity = Int.random(in: 0...largestCapacity.column, using: &generator)
    try session.addColumn(added, unassignedPrice: price, capacity: capacity)
    for row in costs.indices { costs[row].append(added[row]) }
    columnCapacities.append(capacity)
    if let price { columnPrices?.append(price) }
  }

  private mutating func removeRow() throws {
    guard let row = costs.indices.randomElement(using: &generator) else { return }
    try session.removeRow(row)
    costs.remove(at: row)
    groups.remove(at: row)
    rowCapacities.remove(at: row)
    rowPrices?.remove(at: row)
    func moved(_ pairs: Set<Pair>) -> Set<Pair> {
      Set(
        pairs.filter { $0.row != row }.map {
          Pair(row: $0.row > row ? $0.row - 1 : $0.row, column: $0.column)
        }
      )
    }
    (pinned, forbidden) = (moved(pinned), moved(forbidden))
  }

  private mutating func removeColumn() throws {
    guard let column = columnCapacities.indices.randomElement(using: &generator) else { return }
    try session.removeColumn(column)
    for row in costs.indices { costs[row].remove(at: column) }
    columnCapacities.remove(at: column)
    columnPrices?.remove(at: column)
    func moved(_ pairs: Set<Pair>) -> Set<Pair> {
      Set(
        pairs.filter { $0.column != column }.map {
          Pair(row: $0.row, column: $0.column > column ? $0.column - 1 : $0.column)
        }
      )
    }
    (pinned, forbidden) = (moved(pinned), moved(forbidden))
  }

  private mutating func togglePin() throws {
    if let pin = pinned.sorted().first, generator.chance(40) {
      try session.unpin(pin)
      pinned.remove(pin)
      return
    }
    guard let pair = pair(), !pinned.contains(pair) else { return }
    let isForbidden = forbidden.contains(pair) || costs[pair.row][pair.column] == .max
    let isFull =
      pinned.count { $0.row == pair.row } >= rowCapacities[pair.row]
      || pinned.count { $0.column == pair.column } >= columnCapacities[pair.column]
    let members = pinned.count { groups[$0.row] != nil }
    if isForbidden || isFull || (groups[pair.row] != nil && members >= 2) { return }
    try session.pin(pair)
    pinned.insert(pair)
  }

  private mutating func toggleForbidden() throws {
    if let pair = forbidden.sorted().first, generator.chance(50) {
      try session.allow(pair)
      forbidden.remove(pair)
      return
    }
    guard let pair = pair(), !pinned.contains(pair), !forbidden.contains(pair) else { return }
    try session.forbid(pair)
    forbidden.insert(pair)
  }

  private mutating func changeRowCapacity() throws {
    guard let row = costs.indices.randomElement(using: &generator) else { return }
    let least = pinned.count { $0.row == row }
    let capacity = Int.random(in: least...max(least, largestCapacity.row), using: &generator)
    try session.setCapacity(ofRow: row, to: capacity)
    rowCapacities[row] = capacity
  }

  private mutating func changeColumnCapacity() throws {
    guard let column = columnCapacities.indices.randomElement(using: &generator) else { return }
    let least = pinned.count { $0.column == column }
    let capacity = Int.random(in: least...max(least, largestCapacity.column), using: &generator)
    try session.setCapacity(ofColumn: column, to: capacity)
    columnCapacities[column] = capacity
  }
}

import LinearAssignment

/// A random plain problem, a session on it and a plain model of both, changed alike.
///
/// The model holds the costs as rows of numbers and applies every change by itself, so that the session is
/// compared with something that knows nothing of it.
struct RandomSession {
  var generator: SplitMix64
  var session: AssignmentSession<Int64>
  var costs: [[Int64]]
  var columnCount: Int
  var rowPrices: [Int64]?
  var columnPrices: [Int64]?
  var pinned: Set<Pair> = []
  var forbidden: Set<Pair> = []
  let objective: Objective
  let isSparse: Bool
  private let span: Int64
  private let forbiddenShare: Int
  private(set) var lastChange = "none"

  init(seed: UInt64, sizes: ClosedRange<Int> = 0...4) throws {
    var generator = SplitMix64(seed: seed)
    let rows = Int.random(in: sizes, using: &generator)
    let columns = Int.random(in: sizes, using: &generator)
    let spans: [Int64] = [1, 3, 50]
    let span = spans.randomElement(using: &generator) ?? 3
    let share = [0, 15, 50].randomElement(using: &generator) ?? 0
    func cost() -> Int64 {
      generator.chance(share) ? .max : Int64.random(in: -span...span, using: &generator)
    }
    costs = (0..<rows).map { _ in (0..<columns).map { _ in cost() } }
    columnCount = columns
    objective = generator.chance(50) ? .minimize : .maximize
    isSparse = generator.chance(30)
    if generator.chance(35) {
      rowPrices = (0..<rows).map { _ in .random(in: -span...span, using: &generator) }
    }
    if generator.chance(35) {
      columnPrices = (0..<columns).map { _ in .random(in: -span...span, using: &generator) }
    }
    self.span = span
    forbiddenShare = share
    self.generator = generator
    let empty = CostMatrix<Int64>(rowCount: 0, columnCount: 0, storage: [])
    session = try AssignmentSession(AssignmentProblem(empty))
    session = try AssignmentSession(problem)
  }

  /// The problem as the model has it.
  var problem: AssignmentProblem<Int64> {
    let matrix = CostMatrix<Int64>(rowCount: costs.count, columnCount: columnCount) {
      forbidden.contains(Pair(row: $0, column: $1)) ? .max : costs[$0][$1]
    }
    var problem =
      isSparse
      ? AssignmentProblem(RandomProblem.sparse(matrix), objective: objective)
      : AssignmentProblem(matrix, objective: objective)
    problem.unassignedRowPrices = rowPrices
    problem.unassignedColumnPrices = columnPrices
    problem.pinned = pinned.sorted()
    return problem
  }

  private mutating func cost() -> Int64 {
    generator.chance(forbiddenShare) ? .max : number()
  }

  private mutating func number() -> Int64 { Int64.random(in: -span...span, using: &generator) }

  private mutating func pair() -> Pair? {
    guard !costs.isEmpty, columnCount > 0 else { return nil }
    return Pair(
      row: Int.random(in: 0..<costs.count, using: &generator),
      column: Int.random(in: 0..<columnCount, using: &generator)
    )
  }

  /// Makes one change, the same in the session and in the model.
  mutating func change(largest: Int) throws {
    let kind = Int.random(in: 0..<11, using: &generator)
    lastChange = "change \(kind)"
    switch kind {
    case 0, 1: try changeCost()
    case 2: try changeRow()
    case 3: try changeColumn()
    case 4: if costs.count < largest { try addRow() }
    case 5: if columnCount < largest { try addColumn() }
    case 6: try removeRow()
    case 7: try removeColumn()
    case 8: try togglePin()
    default: try toggleForbidden()
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
    guard columnCount > 0 else { return }
    let column = Int.random(in: 0..<columnCount, using: &generator)
    let changed = costs.indices.map { row in
      pinned.contains(Pair(row: row, column: column)) ? number() : cost()
    }
    try session.replaceColumn(column, with: changed)
    for row in costs.indices { costs[row][column] = changed[row] }
  }

  private mutating func addRow() throws {
    let added = (0..<columnCount).map { _ in cost() }
    let price = rowPrices == nil ? nil : number()
    try session.addRow(added, unassignedPrice: price)
    costs.append(added)
    if let price { rowPrices?.append(price) }
  }

  private mutating func addColumn() throws {
    let added = costs.indices.map { _ in cost() }
    let price = columnPrices == nil ? nil : number()
    try session.addColumn(added, unassignedPrice: price)
    for row in costs.indices { costs[row].append(added[row]) }
    columnCount += 1
    if let price { columnPrices?.append(price) }
  }

  private mutating func removeRow() throws {
    guard let row = costs.indices.randomElement(using: &generator) else { return }
    try session.removeRow(row)
    costs.remove(at: row)
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
    guard columnCount > 0 else { return }
    let column = Int.random(in: 0..<columnCount, using: &generator)
    try session.removeColumn(column)
    for row in costs.indices { costs[row].remove(at: column) }
    columnCount -= 1
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
    if let pin = pinned.sorted().first, generator.chance(50) {
      try session.unpin(pin)
      pinned.remove(pin)
      return
    }
    guard let pair = pair(), !pinned.contains(pair) else { return }
    let isForbidden = forbidden.contains(pair) || costs[pair.row][pair.column] == .max
    let isTaken = pinned.contains { $0.row == pair.row || $0.column == pair.column }
    if isForbidden || isTaken { return }
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
}

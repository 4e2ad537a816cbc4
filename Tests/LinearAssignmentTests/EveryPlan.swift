import LinearAssignment

/// Every choice of pairs that fulfils a small problem with capacities and groups, by trying all of them.
struct EveryPlan {
  struct Element {
    var pairs: [Pair]
    var total: Int64
  }

  private let problem: AssignmentProblem<Int64>
  private let cells: [Pair]
  private var rowUnits: [Int]
  private var columnUnits: [Int]
  private var groupUnits: [Int]
  private var pairs: [Pair] = []
  private var found: [Element] = []

  /// The choices, the best first.
  static func of(_ problem: AssignmentProblem<Int64>) -> [Element] {
    var every = EveryPlan(problem)
    every.visit(0)
    let sign: Int64 = problem.objective == .minimize ? 1 : -1
    return every.found.sorted { sign * $0.total < sign * $1.total }
  }

  private init(_ problem: AssignmentProblem<Int64>) {
    self.problem = problem
    cells = (0..<problem.rowCount).flatMap { row in
      (0..<problem.columnCount).map { Pair(row: row, column: $0) }
    }.filter { problem.cost($0) != .max }
    rowUnits = problem.rowCapacities ?? Array(repeating: 1, count: problem.rowCount)
    columnUnits = problem.columnCapacities ?? Array(repeating: 1, count: problem.columnCount)
    groupUnits = problem.rowGroups?.maximum ?? []
  }

  private mutating func visit(_ cell: Int) {
    guard cell < cells.count else { return finish() }
    let pair = cells[cell]
    if !problem.pinned.contains(pair) { visit(cell + 1) }
    let group = problem.rowGroups?.groupOfRow[pair.row]
    guard
      rowUnits[pair.row] > 0, columnUnits[pair.column] > 0,
      group.map({ groupUnits[$0] > 0 }) ?? true
    else { return }
    take(pair, group, 1)
    pairs.append(pair)
    visit(cell + 1)
    pairs.removeLast()
    take(pair, group, -1)
  }

  private mutating func take(_ pair: Pair, _ group: Int?, _ units: Int) {
    rowUnits[pair.row] -= units
    columnUnits[pair.column] -= units
    if let group { groupUnits[group] -= units }
  }

  private mutating func finish() {
    let used = pairs.count
    let (rowsLeft, columnsLeft) = (rowUnits.reduce(0, +), columnUnits.reduce(0, +))
    if problem.unassignedRowPrices == nil {
      let mustFillRows = used + rowsLeft <= used + columnsLeft
      if mustFillRows, rowsLeft > 0 { return }
      if !mustFillRows, problem.unassignedColumnPrices == nil, columnsLeft > 0 { return }
    }
    let sign: Int64 = problem.objective == .minimize ? 1 : -1
    var total = pairs.reduce(Int64(0)) { $0 + problem.cost($1) }
    for (price, units) in zip(problem.unassignedRowPrices ?? [], rowUnits) {
      total += sign * price * Int64(units)
    }
    for (price, units) in zip(problem.unassignedColumnPrices ?? [], columnUnits) {
      total += sign * price * Int64(units)
    }
    found.append(Element(pairs: pairs, total: total))
  }
}

import LinearAssignment

/// The best total by trying every choice of pairs; `nil` if there is none.
///
/// For small problems only.
struct ExhaustiveSearch<Cost: AssignmentCost> {
  private let problem: AssignmentProblem<Cost>
  private var rowUnits: [Int]
  private var columnUnits: [Int]
  private var groupUnits: [Int]
  private let rowsMustBeFull: Bool
  private let columnsMustBeFull: Bool
  private var best: Cost.Total?
  private var pairs: [Pair] = []

  static func best(_ problem: AssignmentProblem<Cost>) -> Cost.Total? {
    var search = ExhaustiveSearch(problem)
    search.visit(0)
    return search.best
  }

  private init(_ problem: AssignmentProblem<Cost>) {
    self.problem = problem
    rowUnits = problem.rowCapacities ?? Array(repeating: 1, count: problem.rowCount)
    columnUnits = problem.columnCapacities ?? Array(repeating: 1, count: problem.columnCount)
    groupUnits = problem.rowGroups?.maximum ?? []
    let free = problem.unassignedRowPrices != nil
    let (rows, columns) = (rowUnits.reduce(0, +), columnUnits.reduce(0, +))
    rowsMustBeFull = !free && rows <= columns
    columnsMustBeFull = !free && rows > columns && problem.unassignedColumnPrices == nil
  }

  /// Decides cell by cell, row-major.
  private mutating func visit(_ cell: Int) {
    let columnCount = problem.columnCount
    guard columnCount > 0, cell < problem.rowCount * columnCount else { return finish() }
    let pair = Pair(row: cell / columnCount, column: cell % columnCount)
    let group = problem.rowGroups?.groupOfRow[pair.row]
    let isPinned = problem.pinned.contains(pair)
    if !isPinned { visit(cell + 1) }
    guard
      !problem.cost(pair).isForbidden, rowUnits[pair.row] > 0, columnUnits[pair.column] > 0,
      group.map({ groupUnits[$0] > 0 }) ?? true
    else { return }
    rowUnits[pair.row] -= 1
    columnUnits[pair.column] -= 1
    if let group { groupUnits[group] -= 1 }
    pairs.append(pair)
    visit(cell + 1)
    pairs.removeLast()
    if let group { groupUnits[group] += 1 }
    columnUnits[pair.column] += 1
    rowUnits[pair.row] += 1
  }

  private mutating func finish() {
    if rowsMustBeFull, rowUnits.contains(where: { $0 > 0 }) { return }
    if columnsMustBeFull, columnUnits.contains(where: { $0 > 0 }) { return }
    var total = pairs.reduce(Cost.Total.zero) { $0 + problem.cost($1).total }
    var prices = Cost.Total.zero
    for (price, units) in zip(problem.unassignedRowPrices ?? [], rowUnits) {
      for _ in 0..<units { prices += price.total }
    }
    for (price, units) in zip(problem.unassignedColumnPrices ?? [], columnUnits) {
      for _ in 0..<units { prices += price.total }
    }
    let isMinimum = problem.objective == .minimize
    total = isMinimum ? total + prices : total - prices
    if let best, isMinimum ? best <= total : best >= total { return }
    best = total
  }
}

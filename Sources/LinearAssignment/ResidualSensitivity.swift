/// Break-even costs and gains of copies for problems with capacities and groups.
///
/// Two plans differ by cycles of the residual graph, and a pair carries one unit, so exactly one of the
/// cycles holds a pair that only one of the plans has. To have a pair (i, j) at weight w is to close the
/// shortest path from j to i: the total grows by w + *d*(j, i), and is the same at w = −*d*(j, i). Not to
/// have a chosen pair is to close the shortest path from i to j: the same at w = *d*(i, j). A copy of a row
/// gives its unit to the shortest path from the row to where its units come from, and a copy of a column
/// takes one from the shortest path from the hub.
///
/// Where one more row makes columns the side that must be assigned, all were assigned before, and the copy
/// lets any one unit of rows stay out: the nearest row.
struct ResidualSensitivity<Cost: AssignmentCost> {
  typealias Weight = Cost.Total

  private let problem: AssignmentProblem<Cost>
  private let plan: ResidualPlan<Weight>
  private let total: Weight
  private let mandatory: Side?
  private var search: ResidualSearch<Weight>

  /// As weights, row by row; the forbidden value for `nil`.
  private(set) var breakEvens: [Weight]

  /// By how much totals, as weights, fall.
  private(set) var rowGains: [Weight]
  private(set) var columnGains: [Weight]

  init(_ problem: AssignmentProblem<Cost>, _ solution: AssignmentSolution<Cost>) {
    self.problem = problem
    total = solution.total
    mandatory = problem.mandatorySide
    let graph = ResidualGraph(problem)
    plan = ResidualPlan(graph, problem, solution)
    search = ResidualSearch(nodeCount: graph.nodeCount)
    let (rows, columns) = (problem.rowCount, problem.columnCount)
    breakEvens = Array(repeating: Weight.forbidden, count: rows * columns)
    rowGains = Array(repeating: Weight.forbidden, count: rows)
    columnGains = Array(repeating: Weight.forbidden, count: columns)
  }

  /// One search from each column, for the pairs that are not in use.
  mutating func searchFromColumns() {
    let graph = plan.graph
    for column in 0..<graph.columnCount {
      search.run(plan, from: graph.rowCount + column)
      var isHolder = [Bool](repeating: false, count: graph.rowCount)
      for holder in plan.holders[column] { isHolder[Int(holder.row)] = true }
      for row in 0..<graph.rowCount where !isHolder[row] {
        guard let distance = search.distance(plan, to: row) else { continue }
        breakEvens[row * graph.columnCount + column] = -distance
      }
    }
  }

  /// One search from each row, for the pairs in use and for copies of the row.
  mutating func searchFromRows() throws(AssignmentError) {
    let graph = plan.graph
    let changed = copying(.rows, 0)
    let changesSide = changed.map { $0.mandatorySide != mandatory } ?? false
    let isHard = changesSide && (problem.unassignedColumnPrices != nil || !graph.maximum.isEmpty)
    for row in 0..<graph.rowCount {
      search.run(plan, from: row)
      for place in plan.places[row] where !graph.pinned.contains(place) {
        let column = Int(graph.columns[place])
        guard let distance = search.distance(plan, to: graph.rowCount + column) else { continue }
        breakEvens[row * graph.columnCount + column] = distance
      }
      if isHard {
        rowGains[row] = try gain(of: copying(.rows, row))
      } else if changesSide {
        rowGains[row] = -(0..<graph.rowCount).reduce(0) {
          min($0, search.distance(plan, to: $1) ?? 0)
        }
      } else {
        let distance = search.distance(plan, to: graph.parent(ofRow: row))
        rowGains[row] = gain(distance, graph.rowUnits.prices[row], isMandatory: mandatory == .rows)
      }
    }
  }

  /// One search from the hub, for copies of columns.
  mutating func searchFromHub() throws(AssignmentError) {
    let graph = plan.graph
    let changed = copying(.columns, 0)
    let changesSide = changed.map { $0.mandatorySide != mandatory } ?? false
    let isHard = changesSide && problem.unassignedColumnPrices != nil
    search.run(plan, from: graph.hub)
    for column in 0..<graph.columnCount {
      if isHard {
        columnGains[column] = try gain(of: copying(.columns, column))
        continue
      }
      let distance = search.distance(plan, to: graph.rowCount + column)
      let price = graph.columnUnits.prices[column]
      columnGains[column] = gain(distance, price, isMandatory: mandatory == .columns)
    }
  }

  /// What a copy gains whose unit costs `distance` if it is assigned, and `price` if it is not.
  private func gain(_ distance: Weight?, _ price: Weight, isMandatory: Bool) -> Weight {
    if isMandatory { return distance.map { -$0 } ?? Weight.forbidden }
    return -min(price, distance ?? price)
  }

  /// The problem with one more copy of a row or column, `nil` if there is none.
  private func copying(_ side: Side, _ index: Int) -> AssignmentProblem<Cost>? {
    let count = side == .rows ? problem.rowCount : problem.columnCount
    guard index < count else { return nil }
    var changed = problem
    switch side {
    case .rows: changed.rowCapacities = (0..<count).map(problem.rowCapacity)
    case .columns: changed.columnCapacities = (0..<count).map(problem.columnCapacity)
    }
    if side == .rows { changed.rowCapacities?[index] += 1 }
    if side == .columns { changed.columnCapacities?[index] += 1 }
    return changed
  }

  private func gain(of changed: AssignmentProblem<Cost>?) throws(AssignmentError) -> Weight {
    guard let solution = try changed?.solve(), solution.status == .optimal else {
      return Weight.forbidden
    }
    let difference = total - solution.total
    return problem.objective == .minimize ? difference : -difference
  }
}

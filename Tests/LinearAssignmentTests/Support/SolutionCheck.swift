import LinearAssignment

/// What is wrong with a solution of a problem with capacities of one, found by means of the tests' own.
///
/// The pairs are counted and summed, the duals are held against every cost, a violator is recounted, and
/// the library's certificate is asked as well, so that a fault of either shows.
struct SolutionCheck<Cost: TestCost> {
  let problem: AssignmentProblem<Cost>

  /// The costs of the problem, as the test made them.
  let costs: CostMatrix<Cost>
  let solution: AssignmentSolution<Cost>

  /// The tolerance that `Certificate` documents.
  private(set) var tolerance = 0.0

  /// Zero for integers; what one inequality may fail by.
  private var slack = 0.0
  private(set) var faults: [String] = []

  init(
    _ solution: AssignmentSolution<Cost>,
    for problem: AssignmentProblem<Cost>,
    costs: CostMatrix<Cost>
  ) {
    self.problem = problem
    self.costs = costs
    self.solution = solution
    measureTolerance()
    let certificate = Certificate(of: solution, for: problem)
    if !certificate.isValid { faults.append("certificate \(certificate.violations.prefix(3))") }
    if case .infeasible(let violator) = solution.status {
      checkInfeasible(violator)
    } else {
      if solution.status != .optimal { faults.append("status \(solution.status)") }
      checkPairs()
      checkDuals()
    }
  }

  /// Compares with the optimum in units, `nil` for infeasible.
  mutating func compare(with best: Int64?, exponent: Int) {
    guard let best else {
      if solution.status == .optimal { faults.append("found what does not exist") }
      return
    }
    guard solution.status == .optimal else { return faults.append("missed \(best)") }
    let isTotal = Cost.isTotal(
      solution.total,
      units: best,
      exponent: exponent,
      tolerance: tolerance
    )
    if !isTotal { faults.append("total \(solution.total), optimum \(best) units") }
  }

  private var rows: Int { problem.rowCount }
  private var columns: Int { problem.columnCount }

  private func forEachAllowed(_ body: (Pair, Cost) -> Void) {
    for row in 0..<rows {
      for column in 0..<columns {
        let cost = costs[row, column]
        if !cost.isForbidden { body(Pair(row: row, column: column), cost) }
      }
    }
  }

  private mutating func measureTolerance() {
    guard Cost.unitRoundoff != 0 else { return }
    var largest = 0.0
    forEachAllowed { largest = max(largest, $1.size) }
    for price in (problem.unassignedRowPrices ?? []) + (problem.unassignedColumnPrices ?? []) {
      largest = max(largest, price.size)
    }
    let size = Double(rows + columns + 4)
    slack = 8 * size * 0x1p-53 * largest
    tolerance = size * slack
  }

  private mutating func checkPairs() {
    let pairs = solution.pairs
    if zip(pairs, pairs.dropFirst()).contains(where: { $0 >= $1 }) { faults.append("order") }
    let usedRows = Set(pairs.map(\.row))
    let usedColumns = Set(pairs.map(\.column))
    if usedRows.count < pairs.count || usedColumns.count < pairs.count { faults.append("twice") }
    let isFree = problem.unassignedRowPrices != nil
    let isFull = isFree || (rows > columns && problem.unassignedColumnPrices != nil)
    if !isFull, pairs.count != min(rows, columns) { faults.append("\(pairs.count) pairs") }
    if pairs.contains(where: { costs[$0.row, $0.column].isForbidden }) {
      faults.append("forbidden pair")
    }
    var byRow = [Int?](repeating: nil, count: rows)
    for pair in pairs { byRow[pair.row] = pair.column }
    if byRow != solution.rowToColumn { faults.append("rowToColumn") }
    var total = pairs.reduce(Cost.Exact.zero) { $0 + costs[$1.row, $1.column].exact }
    let sign: Cost.Exact = problem.objective == .minimize ? 1 : -1
    if let prices = problem.unassignedRowPrices {
      for row in 0..<rows where byRow[row] == nil { total += sign * prices[row].exact }
    }
    if let prices = problem.unassignedColumnPrices {
      for column in 0..<columns where !usedColumns.contains(column) {
        total += sign * prices[column].exact
      }
    }
    let difference = Cost.double(total - solution.total.exact)
    if abs(difference) > tolerance { faults.append("sum \(total), total \(solution.total)") }
  }

  /// The inequalities that `AssignmentDuals` documents, and the equality of the sums.
  private mutating func checkDuals() {
    let duals = solution.duals
    guard duals.rows.count == rows, duals.columns.count == columns, duals.pairs.isEmpty else {
      return faults.append("shape of duals")
    }
    let sign = problem.objective == .minimize ? 1.0 : -1.0
    var excess = 0.0
    forEachAllowed { pair, cost in
      let sum = duals.rows[pair.row].exact + duals.columns[pair.column].exact
      excess = max(excess, sign * Cost.double(sum - cost.exact))
    }
    let isRowsFull = problem.unassignedRowPrices == nil && rows <= columns
    let isColumnsFull =
      problem.unassignedRowPrices == nil && rows > columns && problem.unassignedColumnPrices == nil
    for row in 0..<rows where !isRowsFull {
      let price = problem.unassignedRowPrices?[row].exact ?? 0
      excess = max(excess, sign * Cost.double(duals.rows[row].exact) - Cost.double(price))
    }
    for column in 0..<columns where !isColumnsFull {
      let price = problem.unassignedColumnPrices?[column].exact ?? 0
      excess = max(excess, sign * Cost.double(duals.columns[column].exact) - Cost.double(price))
    }
    if excess > slack { faults.append("dual excess \(excess)") }
    let bound = (duals.rows + duals.columns).reduce(Cost.Exact.zero) { $0 + $1.exact }
    let gap = abs(Cost.double(bound - solution.total.exact))
    if gap > tolerance { faults.append("gap \(gap)") }
  }

  /// Counts where the members of a violator can go.
  private mutating func checkInfeasible(_ violator: HallViolator) {
    if !solution.pairs.isEmpty || solution.total != 0 { faults.append("pairs without solution") }
    let places = Set(violator.places)
    let isRows = violator.side == .rows
    let mustBeFull: Side? =
      problem.unassignedRowPrices != nil
      ? nil
      : rows <= columns ? .rows : problem.unassignedColumnPrices == nil ? .columns : nil
    if violator.side != mustBeFull { faults.append("violator of a side that is free") }
    let count = isRows ? rows : columns
    let members = Set(violator.members)
    guard members.count == violator.members.count, members.allSatisfy((0..<count).contains) else {
      return faults.append("members")
    }
    var outside = 0
    for member in members {
      for place in 0..<(isRows ? columns : rows) where !places.contains(place) {
        let cost = isRows ? costs[member, place] : costs[place, member]
        if !cost.isForbidden { outside += 1 }
      }
    }
    if violator.demand != members.count { faults.append("demand") }
    if violator.supply != places.count + outside { faults.append("supply") }
    if violator.demand <= violator.supply { faults.append("no proof") }
  }
}

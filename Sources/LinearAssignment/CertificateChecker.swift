/// The work behind `Certificate`.
///
/// Let *s* be 1 when minimising and −1 when maximising; everything below is multiplied by *s*, so that
/// small is good. For every solution, with *x* the chosen pairs,
///
///     total = Σ cost·x + Σ p·(a − Σx) + Σ q·(b − Σx) ≥ Σ a·u + Σ b·v + Σ max·g + Σ w
///
/// whenever the inequalities of `AssignmentDuals` hold: weak duality. If one of them fails by *ε*, the
/// bound falls by *ε* for every unit that can use it, at most the units of a row or column in sum.
struct CertificateChecker<Cost: AssignmentCost> {
  typealias Exact = Cost.Exact

  let solution: AssignmentSolution<Cost>
  let problem: AssignmentProblem<Cost>
  private let sign: Exact
  private let roundoff: Exact

  private var violations: [CertificateViolation] = []
  private var worst: Exact = .zero

  init(_ solution: AssignmentSolution<Cost>, _ problem: AssignmentProblem<Cost>) {
    self.solution = solution
    self.problem = problem
    sign = problem.objective == .minimize ? 1 : -1
    let count = problem.rowCount + problem.columnCount + 4
    roundoff =
      Cost.unitRoundoff == 0
      ? 0 : Cost.unitRoundoff * Self.factor(8 * count) * Self.magnitude(problem)
  }

  mutating func check() -> Certificate<Cost> {
    // Whatever the frame of the problem is refused for cannot be checked either.
    guard (try? problem.validateFrame()) != nil else { return certificate(.shape) }
    let groups = problem.rowGroups?.maximum.count ?? 0
    let duals = solution.duals
    guard
      duals.rows.count == problem.rowCount, duals.columns.count == problem.columnCount,
      duals.groups.count == groups
    else { return certificate(.shape) }
    if case .infeasible(let violator) = solution.status { return check(violator) }

    guard checkPairs() else { return certificate(nil) }
    checkLoads()
    let total = exactTotal()
    let tolerance = roundoff * Self.factor(units + 4)
    if !isClose(total, solution.total.exact, tolerance) { note(.total) }
    checkPairDuals()
    checkPriceDuals()
    checkSigns()
    let bound = dualTotal()
    let gap = max(0, sign * (total - bound)) + worst * Self.factor(units)
    var accepted = tolerance
    if case .interrupted(let stated) = solution.status { accepted += stated.exact }
    if gap > accepted { note(.gap) }
    return Certificate(
      violations: violations,
      total: total,
      bound: bound,
      gap: gap,
      tolerance: tolerance
    )
  }

  private func certificate(_ violation: CertificateViolation?) -> Certificate<Cost> {
    Certificate(
      violations: violations + (violation.map { [$0] } ?? []),
      total: 0,
      bound: 0,
      gap: 0,
      tolerance: 0
    )
  }

  private mutating func note(_ violation: CertificateViolation) {
    if violations.count < Certificate<Cost>.violationLimit { violations.append(violation) }
  }

  private static func factor(_ count: Int) -> Exact {
    guard let factor = Exact(exactly: count) else { preconditionFailure("counts are small") }
    return factor
  }

  private static func magnitude(_ problem: AssignmentProblem<Cost>) -> Exact {
    var least = Exact.zero
    var greatest = Exact.zero
    func include(_ value: Exact) {
      least = min(least, value)
      greatest = max(greatest, value)
    }
    problem.store.forEachAllowed { _, _, cost in include(cost.exact) }
    for price in problem.unassignedRowPrices ?? [] { include(price.exact) }
    for price in problem.unassignedColumnPrices ?? [] { include(price.exact) }
    return max(greatest, -least)
  }

  private var units: Int {
    let rows = (0..<problem.rowCount).reduce(0) { $0 + problem.rowCapacity($1) }
    return (0..<problem.columnCount).reduce(rows) { $0 + problem.columnCapacity($1) }
  }

  private func isClose(_ left: Exact, _ right: Exact, _ tolerance: Exact) -> Bool {
    left - right <= tolerance && right - left <= tolerance
  }

  /// Notes an inequality that fails: `excess` should be at most zero.
  private mutating func require(_ excess: Exact, _ violation: CertificateViolation) {
    // Written so that NaN fails.
    if excess <= 0 { return }
    if excess > worst { worst = excess }
    if !(excess <= roundoff) { note(violation) }
  }
}

extension CertificateChecker {
  /// Whether pairs are allowed and listed once.
  private mutating func checkPairs() -> Bool {
    var seen: Set<Pair> = []
    for pair in solution.pairs {
      let inside =
        pair.row >= 0 && pair.row < problem.rowCount
        && pair.column >= 0 && pair.column < problem.columnCount
      guard inside, !problem.cost(pair).isForbidden, seen.insert(pair).inserted else {
        note(.refusedPair(pair))
        return false
      }
    }
    for pin in problem.pinned where !seen.contains(pin) { note(.pinMissing(pin)) }
    return true
  }

  private mutating func checkLoads() {
    var rows = [Int](repeating: 0, count: problem.rowCount)
    var columns = [Int](repeating: 0, count: problem.columnCount)
    var groups = [Int](repeating: 0, count: solution.duals.groups.count)
    for pair in solution.pairs {
      rows[pair.row] += 1
      columns[pair.column] += 1
      if let group = problem.rowGroups?.groupOfRow[pair.row] { groups[group] += 1 }
    }
    let mandatory = problem.mandatorySide
    for (row, load) in rows.enumerated() {
      if load > problem.rowCapacity(row) { note(.overCapacity(.rows, index: row)) }
      guard mandatory == .rows, load < problem.rowCapacity(row) else { continue }
      note(.notAssigned(.rows, index: row))
    }
    for (column, load) in columns.enumerated() {
      if load > problem.columnCapacity(column) { note(.overCapacity(.columns, index: column)) }
      guard mandatory == .columns, load < problem.columnCapacity(column) else { continue }
      note(.notAssigned(.columns, index: column))
    }
    for (group, load) in groups.enumerated() where load > problem.rowGroups?.maximum[group] ?? 0 {
      note(.overMaximum(group: group))
    }
  }

  private func exactTotal() -> Exact {
    var total = Exact.zero
    var rowUnits = (0..<problem.rowCount).map(problem.rowCapacity)
    var columnUnits = (0..<problem.columnCount).map(problem.columnCapacity)
    for pair in solution.pairs {
      total += problem.cost(pair).exact
      rowUnits[pair.row] -= 1
      columnUnits[pair.column] -= 1
    }
    if let prices = problem.unassignedRowPrices {
      for (price, units) in zip(prices, rowUnits) {
        total += sign * price.exact * Self.factor(units)
      }
    }
    if let prices = problem.unassignedColumnPrices {
      for (price, units) in zip(prices, columnUnits) {
        total += sign * price.exact * Self.factor(units)
      }
    }
    return total
  }

  private mutating func checkPairDuals() {
    let rows = solution.duals.rows.map { sign * $0.exact }
    let columns = solution.duals.columns.map { sign * $0.exact }
    let groups = solution.duals.groups.map { sign * $0.exact }
    var rowPrices = rows
    for (row, group) in (problem.rowGroups?.groupOfRow ?? []).enumerated() {
      if let group { rowPrices[row] += groups[group] }
    }
    var listed: [Pair: Exact] = [:]
    for slack in solution.duals.pairs { listed[slack.pair] = sign * slack.value.exact }
    problem.store.forEachAllowed { row, column, cost in
      let excess = rowPrices[row] + columns[column] - sign * cost.exact
      if excess <= 0, listed.isEmpty { return }
      let slack = listed[Pair(row: row, column: column)] ?? 0
      require(excess + slack, .pairDual(Pair(row: row, column: column)))
    }
  }

  /// A unit that may stay unassigned bounds its dual by its price.
  private mutating func checkPriceDuals() {
    let mandatory = problem.mandatorySide
    if mandatory != .rows {
      for (row, dual) in solution.duals.rows.enumerated() {
        let price = problem.unassignedRowPrices?[row].exact ?? 0
        require(sign * dual.exact - price, .priceDual(.rows, index: row))
      }
    }
    if mandatory != .columns {
      for (column, dual) in solution.duals.columns.enumerated() {
        let price = problem.unassignedColumnPrices?[column].exact ?? 0
        require(sign * dual.exact - price, .priceDual(.columns, index: column))
      }
    }
  }

  private mutating func checkSigns() {
    for (group, dual) in solution.duals.groups.enumerated() {
      require(sign * dual.exact, .sign("group \(group)"))
    }
    let chosen = Set(solution.pairs)
    let pinned = Set(problem.pinned)
    var seen: Set<Pair> = []
    for slack in solution.duals.pairs {
      if !chosen.contains(slack.pair) || !seen.insert(slack.pair).inserted {
        note(.sign("pair \(slack.pair)"))
      }
      guard !pinned.contains(slack.pair) else { continue }
      require(sign * slack.value.exact, .sign("pair \(slack.pair)"))
    }
  }

  private func dualTotal() -> Exact {
    let duals = solution.duals
    var total = Exact.zero
    for (row, dual) in duals.rows.enumerated() {
      total += dual.exact * Self.factor(problem.rowCapacity(row))
    }
    for (column, dual) in duals.columns.enumerated() {
      total += dual.exact * Self.factor(problem.columnCapacity(column))
    }
    for (group, dual) in duals.groups.enumerated() {
      total += dual.exact * Self.factor(problem.rowGroups?.maximum[group] ?? 0)
    }
    for slack in duals.pairs { total += slack.value.exact }
    return total
  }

  private mutating func check(_ violator: HallViolator) -> Certificate<Cost> {
    let count = violator.side == .rows ? problem.rowCount : problem.columnCount
    let otherCount = violator.side == .rows ? problem.columnCount : problem.rowCount
    let isShaped =
      Set(violator.members).count == violator.members.count
      && Set(violator.places).count == violator.places.count
      && violator.members.allSatisfy { $0 >= 0 && $0 < count }
      && violator.places.allSatisfy { $0 >= 0 && $0 < otherCount }
      && violator.group.map { group in
        violator.side == .rows && solution.duals.groups.indices.contains(group)
          && violator.members.allSatisfy { problem.rowGroups?.groupOfRow[$0] == group }
      } ?? true
    guard isShaped, problem.mandatorySide == violator.side, solution.pairs.isEmpty else {
      return certificate(.violator)
    }
    let (demand, supply) = problem.demandAndSupply(of: violator)
    let holds = demand == violator.demand && supply == violator.supply && demand > supply
    return certificate(holds ? nil : .violator)
  }
}

/// Solves a problem whose costs are not stored: a few pairs of each row are kept, and all others are looked
/// at again to see whether they would be better.
///
/// The method is column generation, after G. B. Dantzig and P. Wolfe, "Decomposition principle for linear
/// programs", Operations Research 8 (1960) 101–111:
///
/// 1. All pairs are read once; of each row those of least cost are kept, and, where the problem is large, those
///    that look best under prices taken from a sample.
/// 2. The problem on the kept pairs is solved to the end, with duals.
/// 3. All pairs are read again. Of each row the pairs of least reduced cost below zero are kept as well. If
///    there are none, the duals prove the solution optimal among all pairs; otherwise back to 2.
///
/// Every round ends with a bound: lowering the dual of each row by its least reduced cost makes the duals
/// feasible. So a solve that is stopped knows how far it is from the optimum.
///
/// Where rows must be assigned, kept pairs may not suffice though all pairs do. A violator of the kept pairs
/// then says which rows lack columns, and pairs that lead out of it are looked for among all. If there are
/// none the violator holds for the whole problem.
///
/// Memory is O(*rows* + *columns* + *kept pairs*).
struct PricingSolver<Cost: AssignmentCost> {
  typealias Weight = Cost.Total

  let problem: AssignmentProblem<Cost>
  let costs: ImplicitCosts<Cost>
  let limit: MagnitudeLimit<Weight>
  private var monitor: SolveMonitor

  /// How many pairs of a row are added in a round at most.
  private static var addedPerRow: Int { 12 }

  private var kept: KeptPairs<Cost>
  private var statistics = SolveStatistics(method: .pricing)
  private var isStopped = false
  private var isFirstSolved = false
  /// The largest magnitude of a cost or price, to which rounding errors are relative.
  private var magnitude = Weight.zero
  private var best: Bound?
  /// The solution on kept pairs of the last round that came to its end.
  private var lastSolution: AssignmentSolution<Cost>?

  /// Feasible duals for all pairs.
  private struct Bound {
    var duals: AssignmentDuals<Weight>
    var value: Weight
  }

  init(
    _ problem: AssignmentProblem<Cost>,
    _ costs: ImplicitCosts<Cost>,
    _ limit: MagnitudeLimit<Weight>,
    _ monitor: SolveMonitor
  ) {
    self.problem = problem
    self.costs = costs
    self.limit = limit
    self.monitor = monitor
    kept = KeptPairs(rowCount: problem.rowCount, columnCount: problem.columnCount)
  }

  var sign: Weight { problem.objective == .minimize ? 1 : -1 }

  mutating func solve() throws(AssignmentError) -> AssignmentSolution<Cost> {
    try readAll()
    while true {
      let solution = try solveKept()
      switch solution.status {
      case .infeasible(let violator):
        guard findOutside(violator) else { return finished(solution) }
      case .interrupted: return interrupted(solution)
      case .optimal:
        lastSolution = solution
        if isStopped { return interrupted(solution) }
        guard let found = price(solution.duals) else { return interrupted(solution) }
        note(found, solution)
        monitor.total = solution.total.double
        if !found.hasBetter { return finished(solution) }
        kept.add(found.offers)
      }
    }
  }
}

extension PricingSolver {
  /// Keeps the pinned pairs and, of each row, those of least cost.
  private mutating func readAll() throws(AssignmentError) {
    let pins = problem.pinned.sorted().map { pair in
      KeptPairs<Cost>.Offer(
        row: Int32(pair.row),
        column: Int32(pair.column),
        cost: problem.cost(pair)
      )
    }
    kept.add(pins)
    var pass = emptyPass(capacity: problem.keptPerRow)
    pass.v = zeroPrices
    pass.rivalPrices = sampledPrices() ?? []
    pass.limit = limit
    // A reading that has begun is ended: without it there is no bound.
    let found = try read(pass, isFinal: true)
    for price in (problem.unassignedRowPrices ?? []) + (problem.unassignedColumnPrices ?? []) {
      magnitude = max(magnitude, price.total, -price.total)
    }
    kept.add(found.offers)
    statistics.candidates = kept.count
    setFirstBound(found, pass.v)
  }

  /// The bound that prices of columns give.
  private mutating func setFirstBound(_ found: Found, _ prices: [Weight]) {
    let mandatory = problem.mandatorySide
    var duals = zeroDuals
    for column in 0..<problem.columnCount {
      duals.columns[column] = sign * prices[column]
    }
    for row in 0..<problem.rowCount {
      let exit = mandatory == .rows ? nil : problem.unassignedRowPrices?[row].total ?? 0
      let least = [found.least[row], exit].compactMap(\.self).min() ?? 0
      duals.rows[row] = sign * least
    }
    for pin in problem.pinned {
      let rest = problem.cost(pin).total - duals.price(of: pin, problem.rowGroups)
      if rest != 0 { duals.pairs.append(PairSlack(pair: pin, value: rest)) }
    }
    duals.pairs.sort { $0.pair < $1.pair }
    hold(Bound(duals: duals, value: dualTotal(duals)))
  }

  private mutating func hold(_ bound: Bound) {
    best = bound
    monitor.bound = (sign * bound.value).double
  }

  private var zeroDuals: AssignmentDuals<Weight> {
    AssignmentDuals(
      rows: Array(repeating: 0, count: problem.rowCount),
      columns: Array(repeating: 0, count: problem.columnCount),
      groups: Array(repeating: 0, count: problem.rowGroups?.maximum.count ?? 0),
      pairs: []
    )
  }

  /// The total of duals, as something to be large.
  private func dualTotal(_ duals: AssignmentDuals<Weight>) -> Weight {
    var total = Weight.zero
    for (row, dual) in duals.rows.enumerated() {
      total += sign * dual * Weight(multiplicity: problem.rowCapacity(row))
    }
    for (column, dual) in duals.columns.enumerated() {
      total += sign * dual * Weight(multiplicity: problem.columnCapacity(column))
    }
    for (group, dual) in duals.groups.enumerated() where dual != 0 {
      total += sign * dual * Weight(multiplicity: problem.rowGroups?.maximum[group] ?? 0)
    }
    for slack in duals.pairs { total += sign * slack.value }
    return total
  }
}

extension PricingSolver {
  /// Solves the problem on kept pairs, the first of them to its end where that is wanted.
  private mutating func solveKept() throws(AssignmentError) -> AssignmentSolution<Cost> {
    guard problem.endsFirstRound, !isFirstSolved else {
      return try solveKept(monitor: isStopped ? .stopping : monitor)
    }
    isFirstSolved = true
    // Asked by one thread at a time, and not again once it has said to stop.
    var goesOn = !isStopped
    let solution = try solveKept(
      monitor: SolveMonitor { [monitor] progress in
        goesOn = goesOn && monitor.goesOn(settled: progress.rowsSettled, of: progress.rowCount)
        return true
      }
    )
    isStopped = !goesOn
    return solution
  }

  private func solveKept(
    monitor: SolveMonitor
  ) throws(AssignmentError) -> AssignmentSolution<Cost> {
    var small = problem
    small.store = .sparse(kept.matrix)
    small.isSplit = true
    if small.preferredMethod == .pricing { small.preferredMethod = nil }
    var workspace = AssignmentWorkspace<Cost>()
    return try small.solve(monitor, &workspace)
  }

  /// What a pass over all pairs found.
  private struct Found {
    var offers: [KeptPairs<Cost>.Offer] = []
    /// The least reduced weight of each row's offers.
    var least: [Weight?] = []
    /// Whether a pair was found that is better than what its row has.
    var hasBetter = false
  }

  private func emptyPass(capacity: Int) -> PricePass<Cost> {
    PricePass(
      costs: costs,
      isNegated: problem.objective == .maximize,
      u: Array(repeating: 0, count: problem.rowCount),
      v: Array(repeating: 0, count: problem.columnCount),
      threshold: Weight.forbidden,
      capacity: capacity,
      kept: kept
    )
  }

  /// Looks for pairs of reduced cost below zero; `nil` if it was stopped.
  private mutating func price(_ duals: AssignmentDuals<Weight>) -> Found? {
    var pass = emptyPass(capacity: Self.addedPerRow)
    pass.u = duals.rows.map { sign * $0 }
    pass.v = duals.columns.map { sign * $0 }
    for (row, group) in (problem.rowGroups?.groupOfRow ?? []).enumerated() {
      if let group { pass.u[row] += sign * duals.groups[group] }
    }
    statistics.rounds += 1
    pass.threshold = -rounding
    guard var found = try? read(pass, isFinal: false), !isStopped else { return nil }
    found.hasBetter = found.least.contains { $0.map { $0 < -rounding } ?? false }
    return found
  }

  /// How far below zero rounding alone can bring a reduced cost.
  private var rounding: Weight {
    guard Weight.unitRoundoff != 0 else { return 0 }
    let count = Weight(multiplicity: 8 * (problem.rowCount + problem.columnCount + 4))
    return magnitude * count * Weight(clamping: Weight.unitRoundoff)
  }

  /// Reads all blocks, and asks at progress points whether to go on.
  private mutating func read(
    _ pass: PricePass<Cost>,
    isFinal: Bool
  ) throws(AssignmentError) -> Found {
    defer { monitor.rowsRead = nil }
    var found = Found()
    found.least.reserveCapacity(problem.rowCount)
    let blocks = costs.blocks
    let chunk = max(1, min(512 / costs.source.blockLength, 64))
    for start in stride(from: 0, to: blocks.count, by: chunk) {
      let part = blocks[start..<min(start + chunk, blocks.count)]
      monitor.rowsRead = part.first?.lowerBound ?? 0
      if !goesOn(), !isFinal { return found }
      for finding in pass.findings(in: part, threadCount: problem.threadLimit) {
        if let fault = finding.fault { throw fault }
        found.offers += finding.offers
        magnitude = max(magnitude, finding.magnitude)
        found.least += finding.least
        statistics.pairsRead += finding.pairCount
      }
      monitor.pairsRead = statistics.pairsRead
      statistics.fullRowsScanned += part.reduce(0) { $0 + $1.count }
    }
    return found
  }

  private mutating func goesOn() -> Bool {
    let settled = lastSolution == nil ? 0 : problem.rowCount
    if !isStopped, !monitor.goesOn(settled: settled, of: problem.rowCount) { isStopped = true }
    return !isStopped
  }

  /// Takes the bound that a round has proved if it is better than those before.
  private mutating func note(_ found: Found, _ solution: AssignmentSolution<Cost>) {
    var duals = solution.duals
    var least = found.least
    // What belongs to a pair of this solution alone is made up for by its row, unless the pair is pinned.
    let pinned = Set(problem.pinned)
    for slack in duals.pairs where !pinned.contains(slack.pair) {
      least[slack.pair.row] = min(least[slack.pair.row] ?? 0, sign * slack.value)
    }
    duals.pairs.removeAll { !pinned.contains($0.pair) }
    for (row, least) in least.enumerated() {
      if let least, least < 0 { duals.rows[row] += sign * least }
    }
    let value = dualTotal(duals)
    if best.map({ value > $0.value }) ?? true { hold(Bound(duals: duals, value: value)) }
  }

  /// Keeps pairs that lead out of a violator of the kept pairs; `false` if there are none.
  private mutating func findOutside(_ violator: HallViolator) -> Bool {
    var pass = emptyPass(capacity: Self.addedPerRow)
    var members = [Bool](
      repeating: false,
      count: violator.side == .rows ? problem.rowCount : problem.columnCount
    )
    for member in violator.members { members[member] = true }
    var others = [Bool](
      repeating: true,
      count: violator.side == .rows ? problem.columnCount : problem.rowCount
    )
    for place in violator.places { others[place] = false }
    (pass.openRows, pass.openColumns) =
      violator.side == .rows ? (members, others) : (others, members)
    // Without them there is no answer, so nobody can stop this.
    guard let found = try? read(pass, isFinal: true), !found.offers.isEmpty else { return false }
    kept.add(found.offers)
    return true
  }

  private func finished(_ solution: AssignmentSolution<Cost>) -> AssignmentSolution<Cost> {
    var solution = solution
    let inner = solution.statistics
    solution.statistics = statistics
    solution.statistics.rowsScanned = inner.rowsScanned
    solution.statistics.augmentations = inner.augmentations
    solution.statistics.bids = inner.bids
    solution.statistics.auctions = inner.auctions
    solution.statistics.keptPairs = kept.count
    return solution
  }

  /// The pairs of a solution, or of the round before if those are better, with the best bound so far.
  private func interrupted(_ solution: AssignmentSolution<Cost>) -> AssignmentSolution<Cost> {
    guard let best else { preconditionFailure("all pairs were read once") }
    var solution = finished(solution)
    if let lastSolution, sign * lastSolution.total < sign * solution.total {
      solution.pairs = lastSolution.pairs
      solution.total = lastSolution.total
    }
    solution.duals = best.duals
    solution.status = .interrupted(gap: max(0, sign * solution.total - best.value))
    return solution
  }
}

/// Turns a problem into a network and the answer for the network into an answer for the problem.
struct NetworkBuilder<Cost: AssignmentCost> {
  typealias Weight = Cost.Total

  let problem: AssignmentProblem<Cost>

  /// Whether columns are the sources.
  let isTransposed: Bool

  let mandatory: Side?

  /// Whether a group of rows that may stay unassigned has more units than its maximum.
  let hasTightGroup: Bool

  init(_ problem: AssignmentProblem<Cost>) {
    self.problem = problem
    mandatory = problem.mandatorySide
    hasTightGroup = mandatory != .rows && problem.hasTightGroup
    isTransposed = mandatory == .columns || (mandatory == nil && hasTightGroup)
  }

  /// Whether rows and columns have one unit each, nothing is pinned and no group is a limit.
  var isPlain: Bool {
    !problem.store.isImplicit
      && (problem.rowCapacities?.allSatisfy { $0 == 1 } ?? true)
      && (problem.columnCapacities?.allSatisfy { $0 == 1 } ?? true)
      && problem.pinned.isEmpty && !hasTightGroup
  }

  /// What it costs to leave each source unassigned; empty if all must be assigned.
  func exits() -> [Weight] {
    let source: Side = isTransposed ? .columns : .rows
    return mandatory == source ? [] : (0..<count(source)).map { price(source, $0) }
  }

  /// The rows of a dense problem, `nil` for a sparse one.
  func reader() -> RowReader<Cost>? {
    guard case .dense(let matrix) = problem.store else { return nil }
    let sink: Side = isTransposed ? .rows : .columns
    let prices = (0..<count(sink)).map { price(sink, $0) }
    return RowReader(
      matrix,
      isTransposed: isTransposed,
      isNegated: problem.objective == .maximize,
      columnPrices: prices.allSatisfy { $0 == 0 } ? nil : prices
    )
  }

  /// The engine on candidate lists for plain problems.
  ///
  /// Sparse costs are checked here, dense ones when they are first read. Lists of another engine lend their
  /// memory.
  func engine(
    _ limit: MagnitudeLimit<Weight>,
    memory: inout CandidateLists<Weight>
  ) throws(AssignmentError) -> CandidateEngine<Cost> {
    if let reader = reader() {
      return CandidateEngine(reader, exits: exits(), limit: limit, memory: &memory)
    }
    try problem.validate(costs: limit)
    return CandidateEngine(sparse: network(), exits: exits(), limit: limit)
  }

  private func count(_ side: Side) -> Int {
    side == .rows ? problem.rowCount : problem.columnCount
  }

  private func capacity(_ side: Side, _ index: Int) -> Int {
    side == .rows ? problem.rowCapacity(index) : problem.columnCapacity(index)
  }

  /// The price of an unassigned unit, as something to add to a sum that shall be small.
  func price(_ side: Side, _ index: Int) -> Weight {
    let prices = side == .rows ? problem.unassignedRowPrices : problem.unassignedColumnPrices
    return mandatory == side ? 0 : prices.map { $0[index].total } ?? 0
  }

  /// The cost of a pair as something to make small.
  func weight(_ cost: Cost) -> Weight {
    problem.objective == .minimize ? cost.total : -cost.total
  }

  /// The group whose rows are mandatory and have more units than its maximum, if there is one.
  func overfullGroup() -> HallViolator? {
    guard mandatory == .rows, let groups = problem.rowGroups else { return nil }
    var members = [[Int]](repeating: [], count: groups.maximum.count)
    for (row, group) in groups.groupOfRow.enumerated() {
      if let group { members[group].append(row) }
    }
    for (group, rows) in members.enumerated() {
      let demand = rows.reduce(0) { $0 + problem.rowCapacity($1) }
      guard demand > groups.maximum[group] else { continue }
      return HallViolator(
        side: .rows,
        members: rows,
        places: Array(0..<problem.columnCount),
        demand: demand,
        supply: groups.maximum[group],
        group: group
      )
    }
    return nil
  }

  func network() -> Network<Weight> {
    let (source, sink): (Side, Side) = isTransposed ? (.columns, .rows) : (.rows, .columns)
    var network = Network<Weight>(
      units: (0..<count(source)).map { capacity(source, $0) },
      exits: mandatory == source ? nil : (0..<count(source)).map { price(source, $0) },
      capacities: (0..<count(sink)).map { capacity(sink, $0) }
    )
    if isTransposed, hasTightGroup, let groups = problem.rowGroups {
      network.groupOfSink = groups.groupOfRow.map { Int32($0 ?? -1) }
      network.maximum = groups.maximum
    }
    let sinkPrices = (0..<count(sink)).map { price(sink, $0) }
    switch problem.store {
    case .dense: fillDense(&network)
    case .sparse: fillSparse(&network, sinkPrices)
    case .implicit: preconditionFailure("a network is made of costs that are stored")
    }
    applyPins(&network)
    return network
  }

  /// All weights, source by source, forbidden ones included.
  func denseWeights() -> [Weight] {
    let sinkCount = count(isTransposed ? .rows : .columns)
    let sinkPrices = (0..<sinkCount).map { price(isTransposed ? .rows : .columns, $0) }
    let sourceCount = count(isTransposed ? .columns : .rows)
    var weights = [Weight](repeating: Weight.forbidden, count: sourceCount * sinkCount)
    problem.store.forEachAllowed { row, column, cost in
      let (source, sink) = isTransposed ? (column, row) : (row, column)
      weights[source * sinkCount + sink] = weight(cost) - sinkPrices[sink]
    }
    return weights
  }

  private func fillDense(_ network: inout Network<Weight>) {
    network.weights = denseWeights()
  }

  private func fillSparse(_ network: inout Network<Weight>, _ sinkPrices: [Weight]) {
    guard isTransposed else { return fillSparseRows(&network, sinkPrices) }
    var starts = [Int](repeating: 0, count: network.sourceCount + 1)
    problem.store.forEachAllowed { _, column, _ in
      starts[column + 1] += 1
    }
    for source in 0..<network.sourceCount { starts[source + 1] += starts[source] }
    var next = starts
    var sinks = [Int32](repeating: 0, count: starts[network.sourceCount])
    var weights = [Weight](repeating: 0, count: starts[network.sourceCount])
    problem.store.forEachAllowed { row, column, cost in
      let entry = next[column]
      next[column] += 1
      sinks[entry] = Int32(row)
      weights[entry] = weight(cost) - sinkPrices[row]
    }
    network.starts = starts
    network.sinks = sinks
    network.weights = weights
  }

  /// The same where rows are the sources: entries stay in their order.
  private func fillSparseRows(_ network: inout Network<Weight>, _ sinkPrices: [Weight]) {
    guard case .sparse(let matrix) = problem.store else { return }
    let isPriced = sinkPrices.contains { $0 != 0 }
    network.starts = [0]
    network.starts.reserveCapacity(matrix.rowCount + 1)
    network.sinks.reserveCapacity(matrix.costs.count)
    network.weights.reserveCapacity(matrix.costs.count)
    for row in 0..<matrix.rowCount {
      for entry in matrix.rowStarts[row]..<matrix.rowStarts[row + 1] {
        let (column, cost) = (matrix.columns[entry], matrix.costs[entry])
        if cost.isForbidden { continue }
        network.sinks.append(Int32(truncatingIfNeeded: column))
        network.weights.append(isPriced ? weight(cost) - sinkPrices[column] : weight(cost))
      }
      network.starts.append(network.sinks.count)
    }
  }

  /// Takes pinned pairs out: they use one unit of their row, column and group and are forbidden.
  private func applyPins(_ network: inout Network<Weight>) {
    for pin in problem.pinned {
      let (source, sink) = isTransposed ? (pin.column, pin.row) : (pin.row, pin.column)
      network.units[source] -= 1
      network.capacities[sink] -= 1
      if !network.groupOfSink.isEmpty, network.groupOfSink[sink] >= 0 {
        network.maximum[Int(network.groupOfSink[sink])] -= 1
      }
      if network.isDense {
        network.weights[source * network.sinkCount + sink] = Weight.forbidden
      } else {
        for entry in network.starts[source]..<network.starts[source + 1]
        where network.sinks[entry] == Int32(sink) {
          network.weights[entry] = Weight.forbidden
        }
      }
    }
  }
}

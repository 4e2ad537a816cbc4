/// A network without groups as a plain problem: each unit of a source a row, each unit of a sink a column.
///
/// Copies of one row, or of one column, are alike, and in an optimal solution so are their prices: if *a*
/// and *b* are copies and both are held, neither holder may gain by changing places, so each price is at
/// least the other; and if one copy is free its price is zero, and no holder of another may gain by moving
/// there. A pair occurs once at most as long as only one side has copies; networks with units above one on
/// both sides are left to `NetworkSolver`.
///
/// Of a sink no more copies are made than there are sources that list it, and one that then stays free and
/// keeps the price at zero.
struct UnitProblem<Weight: AssignmentCost> where Weight.Total == Weight {
  let network: Network<Weight>
  let problem: AssignmentProblem<Weight>

  private let sourceOfRow: [Int32]
  private let sinkOfColumn: [Int32]

  /// Copies may make a problem at most this many times as large.
  private static var growthLimit: Int { 4 }

  /// Makes the problem, `nil` where units cannot or need not be copied.
  init?(_ network: Network<Weight>) {
    guard network.maximum.isEmpty else { return nil }
    let mostUnits = network.units.max() ?? 0
    let mostCapacity = network.capacities.max() ?? 0
    guard mostUnits <= 1 || mostCapacity <= 1 else { return nil }
    let (sourceDegrees, sinkDegrees) = network.degrees()
    let isMandatory = network.exits == nil
    let rows = zip(network.units, sourceDegrees).map { units, degree in
      isMandatory ? units : min(units, degree + 1)
    }
    let columns = zip(network.capacities, sinkDegrees).map { min($0, $1 + 1) }
    let (rowCount, columnCount) = (rows.reduce(0, +), columns.reduce(0, +))
    guard rowCount < Int32.max - 1, columnCount < Int32.max - 1 else { return nil }
    guard !isMandatory || rowCount <= columnCount else { return nil }
    let entries = sourceDegrees.reduce(0, +)
    var copied = 0
    for source in 0..<network.sourceCount where rows[source] > 0 {
      network.forEachSink(of: source) { sink, _ in copied += rows[source] * columns[sink] }
      guard copied <= Self.growthLimit * entries + 4096 else { return nil }
    }
    if network.isDense, rowCount * columnCount > Self.growthLimit * network.weights.count + 4096 {
      return nil
    }
    self.network = network
    sourceOfRow = Self.owners(rows)
    sinkOfColumn = Self.owners(columns)
    problem = Self.problem(network, rows, columns, sourceOfRow, sinkOfColumn)
  }

  private static func owners(_ counts: [Int]) -> [Int32] {
    counts.enumerated().flatMap { repeatElement(Int32($0), count: $1) }
  }

  private static func problem(
    _ network: Network<Weight>,
    _ rows: [Int],
    _ columns: [Int],
    _ sourceOfRow: [Int32],
    _ sinkOfColumn: [Int32]
  ) -> AssignmentProblem<Weight> {
    var problem =
      network.isDense
      ? AssignmentProblem(dense(network, sourceOfRow, sinkOfColumn))
      : AssignmentProblem(sparse(network, columns, sourceOfRow, sinkOfColumn.count))
    problem.unassignedRowPrices = network.exits.map { exits in sourceOfRow.map { exits[Int($0)] } }
    return problem
  }

  private static func dense(
    _ network: Network<Weight>,
    _ sourceOfRow: [Int32],
    _ sinkOfColumn: [Int32]
  ) -> CostMatrix<Weight> {
    CostMatrix(rowCount: sourceOfRow.count, columnCount: sinkOfColumn.count) { row, column in
      network.weights[Int(sourceOfRow[row]) * network.sinkCount + Int(sinkOfColumn[column])]
    }
  }

  private static func sparse(
    _ network: Network<Weight>,
    _ columns: [Int],
    _ sourceOfRow: [Int32],
    _ columnCount: Int
  ) -> SparseCostMatrix<Weight> {
    var firstColumn = [0]
    for count in columns { firstColumn.append(firstColumn[firstColumn.count - 1] + count) }
    var starts = [0]
    var places: [Int] = []
    var weights: [Weight] = []
    for source in sourceOfRow {
      network.forEachSink(of: Int(source)) { sink, weight in
        for copy in firstColumn[sink]..<firstColumn[sink + 1] {
          places.append(copy)
          weights.append(weight)
        }
      }
      starts.append(places.count)
    }
    return SparseCostMatrix(
      rowCount: sourceOfRow.count,
      columnCount: columnCount,
      rowStarts: starts,
      columns: places,
      costs: weights
    )
  }
}

extension UnitProblem {
  /// The pairs in use, and prices of all sources and sinks.
  struct Answer {
    var pairs: [(source: Int, sink: Int)]
    var u: [Weight]
    var v: [Weight]
    var statistics: SolveStatistics
  }

  /// The answer for the network that a solution of the plain problem stands for.
  func answer(of solution: AssignmentSolution<Weight>) -> Answer {
    var u = [Weight?](repeating: nil, count: network.sourceCount)
    var v = [Weight?](repeating: nil, count: network.sinkCount)
    // Copies differ only where the solve was stopped; the smallest keeps every inequality.
    for (row, source) in sourceOfRow.enumerated() {
      let price = solution.duals.rows[row]
      u[Int(source)] = min(u[Int(source)] ?? price, price)
    }
    for (column, sink) in sinkOfColumn.enumerated() {
      let price = solution.duals.columns[column]
      v[Int(sink)] = min(v[Int(sink)] ?? price, price)
    }
    let sinkPrices = pricesOfFullSinks(u, v)
    return Answer(
      pairs: solution.pairs.map { (Int(sourceOfRow[$0.row]), Int(sinkOfColumn[$0.column])) },
      u: potentialsOfIdleSources(u, sinkPrices),
      v: sinkPrices,
      statistics: solution.statistics
    )
  }

  /// Sinks without a unit of capacity get the largest price, zero or less, that their pairs allow.
  private func pricesOfFullSinks(_ u: [Weight?], _ v: [Weight?]) -> [Weight] {
    guard v.contains(where: { $0 == nil }) else { return v.map { $0 ?? 0 } }
    var prices = v.map { $0 ?? 0 }
    for source in 0..<network.sourceCount {
      guard let potential = u[source] else { continue }
      network.forEachSink(of: source) { sink, weight in
        if v[sink] == nil { prices[sink] = min(prices[sink], weight - potential) }
      }
    }
    return prices
  }

  /// Sources without a unit get the largest potential that their pairs and exit allow.
  private func potentialsOfIdleSources(_ u: [Weight?], _ v: [Weight]) -> [Weight] {
    u.enumerated().map { source, potential in
      if let potential { return potential }
      var least = network.exits?[source]
      network.forEachSink(of: source) { sink, weight in
        least = min(least ?? weight - v[sink], weight - v[sink])
      }
      return least ?? 0
    }
  }
}

extension Network {
  /// How many pairs each source and each sink has.
  fileprivate func degrees() -> (sources: [Int], sinks: [Int]) {
    var sources = [Int](repeating: 0, count: sourceCount)
    var sinks = [Int](repeating: 0, count: sinkCount)
    for source in 0..<sourceCount {
      forEachSink(of: source) { sink, _ in
        sources[source] += 1
        sinks[sink] += 1
      }
    }
    return (sources, sinks)
  }
}

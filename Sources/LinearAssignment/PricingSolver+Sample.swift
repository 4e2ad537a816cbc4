/// Prices of columns from a problem of a few rows and columns.
///
/// Pairs of least cost are a poor choice where some columns are good for everybody: all rows then keep the
/// same few. A sample of rows and columns, evenly spread, shows what columns are worth; under these prices
/// the pairs that each row keeps are near the ones it will want in the end. Nothing depends on them but time.
extension PricingSolver {
  /// The sampled rows and columns are about this many.
  private static var sampleLength: Int { 1000 }

  /// A price for each column, `nil` where a sample is not worth while or says nothing.
  func sampledPrices() -> [Weight]? {
    let shorter = min(problem.rowCount, problem.columnCount)
    let step = shorter / Self.sampleLength
    guard step > 1 else { return nil }
    let rows = Array(stride(from: step / 2, to: problem.rowCount, by: step))
    let columns = Array(stride(from: step / 2, to: problem.columnCount, by: step))
    guard let potentials = potentials(of: rows, columns, step) else { return nil }

    var prices = [Weight](repeating: Weight.forbidden, count: problem.columnCount)
    let reader = costs.source.makeReader()
    for (place, row) in rows.enumerated() {
      reader.read(row..<row + 1) { _, columns, costs in
        lower(&prices, columns, costs, potentials[place])
      }
    }
    let optional = problem.mandatorySide != .columns
    for column in prices.indices {
      let price = problem.unassignedColumnPrices?[column].total ?? 0
      let highest = optional ? price : Weight.forbidden
      prices[column] = min(prices[column], highest)
      if prices[column].isForbidden { prices[column] = 0 }
    }
    return prices
  }

  /// The prices that everybody has before anything is known.
  var zeroPrices: [Weight] {
    guard let prices = problem.unassignedColumnPrices, problem.mandatorySide != .columns else {
      return Array(repeating: 0, count: problem.columnCount)
    }
    return prices.map { min(0, $0.total) }
  }

  /// The duals of some rows in a problem of them and some columns.
  private func potentials(of rows: [Int], _ columns: [Int], _ step: Int) -> [Weight]? {
    var entries = SampledEntries<Cost>(step: step, columnCount: columns.count)
    let reader = costs.source.makeReader()
    for row in rows {
      reader.read(row..<row + 1) { _, found, costs in entries.add(found, costs) }
      entries.endRow()
    }
    guard !entries.isRefused else { return nil }
    let matrix = SparseCostMatrix(
      rowCount: rows.count,
      columnCount: columns.count,
      rowStarts: entries.starts,
      columns: entries.places,
      costs: entries.costs
    )
    var sample = AssignmentProblem(matrix, objective: problem.objective)
    sample.unassignedRowPrices = problem.unassignedRowPrices.map { prices in rows.map { prices[$0] }
    }
    sample.unassignedColumnPrices = problem.unassignedColumnPrices.map { prices in
      columns.map { prices[$0] }
    }
    sample.rowCapacities = problem.rowCapacities.map { capacities in rows.map { capacities[$0] } }
    sample.columnCapacities = problem.columnCapacities.map { capacities in
      columns.map { capacities[$0] }
    }
    guard sample.mandatorySide == problem.mandatorySide, let solution = try? sample.solve(),
      solution.status == .optimal
    else { return nil }
    return solution.duals.rows.map { problem.objective == .minimize ? $0 : -$0 }
  }

  private func lower(
    _ prices: inout [Weight],
    _ columns: Span<Int32>,
    _ costs: Span<Cost>,
    _ potential: Weight
  ) {
    for index in 0..<columns.count where !costs[index].isForbidden {
      let column = Int(columns[index])
      prices[column] = min(prices[column], weight(costs[index]) - potential)
    }
  }

  private func weight(_ cost: Cost) -> Weight {
    problem.objective == .minimize ? cost.total : cost.total.negation
  }
}

/// The pairs of sampled columns, row by row.
private struct SampledEntries<Cost: AssignmentCost> {
  let step: Int
  let columnCount: Int
  private(set) var starts = [0]
  private(set) var places: [Int] = []
  private(set) var costs: [Cost] = []
  private(set) var isRefused = false

  init(step: Int, columnCount: Int) {
    self.step = step
    self.columnCount = columnCount
  }

  mutating func add(_ columns: Span<Int32>, _ values: Span<Cost>) {
    for index in 0..<columns.count { add(Int(columns[index]), values[index]) }
  }

  private mutating func add(_ column: Int, _ cost: Cost) {
    let place = column < step / 2 ? -1 : (column - step / 2) / step
    if cost.isForbidden || place < 0 || place >= columnCount { return }
    if place * step + step / 2 != column { return }
    isRefused = isRefused || cost.isRefused
    places.append(place)
    costs.append(cost)
  }

  mutating func endRow() { starts.append(places.count) }
}

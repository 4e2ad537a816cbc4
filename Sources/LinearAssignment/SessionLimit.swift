/// How large costs may be in a session, and up to how many rows and columns that holds.
struct SessionLimit<Cost: AssignmentCost>: Sendable {
  /// The largest cost, and the number of terms that a sum may have.
  let magnitude: MagnitudeLimit<Cost.Total>

  /// The greatest number on the smaller side, and the greatest sum of both, for which it holds.
  private let smallerSide: Int
  private let bothSides: Int

  /// The largest price of a row and of a column.
  private let largestPrices: [Cost.Total]

  /// Computes the limit, with room to grow by an eighth.
  ///
  /// Potentials grow to a path of 2*k* + 4 terms, *k* the smaller side; a session lets them drift as far
  /// again, and the sums of a search stay below sixteen times that (see `SessionState.guardLimit`).
  init(_ problem: AssignmentProblem<Cost>) throws(AssignmentError) {
    _ = try problem.validateFrame()
    try self.init(problem, rows: problem.rowCount, columns: problem.columnCount, .rows, price: nil)
  }

  /// The same for a problem that is about to have another shape and one more price.
  init(
    _ problem: AssignmentProblem<Cost>,
    rows: Int,
    columns: Int,
    _ side: Side,
    price: Cost?
  ) throws(AssignmentError) {
    let smaller = min(rows, columns)
    smallerSide = smaller + max(16, smaller / 8)
    bothSides = rows + columns + max(32, (rows + columns) / 8)
    let steps = max(16 * (2 * smallerSide + 4), 2 * bothSides)
    var value = Cost.largestSummable(steps: steps)
    var sides = [problem.unassignedRowPrices ?? [], problem.unassignedColumnPrices ?? []]
    if let price { sides[side == .rows ? 0 : 1].append(price) }
    largestPrices = sides.map { prices in
      prices.reduce(0) { max($0, $1.total, -$1.total) }
    }
    for largest in largestPrices {
      guard largest <= value else { throw .sumsTooLarge(magnitude: largest.text, steps: steps) }
      value -= largest
    }
    magnitude = MagnitudeLimit(value: value, steps: steps)
  }

  /// Whether the limit holds for so many rows and columns, and for one more price.
  func covers(rows: Int, columns: Int, _ side: Side, price: Cost?) -> Bool {
    let largest = largestPrices[side == .rows ? 0 : 1]
    if let price, price.total > largest || -price.total > largest { return false }
    return min(rows, columns) <= smallerSide && rows + columns <= bothSides
  }

  /// Refuses a row if one of its costs is no number or too large: the first such cost.
  func check(_ costs: [Cost], ofRow row: Int) throws(AssignmentError) {
    let largest = magnitude.value
    var isWithin = true
    for cost in costs {
      let total = cost.total
      isWithin = isWithin && (cost.isForbidden || (total <= largest && total >= -largest))
    }
    if isWithin { return }
    for (column, cost) in costs.enumerated() { try check(cost, Pair(row: row, column: column)) }
  }

  /// Refuses a cost that is no number or too large.
  func check(_ cost: Cost, _ pair: Pair) throws(AssignmentError) {
    if cost.isForbidden { return }
    let total = cost.total
    if total <= magnitude.value, total >= -magnitude.value { return }
    if cost.isRefused { throw .refusedCost(pair, value: cost.text) }
    throw .sumsTooLarge(magnitude: cost.text, steps: magnitude.steps)
  }
}

/// Makes the lists of rows that are read for the first time.
///
/// Lists are made under the prices at the beginning, zero unless others are given: a row is then read
/// without the prices beside it, which would take the place in the cache, and no row's list depends on
/// another's, so that rows can be shared out among threads.
struct CandidateListMaker<Cost: AssignmentCost>: Sendable {
  typealias Weight = Cost.Total

  let reader: RowReader<Cost>
  let limit: MagnitudeLimit<Weight>
  let capacity: Int

  /// The prices, none for zeros.
  private let prices: [Weight]

  /// The same, zeros written out.
  private let listedPrices: [Weight]

  init(
    _ reader: RowReader<Cost>,
    limit: MagnitudeLimit<Weight>,
    capacity: Int,
    prices: [Weight]
  ) {
    self.reader = reader
    self.limit = limit
    self.capacity = capacity
    self.prices = prices
    listedPrices = prices.isEmpty ? Array(repeating: 0, count: reader.columnCount) : prices
  }

  /// Checks rows and makes their lists, of which `lists` holds those from a first row on.
  func make(
    _ rows: Range<Int>,
    into lists: inout CandidateLists<Weight>,
    from first: Int,
    _ selector: inout CandidateSelector<Weight>
  ) throws(AssignmentError) {
    var scratch = [Weight](repeating: 0, count: reader.isDirect ? 0 : reader.columnCount)
    for row in rows {
      try reader.withRow(row, &scratch) { (weights: Span<Weight>) throws(AssignmentError) in
        let isWithin = selector.measure(weights, prices.span, limit.value)
        if !isWithin { try reader.examine(row, limit) }
        selector.selectThreshold()
        if selector.isTied {
          selector.collectTied(weights, listedPrices.span, into: &lists, at: row - first, row)
        } else {
          selector.collect(weights, listedPrices.span, into: &lists, at: row - first)
        }
      }
    }
  }
}

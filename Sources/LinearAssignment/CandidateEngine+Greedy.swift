extension CandidateEngine {
  /// Reads every row once: checks its costs, lists candidates, takes a free column of least weight.
  ///
  /// Lists are made under the prices at the beginning, zero unless others are given: a row is then read
  /// without the prices beside it, which would take the place in the cache. What rows before have paid
  /// shows in the bid.
  mutating func assignGreedily(under prices: [Weight] = []) throws(AssignmentError) {
    guard let reader else { return assignGreedilyFromLists() }
    let listed = prices.isEmpty ? [Weight](repeating: 0, count: columnCount) : prices
    var scratch = takeScratch()
    for row in 0..<rowCount {
      if row & 0x3F == 0x3F, !goesOn(row - waiting.count) { break }
      statistics.fullRowsScanned += 1
      try reader.withRow(row, &scratch) { (weights: Span<Weight>) throws(AssignmentError) in
        let isWithin = selector.measure(weights, prices.span, limit.value)
        if !isWithin { try reader.examine(row, limit) }
        greet(row, weights, listed)
      }
    }
    self.scratch = scratch
  }

  /// The same where the lists are there from the start.
  private mutating func assignGreedilyFromLists() {
    for row in 0..<rowCount {
      if row & 0x3FF == 0x3FF, !goesOn(row - waiting.count) { break }
      statistics.rowsScanned += 1
      statistics.candidates += Int(lists.counts[row])
      settleIfContent(row)
    }
  }

  private mutating func greet(_ row: Int, _ weights: Span<Weight>, _ prices: [Weight]) {
    selector.findLeast()
    selector.selectThreshold()
    // A row with many columns to spare, or many that are as good, will probably keep its first.
    let isEasy = columnCount >= 2 * rowCount || selector.threshold == selector.least
    if isEasy, exits.isEmpty, let column = freeColumn(row, weights, prices) {
      take(column, row, weights[column])
      lists.bounds[row] = selector.least
      tiedRows += selector.threshold == selector.least ? 1 : 0
      return
    }
    selector.collect(weights, prices.span, into: &lists, at: row)
    statistics.candidates += Int(lists.counts[row])
    settleIfContent(row)
  }

  /// Gives a row its best listed column if that is free, or lets it leave; otherwise it waits.
  ///
  /// The row pays as much as its second choice leaves it: others then look elsewhere.
  private mutating func settleIfContent(_ row: Int) {
    var bid = bidInList(of: row)
    bid.second = min(bid.second, lists.bounds[row])
    if bid.second == bid.best { tiedRows += 1 }
    if bid.column < 0, !bid.best.isForbidden, bid.best <= bid.second {
      columnOfRow[row] = -2
    } else if bid.column >= 0, owner[Int(bid.column)] < 0, bid.best <= bid.second {
      take(Int(bid.column), row, bid.weight)
      if !bid.second.isForbidden, bid.best < bid.second {
        v[Int(bid.column)] -= bid.second - bid.best
      }
    } else {
      waiting.append(Int32(truncatingIfNeeded: row))
    }
  }

  /// A free column at the least weight of the row that was measured, at a price that nobody has raised.
  private func freeColumn(_ row: Int, _ weights: Span<Weight>, _ prices: [Weight]) -> Int? {
    let first = row % selector.blockCount
    return selector.freeColumn(weights, prices.span, owner.span, from: first)
  }

  private mutating func take(_ column: Int, _ row: Int, _ weight: Weight) {
    owner[column] = Int32(row)
    columnOfRow[row] = Int32(column)
    weightOfRow[row] = weight
  }
}

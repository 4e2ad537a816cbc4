extension CandidateEngine {
  /// Makes lists, and gives each row in turn its best column if that is free.
  ///
  /// Lists are made under the prices given, zero without any; what rows before have paid shows in the bid.
  mutating func assignGreedily(under prices: [Weight] = []) throws(AssignmentError) {
    try makeLists(under: prices)
    guard !isStopped else { return }
    for row in 0..<rowCount {
      if row & 0x3FF == 0x3FF, !goesOn(row - waiting.count) { return }
      if reader == nil { statistics.rowsScanned += 1 }
      statistics.candidates += Int(lists.counts[row])
      settleIfContent(row)
    }
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

  private mutating func take(_ column: Int, _ row: Int, _ weight: Weight) {
    owner[column] = Int32(row)
    columnOfRow[row] = Int32(column)
    weightOfRow[row] = weight
  }
}

extension CandidateEngine {
  /// Reads every row once: checks its costs, takes a free column of least weight, lists candidates.
  mutating func assignGreedily() throws(AssignmentError) {
    guard let reader else { return assignGreedilyFromLists() }
    var scratch = takeScratch()
    for row in 0..<rowCount {
      statistics.fullRowsScanned += 1
      try reader.withRow(row, &scratch) { (weights: Span<Weight>) throws(AssignmentError) in
        if !Weight.areWithin(limit.value, weights) { try reader.examine(row, limit) }
        greet(row, weights)
      }
    }
    self.scratch = scratch
  }

  /// The same where lists are complete from the start.
  private mutating func assignGreedilyFromLists() {
    statistics.candidates = lists.columns.count
    for row in 0..<rowCount {
      statistics.rowsScanned += 1
      var least = exit(row)
      var column: Int32 = -2
      var weight: Weight = 0
      for place in lists.starts[row]..<lists.starts[row] + Int(lists.counts[row]) {
        let candidate = lists.columns[place]
        guard lists.weights[place] <= least else { continue }
        let isFree = owner[Int(candidate)] < 0
        if lists.weights[place] < least || (column >= 0 && isFree && owner[Int(column)] >= 0) {
          least = lists.weights[place]
          column = candidate
          weight = least
        }
      }
      if column == -2, !exits.isEmpty {
        columnOfRow[row] = -2
      } else if column >= 0, owner[Int(column)] < 0 {
        owner[Int(column)] = Int32(row)
        columnOfRow[row] = column
        weightOfRow[row] = weight
      } else {
        waiting.append(Int32(row))
      }
    }
  }

  private mutating func greet(_ row: Int, _ weights: Span<Weight>) {
    var v: [Weight] = []
    swap(&v, &self.v)
    defer { swap(&v, &self.v) }
    selector.measure(weights, v.span)
    let exit = exit(row)
    var taken: Int?
    if !exits.isEmpty, exit <= selector.least {
      columnOfRow[row] = -2
    } else {
      let firstBlock = row % selector.blocks
      taken = selector.freeColumn(weights, v.span, owner.span, from: firstBlock)
      if let taken {
        owner[taken] = Int32(row)
        columnOfRow[row] = Int32(taken)
        weightOfRow[row] = weights[taken]
        // With many columns to spare the row will probably keep this one; a list can wait.
        if columnCount >= 2 * rowCount {
          lists.bounds[row] = selector.least
          return
        }
        selector.selectThreshold()
        // The same with many columns as good.
        if selector.threshold == selector.least {
          lists.bounds[row] = selector.threshold
          tiedRows += 1
          return
        }
      } else {
        waiting.append(Int32(row))
      }
    }
    if taken == nil { selector.selectThreshold() }
    selector.collect(weights, v.span, into: &lists, at: row)
    statistics.candidates += Int(lists.counts[row])
    let second = secondBest(row, besides: taken, v.span)
    if second == selector.least { tiedRows += 1 }
    if let taken {
      // Let the row pay as much as its second choice leaves it: others then look elsewhere.
      let rise = second - selector.least
      if rise > 0 { v[taken] -= rise }
    }
  }

  /// The least reduced weight of a listed row besides one column, its exit and its bound included.
  ///
  /// Zero distance is reported where there is no such weight.
  private func secondBest(_ row: Int, besides column: Int?, _ v: Span<Weight>) -> Weight {
    var second = min(lists.bounds[row], exit(row))
    let start = lists.starts[row]
    // A row that took no column passes over one that is best.
    var passed: Int32? = column.map { Int32($0) }
    for place in start..<start + Int(lists.counts[row]) {
      let reduced = lists.weights[place] - v[Int(lists.columns[place])]
      if passed == nil, reduced == selector.least { passed = lists.columns[place] }
      guard lists.columns[place] != passed else { continue }
      second = min(second, reduced)
    }
    return second.isForbidden ? selector.least : second
  }
}

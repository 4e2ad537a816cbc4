extension CandidateEngine {
  /// Inserts every waiting row along a shortest path.
  mutating func insertWaitingRows() -> SolveOutcome {
    var search = PathSearch<Weight>(rowCount: rowCount, columnCount: columnCount)
    for (place, row) in waiting.enumerated() {
      guard goesOn(rowCount - waiting.count + place) else { return .stopped }
      guard insert(Int(row), &search) else {
        reachedColumns = search.settled.map(Int.init).sorted()
        reachedRows = ([Int(row)] + search.settled.map { Int(owner[Int($0)]) }).sorted()
        return .infeasible
      }
    }
    waiting = []
    return .solved
  }

  private mutating func insert(_ root: Int, _ search: inout PathSearch<Weight>) -> Bool {
    statistics.augmentations += 1
    search.begin()
    relaxList(of: root, at: 0, &search)
    while let entry = search.queue.popMin() {
      guard entry.distance < search.end.distance else { break }
      if entry.node >= 0 {
        let column = Int(entry.node)
        guard search.settle(column, at: entry.distance) else { continue }
        let row = Int(owner[column])
        // The distance of the row less its potential: `weight − price` of its pair.
        relaxList(of: row, at: entry.distance - (weightOfRow[row] - v[column]), &search)
      } else {
        openRow(~Int(entry.node), at: entry.distance, &search)
      }
    }
    guard !search.end.distance.isForbidden else { return false }
    lowerPrices(search)
    augment(from: root, search)
    return true
  }

  /// Offers the listed columns of a row, and puts its bound into the queue.
  ///
  /// A column is at distance `offset` plus its reduced weight.
  @inline(__always)
  private mutating func relaxList(
    of row: Int,
    at offset: Weight,
    _ search: inout PathSearch<Weight>
  ) {
    statistics.rowsScanned += 1
    if !exits.isEmpty { search.offerExit(of: row, at: offset + exits[row]) }
    let columns = lists.columns.span
    let weights = lists.weights.span
    let prices = v.span
    let owners = owner.span
    let start = lists.starts[row]
    for place in start..<start + Int(lists.counts[row]) {
      let column = Int(columns[place])
      let weight = weights[place]
      let distance = offset + (weight - prices[column])
      guard distance < search.end.distance else { continue }
      search.reach(column, at: distance, from: row, weight, isFree: owners[column] < 0)
    }
    let bound = lists.bounds[row]
    guard !bound.isForbidden, offset + bound < search.end.distance else { return }
    search.offsets[row] = offset
    search.queue.insert(offset + bound, ~Int32(row))
  }

  /// Goes beyond the bound of a row: with a new list first, then in full.
  private mutating func openRow(
    _ row: Int,
    at distance: Weight,
    _ search: inout PathSearch<Weight>
  ) {
    let offset = search.offsets[row]
    if search.remade[row] != search.stamp {
      search.remade[row] = search.stamp
      remakeList(of: row)
      // If the new bound is no further away, only the whole row helps.
      let bound = lists.bounds[row]
      if bound.isForbidden || distance < offset + bound {
        return relaxList(of: row, at: offset, &search)
      }
    }
    relaxRow(row, at: offset, from: distance, &search)
  }

  private mutating func relaxRow(
    _ row: Int,
    at offset: Weight,
    from distance: Weight,
    _ search: inout PathSearch<Weight>
  ) {
    guard let reader else { return }
    statistics.rowsScanned += 1
    statistics.fullRowsScanned += 1
    var scratch = takeScratch()
    try? reader.withRow(row, &scratch) { (weights: Span<Weight>) throws(AssignmentError) in
      let prices = v.span
      let owners = owner.span
      for column in 0..<columnCount {
        let reduced = CandidateSelector<Weight>.reduced(weights, prices, column)
        if reduced.isForbidden { continue }
        let reached = offset + reduced
        guard reached < search.end.distance else { continue }
        search.reach(column, at: reached, from: row, weights[column], isFree: owners[column] < 0)
        // No end can be nearer than what is being settled.
        if search.end.distance <= distance { return }
      }
    }
    self.scratch = scratch
  }

  private mutating func lowerPrices(_ search: PathSearch<Weight>) {
    let labels = search.labels.span
    for column in search.settled {
      let index = Int(column)
      let rest = search.end.distance - labels[index].distance
      if rest > 0 { v[index] -= rest }
    }
  }

  private mutating func augment(from root: Int, _ search: PathSearch<Weight>) {
    var column = search.end.node
    if column < 0 {
      let row = Int(~column)
      column = columnOfRow[row]
      columnOfRow[row] = -2
      if row == root { return }
    }
    while true {
      let label = search.labels[Int(column)]
      let row = Int(label.row)
      let before = columnOfRow[row]
      owner[Int(column)] = label.row
      columnOfRow[row] = column
      weightOfRow[row] = label.weight
      if row == root { return }
      column = before
    }
  }
}

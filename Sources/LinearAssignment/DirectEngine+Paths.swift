extension DirectEngine {
  /// Inserts every waiting row along a shortest path.
  mutating func insertWaitingRows(_ monitor: SolveMonitor) -> SolveOutcome {
    search.readPrices(v)
    for (place, row) in waiting.enumerated() {
      guard monitor.goesOn(settled: rowCount - waiting.count + place, of: rowCount) else {
        return .stopped
      }
      guard insert(Int(row)) else {
        reachedColumns = search.settled.map(Int.init).sorted()
        reachedRows = search.rows.map(Int.init).sorted()
        return .infeasible
      }
    }
    waiting = []
    return .solved
  }

  /// Inserts a row; `false` if it can go nowhere.
  ///
  /// Columns are settled by levels: all that are at the least distance wait together for their rows to be
  /// gone through. Distances only grow but for rounding.
  private mutating func insert(_ root: Int) -> Bool {
    let (weights, columnCount) = (weights, columnCount)
    statistics.augmentations += 1
    search.begin(v)
    var row = root
    var offset = 0.0
    var level = -Double.infinity
    var nearestExit = (distance: Double.infinity, place: -1)
    var next = 0
    while true {
      statistics.rowsScanned += 1
      statistics.fullRowsScanned += 1
      let elements = weights.span.extracting(Self.places(of: row, columnCount))
      search.pass(row, elements, at: offset)
      if offset + exit(row) < nearestExit.distance {
        nearestExit = (offset + exit(row), search.rows.count - 1)
      }
      let least = search.leastDistance
      if next == search.settled.count {
        level = min(least, nearestExit.distance)
        guard level < .infinity else { return false }
      }
      if nearestExit.distance <= level {
        leave(nearestExit.place)
        lowerPrices(to: nearestExit.distance)
        return true
      }
      if least <= level, let end = search.settleColumns(at: least, owner) {
        augment(to: end, at: least)
        lowerPrices(to: least)
        return true
      }
      let column = Int(search.settled[next])
      row = Int(owner[column])
      offset = search.settledDistances[next] - (weights[row * columnCount + column] - v[column])
      next += 1
    }
  }

  /// Lowers the prices of settled columns by what they are nearer than the end.
  private mutating func lowerPrices(to distance: Double) {
    for (place, column) in search.settled.enumerated() {
      let rest = distance - search.settledDistances[place]
      if rest > 0 { v[Int(column)] -= rest }
    }
  }

  /// Lets the row at a place of the search leave by its exit, and moves the rows before it on.
  private mutating func leave(_ place: Int) {
    let row = Int(search.rows[place])
    let column = columnOfRow[row]
    columnOfRow[row] = -2
    guard place > 0 else { return }
    augment(to: Int(column), at: search.settledDistances[place - 1])
  }

  /// Gives the columns of the path to the rows from which they were reached.
  ///
  /// That is, to the first row gone through that gives the column its distance: rows that came after the
  /// column was settled never reached it.
  private mutating func augment(to end: Int, at distance: Double) {
    var column = end
    var distance = distance
    while true {
      let place = search.place(
        from: weights.span,
        columnCount,
        column,
        price: v[column],
        at: distance
      )
      let row = Int(search.rows[place])
      let before = Int(columnOfRow[row])
      hold(column, row)
      guard place > 0 else { return }
      column = before
      distance = search.settledDistances[place - 1]
    }
  }
}

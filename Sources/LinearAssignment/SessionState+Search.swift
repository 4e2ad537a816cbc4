/// Shortest paths from rows without a column to holes.
extension SessionState {
  /// The idle row as a node of a search.
  static var idleRow: Int32 { -1 }

  /// Puts everybody in who has no column, as far as there is a way.
  ///
  /// Breaks off where `hasDrifted` says so.
  mutating func repair() {
    while pendingIdle > 0, !isAdrift() {
      guard insert(Self.idleRow) else { break }
      pendingIdle -= 1
    }
    var next = 0
    while next < waiting.count, !isAdrift() {
      if insert(waiting[next]) { waiting.remove(at: next) } else { next += 1 }
    }
  }

  /// Whether prices have fallen too far, and cannot be brought back.
  private mutating func isAdrift() -> Bool {
    if hasDrifted { normalize() }
    return hasDrifted
  }

  /// Puts a row in along a shortest path to the nearest hole.
  ///
  /// - Parameters:
  ///   - root: The row, or the idle row.
  ///   - banned: A column that the row must not take.
  /// - Returns: `false`, with nothing changed but lists, if there is no way.
  mutating func insert(_ root: Int32, banning banned: Int = -1) -> Bool {
    statistics.augmentations += 1
    var search = takeSearch()
    defer { swap(&search, &self.search) }
    search.begin()
    search.banned = (Int(root), banned)
    run(from: root, &search)
    guard !search.end.distance.isForbidden else { return false }
    lowerPrices(search)
    augment(from: root, search)
    return true
  }

  mutating func takeSearch() -> SessionSearch<Weight> {
    var taken = SessionSearch<Weight>(rowSlots: 0, columnSlots: 0)
    swap(&taken, &search)
    return taken
  }

  /// Settles nodes by distance until the nearest end is reached; all nodes, if there is none.
  mutating func run(from root: Int32, _ search: inout SessionSearch<Weight>) {
    if root == Self.idleRow {
      relaxIdle(at: 0, via: -1, &search)
    } else {
      relax(Int(root), at: 0, &search)
    }
    settleAll(&search)
  }

  mutating func settleAll(_ search: inout SessionSearch<Weight>) {
    while let entry = search.queue.popMin() {
      guard entry.distance < search.end.distance else { break }
      if entry.node == SessionNode.exit {
        if search.settleExit() { passExit(at: entry.distance, &search) }
      } else if entry.node >= 0 {
        let column = Int(entry.node)
        guard search.settle(column) else { continue }
        let row = owner[column]
        if row >= 0 {
          // The distance of the row less its potential.
          let offset = entry.distance - (weightOfRow[Int(row)] - v[column])
          relax(Int(row), at: offset, &search)
        } else if row == SessionNode.idle, search.idleDistance == nil {
          relaxIdle(at: entry.distance, via: entry.node, &search)
        }
      } else {
        open(Int(~entry.node), at: entry.distance, &search)
      }
    }
  }

  private mutating func passExit(at distance: Weight, _ search: inout SessionSearch<Weight>) {
    for row in exited.members {
      relax(Int(row), at: distance - (weightOfRow[Int(row)] - exitPrice), &search)
    }
    if idleInExit > 0, search.idleDistance == nil {
      relaxIdle(at: distance, via: SessionNode.exit, &search)
    }
  }

  /// Offers the listed columns of a row, and puts its bound into the queue.
  @inline(__always)
  private mutating func relax(
    _ row: Int,
    at offset: Weight,
    _ search: inout SessionSearch<Weight>
  ) {
    statistics.rowsScanned += 1
    if hasExit {
      let reached = offset + (exits[row] - exitPrice)
      if reached < search.end.distance {
        search.reachExit(at: reached, from: Int32(row), isEnd: exitHoles > 0)
      }
    }
    if costs.isSparse { return relaxSparse(row, at: offset, &search) }
    let columns = lists.columns.span
    let weights = lists.weights.span
    let prices = v.span
    let skipped = search.banned.row == row ? search.banned.column : -1
    let start = row * SessionLists<Weight>.capacity
    let end = start + Int(lists.counts[row])
    precondition(start >= 0 && end <= columns.count && end <= weights.count)
    for place in start..<end {
      // Safe: places lie in `start..<end`, checked above; listed columns exist.
      let column = unsafe Int(columns[unchecked: place])
      let reached = unsafe offset + (weights[unchecked: place] - prices[unchecked: column])
      guard reached < search.end.distance, search.isNearer(column, at: reached) else { continue }
      let holder = owner[column]
      guard holder != SessionNode.absent, column != skipped else { continue }
      let isEnd = holder == SessionNode.hole
      search.reach(column, at: reached, from: Int32(truncatingIfNeeded: row), isEnd: isEnd)
    }
    let bound = lists.bounds[row]
    guard !bound.isForbidden, offset + bound < search.end.distance else { return }
    search.offsets[row] = offset
    search.queue.insert(offset + bound, ~Int32(truncatingIfNeeded: row))
  }

  private mutating func relaxSparse(
    _ row: Int,
    at offset: Weight,
    _ search: inout SessionSearch<Weight>
  ) {
    for entry in costs.rows[row] where !entry.cost.isForbidden {
      let column = Int(entry.column)
      let weight = costs.weight(entry.cost)
      offer(column, offset + (weight - v[column]), from: row, &search)
    }
  }

  @inline(__always)
  private func offer(
    _ column: Int,
    _ reached: Weight,
    from row: Int,
    _ search: inout SessionSearch<Weight>
  ) {
    guard reached < search.end.distance, owner[column] != SessionNode.absent else { return }
    guard search.isNearer(column, at: reached), search.banned != (row, column) else { return }
    let isEnd = owner[column] == SessionNode.hole
    search.reach(column, at: reached, from: Int32(truncatingIfNeeded: row), isEnd: isEnd)
  }

  /// Offers everything to the idle row.
  private mutating func relaxIdle(
    at distance: Weight,
    via: Int32,
    _ search: inout SessionSearch<Weight>
  ) {
    search.idleDistance = distance
    search.idleVia = via
    statistics.rowsScanned += 1
    let offset = distance - idlePotential
    if hasExit, offset - exitPrice < search.end.distance {
      search.reachExit(at: offset - exitPrice, from: Self.idleRow, isEnd: exitHoles > 0)
    }
    for column in 0..<owner.count {
      let holder = owner[column]
      guard holder != SessionNode.absent, holder != SessionNode.idle else { continue }
      let reached = offset + (idlePrices[column] - v[column])
      guard reached < search.end.distance, search.isNearer(column, at: reached) else { continue }
      search.reach(column, at: reached, from: Self.idleRow, isEnd: holder == SessionNode.hole)
    }
  }

  /// Goes beyond the bound of a row: with a new list first, then in full.
  private mutating func open(
    _ row: Int,
    at distance: Weight,
    _ search: inout SessionSearch<Weight>
  ) {
    let offset = search.offsets[row]
    if let unsettled = search.unsettled {
      for column in unsettled.members {
        let weight = costs.weight(row, Int(column))
        if weight.isForbidden { continue }
        offer(Int(column), offset + (weight - v[Int(column)]), from: row, &search)
      }
      return
    }
    if search.remade[row] != search.stamp {
      search.remade[row] = search.stamp
      makeList(row)
      let bound = lists.bounds[row]
      // If the new bound is no further away, only the whole row helps.
      if bound.isForbidden || distance < offset + bound {
        return relax(row, at: offset, &search)
      }
    }
    relaxRow(row, at: offset, from: distance, &search)
  }

  private mutating func relaxRow(
    _ row: Int,
    at offset: Weight,
    from distance: Weight,
    _ search: inout SessionSearch<Weight>
  ) {
    statistics.rowsScanned += 1
    statistics.fullRowsScanned += 1
    var scratch: [Weight] = []
    swap(&scratch, &self.scratch)
    let costs = self.costs
    costs.withWeights(of: row, &scratch) { weights in
      for column in 0..<weights.count where !weights[column].isForbidden {
        offer(column, offset + (weights[column] - v[column]), from: row, &search)
        // No end can be nearer than what is being settled.
        if search.end.distance <= distance { return }
      }
    }
    swap(&scratch, &self.scratch)
  }

  private mutating func lowerPrices(_ search: SessionSearch<Weight>) {
    let length = search.end.distance
    let floor = -Self.guardLimit
    for settled in search.settled where owner[Int(settled)] != SessionNode.idle {
      let column = Int(settled)
      let rest = length - search.labels[column].distance
      if rest > 0 { v[column] -= rest }
      if v[column] < floor { hasDrifted = true }
    }
    if search.exitLabel.stamp > search.stamp, length > search.exitLabel.distance {
      exitPrice -= length - search.exitLabel.distance
      if exitPrice < floor { hasDrifted = true }
    }
    // A search that began at the idle row sets its potential, whatever it was.
    if let reached = search.idleDistance, length > reached || search.idleVia < 0 {
      // All columns of the idle row are as near as the row itself.
      for column in idle.members { v[Int(column)] -= length - reached }
      idlePotential += length - reached
      if idlePotential > -floor { hasDrifted = true }
    }
  }

  private mutating func augment(from root: Int32, _ search: SessionSearch<Weight>) {
    var column = search.end.node
    if column == SessionNode.exit { exitHoles -= 1 }
    while true {
      let label = column == SessionNode.exit ? search.exitLabel : search.labels[Int(column)]
      let before: Int32
      if label.row == Self.idleRow {
        if column == SessionNode.exit {
          idleInExit += 1
        } else {
          setOwner(Int(column), SessionNode.idle)
        }
        before = search.idleVia
        if before < 0 { return }
        if before == SessionNode.exit { idleInExit -= 1 }
      } else {
        before = columnOfRow[Int(label.row)]
        let row = Int(label.row)
        if column == SessionNode.exit {
          setColumn(row, column, exits[row])
        } else {
          setColumn(row, column, costs.weight(row, Int(column)))
          setOwner(Int(column), label.row)
        }
        if label.row == root { return }
      }
      column = before
    }
  }
}

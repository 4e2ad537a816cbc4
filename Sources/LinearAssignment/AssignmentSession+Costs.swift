/// Changes of costs, and pairs that are pinned or forbidden.
extension AssignmentSession {
  /// Changes one cost and restores the optimum.
  ///
  /// The cost of a forbidden pair is kept for the day when it is allowed again.
  ///
  /// - Parameters:
  ///   - pair: The pair.
  ///   - cost: Its cost, or ``AssignmentCost/forbidden``.
  /// - Precondition: The pair lies inside the matrix.
  /// - Throws: ``AssignmentError/refusedCost(_:value:)``, ``AssignmentError/sumsTooLarge(magnitude:steps:)``
  ///   and, if a pinned pair is to be forbidden, ``AssignmentError/refusedPin(_:)``; then nothing has
  ///   changed.
  /// - Complexity: O(1) if the plan stays; otherwise one shortest path.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func setCost(of pair: Pair, to cost: Cost) throws(AssignmentError) {
    if isCounted {
      checkInside(pair)
      try counted[0].setCost(of: pair, to: cost)
      return
    }
    let (row, column) = slots(of: pair)
    try limit.check(cost, pair)
    if cost.isForbidden, state.pinOfRow[row] == column { throw .refusedPin(pair) }
    if suspended[Pair(row: row, column: column)] != nil {
      suspended[Pair(row: row, column: column)] = cost
      return
    }
    state.costs.set(row, column, cost)
    state.noteCost(row, column)
    try finish()
  }

  /// Gives a row other costs and restores the optimum.
  ///
  ///     try session.replaceRow(5, with: costs)
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - costs: Its new costs, one for each column.
  /// - Precondition: The row exists and `costs` has one element for each column.
  /// - Throws: As ``setCost(of:to:)``.
  /// - Complexity: O(*columns*) and one shortest path.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func replaceRow(_ row: Int, with costs: [Cost]) throws(AssignmentError) {
    precondition(row >= 0 && row < rowCount, "no such row")
    precondition(costs.count == columnCount, "one cost for each column")
    if isCounted {
      try counted[0].replaceRow(row, with: costs)
      return
    }
    let slot = Int(rowMap.slots[row])
    try limit.check(costs, ofRow: row)
    if state.pinOfRow[slot] >= 0 {
      let column = Int(columnMap.indices[Int(state.pinOfRow[slot])])
      if costs[column].isForbidden { throw .refusedPin(Pair(row: row, column: column)) }
    }
    write(costs, toRow: slot)
    if state.pinOfRow[slot] < 0 {
      state.release(row: slot)
      state.add(row: slot)
    }
    try finish()
  }

  /// Gives a column other costs and restores the optimum.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - costs: Its new costs, one for each row.
  /// - Precondition: The column exists and `costs` has one element for each row.
  /// - Throws: As ``setCost(of:to:)``.
  /// - Complexity: O(*rows*) and one shortest path.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func replaceColumn(
    _ column: Int,
    with costs: [Cost]
  ) throws(AssignmentError) {
    precondition(column >= 0 && column < columnCount, "no such column")
    precondition(costs.count == rowCount, "one cost for each row")
    if isCounted {
      try counted[0].replaceColumn(column, with: costs)
      return
    }
    let slot = Int(columnMap.slots[column])
    for (row, cost) in costs.enumerated() {
      let pair = Pair(row: row, column: column)
      try limit.check(cost, pair)
      if cost.isForbidden, pinOfColumn[slot] == rowMap.slots[row] { throw .refusedPin(pair) }
    }
    write(costs, toColumn: slot)
    if pinOfColumn[slot] < 0 {
      state.remove(column: slot)
      state.add(column: slot)
    }
    try finish()
  }

  /// Pins a pair: every solution has it from now on.
  ///
  /// Does nothing if it is pinned already.
  ///
  /// - Precondition: The pair lies inside the matrix.
  /// - Throws: ``AssignmentError/refusedPin(_:)`` if the pair is forbidden, and
  ///   ``AssignmentError/tooManyPins(_:index:capacity:)`` if its row or column is pinned elsewhere, as often
  ///   as it has capacity; then nothing has changed.
  /// - Complexity: One shortest path, none if the plan has the pair.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func pin(_ pair: Pair) throws(AssignmentError) {
    if isCounted {
      checkInside(pair)
      try counted[0].pin(pair)
      return
    }
    let (row, column) = slots(of: pair)
    if state.pinOfRow[row] == column { return }
    if state.costs.cost(row, column).isForbidden { throw .refusedPin(pair) }
    if state.pinOfRow[row] >= 0 { throw .tooManyPins(.rows, index: pair.row, capacity: 1) }
    if pinOfColumn[column] >= 0 { throw .tooManyPins(.columns, index: pair.column, capacity: 1) }
    pinOfColumn[column] = Int32(row)
    state.pin(row, column)
    try finish()
  }

  /// Releases a pinned pair, and restores the optimum without it being one.
  ///
  /// Does nothing if it is not pinned.
  ///
  /// - Precondition: The pair lies inside the matrix.
  /// - Throws: Nothing that the session would not have thrown before.
  /// - Complexity: O(*rows* + *columns*) and one shortest path.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func unpin(_ pair: Pair) throws(AssignmentError) {
    if isCounted {
      checkInside(pair)
      try counted[0].unpin(pair)
      return
    }
    let (row, column) = slots(of: pair)
    guard state.pinOfRow[row] == column else { return }
    pinOfColumn[column] = -1
    state.pinOfRow[row] = -1
    state.add(column: column)
    state.add(row: row)
    try finish()
  }

  /// Forbids a pair; its cost is kept until ``allow(_:)``.
  ///
  /// Does nothing if the pair has been forbidden by this function already.
  ///
  /// - Precondition: The pair lies inside the matrix.
  /// - Throws: ``AssignmentError/refusedPin(_:)`` if the pair is pinned; then nothing has changed.
  /// - Complexity: O(1), one shortest path if the plan has the pair.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func forbid(_ pair: Pair) throws(AssignmentError) {
    if isCounted {
      checkInside(pair)
      try counted[0].forbid(pair)
      return
    }
    let (row, column) = slots(of: pair)
    let key = Pair(row: row, column: column)
    if state.pinOfRow[row] == column { throw .refusedPin(pair) }
    guard suspended[key] == nil else { return }
    suspended[key] = state.costs.cost(row, column)
    state.costs.set(row, column, Cost.forbidden)
    state.noteCost(row, column)
    try finish()
  }

  /// Allows a pair again that ``forbid(_:)`` has forbidden, at the cost it has.
  ///
  /// Does nothing if that function has not forbidden it.
  ///
  /// - Precondition: The pair lies inside the matrix.
  /// - Throws: Nothing that the session would not have thrown before.
  /// - Complexity: O(1), one shortest path if the plan changes.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func allow(_ pair: Pair) throws(AssignmentError) {
    if isCounted {
      checkInside(pair)
      try counted[0].allow(pair)
      return
    }
    let (row, column) = slots(of: pair)
    let key = Pair(row: row, column: column)
    guard let cost = suspended.removeValue(forKey: key) else { return }
    state.costs.set(row, column, cost)
    state.noteCost(row, column)
    try finish()
  }

  func slots(of pair: Pair) -> (row: Int, column: Int) {
    precondition(pair.row >= 0 && pair.row < rowMap.count, "no such row")
    precondition(pair.column >= 0 && pair.column < columnMap.count, "no such column")
    return (Int(rowMap.slots[pair.row]), Int(columnMap.slots[pair.column]))
  }

  /// Writes costs, those of forbidden pairs aside.
  mutating func write(_ costs: [Cost], toRow slot: Int) {
    if suspended.isEmpty, !state.costs.isSparse {
      return state.costs.setRow(slot, costs, columns: columnMap.slots)
    }
    for (column, cost) in costs.enumerated() {
      write(cost, slot, Int(columnMap.slots[column]))
    }
  }

  mutating func write(_ costs: [Cost], toColumn slot: Int) {
    for (row, cost) in costs.enumerated() { write(cost, Int(rowMap.slots[row]), slot) }
  }

  private mutating func write(_ cost: Cost, _ row: Int, _ column: Int) {
    if !suspended.isEmpty, suspended[Pair(row: row, column: column)] != nil {
      suspended[Pair(row: row, column: column)] = cost
    } else {
      state.costs.set(row, column, cost)
    }
  }

  /// Restores the optimum after a change.
  mutating func finish() throws(AssignmentError) {
    state.repair()
    changes += 1
    if changes % 64 == 0 { state.normalize() }
    if state.hasDrifted { try startAfresh() }
  }

  /// Solves the problem as it stands.
  mutating func startAfresh() throws(AssignmentError) {
    let statistics = state.statistics
    var kept: [Pair: Cost] = [:]
    for (pair, cost) in suspended {
      let row = Int(rowMap.indices[pair.row])
      kept[Pair(row: row, column: Int(columnMap.indices[pair.column]))] = cost
    }
    let changes = changes
    self = try AssignmentSession(problem)
    suspended = kept
    self.changes = changes
    state.statistics = statistics
  }
}

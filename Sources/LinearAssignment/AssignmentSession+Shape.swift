/// Rows and columns that come and go.
extension AssignmentSession {
  /// Adds a row at the end and restores the optimum.
  ///
  /// - Parameters:
  ///   - costs: Its costs, one for each column.
  ///   - price: What it costs to leave the row unassigned, if and only if the problem has such prices.
  ///   - capacity: The greatest number of its pairs. In a problem with groups the row is in none.
  /// - Precondition: `costs` has one element for each column.
  /// - Throws: As ``setCost(of:to:)``, and ``AssignmentError/length(of:expected:found:)`` if a price is
  ///   missing or out of place; then nothing has changed.
  /// - Complexity: O(*columns*) and one shortest path. Room for rows is made as an array makes it,
  ///   now and then in O(*rows* × *columns*). Where columns have prices and rows have not, a
  ///   change from at most as many rows as columns to more, or back, is a fresh solve.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func addRow(
    _ costs: [Cost],
    unassignedPrice price: Cost? = nil,
    capacity: Int = 1
  ) throws(AssignmentError) {
    precondition(costs.count == columnCount, "one cost for each column")
    if isCounted || capacity != 1 {
      try countUnits()
      try counted[0].add(.rows, costs, price, capacity: capacity)
      return
    }
    try admit(.rows, costs, price)
    let kind = kind
    let slot = takeRowSlot(price)
    write(costs, toRow: slot)
    try follow(from: kind) { session in
      if session.state.hasExit {
        session.state.addExitUnit()
      } else {
        session.state.removeIdleUnit()
      }
      session.state.add(row: slot)
    }
  }

  /// Adds a column at the end and restores the optimum.
  ///
  /// - Parameters:
  ///   - costs: Its costs, one for each row.
  ///   - price: What it costs to leave the column unassigned, if and only if the problem has such prices.
  ///   - capacity: The greatest number of its pairs.
  /// - Precondition: `costs` has one element for each row.
  /// - Throws: As ``addRow(_:unassignedPrice:capacity:)``.
  /// - Complexity: As ``addRow(_:unassignedPrice:capacity:)``, with O(*rows*) for the costs.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func addColumn(
    _ costs: [Cost],
    unassignedPrice price: Cost? = nil,
    capacity: Int = 1
  ) throws(AssignmentError) {
    precondition(costs.count == rowCount, "one cost for each row")
    if isCounted || capacity != 1 {
      try countUnits()
      try counted[0].add(.columns, costs, price, capacity: capacity)
      return
    }
    try admit(.columns, costs, price)
    let kind = kind
    let slot = takeColumnSlot(price)
    write(costs, toColumn: slot)
    try follow(from: kind) { session in
      session.state.add(column: slot)
      if session.state.hasIdle {
        session.state.addIdleUnit()
      } else {
        session.state.removeExitUnit()
      }
    }
  }

  /// Removes a row and restores the optimum; later rows move up by one.
  ///
  /// - Precondition: The row exists.
  /// - Throws: Nothing that the session would not have thrown before.
  /// - Complexity: O(*rows*) and one shortest path; or a fresh solve, as ``addRow(_:unassignedPrice:capacity:)``.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func removeRow(_ row: Int) throws(AssignmentError) {
    precondition(row >= 0 && row < rowCount, "no such row")
    if isCounted {
      try counted[0].remove(.rows, row)
      return
    }
    if let column = pinnedColumn(ofRow: row) { try unpin(Pair(row: row, column: column)) }
    let kind = kind
    let slot = rowMap.remove(row)
    if !suspended.isEmpty { suspended = suspended.filter { $0.key.row != slot } }
    try follow(from: kind) { session in
      session.state.release(row: slot)
      session.state.costs.clearRow(slot)
      if session.state.hasExit {
        session.state.removeExitUnit()
      } else {
        session.state.addIdleUnit()
      }
    }
  }

  /// Removes a column and restores the optimum; later columns move up by one.
  ///
  /// - Precondition: The column exists.
  /// - Throws: Nothing that the session would not have thrown before.
  /// - Complexity: O(*columns*) and one shortest path; or a fresh solve, as
  ///   ``addRow(_:unassignedPrice:capacity:)``. O(*entries*) if sparse.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func removeColumn(_ column: Int) throws(AssignmentError) {
    precondition(column >= 0 && column < columnCount, "no such column")
    if isCounted {
      try counted[0].remove(.columns, column)
      return
    }
    if let row = pinnedRow(ofColumn: column) { try unpin(Pair(row: row, column: column)) }
    let kind = kind
    let slot = columnMap.remove(column)
    clearColumn(slot)
    if !suspended.isEmpty { suspended = suspended.filter { $0.key.column != slot } }
    try follow(from: kind) { session in
      session.state.remove(column: slot)
      if session.state.hasIdle {
        session.state.removeIdleUnit()
      } else {
        session.state.addExitUnit()
      }
    }
  }

  private func pinnedColumn(ofRow row: Int) -> Int? {
    let column = state.pinOfRow[Int(rowMap.slots[row])]
    return column < 0 ? nil : Int(columnMap.indices[Int(column)])
  }

  private func pinnedRow(ofColumn column: Int) -> Int? {
    let row = pinOfColumn[Int(columnMap.slots[column])]
    return row < 0 ? nil : Int(rowMap.indices[Int(row)])
  }

  /// Which sides may be left out: by the prices, and by which side has more.
  private struct Kind: Equatable {
    var hasExit: Bool
    var hasIdle: Bool
  }

  private var kind: Kind {
    let mandatory = mandatorySide
    return Kind(hasExit: mandatory != .rows, hasIdle: mandatory != .columns)
  }

  /// Makes a change of shape, which may change who can be left out.
  ///
  /// With as many rows as columns nobody is left out, and a problem in which columns may be is also one
  /// in which rows may. A change away from there begins with that.
  private mutating func follow(
    from old: Kind,
    _ change: (inout AssignmentSession) -> Void
  ) throws(AssignmentError) {
    let new = kind
    let hasPricesOfOneSide = rowPrices == nil && columnPrices != nil
    if new != old, hasPricesOfOneSide { return try startAfresh() }
    if new != old, new.hasExit { (state.hasExit, state.hasIdle) = (true, false) }
    change(&self)
    (state.hasExit, state.hasIdle) = (new.hasExit, new.hasIdle)
    try finish()
  }

  /// Refuses a row or column that cannot be added.
  private mutating func admit(
    _ side: Side,
    _ costs: [Cost],
    _ price: Cost?
  ) throws(AssignmentError) {
    let isRow = side == .rows
    let count = isRow ? rowCount : columnCount
    if let price, price.isRefused || price.isForbidden {
      throw .refusedPrice(side, index: count, value: price.text)
    }
    guard ((isRow ? rowPrices : columnPrices) != nil) == (price != nil) else {
      let name = isRow ? "unassignedRowPrices" : "unassignedColumnPrices"
      throw .length(
        of: name,
        expected: price == nil ? count + 1 : 0,
        found: price == nil ? count : 1
      )
    }
    let (rows, columns) = (rowCount + (isRow ? 1 : 0), columnCount + (isRow ? 0 : 1))
    var limit = limit
    if !limit.covers(rows: rows, columns: columns, side, price: price) {
      let problem = problem
      limit = try SessionLimit(problem, rows: rows, columns: columns, side, price: price)
      try problem.validate(costs: limit.magnitude)
    }
    for (index, cost) in costs.enumerated() {
      try limit.check(
        cost,
        isRow ? Pair(row: count, column: index) : Pair(row: index, column: count)
      )
    }
    self.limit = limit
  }

  private mutating func takeRowSlot(_ price: Cost?) -> Int {
    if rowMap.indices.count == rowMap.count {
      rowMap.grow(to: rowMap.count + 1)
      state.addRowSlot()
      rowPrices?.append(Cost.zero)
    }
    guard let slot = rowMap.add() else { preconditionFailure("there is a free slot") }
    state.exits[slot] = price?.total ?? 0
    if let price { rowPrices?[slot] = price }
    return slot
  }

  private mutating func takeColumnSlot(_ price: Cost?) -> Int {
    if columnMap.indices.count == columnMap.count {
      let count = columnMap.count + max(4, columnMap.count / 16)
      columnMap.grow(to: count)
      state.growColumns(to: count)
      let added = count - pinOfColumn.count
      pinOfColumn += repeatElement(-1, count: added)
      columnPrices? += repeatElement(Cost.zero, count: added)
    }
    guard let slot = columnMap.add() else { preconditionFailure("there is a free slot") }
    state.idlePrices[slot] = price?.total ?? 0
    if let price { columnPrices?[slot] = price }
    return slot
  }

  /// Forgets the entries of a sparse column.
  private mutating func clearColumn(_ slot: Int) {
    guard state.costs.isSparse else { return }
    for row in rowMap.slots { state.costs.set(Int(row), slot, Cost.forbidden) }
  }
}

/// Rows, columns and units that come and go.
extension CapacitySession {
  mutating func add(
    _ side: Side,
    _ costs: [Cost],
    _ price: Cost?,
    capacity: Int
  ) throws(AssignmentError) {
    let index = side == .rows ? model.rowCount : model.columnCount
    try checkNew(side, index, costs, price, capacity)
    try apply(
      { $0.append(side, costs, price, capacity: capacity) },
      {
        (session: inout CapacitySession) throws(AssignmentError) in
        // A unit may be one too many for exact sums: then all is as it was.
        let saved = capacity > 1 ? session : nil
        if side == .rows { session.rowUnits.append() } else { session.columnUnits.append() }
        do throws(AssignmentError) {
          for _ in 0..<capacity { try session.addUnit(side, index, costs, price) }
        } catch {
          if let saved { session = saved } else { session.forget(side, index) }
          throw error
        }
      }
    )
  }

  mutating func remove(_ side: Side, _ index: Int) throws(AssignmentError) {
    try apply(
      { $0.remove(side, index) },
      {
        (session: inout CapacitySession) throws(AssignmentError) in
        let units = (side == .rows ? session.rowUnits : session.columnUnits).units[index]
        for unit in units.reversed() { try session.removeUnit(side, unit) }
        session.forget(side, index)
      }
    )
  }

  mutating func setCapacity(_ side: Side, _ index: Int, to capacity: Int) throws(AssignmentError) {
    try checkCapacity(side, index, capacity)
    guard model.pinCount(side, index) <= capacity else {
      throw .tooManyPins(side, index: index, capacity: capacity)
    }
    try apply(
      {
        if side == .rows {
          $0.rowCapacities[index] = capacity
        } else {
          $0.columnCapacities[index] = capacity
        }
      },
      { (session: inout CapacitySession) throws(AssignmentError) in
        let count = (side == .rows ? session.rowUnits : session.columnUnits).units[index].count
        if capacity > count {
          try session.addUnits(side, index, capacity - count)
        } else {
          for _ in capacity..<count { try session.removeUnit(side, session.spareUnit(side, index)) }
        }
      }
    )
  }

  private mutating func addUnits(
    _ side: Side,
    _ index: Int,
    _ count: Int
  ) throws(AssignmentError) {
    let costs =
      side == .rows
      ? (0..<model.columnCount).map { model.costs.cost(Pair(row: index, column: $0)) }
      : (0..<model.rowCount).map { model.costs.cost(Pair(row: $0, column: index)) }
    let price = (side == .rows ? model.rowPrices : model.columnPrices)?[index]
    let saved = count > 1 ? self : nil
    do throws(AssignmentError) {
      for _ in 0..<count { try addUnit(side, index, costs, price) }
    } catch {
      if let saved { self = saved }
      throw error
    }
  }

  private mutating func addUnit(
    _ side: Side,
    _ index: Int,
    _ costs: [Cost],
    _ price: Cost?
  ) throws(AssignmentError) {
    let expanded = expanded(side, index, costs)
    switch side {
    case .rows:
      try units[0].addRow(expanded, unassignedPrice: price)
      rowUnits.addUnit(of: index)
    case .columns:
      try units[0].addColumn(expanded, unassignedPrice: price)
      columnUnits.addUnit(of: index)
    }
  }

  private mutating func removeUnit(_ side: Side, _ unit: Int) throws(AssignmentError) {
    switch side {
    case .rows:
      try units[0].removeRow(unit)
      rowUnits.removeUnit(unit)
    case .columns:
      try units[0].removeColumn(unit)
      columnUnits.removeUnit(unit)
    }
  }

  private mutating func forget(_ side: Side, _ index: Int) {
    if side == .rows { rowUnits.remove(index) } else { columnUnits.remove(index) }
  }

  /// A unit that is not pinned, one without a pair if there is one.
  private func spareUnit(_ side: Side, _ index: Int) -> Int {
    func taken(_ pairs: [Pair]) -> Set<Int> {
      Set(pairs.map { side == .rows ? $0.row : $0.column })
    }
    let all = (side == .rows ? rowUnits : columnUnits).units[index]
    let (used, pinned) = (taken(units[0].pairs), taken(units[0].pinned))
    let spare = all.last { !used.contains($0) && !pinned.contains($0) }
    guard let unit = spare ?? all.last(where: { !pinned.contains($0) }) else {
      preconditionFailure("fewer pins than units")
    }
    return unit
  }

  private func checkCapacity(
    _ side: Side,
    _ index: Int,
    _ capacity: Int
  ) throws(AssignmentError) {
    guard capacity >= 0, capacity <= Int(Int32.max) else {
      throw .refusedCapacity(side, index: index, value: capacity)
    }
  }

  /// Refuses a row or column that cannot be added, with what is wrong in its own numbers.
  private func checkNew(
    _ side: Side,
    _ index: Int,
    _ costs: [Cost],
    _ price: Cost?,
    _ capacity: Int
  ) throws(AssignmentError) {
    try checkCapacity(side, index, capacity)
    if let price, price.isRefused || price.isForbidden {
      throw .refusedPrice(side, index: index, value: price.text)
    }
    guard ((side == .rows ? model.rowPrices : model.columnPrices) != nil) == (price != nil) else {
      let name = side == .rows ? "unassignedRowPrices" : "unassignedColumnPrices"
      throw .length(
        of: name,
        expected: price == nil ? index + 1 : 0,
        found: price == nil ? index : 1
      )
    }
    for (other, cost) in costs.enumerated() where cost.isRefused {
      let pair = side == .rows ? Pair(row: index, column: other) : Pair(row: other, column: index)
      throw .refusedCost(pair, value: cost.text)
    }
  }
}

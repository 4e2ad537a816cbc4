/// Changes of costs, and pairs that are pinned or forbidden.
extension CapacitySession {
  mutating func setCost(of pair: Pair, to cost: Cost) throws(AssignmentError) {
    try check(cost, pair)
    let isSuspended = model.suspended[pair] != nil
    try apply(
      { $0.set(pair, cost) },
      { (session: inout CapacitySession) throws(AssignmentError) in
        if !isSuspended { try session.setUnits(of: pair, to: cost) }
      }
    )
  }

  mutating func replaceRow(_ row: Int, with costs: [Cost]) throws(AssignmentError) {
    for (column, cost) in costs.enumerated() {
      try check(cost, Pair(row: row, column: column))
    }
    try apply(
      { model in
        for (column, cost) in costs.enumerated() { model.set(Pair(row: row, column: column), cost) }
      },
      { (session: inout CapacitySession) throws(AssignmentError) in
        let expanded = session.expanded(.rows, row, costs)
        for unit in session.rowUnits.units[row] {
          try session.units[0].replaceRow(unit, with: expanded)
        }
      }
    )
  }

  mutating func replaceColumn(_ column: Int, with costs: [Cost]) throws(AssignmentError) {
    for (row, cost) in costs.enumerated() {
      try check(cost, Pair(row: row, column: column))
    }
    try apply(
      { model in
        for (row, cost) in costs.enumerated() { model.set(Pair(row: row, column: column), cost) }
      },
      { (session: inout CapacitySession) throws(AssignmentError) in
        let expanded = session.expanded(.columns, column, costs)
        for unit in session.columnUnits.units[column] {
          try session.units[0].replaceColumn(unit, with: expanded)
        }
      }
    )
  }

  mutating func pin(_ pair: Pair) throws(AssignmentError) {
    if model.pinned.contains(pair) { return }
    if model.costs.cost(pair).isForbidden { throw .refusedPin(pair) }
    for (side, index) in [(Side.rows, pair.row), (.columns, pair.column)] {
      let capacity = (side == .rows ? model.rowCapacities : model.columnCapacities)[index]
      guard model.pinCount(side, index) < capacity else {
        throw .tooManyPins(side, index: index, capacity: capacity)
      }
    }
    if let group = model.groupOfRow[pair.row], let maximum = model.maximum?[group] {
      let count = model.pinned.count { model.groupOfRow[$0.row] == group }
      guard count < maximum else { throw .tooManyPinsInGroup(group, maximum: maximum) }
    }
    try apply(
      { $0.pinned.insert(pair) },
      {
        (session: inout CapacitySession) throws(AssignmentError) in
        try session.units[0].pin(session.freeUnits(for: pair))
      }
    )
  }

  mutating func unpin(_ pair: Pair) throws(AssignmentError) {
    guard model.pinned.contains(pair) else { return }
    try apply(
      { $0.pinned.remove(pair) },
      {
        (session: inout CapacitySession) throws(AssignmentError) in
        for pin in session.units[0].pinned where session.owner(of: pin) == pair {
          try session.units[0].unpin(pin)
        }
      }
    )
  }

  mutating func forbid(_ pair: Pair) throws(AssignmentError) {
    if model.pinned.contains(pair) { throw .refusedPin(pair) }
    guard model.suspended[pair] == nil else { return }
    let cost = model.costs.cost(pair)
    try apply(
      {
        $0.costs.set(pair, Cost.forbidden)
        $0.suspended[pair] = cost
      },
      { (session: inout CapacitySession) throws(AssignmentError) in
        try session.setUnits(of: pair, to: Cost.forbidden)
      }
    )
  }

  mutating func allow(_ pair: Pair) throws(AssignmentError) {
    guard let cost = model.suspended[pair] else { return }
    try apply(
      {
        $0.suspended[pair] = nil
        $0.costs.set(pair, cost)
      },
      { (session: inout CapacitySession) throws(AssignmentError) in
        try session.setUnits(of: pair, to: cost)
      }
    )
  }

  private func check(_ cost: Cost, _ pair: Pair) throws(AssignmentError) {
    if cost.isForbidden, model.pinned.contains(pair) { throw .refusedPin(pair) }
    if cost.isRefused { throw .refusedCost(pair, value: cost.text) }
    if let session = units.first { try session.limit.check(cost, pair) }
  }

  /// Changes the cost of all pairs of units that stand for a pair.
  private mutating func setUnits(of pair: Pair, to cost: Cost) throws(AssignmentError) {
    let columns = columnUnits.units[pair.column]
    try units[0].setCosts(
      of: rowUnits.units[pair.row].flatMap { row in columns.map { Pair(row: row, column: $0) } },
      to: cost
    )
  }

  /// The costs of one unit of a row or column, one for each unit of the other side.
  func expanded(_ side: Side, _ index: Int, _ costs: [Cost]) -> [Cost] {
    var costs = costs
    for pair in model.suspended.keys where (side == .rows ? pair.row : pair.column) == index {
      costs[side == .rows ? pair.column : pair.row] = Cost.forbidden
    }
    return (side == .rows ? columnUnits : rowUnits).owners.map { costs[$0] }
  }

  /// The pair that a pair of units stands for.
  private func owner(of units: Pair) -> Pair {
    Pair(row: rowUnits.owners[units.row], column: columnUnits.owners[units.column])
  }

  /// Units of a pair that are not pinned, those that the plan couples if there are any.
  private func freeUnits(for pair: Pair) -> Pair {
    if let coupled = units[0].pairs.first(where: { owner(of: $0) == pair }) { return coupled }
    let pins = units[0].pinned
    let (rows, columns) = (Set(pins.map(\.row)), Set(pins.map(\.column)))
    let row = rowUnits.units[pair.row].first { !rows.contains($0) }
    let column = columnUnits.units[pair.column].first { !columns.contains($0) }
    guard let row, let column else { preconditionFailure("fewer pins than units") }
    return Pair(row: row, column: column)
  }
}

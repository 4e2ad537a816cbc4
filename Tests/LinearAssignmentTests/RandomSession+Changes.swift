import LinearAssignment

extension RandomSession {
  /// Makes one change, the same in the session and in the model.
  ///
  /// - Parameter largest: The greatest number of rows and of columns to which it grows.
  /// - Throws: What the session throws: nothing, if it is right.
  mutating func change(largest: Int) throws {
    let kind = Int.random(in: 0..<(largestCapacity == nil ? 11 : 15), using: &generator)
    lastChange = "change \(kind)"
    switch kind {
    case 0, 1: try changeCost()
    case 2: try changeRow()
    case 3: try changeColumn()
    case 4: if costs.count < largest { try addRow() }
    case 5: if columnCount < largest { try addColumn() }
    case 6: try removeRow()
    case 7: try removeColumn()
    case 8: try togglePin()
    case 9, 10: try toggleForbidden()
    case 11, 12: try changeRowCapacity()
    default: try changeColumnCapacity()
    }
  }

  private mutating func changeCost() throws {
    guard let pair = pair() else { return }
    let cost = pinned.contains(pair) ? number() : cost()
    try session.setCost(of: pair, to: cost)
    costs[pair.row][pair.column] = cost
  }

  private mutating func changeRow() throws {
    guard let row = costs.indices.randomElement(using: &generator) else { return }
    let changed = (0..<columnCount).map { column in
      pinned.contains(Pair(row: row, column: column)) ? number() : cost()
    }
    try session.replaceRow(row, with: changed)
    costs[row] = changed
  }

  private mutating func changeColumn() throws {
    guard let column = columnCapacities.indices.randomElement(using: &generator) else { return }
    let changed = costs.indices.map { row in
      pinned.contains(Pair(row: row, column: column)) ? number() : cost()
    }
    try session.replaceColumn(column, with: changed)
    for row in costs.indices { costs[row][column] = changed[row] }
  }

  private mutating func addRow() throws {
    let added = (0..<columnCount).map { _ in cost() }
    let price = rowPrices == nil ? nil : number()
    let capacity = capacity(from: 0, to: largestCapacity?.row)
    try session.addRow(added, unassignedPrice: price, capacity: capacity)
    costs.append(added)
    groups.append(nil)
    rowCapacities.append(capacity)
    if let price { rowPrices?.append(price) }
  }

  private mutating func addColumn() throws {
    let added = costs.indices.map { _ in cost() }
    let price = columnPrices == nil ? nil : number()
    let capacity = capacity(from: 0, to: largestCapacity?.column)
    try session.addColumn(added, unassignedPrice: price, capacity: capacity)
    for row in costs.indices { costs[row].append(added[row]) }
    columnCapacities.append(capacity)
    if let price { columnPrices?.append(price) }
  }

  private mutating func removeRow() throws {
    guard let row = costs.indices.randomElement(using: &generator) else { return }
    try session.removeRow(row)
    costs.remove(at: row)
    groups.remove(at: row)
    rowCapacities.remove(at: row)
    rowPrices?.remove(at: row)
    func moved(_ pairs: Set<Pair>) -> Set<Pair> {
      Set(
        pairs.filter { $0.row != row }.map {
          Pair(row: $0.row > row ? $0.row - 1 : $0.row, column: $0.column)
        }
      )
    }
    (pinned, forbidden) = (moved(pinned), moved(forbidden))
  }

  private mutating func removeColumn() throws {
    guard let column = columnCapacities.indices.randomElement(using: &generator) else { return }
    try session.removeColumn(column)
    for row in costs.indices { costs[row].remove(at: column) }
    columnCapacities.remove(at: column)
    columnPrices?.remove(at: column)
    func moved(_ pairs: Set<Pair>) -> Set<Pair> {
      Set(
        pairs.filter { $0.column != column }.map {
          Pair(row: $0.row, column: $0.column > column ? $0.column - 1 : $0.column)
        }
      )
    }
    (pinned, forbidden) = (moved(pinned), moved(forbidden))
  }

  private mutating func togglePin() throws {
    if let pin = pinned.sorted().first, generator.chance(40) {
      try session.unpin(pin)
      pinned.remove(pin)
      return
    }
    guard let pair = pair(), !pinned.contains(pair) else { return }
    let isForbidden = forbidden.contains(pair) || costs[pair.row][pair.column] == .max
    let isFull =
      pinned.count { $0.row == pair.row } >= rowCapacities[pair.row]
      || pinned.count { $0.column == pair.column } >= columnCapacities[pair.column]
    let members = pinned.count { groups[$0.row] != nil }
    if isForbidden || isFull || (groups[pair.row] != nil && members >= 2) { return }
    try session.pin(pair)
    pinned.insert(pair)
  }

  private mutating func toggleForbidden() throws {
    if let pair = forbidden.sorted().first, generator.chance(50) {
      try session.allow(pair)
      forbidden.remove(pair)
      return
    }
    guard let pair = pair(), !pinned.contains(pair), !forbidden.contains(pair) else { return }
    try session.forbid(pair)
    forbidden.insert(pair)
  }

  private mutating func changeRowCapacity() throws {
    guard let row = costs.indices.randomElement(using: &generator) else { return }
    let least = pinned.count { $0.row == row }
    let capacity = capacity(from: least, to: largestCapacity?.row)
    try session.setCapacity(ofRow: row, to: capacity)
    rowCapacities[row] = capacity
  }

  private mutating func changeColumnCapacity() throws {
    guard let column = columnCapacities.indices.randomElement(using: &generator) else { return }
    let least = pinned.count { $0.column == column }
    let capacity = capacity(from: least, to: largestCapacity?.column)
    try session.setCapacity(ofColumn: column, to: capacity)
    columnCapacities[column] = capacity
  }
}

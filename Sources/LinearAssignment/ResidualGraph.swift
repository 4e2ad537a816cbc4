/// What can still change in a solved problem: rows, columns and groups with room to give and to take.
///
/// The problem as a circulation: from the *hub* units flow to groups, from there (or from the hub, for a
/// row in no group) to rows, by pairs to columns, and back to the hub. A pair carries one unit at most. A
/// row and a column carry at most their capacity, and all of it where their side must be assigned to the
/// last unit; else the price of a unit that stays out is what a unit that flows saves. A group carries at
/// most its maximum. All costs are turned so that small is good.
///
/// This is the one form in which capacities of both sides and groups are all alike, so it serves what the
/// faster forms for problems without them do not: sensitivity and ranking. Nodes are numbered: rows,
/// columns, groups, the hub.
struct ResidualGraph<Weight: AssignmentCost>: Sendable where Weight.Total == Weight {
  /// The units of one side: how many of each index must and may be assigned, and what one saves.
  struct Units: Sendable {
    var least: [Int]
    var most: [Int]
    var prices: [Weight]
  }

  /// The places of each row: `starts[r]..<starts[r + 1]`, its allowed pairs by ascending columns.
  let starts: [Int]
  let columns: [Int32]
  let weights: [Weight]

  /// The places of pinned pairs.
  let pinned: Set<Int>

  let rowUnits: Units
  let columnUnits: Units

  /// The group of each row, −1 for none, the rows of each group, and those in none.
  let groupOfRow: [Int32]
  let rowsOfGroup: [[Int32]]
  let freeRows: [Int32]
  let maximum: [Int]

  var rowCount: Int { rowUnits.most.count }
  var columnCount: Int { columnUnits.most.count }
  var firstGroup: Int { rowCount + columnCount }
  var hub: Int { firstGroup + maximum.count }
  var nodeCount: Int { hub + 1 }

  /// The graph of a problem.
  ///
  /// O(*pairs*).
  init<Cost>(_ problem: AssignmentProblem<Cost>) where Cost.Total == Weight {
    let builder = NetworkBuilder(problem)
    rowUnits = Self.units(builder, .rows)
    columnUnits = Self.units(builder, .columns)
    var starts = [0]
    var columns: [Int32] = []
    var weights: [Weight] = []
    problem.store.forEachAllowed { row, column, cost in
      while starts.count <= row { starts.append(columns.count) }
      columns.append(Int32(column))
      weights.append(builder.weight(cost))
    }
    while starts.count <= problem.rowCount { starts.append(columns.count) }
    (self.starts, self.columns, self.weights) = (starts, columns, weights)
    maximum = problem.rowGroups?.maximum ?? []
    groupOfRow =
      problem.rowGroups?.groupOfRow.map { Int32($0 ?? -1) }
      ?? Array(repeating: -1, count: problem.rowCount)
    var members = [[Int32]](repeating: [], count: maximum.count)
    var free: [Int32] = []
    for (row, group) in groupOfRow.enumerated() {
      if group < 0 { free.append(Int32(row)) } else { members[Int(group)].append(Int32(row)) }
    }
    (rowsOfGroup, freeRows) = (members, free)
    pinned = Set(
      problem.pinned.map { Self.place(of: $0, starts, columns) }
    )
  }

  private static func units<Cost>(_ builder: NetworkBuilder<Cost>, _ side: Side) -> Units
  where Cost.Total == Weight {
    let problem = builder.problem
    let most =
      side == .rows
      ? (0..<problem.rowCount).map(problem.rowCapacity)
      : (0..<problem.columnCount).map(problem.columnCapacity)
    return Units(
      least: builder.mandatory == side ? most : Array(repeating: 0, count: most.count),
      most: most,
      prices: most.indices.map { builder.price(side, $0) }
    )
  }

  private static func place(of pair: Pair, _ starts: [Int], _ columns: [Int32]) -> Int {
    var (low, high) = (starts[pair.row], starts[pair.row + 1])
    while low < high {
      let middle = (low + high) / 2
      if Int(columns[middle]) < pair.column { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of an allowed pair.
  ///
  /// O(log *places*).
  func place(of pair: Pair) -> Int { Self.place(of: pair, starts, columns) }

  /// Where the units of a row come from: its group, or the hub.
  @inline(__always)
  func parent(ofRow row: Int) -> Int {
    let group = Int(groupOfRow[row])
    return group < 0 ? hub : firstGroup + group
  }
}

/// Break-even weights of all pairs, by one search from every row and one from outside.
///
/// With *d*(a, j) the distance from row a to column j in the residual graph of an optimum, in reduced
/// weights: to have the pair (i, j), i takes j, and whoever held j goes by the shortest way to where i was.
/// So the total grows by w − u − v + *d*(holder of j, place of i), and is the same where
/// w = u + v − *d*. Not to have a chosen pair (i, j), i goes by the shortest way to j that does not begin
/// with j. A copy of row i goes to where there is room; room for a copy of column j is filled by the idle
/// row, or by somebody in the exit.
struct SensitivityWorker<Cost: AssignmentCost> {
  typealias Weight = Cost.Total

  private var state: SessionState<Cost>
  private let present: SlotSet
  private let rows: [Int32]
  private let columns: [Int32]
  private let indices: [Int32]

  /// By indices, row by row; the forbidden value for `nil`.
  private(set) var breakEvens: [Weight]
  private(set) var rowGains: [Weight]
  private(set) var columnGains: [Weight]

  init(_ session: AssignmentSession<Cost>) {
    state = session.state
    state.normalize()
    present = state.presentColumns
    rows = session.rowMap.slots
    columns = session.columnMap.slots
    indices = session.columnMap.indices
    breakEvens = Array(repeating: Weight.forbidden, count: rows.count * columns.count)
    rowGains = Array(repeating: Weight.forbidden, count: rows.count)
    columnGains = Array(repeating: Weight.forbidden, count: columns.count)
    // With as many rows as columns, a copy of a row lets rows be left out: see what that would cost.
    if rows.count == columns.count, session.rowPrices == nil {
      state.exitPrice = state.priceOfNewExit
      state.hasExit = true
    }
  }

  /// Searches from each row that has a column.
  mutating func searchFromRows() {
    for (index, slot) in rows.enumerated() where state.isPlaced(Int(slot)) {
      let row = Int(slot)
      var search = state.takeSearch()
      search.begin()
      search.unsettled = present
      let column = state.columnOfRow[row]
      search.banned = (row, column == SessionNode.exit ? -1 : Int(column))
      state.run(from: slot, &search)
      let start = state.potential(row)
      if column != SessionNode.exit { fill(Int(column), heldBy: row, start, search) }
      // In the exit (or with the idle row) a copy pays what is left unassigned costs.
      let end = state.hasExit ? search.exitDistance : search.idleDistance
      let price = state.hasExit ? state.exitPrice : 0
      if let end { rowGains[index] = -(end + price) }
      swap(&search, &state.search)
    }
  }

  /// Searches from the idle row, or from the exit if there is no idle row.
  mutating func searchFromOutside() {
    var search = state.takeSearch()
    search.begin()
    search.unsettled = present
    if state.hasIdle {
      state.run(from: SessionState<Cost>.idleRow, &search)
    } else {
      state.runFromExit(&search)
    }
    for (index, slot) in columns.enumerated() where state.owner[Int(slot)] != SessionNode.absent {
      let column = Int(slot)
      let isIdle = state.owner[column] == SessionNode.idle
      if isIdle { fill(column, heldBy: nil, 0, search) }
      guard let reached = state.distance(to: slot, search) else { continue }
      columnGains[index] = -(state.v[column] + reached)
    }
    swap(&search, &state.search)
  }

  /// Fills in the column of the matrix for a column that is held.
  private mutating func fill(
    _ column: Int,
    heldBy holder: Int?,
    _ start: Weight,
    _ search: SessionSearch<Weight>
  ) {
    let price = state.v[column]
    var place = Int(indices[column])
    for slot in rows {
      defer { place += columns.count }
      let row = Int(slot)
      guard state.isPlaced(row) else { continue }
      guard let reached = state.distance(to: state.columnOfRow[row], search) else { continue }
      breakEvens[place] =
        row == holder ? reached + price : state.potential(row) + price - (reached - start)
    }
  }
}

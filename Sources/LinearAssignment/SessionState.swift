/// An optimal assignment that is kept optimal while its problem changes.
///
/// The problem: weights *w* of rows and columns to be made small in sum; a row may be left out at its
/// price *p* if rows may, a column at its price *q* if columns may.
///
/// We imagine one more row, the *idle row*, that holds every column left out, at weight *q*; and one more
/// column, the *exit*, that holds every row left out, at weight *p*. Where both sides may be left out the
/// idle row also takes units of the exit, at weight 0. Then both sides are full, always, and the problem
/// is an assignment of rows to columns with as many of each.
///
/// Invariant, with *v* the prices of columns, σ that of the exit, π the potential of the idle row: a row
/// has its least *w* − *v* at its column (for the exit, *p* − σ), and π is at most *q* − *v*, equal to it
/// where the idle row holds the column. These are the conditions of optimality, up to a shift of all.
///
/// Every change is a *row without a column* and a *column without a row* (a hole), or several, found in
/// O(1) besides what the change says itself. Each row without a column is put in along a shortest path
/// to the nearest hole (J. Edmonds and R. M. Karp, "Theoretical improvements in algorithmic efficiency
/// for network flow problems", Journal of the ACM 19 (1972) 248–264). In these searches prices only fall,
/// so that lists of candidates stay true (see `SessionLists`): a search looks at lists, and at a full row
/// only when its bound comes up. A row that no path leads out of waits, and is tried again after every
/// later change; then the problem is infeasible for the time being.
///
/// Rows without a column and pinned rows have no potential, and columns that take no part have a price
/// that no row would pay: so nothing needs to be kept true for them.
///
/// Overflow: prices fall for ever, together; they are brought back now and then by a uniform shift, and
/// by a fresh start if that does not help (see `guardLimit`).
struct SessionState<Cost: AssignmentCost>: Sendable {
  typealias Weight = Cost.Total

  var costs: SessionCosts<Cost>

  /// The prices of columns.
  var v: [Weight]

  /// The price of the exit, σ.
  var exitPrice: Weight = 0

  /// The potential of the idle row, π.
  var idlePotential: Weight = 0

  /// The row of each column, or a number of `SessionNode`.
  private(set) var owner: [Int32]

  /// The column of each row, or a number of `SessionNode`.
  private(set) var columnOfRow: [Int32]

  /// The column that each row is pinned to, or −1.
  var pinOfRow: [Int32]

  /// The weight of the pair of each row that has a column, its price at the exit.
  var weightOfRow: [Weight]

  /// What it costs to leave out a row and a column.
  var exits: [Weight]
  var idlePrices: [Weight]

  /// Whether there is an exit, and whether there is an idle row.
  var hasExit = false
  var hasIdle = false

  /// Columns that the idle row holds, and rows in the exit.
  private(set) var idle: SlotSet
  private(set) var exited: SlotSet

  /// Units of the exit that nobody holds, and that the idle row holds.
  var exitHoles = 0
  var idleInExit = 0

  /// Units of the idle row without a column.
  var pendingIdle = 0

  /// Rows without a column, in the order in which they came.
  var waiting: [Int32] = []

  var lists: SessionLists<Weight>
  var search: SessionSearch<Weight>
  var scratch: [Weight] = []
  var statistics = SolveStatistics(method: .candidates)

  /// Whether prices have fallen so far that they must be brought back.
  var hasDrifted = false

  init(_ costs: SessionCosts<Cost>, exits: [Weight], idlePrices: [Weight]) {
    self.costs = costs
    self.exits = exits
    self.idlePrices = idlePrices
    let (rows, columns) = (costs.rowSlots, costs.columnSlots)
    v = Array(repeating: 0, count: columns)
    owner = Array(repeating: SessionNode.hole, count: columns)
    columnOfRow = Array(repeating: SessionNode.waiting, count: rows)
    weightOfRow = Array(repeating: 0, count: rows)
    pinOfRow = Array(repeating: -1, count: rows)
    idle = SlotSet(slots: columns)
    exited = SlotSet(slots: rows)
    lists = SessionLists(rowCount: rows)
    search = SessionSearch(rowSlots: rows, columnSlots: columns)
  }

  /// How far a price may fall: no sum of a few of them leaves the range.
  static var guardLimit: Weight { Weight.largestSummable(steps: 16) }

  /// The price of a column that takes no part: minus so much.
  static var repulsion: Weight { Weight.largestSummable(steps: 3) }

  /// Reduced weights from here on belong to columns that take no part.
  static var beyond: Weight { Weight.largestSummable(steps: 5) }

  var isFeasible: Bool { waiting.isEmpty && pendingIdle == 0 }

  /// The potential of a row that has a column: its least reduced weight.
  func potential(_ row: Int) -> Weight {
    let column = columnOfRow[row]
    return weightOfRow[row] - (column == SessionNode.exit ? exitPrice : v[Int(column)])
  }

  /// Whether a row has a column or is in the exit.
  func isPlaced(_ row: Int) -> Bool { columnOfRow[row] >= 0 }

  mutating func setOwner(_ column: Int, _ new: Int32) {
    if owner[column] == SessionNode.idle { idle.remove(column) }
    if new == SessionNode.idle { idle.insert(column) }
    owner[column] = new
  }

  mutating func setColumn(_ row: Int, _ new: Int32, _ weight: Weight = 0) {
    if columnOfRow[row] == SessionNode.exit { exited.remove(row) }
    if new == SessionNode.exit { exited.insert(row) }
    columnOfRow[row] = new
    weightOfRow[row] = weight
  }

  mutating func growColumns(to count: Int) {
    let added = count - costs.columnSlots
    costs.growColumns(to: count)
    v += repeatElement(-Self.repulsion, count: added)
    owner += repeatElement(SessionNode.absent, count: added)
    idlePrices += repeatElement(0, count: added)
    idle.grow(to: count)
    search.grow(rowSlots: costs.rowSlots, columnSlots: count)
  }

  mutating func addRowSlot() {
    costs.addRowSlot()
    columnOfRow.append(SessionNode.absent)
    weightOfRow.append(0)
    pinOfRow.append(-1)
    exits.append(0)
    exited.grow(to: costs.rowSlots)
    lists.addRow()
    search.grow(rowSlots: costs.rowSlots, columnSlots: costs.columnSlots)
  }

  /// Lists the candidates of a row under the prices of the day.
  mutating func makeList(_ row: Int) {
    guard !costs.isSparse else { return }
    statistics.fullRowsScanned += 1
    var scratch: [Weight] = []
    swap(&scratch, &self.scratch)
    let (costs, v) = (self.costs, self.v)
    costs.withWeights(of: row, &scratch) { weights in
      lists.make(row, weights, v.span, beyond: Self.beyond)
    }
    swap(&scratch, &self.scratch)
  }
}

/// Jonker and Volgenant's method on candidate lists: exact for the full matrix.
///
/// The problem: each row gets a column of its own, or leaves by its exit, at least total weight.
///
/// The method, after R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and
/// sparse linear assignment problems", Computing 38 (1987) 325–340:
///
/// 1. *Greedy*: every row in turn takes a column of least weight if one is free. The row is read once,
///    and in the same pass its candidates are listed (see `CandidateSelector`).
/// 2. *Row reduction*: a row without a column takes its cheapest, lowering the price of that column to
///    the point where the second cheapest is as good, and turns out who was there; with a budget, for
///    on some families this alone converges too slowly.
/// 3. *Paths*: each row left over is inserted along a shortest alternating path.
///
/// We depart from the paper in that steps 2 and 3 look at lists only. Prices only fall, reduced weights
/// only grow, and so the bound of a list holds; where a decision would depend on what lies beyond the
/// bound, the list is made anew under the prices of the day. In a search, a row waits in the queue at the
/// distance of its bound; when that comes up first its list is remade, and when the new bound comes up as
/// well, the row is gone through in full. Nothing is left unlooked at that could matter.
///
/// Invariant, with *v* ≤ 0 the prices of columns: an assigned row has the least reduced weight at its
/// column, and a column that nobody holds has price 0. With *u* the least reduced weights these are
/// optimal duals.
///
/// Rounding: a settled column is never changed, so a path cannot close upon itself.
struct CandidateEngine<Cost: AssignmentCost> {
  typealias Weight = Cost.Total

  let reader: RowReader<Cost>?
  let rowCount: Int
  let columnCount: Int

  /// What it costs to leave a row unassigned; empty if rows must be assigned.
  let exits: [Weight]

  let limit: MagnitudeLimit<Weight>

  var lists: CandidateLists<Weight>
  var selector: CandidateSelector<Weight>
  var scratch: [Weight]

  /// The prices of columns.
  var v: [Weight]

  /// The row that holds each column, or −1.
  var owner: [Int32]

  /// The column of each row, −1 if none yet, −2 if the row has left by its exit.
  var columnOfRow: [Int32]

  /// The weight of each assigned row's pair.
  var weightOfRow: [Weight]

  var statistics = SolveStatistics(method: .candidates)

  /// The rows and columns that the last, failing search reached.
  var reachedRows: [Int] = []
  var reachedColumns: [Int] = []

  /// Rows that had several best columns when they were first read.
  var tiedRows = 0

  private var monitor = SolveMonitor()

  /// How many threads may read the matrix for the first time.
  var threadCount = 1

  /// Whether the monitor has stopped the engine.
  private(set) var isStopped = false

  /// Rows that are to be inserted along paths.
  var waiting: [Int32] = []

  init(
    _ reader: RowReader<Cost>,
    exits: [Weight],
    limit: MagnitudeLimit<Weight>,
    memory: inout CandidateLists<Weight>
  ) {
    self.reader = reader
    rowCount = reader.rowCount
    columnCount = reader.columnCount
    self.exits = exits
    self.limit = limit
    let capacity = min(Self.listCapacity, max(1, columnCount))
    selector = CandidateSelector(columnCount: columnCount, capacity: capacity)
    lists = CandidateLists()
    swap(&lists, &memory)
    lists.prepare(rowCount: rowCount, capacity: capacity)
    scratch = Array(repeating: 0, count: columnCount)
    v = Array(repeating: 0, count: columnCount)
    owner = Array(repeating: -1, count: columnCount)
    columnOfRow = Array(repeating: -1, count: rowCount)
    weightOfRow = Array(repeating: 0, count: rowCount)
  }

  init(sparse network: Network<Weight>, exits: [Weight], limit: MagnitudeLimit<Weight>) {
    reader = nil
    rowCount = network.sourceCount
    columnCount = network.sinkCount
    self.exits = exits
    self.limit = limit
    selector = CandidateSelector(columnCount: 0, capacity: 1)
    lists = CandidateLists(network)
    scratch = []
    v = Array(repeating: 0, count: columnCount)
    owner = Array(repeating: -1, count: columnCount)
    columnOfRow = Array(repeating: -1, count: rowCount)
    weightOfRow = Array(repeating: 0, count: rowCount)
  }

  /// The potentials of rows: the least reduced weight, or the price of the exit.
  var u: [Weight] {
    (0..<rowCount).map { row in
      let column = Int(columnOfRow[row])
      return column >= 0 ? weightOfRow[row] - v[column] : exit(row)
    }
  }

  /// The greatest number of candidates of a list.
  private static var listCapacity: Int { 48 }

  /// Solves, to the end.
  ///
  /// Returns `false` if a row can be assigned nowhere.
  mutating func solve() throws(AssignmentError) -> Bool {
    try solve(SolveMonitor()) == .solved
  }

  /// Solves, as long as the monitor lets it.
  mutating func solve(_ monitor: SolveMonitor) throws(AssignmentError) -> SolveOutcome {
    self.monitor = monitor
    try assignGreedily()
    if !isStopped { try scalePrices() }
    if !isStopped { reduceRows() }
    return isStopped ? .stopped : insertWaitingRows()
  }

  /// Asks at a progress point whether to go on.
  mutating func goesOn(_ settled: Int) -> Bool {
    if !monitor.goesOn(settled: settled, of: rowCount) { isStopped = true }
    return !isStopped
  }

  @inline(__always)
  mutating func remakeList(of row: Int) {
    guard let reader else { return lists.complete(row) }
    statistics.fullRowsScanned += 1
    // Reading a row cannot fail here; every row was checked when it was first read.
    let v = self.v
    var scratch = takeScratch()
    try? reader.withRow(row, &scratch) { (weights: Span<Weight>) throws(AssignmentError) in
      selector.measure(weights, v.span, limit.value)
      selector.selectThreshold()
      selector.collect(weights, v.span, into: &lists, at: row)
    }
    self.scratch = scratch
  }

  /// Moves the scratch row out, so that it can be lent while the engine changes.
  mutating func takeScratch() -> [Weight] {
    var taken: [Weight] = []
    swap(&taken, &scratch)
    return taken
  }

  @inline(__always)
  func exit(_ row: Int) -> Weight { exits.isEmpty ? Weight.forbidden : exits[row] }
}

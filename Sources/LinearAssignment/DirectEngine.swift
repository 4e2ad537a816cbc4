internal import Kernels

/// Jonker and Volgenant's method on whole rows of doubles, for problems that a few passes settle.
///
/// The problem: each row gets a column of its own, or leaves by its exit, at least total weight.
///
/// The method, after R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and
/// sparse linear assignment problems", Computing 38 (1987) 325–340: prices from minima, a greedy pass,
/// row reduction with a budget, then a shortest alternating path for each row that is left.
///
/// We depart from the paper in these points.
///
/// - Every pass goes through a whole row without a branch, and leaves minima of blocks behind (see
///   `Kernels`). No index and no predecessor is carried along: who reached a column is found afterwards
///   by computing its distance again from the rows gone through, which gives the same bits.
/// - Prices start from the matrix reduced by rows first, then by columns. Where nearly all rows still
///   want the same columns, the optimum of a sixteenth of the matrix says which way prices run.
/// - Where there are columns to spare and nearly all rows want the same few, these are solved as a square
///   problem of their own (`solveContended`).
/// - All columns at the same distance are settled together, so that each is looked at once: with few
///   distinct weights a search is a breadth-first search.
///
/// Invariant, with *v* the prices of columns: an assigned row has its least reduced weight at its column.
/// Where columns may stay free, *v* ≤ 0 and a column that nobody holds has price 0.
///
/// Exactness: whole numbers whose sums stay below 2⁵³ are computed without rounding; `RowReader.doubles`
/// refuses others. For fractions, rounding can never close a path upon itself: a settled column has an
/// infinite distance and is not reached again.
struct DirectEngine {
  /// Row by row.
  private(set) var weights: [Double] = []
  private(set) var rowCount = 0
  private(set) var columnCount = 0

  /// What it costs to leave a row unassigned; empty if rows must be assigned.
  private(set) var exits: [Double] = []

  /// The prices of columns.
  var v: [Double] = []

  /// The row that holds each column, or −1.
  var owner: [Int32] = []

  /// The column of each row, −1 if none yet, −2 if the row has left by its exit.
  var columnOfRow: [Int32] = []

  var search = DirectSearch()

  /// The least weight of each segment of each row; empty if bids go through whole rows.
  ///
  /// Prices start at zero and only fall, so that no reduced weight of a segment is ever less.
  var segmentBounds: [Double] = []

  /// Rows that have no column yet.
  var waiting: [Int32] = []

  /// Rows that hold an element which is infinite, no number or very large.
  var suspects: [Int32] = []

  var statistics = SolveStatistics(method: .direct)

  /// The rows and columns that a failing search reached.
  var reachedRows: [Int] = []
  var reachedColumns: [Int] = []

  /// Takes on a problem, in the memory of the one before.
  mutating func prepare(_ weights: [Double], rowCount: Int, columnCount: Int, exits: [Double]) {
    self.weights = weights
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.exits = exits
    v.refill(0, count: columnCount)
    owner.refill(-1, count: columnCount)
    columnOfRow.refill(-1, count: rowCount)
    search.prepare(columnCount: columnCount)
    segmentBounds.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
    suspects.removeAll(keepingCapacity: true)
    statistics = SolveStatistics(method: .direct)
  }

  /// Lets go of the matrix.
  mutating func release() { weights = [] }

  /// Whether every column is held in the end, so that prices may start anywhere.
  var isSquare: Bool { rowCount == columnCount && exits.isEmpty }

  /// Reduces rows and inserts those that are left, after a start.
  mutating func finish(_ monitor: SolveMonitor) -> SolveOutcome {
    for _ in 0..<3 where !waiting.isEmpty { reduceRows(budget: 8 * waiting.count) }
    return insertWaitingRows(monitor)
  }

  /// The potentials of rows: the least reduced weight, or the price of the exit.
  var u: [Double] {
    (0..<rowCount).map { row in
      let column = Int(columnOfRow[row])
      guard column >= 0 else { return exit(row) }
      return weights[row * columnCount + column] - v[column]
    }
  }

  /// The number of columns of a segment: four blocks.
  static var segmentLength: Int { 4 * Kernels.blockLength }

  static func boundCount(_ columnCount: Int) -> Int {
    (columnCount + segmentLength - 1) / segmentLength
  }

  /// The columns of a segment.
  @inline(__always)
  static func columns(ofSegment segment: Int, _ columnCount: Int) -> Range<Int> {
    segment * segmentLength..<min((segment + 1) * segmentLength, columnCount)
  }

  @inline(__always)
  func exit(_ row: Int) -> Double { exits.isEmpty ? .infinity : exits[row] }

  @inline(__always)
  static func places(of row: Int, _ columnCount: Int) -> Range<Int> {
    row * columnCount..<(row + 1) * columnCount
  }
}

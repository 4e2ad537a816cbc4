/// The state of one shortest path search over columns.
///
/// It is made once and begun anew for each row.
struct PathSearch<Weight: AssignmentCost> {
  var labels: [PathLabel<Weight>]

  /// Columns to be settled, and rows (as complements) to be opened beyond their bound.
  var queue = PathQueue<Weight>()

  /// The nearest end: a free column, or the complement of a row that leaves by its exit.
  var end: QueueEntry<Weight>

  /// The columns settled, in order.
  var settled: [Int32] = []

  /// The distance of each opened row less its potential.
  var offsets: [Weight]

  /// The search in which a row's list was last made anew.
  var remade: [Int32]
  private(set) var stamp: Int32 = 0

  init(rowCount: Int, columnCount: Int) {
    let label = PathLabel<Weight>(distance: 0, weight: 0, row: -1, stamp: -2)
    labels = Array(repeating: label, count: columnCount)
    end = QueueEntry(distance: Weight.forbidden, node: 0)
    offsets = Array(repeating: 0, count: rowCount)
    remade = Array(repeating: -1, count: rowCount)
  }

  mutating func begin() {
    stamp += 2
    queue.removeAll()
    settled.removeAll(keepingCapacity: true)
    end = QueueEntry(distance: Weight.forbidden, node: 0)
  }

  /// Labels a column if that is nearer than before; a settled column keeps its label.
  @inline(__always)
  mutating func reach(
    _ column: Int,
    at distance: Weight,
    from row: Int,
    _ weight: Weight,
    isFree: Bool
  ) {
    let old = labels[column]
    if old.stamp >= stamp {
      guard old.stamp == stamp, distance < old.distance else { return }
    }
    labels[column] = PathLabel(
      distance: distance,
      weight: weight,
      row: Int32(truncatingIfNeeded: row),
      stamp: stamp
    )
    if isFree {
      end = QueueEntry(distance: distance, node: Int32(truncatingIfNeeded: column))
    } else {
      queue.insert(distance, Int32(truncatingIfNeeded: column))
    }
  }

  @inline(__always)
  mutating func offerExit(of row: Int, at distance: Weight) {
    if distance < end.distance { end = QueueEntry(distance: distance, node: ~Int32(row)) }
  }

  /// Settles a column.
  ///
  /// Returns `false` if it was settled before, or has since come nearer.
  @inline(__always)
  mutating func settle(_ column: Int, at distance: Weight) -> Bool {
    guard labels[column].stamp == stamp else { return false }
    labels[column].stamp = stamp + 1
    settled.append(Int32(truncatingIfNeeded: column))
    return true
  }
}

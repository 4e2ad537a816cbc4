/// The working memory of one shortest path search in a session, begun anew without being cleared.
struct SessionSearch<Weight: AssignmentCost>: Sendable {
  /// Column labels; twice the number of the search is the stamp, one more once settled.
  var labels: [PathLabel<Weight>]

  /// The label of the exit.
  var exitLabel: PathLabel<Weight>

  /// Columns to be settled, rows (as complements) to be opened beyond their bound, or the exit.
  var queue = PathQueue<Weight>()

  /// The nearest end.
  var end: QueueEntry<Weight>

  /// The columns settled, in order.
  var settled: [Int32] = []

  /// The distance of each row less its potential, where the row waits at its bound.
  var offsets: [Weight]

  /// The search in which a row's list was last made anew.
  var remade: [Int32]

  /// Where the imagined row was reached, `nil` if it was not.
  var idleDistance: Weight?

  /// The column (or exit) by which the imagined row was reached, −1 if the search began there.
  var idleVia: Int32 = -1

  /// A row and a column that it must not take.
  var banned = (row: -1, column: -1)

  private(set) var stamp: Int32 = 0

  init(rowSlots: Int, columnSlots: Int) {
    labels = Array(repeating: Self.blank, count: columnSlots)
    exitLabel = Self.blank
    end = QueueEntry(distance: Weight.forbidden, node: 0)
    offsets = Array(repeating: 0, count: rowSlots)
    remade = Array(repeating: -1, count: rowSlots)
  }

  private static var blank: PathLabel<Weight> {
    PathLabel(distance: 0, weight: 0, row: -1, stamp: -2)
  }

  mutating func grow(rowSlots: Int, columnSlots: Int) {
    let rows = max(0, rowSlots - offsets.count)
    labels += repeatElement(Self.blank, count: max(0, columnSlots - labels.count))
    offsets += repeatElement(0, count: rows)
    remade += repeatElement(-1, count: rows)
  }

  mutating func begin() {
    if stamp > Int32.max - 4 {
      self = SessionSearch(rowSlots: offsets.count, columnSlots: labels.count)
    }
    stamp += 2
    queue.removeAll()
    settled.removeAll(keepingCapacity: true)
    end = QueueEntry(distance: Weight.forbidden, node: 0)
    idleDistance = nil
    idleVia = -1
    banned = (-1, -1)
  }

  /// The distance of a column, `nil` if it was not reached.
  func distance(_ column: Int) -> Weight? {
    labels[column].stamp >= stamp ? labels[column].distance : nil
  }

  var exitDistance: Weight? { exitLabel.stamp >= stamp ? exitLabel.distance : nil }

  /// Labels a column if that is nearer than before; a settled column keeps its label.
  @inline(__always)
  mutating func reach(
    _ column: Int,
    at distance: Weight,
    from row: Int32,
    _ weight: Weight,
    isEnd: Bool
  ) {
    let old = labels[column]
    if old.stamp >= stamp {
      guard old.stamp == stamp, distance < old.distance else { return }
    }
    labels[column] = PathLabel(distance: distance, weight: weight, row: row, stamp: stamp)
    let node = Int32(truncatingIfNeeded: column)
    if isEnd { end = QueueEntry(distance: distance, node: node) } else {
      queue.insert(distance, node)
    }
  }

  @inline(__always)
  mutating func reachExit(at distance: Weight, from row: Int32, _ weight: Weight, isEnd: Bool) {
    if exitLabel.stamp >= stamp {
      guard exitLabel.stamp == stamp, distance < exitLabel.distance else { return }
    }
    exitLabel = PathLabel(distance: distance, weight: weight, row: row, stamp: stamp)
    if isEnd { end = QueueEntry(distance: distance, node: SessionNode.exit) } else {
      queue.insert(distance, SessionNode.exit)
    }
  }

  @inline(__always)
  mutating func settle(_ column: Int) -> Bool {
    guard labels[column].stamp == stamp else { return false }
    labels[column].stamp = stamp + 1
    settled.append(Int32(truncatingIfNeeded: column))
    return true
  }

  mutating func settleExit() -> Bool {
    guard exitLabel.stamp == stamp else { return false }
    exitLabel.stamp = stamp + 1
    return true
  }
}

/// Numbers that stand for something other than a row or a column.
enum SessionNode {
  /// As a column: where rows are that are left out.
  static let exit = Int32.max

  /// As an owner: an imagined row holds the column, it is left out.
  static let idle: Int32 = -1

  /// As an owner: nobody holds the column, and somebody must.
  static let hole: Int32 = -2

  /// As an owner or a column: the column or row takes no part (it is pinned, or there is none).
  static let absent: Int32 = -3

  /// As a column: the row has none, and must have.
  static let waiting: Int32 = -1
}

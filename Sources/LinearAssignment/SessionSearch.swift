/// The working memory of one shortest path search in a session, begun anew without being cleared.
struct SessionSearch<Weight: AssignmentCost>: Sendable {
  /// Column labels; twice the number of the search is the stamp, one more once settled.
  var labels: [SessionLabel<Weight>]

  /// The label of the exit.
  var exitLabel: SessionLabel<Weight>

  /// Columns to be settled, rows (as complements) to be opened beyond their bound, or the exit.
  var queue = SessionQueue<Weight>()

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

  /// In a search that is to settle everything: the columns that are not settled yet.
  ///
  /// A row that is opened late then looks at those alone.
  var unsettled: SlotSet?

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

  private static var blank: SessionLabel<Weight> {
    SessionLabel(distance: 0, row: -1, stamp: -2)
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
    unsettled = nil
  }

  /// The distance of a column, `nil` if it was not reached.
  func distance(_ column: Int) -> Weight? {
    labels[column].stamp >= stamp ? labels[column].distance : nil
  }

  var exitDistance: Weight? { exitLabel.stamp >= stamp ? exitLabel.distance : nil }

  /// Whether a column would be nearer so; a settled column keeps its label.
  @inline(__always)
  func isNearer(_ column: Int, at distance: Weight) -> Bool {
    let old = labels[column]
    return old.stamp < stamp || (old.stamp == stamp && distance < old.distance)
  }

  /// Labels a column that is nearer than before.
  @inline(__always)
  mutating func reach(_ column: Int, at distance: Weight, from row: Int32, isEnd: Bool) {
    labels[column] = SessionLabel(distance: distance, row: row, stamp: stamp)
    let node = Int32(truncatingIfNeeded: column)
    if isEnd {
      end = QueueEntry(distance: distance, node: node)
    } else {
      queue.insert(distance, node)
    }
  }

  @inline(__always)
  mutating func reachExit(at distance: Weight, from row: Int32, isEnd: Bool) {
    if exitLabel.stamp >= stamp {
      guard exitLabel.stamp == stamp, distance < exitLabel.distance else { return }
    }
    exitLabel = SessionLabel(distance: distance, row: row, stamp: stamp)
    if isEnd {
      end = QueueEntry(distance: distance, node: SessionNode.exit)
    } else {
      queue.insert(distance, SessionNode.exit)
    }
  }

  @inline(__always)
  mutating func settle(_ column: Int) -> Bool {
    guard labels[column].stamp == stamp else { return false }
    labels[column].stamp = stamp + 1
    settled.append(Int32(truncatingIfNeeded: column))
    unsettled?.remove(column)
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

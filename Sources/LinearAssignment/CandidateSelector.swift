internal import Kernels

/// Picks the columns of small reduced weight out of a row.
///
/// The row is cut into blocks, and the minima of the blocks are dealt to six hands. At least six columns
/// are not above the greatest of the hands' minima, about fifteen in a random row; and all columns up to
/// that threshold lie in blocks whose minimum is not above it. So one pass over the row and one over about
/// fifteen blocks find them, and nothing is sorted. Rows whose small weights lie together give more than
/// the list can hold; then the smallest are sorted out.
struct CandidateSelector<Weight: AssignmentCost> where Weight.Total == Weight {
  let columnCount: Int
  let capacity: Int
  private var blockMinima: [Weight]
  private var foundColumns: [Int32]
  private var found: [QueueEntry<Weight>] = []

  /// The least reduced weight of the last row measured, and the threshold for its list.
  private(set) var least = Weight.forbidden
  private(set) var threshold = Weight.forbidden

  private static var blockLength: Int { Kernels.blockLength }

  init(columnCount: Int, capacity: Int) {
    self.columnCount = columnCount
    self.capacity = capacity
    blockMinima = Array(repeating: 0, count: Kernels.blockCount(columnCount))
    foundColumns = Array(repeating: 0, count: capacity + Kernels.blockLength)
  }

  /// Whether a row lists all of its columns at once.
  var isComplete: Bool { columnCount <= capacity }

  var blockCount: Int { blockMinima.count }

  /// Finds the minima of the blocks of a row under prices, zero if there are none.
  ///
  /// Returns `false` if an element may lie beyond the limit, or is forbidden.
  @discardableResult
  mutating func measure(_ row: Span<Weight>, _ v: Span<Weight>, _ limit: Weight) -> Bool {
    precondition(row.count == columnCount, "a row has all columns")
    var minima = blockMinima.mutableSpan
    return Weight.writeBlockMinima(of: row, minus: v, limit: limit, into: &minima)
  }

  /// Finds the least reduced weight of the row that was measured, and the threshold for its list.
  mutating func selectThreshold() {
    least = blockMinima.reduce(Weight.forbidden) { $1 < $0 ? $1 : $0 }
    threshold = isComplete ? Weight.forbidden : blockMinima.span.greatestOfHands()
  }

  /// A reduced weight.
  ///
  /// A forbidden integer stays as it is; infinity does so by itself.
  @inline(__always)
  static func reduced(_ row: Span<Weight>, _ v: Span<Weight>, _ column: Int) -> Weight {
    // Safe: callers go through columns of rows whose length they have checked.
    let weight = unsafe row[unchecked: column]
    if Weight.unitRoundoff == 0, weight.isForbidden { return weight }
    return unsafe weight - v[unchecked: column]
  }

  /// Whether six hands of the row have the least reduced weight: then all that is listed is as good.
  var isTied: Bool { threshold == least && !least.isForbidden }

  /// Writes a list of columns at the least reduced weight, from a block on that differs from row to row.
  mutating func collectTied(
    _ row: Span<Weight>,
    _ v: Span<Weight>,
    into lists: inout CandidateLists<Weight>,
    at index: Int,
    _ number: Int
  ) {
    precondition(row.count == columnCount && v.count == columnCount, "a row has all columns")
    let start = lists.starts[index]
    var count = 0
    for step in 0..<blockCount where count < capacity {
      let block = (number + step) % blockCount
      guard blockMinima[block] == least else { continue }
      let first = block * Self.blockLength
      for column in first..<min(first + Self.blockLength, columnCount)
      where count < capacity && Self.reduced(row, v, column) == least {
        lists.columns[start + count] = Int32(truncatingIfNeeded: column)
        lists.weights[start + count] = row[column]
        count += 1
      }
    }
    lists.bounds[index] = least
    lists.counts[index] = Int32(truncatingIfNeeded: count)
  }

  /// Writes the list of a row that was just measured.
  mutating func collect(
    _ row: Span<Weight>,
    _ v: Span<Weight>,
    into lists: inout CandidateLists<Weight>,
    at index: Int
  ) {
    precondition(row.count == columnCount && v.count == columnCount, "a row has all columns")
    let start = lists.starts[index]
    var (count, bound) = gather(row, v)
    if count <= capacity {
      for place in 0..<count {
        let column = foundColumns[place]
        lists.columns[start + place] = column
        lists.weights[start + place] = row[Int(column)]
      }
    } else {
      (count, bound) = collectSmallest(row, v, &lists, start)
    }
    lists.bounds[index] = bound
    lists.counts[index] = Int32(truncatingIfNeeded: count)
  }

  /// Finds the columns up to the threshold, as far as there is room.
  ///
  /// Returns how many there are, more than the capacity if they do not fit, and the least reduced weight
  /// above the threshold, which bounds all that is not listed.
  private mutating func gather(_ row: Span<Weight>, _ v: Span<Weight>) -> (Int, bound: Weight) {
    // Moved out, since spans of two parts of a structure cannot be lent at once.
    var found: [Int32] = []
    swap(&found, &foundColumns)
    defer { swap(&found, &foundColumns) }
    var columns = found.mutableSpan
    let minima = blockMinima.span
    let (threshold, columnCount) = (threshold, columnCount)
    let room = columns.count - Self.blockLength
    var next = Weight.forbidden
    var count = 0
    for block in 0..<minima.count {
      let least = minima[block]
      guard least <= threshold else {
        next = least < next ? least : next
        continue
      }
      guard count <= room else { return (columns.count, next) }
      let first = block * Self.blockLength
      for column in first..<min(first + Self.blockLength, columnCount) {
        // Written without asking, and kept if it is listed: nothing is there to be guessed wrong.
        let reduced = Self.reduced(row, v, column)
        let isListed = reduced <= threshold && !reduced.isForbidden
        // Safe: `count` grows by at most the length of a block from `room`.
        unsafe columns[unchecked: count] = Int32(truncatingIfNeeded: column)
        count &+= isListed ? 1 : 0
        let rest = isListed ? Weight.forbidden : reduced
        next = rest < next ? rest : next
      }
    }
    return (count, next)
  }

  /// Sorts out the smallest of too many.
  ///
  /// Ties keep the order of columns.
  private mutating func collectSmallest(
    _ row: Span<Weight>,
    _ v: Span<Weight>,
    _ lists: inout CandidateLists<Weight>,
    _ start: Int
  ) -> (Int, bound: Weight) {
    var bound = Weight.forbidden
    found.removeAll(keepingCapacity: true)
    for block in 0..<blockCount {
      guard blockMinima[block] <= threshold else {
        bound = min(bound, blockMinima[block])
        continue
      }
      let first = block * Self.blockLength
      for column in first..<min(first + Self.blockLength, columnCount) {
        let reduced = Self.reduced(row, v, column)
        if reduced.isForbidden { continue }
        if reduced <= threshold {
          found.append(QueueEntry(distance: reduced, node: Int32(truncatingIfNeeded: column)))
        } else {
          bound = min(bound, reduced)
        }
      }
    }
    let count = min(found.count, capacity)
    if count < found.count { Self.partition(&found, count) }
    for entry in found[count...] { bound = min(bound, entry.distance) }
    for place in 0..<count {
      lists.columns[start + place] = found[place].node
      lists.weights[start + place] = row[Int(found[place].node)]
    }
    return (count, bound)
  }

  /// Brings the `count` smallest entries to the front (Hoare's selection).
  private static func partition(_ array: inout [QueueEntry<Weight>], _ count: Int) {
    var entries = array.mutableSpan
    var low = 0
    var high = entries.count - 1
    while low < high {
      let pivot = entries[(low + high) / 2]
      var left = low
      var right = high
      while left <= right {
        while entries[left] < pivot { left += 1 }
        while pivot < entries[right] { right -= 1 }
        guard left <= right else { break }
        entries.swapAt(left, right)
        left += 1
        right -= 1
      }
      if count <= right { high = right } else if count >= left { low = left } else { return }
    }
  }
}

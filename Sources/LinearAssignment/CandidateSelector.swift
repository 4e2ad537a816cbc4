/// Picks the columns of small reduced weight out of a row.
///
/// The row is cut into blocks. The k-th smallest of the block minima is a threshold below which at least
/// *k* columns lie, and all of them lie in blocks whose minimum is not above it: so one pass over the row
/// and one over about *k* blocks find them. Rows whose small weights lie together give more than the list
/// can hold; then the smallest are sorted out.
struct CandidateSelector<Weight: AssignmentCost> where Weight.Total == Weight {
  let columnCount: Int
  let capacity: Int
  private let target: Int
  private let blockLength: Int
  private let blockCount: Int
  private var blockMinima: [Weight]
  private var smallest: [Weight]
  private var found: [QueueEntry<Weight>] = []

  /// The least reduced weight of the last row measured, and the threshold for its list.
  private(set) var least = Weight.forbidden
  private(set) var threshold = Weight.forbidden

  init(columnCount: Int, capacity: Int, target: Int) {
    self.columnCount = columnCount
    self.capacity = capacity
    self.target = target
    blockLength =
      max(1, columnCount / (4 * target)) & ~7 == 0
      ? max(1, min(8, columnCount / (3 * target))) : (columnCount / (4 * target)) & ~7
    blockCount = (columnCount + blockLength - 1) / blockLength
    blockMinima = Array(repeating: 0, count: blockCount)
    smallest = Array(repeating: 0, count: target)
    found.reserveCapacity(columnCount)
  }

  /// Whether a row lists all of its columns at once.
  var isComplete: Bool { columnCount <= capacity }

  /// Finds the minima of the blocks and the least reduced weight.
  mutating func measure(_ row: Span<Weight>, _ v: Span<Weight>) {
    precondition(row.count == columnCount && v.count == columnCount, "a row has all columns")
    var minima: [Weight] = []
    swap(&minima, &blockMinima)
    var span = minima.mutableSpan
    Weight.writeBlockMinima(of: row, minus: v, blockLength: blockLength, into: &span)
    swap(&minima, &blockMinima)
    least = blockMinima.reduce(Weight.forbidden) { $1 < $0 ? $1 : $0 }
  }

  /// Finds the threshold for the list of the row that was measured.
  mutating func selectThreshold() {
    guard !isComplete else {
      threshold = Weight.forbidden
      return
    }
    var sorted: [Weight] = []
    swap(&sorted, &smallest)
    threshold = Self.last(of: &sorted, blockMinima.span)
    swap(&sorted, &smallest)
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

  /// Keeps the smallest block minima sorted, and reads the last of them.
  private static func last(of array: inout [Weight], _ minima: Span<Weight>) -> Weight {
    var smallest = array.mutableSpan
    var count = 0
    let target = min(smallest.count, minima.count)
    for block in 0..<minima.count {
      let value = minima[block]
      if count == target {
        guard value < smallest[target - 1] else { continue }
      } else {
        count += 1
      }
      var place = count - 1
      while place > 0, value < smallest[place - 1] {
        smallest[place] = smallest[place - 1]
        place -= 1
      }
      smallest[place] = value
    }
    return count > 0 ? smallest[count - 1] : Weight.forbidden
  }

  /// The first column at the least reduced weight whose owner is negative, from a given block onwards.
  func freeColumn(
    _ row: Span<Weight>,
    _ v: Span<Weight>,
    _ owner: Span<Int32>,
    from firstBlock: Int
  ) -> Int? {
    guard !least.isForbidden else { return nil }
    for step in 0..<blockCount {
      var block = firstBlock + step
      if block >= blockCount { block -= blockCount }
      guard blockMinima[block] == least else { continue }
      let start = block * blockLength
      for column in start..<min(start + blockLength, columnCount)
      where owner[column] < 0 && Self.reduced(row, v, column) == least {
        return column
      }
    }
    return nil
  }

  var blocks: Int { blockCount }

  /// Writes the list of a row that was just measured.
  mutating func collect(
    _ row: Span<Weight>,
    _ v: Span<Weight>,
    into lists: inout CandidateLists<Weight>,
    at index: Int
  ) {
    precondition(row.count == columnCount && v.count == columnCount, "a row has all columns")
    let start = lists.starts[index]
    let place = start..<start + capacity
    var (count, bound) = gather(row, v, &lists.columns, &lists.weights, place)
    if count > capacity { (count, bound) = collectSmallest(row, v, &lists, start) }
    lists.bounds[index] = bound
    lists.counts[index] = Int32(count)
  }

  /// Writes the columns up to the threshold as far as there is room.
  ///
  /// Returns how many there are, more than the room if they do not fit, and the least reduced weight
  /// above the threshold, which bounds all that is not listed.
  private func gather(
    _ row: Span<Weight>,
    _ v: Span<Weight>,
    _ columnArray: inout [Int32],
    _ weightArray: inout [Weight],
    _ place: Range<Int>
  ) -> (count: Int, bound: Weight) {
    let minima = blockMinima.span
    let (threshold, blockLength, columnCount) = (threshold, blockLength, columnCount)
    var columns = columnArray.mutableSpan
    var weights = weightArray.mutableSpan
    precondition(place.upperBound <= columns.count && place.upperBound <= weights.count)
    var next = Weight.forbidden
    var target = place.lowerBound
    for block in 0..<minima.count {
      let least = minima[block]
      guard least <= threshold else {
        next = least < next ? least : next
        continue
      }
      let first = block * blockLength
      for column in first..<min(first + blockLength, columnCount) {
        let reduced = Self.reduced(row, v, column)
        guard reduced <= threshold, !reduced.isForbidden else {
          next = reduced < next ? reduced : next
          continue
        }
        guard target < place.upperBound else { return (place.count + 1, next) }
        // Safe: `target` lies in `place`, `column` below the length of the row.
        unsafe columns[unchecked: target] = Int32(truncatingIfNeeded: column)
        unsafe weights[unchecked: target] = row[unchecked: column]
        target &+= 1
      }
    }
    return (target - place.lowerBound, next)
  }

  /// Sorts out the smallest of too many.
  ///
  /// Ties keep the order of columns.
  private mutating func collectSmallest(
    _ row: Span<Weight>,
    _ v: Span<Weight>,
    _ lists: inout CandidateLists<Weight>,
    _ start: Int
  ) -> (count: Int, bound: Weight) {
    found.removeAll(keepingCapacity: true)
    for block in 0..<blockCount where blockMinima[block] <= threshold {
      let first = block * blockLength
      for column in first..<min(first + blockLength, columnCount) {
        let reduced = Self.reduced(row, v, column)
        guard reduced <= threshold, !reduced.isForbidden else { continue }
        found.append(QueueEntry(distance: reduced, node: Int32(column)))
      }
    }
    Self.partition(&found, capacity)
    var bound = found[capacity].distance
    for entry in found[capacity...] { bound = min(bound, entry.distance) }
    for place in 0..<capacity {
      lists.columns[start + place] = found[place].node
      lists.weights[start + place] = row[Int(found[place].node)]
    }
    return (capacity, bound)
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

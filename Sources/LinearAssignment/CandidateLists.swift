/// For each row a few columns of small reduced weight, and a bound on the reduced weight of all others.
///
/// Prices of columns only fall, so reduced weights only grow: a bound stays true until the list is made
/// anew. A list that holds every allowed column has no bound (`Weight.forbidden`).
struct CandidateLists<Weight: AssignmentCost>: Sendable {
  /// The places of row *i* are `starts[i]..<starts[i + 1]`; its first `counts[i]` are in use.
  private(set) var starts: [Int]
  var counts: [Int32]
  var columns: [Int32]
  var weights: [Weight]
  var bounds: [Weight]

  /// No rows at all.
  init() {
    (starts, counts, columns, weights, bounds) = ([], [], [], [], [])
  }

  /// Takes on rows with empty lists and room for `capacity` columns each, in the memory that is there.
  mutating func prepare(rowCount: Int, capacity: Int) {
    starts.removeAll(keepingCapacity: true)
    for row in 0...rowCount { starts.append(row * capacity) }
    counts.refill(0, count: rowCount)
    columns.refill(0, count: rowCount * capacity)
    weights.refill(0, count: rowCount * capacity)
    bounds.refill(0, count: rowCount)
  }

  /// The rows of a sparse network: of long ones a short front of small weights is listed at first.
  ///
  /// What lies behind is bounded by its weights, since no price is above zero; ``complete(_:)`` adds it.
  init(_ network: Network<Weight>) where Weight.Total == Weight {
    starts = network.starts
    columns = network.sinks
    weights = network.weights
    counts = (0..<network.sourceCount).map { Int32(network.starts[$0 + 1] - network.starts[$0]) }
    bounds = Array(repeating: Weight.forbidden, count: network.sourceCount)
    for row in 0..<network.sourceCount where counts[row] > 24 { bringSmallForward(row) }
  }

  /// Takes over the lists of some rows, made with the same capacity.
  mutating func replace(_ rows: Range<Int>, with part: CandidateLists) {
    let places = starts[rows.lowerBound]..<starts[rows.upperBound]
    columns.replaceSubrange(places, with: part.columns)
    weights.replaceSubrange(places, with: part.weights)
    counts.replaceSubrange(rows, with: part.counts)
    bounds.replaceSubrange(rows, with: part.bounds)
  }

  /// Lists all that a row of a sparse network has.
  mutating func complete(_ row: Int) {
    counts[row] = Int32(starts[row + 1] - starts[row])
    bounds[row] = Weight.forbidden
  }

  /// Brings the weights up to a threshold to the front, about fifteen of them, and lists only those.
  private mutating func bringSmallForward(_ row: Int) {
    let range = starts[row]..<starts[row + 1]
    let threshold = weights.span.extracting(range).greatestOfHands()
    var front = range.lowerBound
    var bound = Weight.forbidden
    for place in range {
      if weights[place] <= threshold {
        exchange(front, place)
        front += 1
      } else {
        bound = min(bound, weights[place])
      }
    }
    counts[row] = Int32(front - range.lowerBound)
    bounds[row] = bound
  }

  /// Puts the two best places of a row first, so that its next bid finds them at once and seldom changes its
  /// mind.
  @inline(__always)
  mutating func bringForward(_ best: Int, _ second: Int, of row: Int) {
    let start = starts[row]
    guard best >= 0, second >= 0 else { return }
    // Where the best stands second, the exchange moves the second best as well.
    let other = second == start ? best : second
    exchange(start, best)
    if counts[row] > 1 { exchange(start + 1, other) }
  }

  @inline(__always)
  private mutating func exchange(_ left: Int, _ right: Int) {
    columns.swapAt(left, right)
    weights.swapAt(left, right)
  }
}

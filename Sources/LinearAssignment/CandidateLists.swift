/// For each row a few columns of small reduced weight, and a bound on the reduced weight of all others.
///
/// Prices of columns only fall, so reduced weights only grow: a bound stays true until the list is made
/// anew. A list that holds every allowed column has no bound (`Weight.forbidden`).
struct CandidateLists<Weight: AssignmentCost> {
  /// The places of row *i* are `starts[i]..<starts[i + 1]`; its first `counts[i]` are in use.
  private(set) var starts: [Int]
  var counts: [Int32]
  var columns: [Int32]
  var weights: [Weight]
  var bounds: [Weight]

  /// Empty lists with room for `capacity` columns a row.
  init(rowCount: Int, capacity: Int, bound: Weight) {
    starts = (0...rowCount).map { $0 * capacity }
    counts = Array(repeating: 0, count: rowCount)
    columns = Array(repeating: 0, count: rowCount * capacity)
    weights = Array(repeating: 0, count: rowCount * capacity)
    bounds = Array(repeating: bound, count: rowCount)
  }

  /// Complete lists: the rows of a sparse network.
  init(_ network: Network<Weight>) where Weight.Total == Weight {
    starts = network.starts
    columns = network.sinks
    weights = network.weights
    counts = (0..<network.sourceCount).map { Int32(network.starts[$0 + 1] - network.starts[$0]) }
    bounds = Array(repeating: Weight.forbidden, count: network.sourceCount)
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

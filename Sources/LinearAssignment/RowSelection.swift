/// For each row of a block, the few pairs of least key seen so far below a threshold.
struct RowSelection<Cost: AssignmentCost> {
  typealias Weight = Cost.Total

  let capacity: Int
  private var keys: [Weight]
  private var columns: [Int32]
  private var costs: [Cost]
  private var counts: [Int]
  /// What a key must not exceed to be taken: the row's threshold, or the largest key of a full row.
  private(set) var bars: [Weight]
  /// Where that largest key stands, or −1.
  private var largest: [Int]

  init(rowCount: Int, capacity: Int) {
    self.capacity = capacity
    keys = Array(repeating: 0, count: rowCount * capacity)
    columns = Array(repeating: 0, count: rowCount * capacity)
    costs = Array(repeating: 0, count: rowCount * capacity)
    counts = Array(repeating: 0, count: rowCount)
    bars = Array(repeating: 0, count: rowCount)
    largest = Array(repeating: -1, count: rowCount)
  }

  /// Begins a row anew.
  mutating func begin(_ row: Int, upTo threshold: Weight) {
    counts[row] = 0
    bars[row] = threshold
    largest[row] = -1
  }

  /// Takes a pair whose key is not above the row's bar; the last of a full row makes place.
  mutating func take(_ row: Int, key: Weight, _ column: Int32, _ cost: Cost) {
    let start = row * capacity
    if largest[row] >= 0, key == bars[row],
      Self.rank(row, column) > Self.rank(row, columns[largest[row]])
    {
      return
    }
    let place = counts[row] < capacity ? start + counts[row] : largest[row]
    (keys[place], columns[place], costs[place]) = (key, column, cost)
    if counts[row] < capacity {
      counts[row] += 1
      if counts[row] < capacity { return }
    }
    var found = start
    for place in start + 1..<start + capacity
    where keys[place] > keys[found]
      || (keys[place] == keys[found]
        && Self.rank(row, columns[place]) > Self.rank(row, columns[found]))
    {
      found = place
    }
    largest[row] = found
    bars[row] = keys[found]
  }

  /// An order among pairs of equal keys that is another in every row, so that rows with many equal pairs do
  /// not all keep the same few columns.
  @inline(__always)
  private static func rank(_ row: Int, _ column: Int32) -> UInt32 {
    let mixed =
      (UInt32(truncatingIfNeeded: column) ^ UInt32(truncatingIfNeeded: row) &* 0x9e37_79b9)
    return (mixed ^ (mixed >> 15)) &* 0x85eb_ca6b
  }

  /// The least key of a row, `nil` if it has none.
  func least(of row: Int) -> Weight? {
    let start = row * capacity
    return keys[start..<start + counts[row]].min()
  }

  /// The pairs of a row as offers, in the order in which they were taken.
  func append(row: Int, as name: Int, to offers: inout [KeptPairs<Cost>.Offer]) {
    let start = row * capacity
    for place in start..<start + counts[row] {
      offers.append(
        .init(row: Int32(truncatingIfNeeded: name), column: columns[place], cost: costs[place])
      )
    }
  }
}

/// The pairs that a problem without a matrix keeps: a few of each row, in compressed rows.
struct KeptPairs<Cost: AssignmentCost> {
  /// A pair that is to be kept.
  struct Offer: Sendable {
    var row: Int32
    var column: Int32
    var cost: Cost
  }

  let columnCount: Int
  private(set) var starts: [Int]
  private(set) var columns: [Int32] = []
  private(set) var costs: [Cost] = []

  init(rowCount: Int, columnCount: Int) {
    self.columnCount = columnCount
    starts = Array(repeating: 0, count: rowCount + 1)
  }

  /// The number of pairs.
  var count: Int { columns.count }

  /// Whether a pair is kept; O(log *k*) for a row of *k*.
  @inline(__always)
  func holds(_ row: Int, _ column: Int32) -> Bool {
    var low = starts[row]
    let end = starts[row + 1]
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < end && columns[low] == column
  }

  /// Keeps more pairs: none of them is kept yet or given twice, and rows ascend.
  mutating func add(_ offers: [Offer]) {
    guard !offers.isEmpty else { return }
    var newStarts = [0]
    var newColumns: [Int32] = []
    var newCosts: [Cost] = []
    newStarts.reserveCapacity(starts.count)
    newColumns.reserveCapacity(count + offers.count)
    newCosts.reserveCapacity(count + offers.count)
    var next = 0
    for row in 0..<starts.count - 1 {
      let first = next
      while next < offers.count, offers[next].row == row { next += 1 }
      let added = offers[first..<next].sorted { $0.column < $1.column }
      var old = starts[row]
      for offer in added {
        while old < starts[row + 1], columns[old] < offer.column {
          newColumns.append(columns[old])
          newCosts.append(costs[old])
          old += 1
        }
        newColumns.append(offer.column)
        newCosts.append(offer.cost)
      }
      newColumns.append(contentsOf: columns[old..<starts[row + 1]])
      newCosts.append(contentsOf: costs[old..<starts[row + 1]])
      newStarts.append(newColumns.count)
    }
    precondition(next == offers.count, "offers ascend by rows")
    (starts, columns, costs) = (newStarts, newColumns, newCosts)
  }

  /// The same pairs as a matrix.
  var matrix: SparseCostMatrix<Cost> {
    SparseCostMatrix(
      rowCount: starts.count - 1,
      columnCount: columnCount,
      rowStarts: starts,
      columns: columns.map(Int.init),
      costs: costs
    )
  }
}

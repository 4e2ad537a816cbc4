/// Pairs with their excess, and the least excess of each row that was not listed.
struct ExcessList<Weight: AssignmentCost> {
  private(set) var rows: [Int32] = []
  private(set) var columns: [Int32] = []
  private(set) var excesses: [Weight] = []

  /// Forbidden where a row has no other pair.
  var least: [Weight]

  init(rowCount: Int) {
    least = Array(repeating: Weight.forbidden, count: rowCount)
  }

  @inline(__always)
  mutating func append(_ row: Int, _ column: Int, _ excess: Weight) {
    rows.append(Int32(truncatingIfNeeded: row))
    columns.append(Int32(truncatingIfNeeded: column))
    excesses.append(excess)
  }

  @inline(__always)
  mutating func offer(_ row: Int, _ column: Int, _ excess: Weight, _ bound: Weight) {
    if excess <= bound {
      append(row, column, excess)
    } else {
      least[row] = min(least[row], excess)
    }
  }
}

/// A sparse matrix of costs in compressed rows; a pair that is not stored is forbidden.
///
/// Row *i* owns the entries `rowStarts[i]..<rowStarts[i + 1]` of ``columns`` and ``costs``; within a row
/// the columns increase strictly.
public struct SparseCostMatrix<Cost: AssignmentCost>: Hashable, Sendable {
  /// The number of rows.
  public let rowCount: Int

  /// The number of columns.
  public let columnCount: Int

  /// Where each row begins, and at the end the number of entries.
  public let rowStarts: [Int]

  /// The column of each entry.
  public let columns: [Int]

  /// The cost of each entry.
  ///
  /// ``CostMatrix/forbidden`` is allowed and forbids.
  public let costs: [Cost]

  /// Creates a matrix from compressed rows.
  ///
  /// O(*entries*).
  ///
  /// - Precondition: `rowStarts` has `rowCount + 1` elements, begins with 0, does not decrease and ends
  ///   with the number of entries; `columns` and `costs` have equal length; columns lie in
  ///   `0..<columnCount` and increase strictly within each row.
  public init(
    rowCount: Int,
    columnCount: Int,
    rowStarts: [Int],
    columns: [Int],
    costs: [Cost]
  ) {
    precondition(rowCount >= 0 && columnCount >= 0, "a shape is not negative")
    precondition(rowStarts.count == rowCount + 1, "one start for each row, and the end")
    precondition(
      rowStarts[0] == 0 && rowStarts[rowCount] == columns.count,
      "starts span the entries"
    )
    precondition(columns.count == costs.count, "one cost for each column entry")
    for row in 0..<rowCount {
      precondition(rowStarts[row] <= rowStarts[row + 1], "starts do not decrease")
      var last = -1
      for entry in rowStarts[row]..<rowStarts[row + 1] {
        precondition(columns[entry] > last, "columns increase within a row")
        last = columns[entry]
      }
      precondition(last < columnCount, "no such column")
    }
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.rowStarts = rowStarts
    self.columns = columns
    self.costs = costs
  }

  /// Creates a matrix from entries in any order.
  ///
  /// O(*e* log *e*) for *e* entries.
  ///
  /// - Precondition: Every pair lies inside the shape and occurs once.
  public init(rowCount: Int, columnCount: Int, entries: [(pair: Pair, cost: Cost)]) {
    let sorted = entries.sorted { $0.pair < $1.pair }
    var starts = [Int](repeating: 0, count: rowCount + 1)
    for entry in sorted { starts[entry.pair.row + 1] += 1 }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    self.init(
      rowCount: rowCount,
      columnCount: columnCount,
      rowStarts: starts,
      columns: sorted.map(\.pair.column),
      costs: sorted.map(\.cost)
    )
  }

  /// The cost of a pair, ``CostMatrix/forbidden`` where none is stored.
  ///
  /// O(log *k*) for a row of *k*.
  ///
  /// - Precondition: The pair lies inside the matrix.
  @inlinable
  public subscript(row: Int, column: Int) -> Cost {
    precondition(row >= 0 && row < rowCount, "no such row")
    precondition(column >= 0 && column < columnCount, "no such column")
    var low = rowStarts[row]
    var high = rowStarts[row + 1]
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < rowStarts[row + 1] && columns[low] == column ? costs[low] : Cost.forbidden
  }

  /// The same entries with other costs.
  ///
  /// O(*entries*).
  func mapCosts(_ transform: (Cost) -> Cost) -> SparseCostMatrix {
    SparseCostMatrix(
      rowCount: rowCount,
      columnCount: columnCount,
      rowStarts: rowStarts,
      columns: columns,
      costs: costs.map(transform)
    )
  }
}

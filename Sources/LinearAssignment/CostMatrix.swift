/// A dense matrix of costs, stored row by row.
///
///     var costs = CostMatrix<Int64>(rowCount: 2, columnCount: 2, storage: [4, 1, 2, 3])
///     costs[0, 1] = CostMatrix<Int64>.forbidden
///
/// The cost of a pair that must not be used is ``forbidden``.
public struct CostMatrix<Cost: AssignmentCost>: Hashable, Sendable {
  /// The value that forbids a pair: `.max` for integers, plus infinity for floating point.
  @inlinable
  public static var forbidden: Cost { Cost.forbidden }

  /// The number of rows.
  public let rowCount: Int

  /// The number of columns.
  public let columnCount: Int

  /// The costs, row by row.
  ///
  /// Whoever replaces it keeps the number of elements at `rowCount * columnCount`; a problem checks.
  public var storage: [Cost]

  /// Creates a matrix from its rows laid end to end.
  ///
  /// O(1).
  ///
  /// - Precondition: `storage.count == rowCount * columnCount`, neither count negative.
  public init(rowCount: Int, columnCount: Int, storage: [Cost]) {
    precondition(rowCount >= 0 && columnCount >= 0, "a shape is not negative")
    precondition(storage.count == rowCount * columnCount, "storage and shape differ")
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.storage = storage
  }

  /// Creates a matrix with one cost everywhere.
  ///
  /// O(*rows* × *columns*).
  ///
  /// - Precondition: Neither count is negative.
  public init(rowCount: Int, columnCount: Int, repeating cost: Cost) {
    self.init(
      rowCount: rowCount,
      columnCount: columnCount,
      storage: Array(repeating: cost, count: rowCount * columnCount)
    )
  }

  /// Creates a matrix by asking a function for each cost, row by row.
  ///
  /// O(*rows* × *columns*).
  ///
  /// - Precondition: Neither count is negative.
  @inlinable
  public init(rowCount: Int, columnCount: Int, cost: (_ row: Int, _ column: Int) -> Cost) {
    precondition(rowCount >= 0 && columnCount >= 0, "a shape is not negative")
    var storage: [Cost] = []
    storage.reserveCapacity(rowCount * columnCount)
    for row in 0..<rowCount {
      for column in 0..<columnCount { storage.append(cost(row, column)) }
    }
    self.init(rowCount: rowCount, columnCount: columnCount, storage: storage)
  }

  /// The cost of a pair.
  ///
  /// O(1).
  ///
  /// - Precondition: The pair lies inside the matrix.
  @inlinable
  public subscript(row: Int, column: Int) -> Cost {
    get {
      precondition(row >= 0 && row < rowCount, "no such row")
      precondition(column >= 0 && column < columnCount, "no such column")
      return storage[row * columnCount + column]
    }
    set {
      precondition(row >= 0 && row < rowCount, "no such row")
      precondition(column >= 0 && column < columnCount, "no such column")
      storage[row * columnCount + column] = newValue
    }
  }
}

/// A row and a column, counted from zero.
public struct Pair: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The row.
  public var row: Int

  /// The column.
  public var column: Int

  /// Creates a pair.
  @inlinable
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Orders pairs by row, then by column.
  @inlinable
  public static func < (left: Pair, right: Pair) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }

  /// The pair as `(row, column)`.
  public var description: String { "(\(row), \(column))" }
}

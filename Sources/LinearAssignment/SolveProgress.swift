/// How far a solve has come.
public struct SolveProgress: Hashable, Sendable {
  /// The number of rows (of columns, where those are inserted) that have their place for now.
  ///
  /// It never falls during a phase, and the last phase ends with ``rowCount``.
  public var rowsSettled: Int

  /// The number of rows to settle.
  public var rowCount: Int

  /// The share of rows settled, from 0 to 1.
  public var share: Double { rowCount > 0 ? Double(rowsSettled) / Double(rowCount) : 1 }

  /// Creates a statement of progress.
  public init(rowsSettled: Int, rowCount: Int) {
    self.rowsSettled = rowsSettled
    self.rowCount = rowCount
  }
}

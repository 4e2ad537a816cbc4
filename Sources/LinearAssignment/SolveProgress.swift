/// How far a solve has come.
public struct SolveProgress: Hashable, Sendable {
  /// The number of rows (of columns, where those are inserted) that have their place for now.
  ///
  /// It never falls during a phase, and the last phase ends with ``rowCount``.
  public var rowsSettled: Int

  /// The number of rows to settle.
  public var rowCount: Int

  /// While pairs of a ``CostSource`` are read, how many rows this reading is through; else `nil`.
  public var rowsRead: Int?

  /// How many pairs were read from a ``CostSource``, those read again counted again; 0 where costs are stored.
  public var pairsRead: Int

  /// The total of the best solution so far, rounded, or `nil` while there is none to tell of.
  ///
  /// Known between the rounds of ``SolveMethod/pricing``; for show, the solution has the exact number.
  public var total: Double?

  /// What the total of no solution is better than, rounded, or `nil` while that is not known.
  ///
  /// Known once all pairs were read by ``SolveMethod/pricing``; for show.
  public var bound: Double?

  /// The share of rows settled, from 0 to 1.
  public var share: Double { rowCount > 0 ? Double(rowsSettled) / Double(rowCount) : 1 }

  /// Creates a statement of progress.
  public init(
    rowsSettled: Int,
    rowCount: Int,
    rowsRead: Int? = nil,
    pairsRead: Int = 0,
    total: Double? = nil,
    bound: Double? = nil
  ) {
    self.rowsSettled = rowsSettled
    self.rowCount = rowCount
    self.rowsRead = rowsRead
    self.pairsRead = pairsRead
    self.total = total
    self.bound = bound
  }
}

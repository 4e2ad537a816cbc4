/// What a solve did, in counts that do not depend on the machine.
public struct SolveStatistics: Hashable, Sendable {
  /// The method, chosen by the rule that ``SolveMethod`` states.
  public var method: SolveMethod

  /// How often a row of the matrix was gone through, in full or over a list of candidates.
  public var rowsScanned: Int = 0

  /// How often all columns of a row of a dense matrix were gone through.
  public var fullRowsScanned: Int = 0

  /// The number of shortest augmenting paths.
  public var augmentations: Int = 0

  /// The number of pairs kept as candidates when lists were first made.
  public var candidates: Int = 0

  /// The number of bids in auctions that set the first prices.
  public var bids: Int = 0

  /// The number of auctions, each with a smaller increment than the one before; the first is not
  /// counted if it was broken off.
  public var auctions: Int = 0

  /// How often all pairs were looked at for better ones, by ``SolveMethod/pricing``.
  public var rounds: Int = 0

  /// How many pairs were looked at in all, by ``SolveMethod/pricing``.
  public var pairsRead: Int = 0

  /// The number of pairs kept in the end, by ``SolveMethod/pricing``.
  public var keptPairs: Int = 0

  /// Creates statistics of a solve that has not begun.
  public init(method: SolveMethod) { self.method = method }
}

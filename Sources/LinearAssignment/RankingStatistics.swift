/// What the ranking of assignments did so far, in counts that do not depend on the machine.
public struct RankingStatistics: Hashable, Sendable {
  /// How often the matrix was gone through for pairs of small excess.
  public var passes: Int = 0

  /// The pairs kept in the last pass.
  public var candidates: Int = 0

  /// The parts of the problem, independent of each other, that can change within the present threshold.
  public var components: Int = 0

  /// The number of searches for a shortest cycle of exchanges.
  public var searches: Int = 0

  /// How often the kept pairs of a row were gone through in those searches.
  public var rowsScanned: Int = 0

  /// Creates statistics of a ranking that has not begun.
  public init() {}
}

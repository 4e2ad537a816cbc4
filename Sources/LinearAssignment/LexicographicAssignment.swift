/// An assignment that is best level by level, with how often each cost occurs.
public struct LexicographicAssignment<Cost: AssignmentCost>: Hashable, Sendable {
  /// A cost and the number of chosen pairs that have it.
  public struct Level: Hashable, Sendable {
    /// The cost, value or rank.
    public var cost: Cost.Total

    /// The number of pairs, and of rows left out at this price.
    public var count: Int
  }

  /// The pairs, in ascending order.
  public var pairs: [Pair]

  /// The costs that occur, the best first: ascending when minimising, else descending.
  public var profile: [Level]
}

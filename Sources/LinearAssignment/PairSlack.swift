/// The dual of one chosen pair: of being chosen at most once, or of being pinned.
public struct PairSlack<Total: AssignmentCost>: Hashable, Sendable {
  /// The pair.
  public var pair: Pair

  /// Its share of the dual total.
  public var value: Total

  /// Creates the dual of a pair.
  public init(
    pair: Pair,
    value: Total
  ) {
    self.pair = pair
    self.value = value
  }
}

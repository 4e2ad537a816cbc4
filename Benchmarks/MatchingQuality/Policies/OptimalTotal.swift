/// The largest sum of scores; of plans with equal sums, one with the most pairs.
///
/// Exact: no valid plan has a larger total. Pairs that do not pass the requirements stay out of reach.
/// One solve.
public struct OptimalTotal: Policy {
  /// Creates the policy.
  public init() {}

  public let name = "optimal-total"

  public let summary = "The largest sum of scores, and of equal sums the most pairs."

  public func choose(_ market: Market, seed: UInt64) throws -> Matching {
    let scale = Int64(min(market.familyPlaces, market.volunteerPlaces)) + 1
    return Matching(
      try ExactChoice.pairs(in: market) { Int64(market.scores[$0]) * scale + 1 }
    )
  }
}

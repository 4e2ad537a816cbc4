/// The largest sum of scores; of plans with equal sums, one with the most pairs.
///
/// Exact: no valid plan has a larger total. The requirements stand as they are: a pair that does not pass
/// them stays out of reach. What is still equal is decided by the solver's rule, so the seed is not used.
/// One solve.
public struct OptimalTotal: Policy {
  /// Creates the policy.
  public init() {}

  /// `optimal-total`.
  public let name = "optimal-total"

  /// What the policy does, in a sentence.
  public let summary = "The largest sum of scores, and of equal sums the most pairs."

  /// Chooses the plan; one solve.
  public func choose(_ market: Market, seed: UInt64) throws -> Matching {
    let scale = Int64(min(market.familyPlaces, market.volunteerPlaces)) + 1
    return Matching(
      try ExactChoice.pairs(in: market) { Int64(market.scores[$0]) * scale + 1 }
    )
  }
}

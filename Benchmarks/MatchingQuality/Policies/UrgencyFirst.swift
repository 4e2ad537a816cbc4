/// The most urgency points served, then the largest sum of scores: the order of Koppeling's planner.
///
/// Exact on each level in turn. Where all families are equally urgent it serves the most places, as
/// ``CoverageFirst`` does. Families without urgency points are served where that adds score. One solve.
public struct UrgencyFirst: Policy {
  /// Creates the policy.
  public init() {}

  /// `urgency-first`.
  public let name = "urgency-first"

  /// What the policy does, in a sentence.
  public let summary =
    "The most urgency points served, then the largest sum of scores, as the planner does."

  /// Chooses the plan; one solve.
  public func choose(_ market: Market, seed: UInt64) throws -> Matching {
    let scale = try LevelScale(market, policy: name)
    let width = market.volunteerCount
    return Matching(
      try ExactChoice.pairs(in: market) { index in
        market.urgency[index / width] * scale.point + Int64(market.scores[index])
      }
    )
  }
}

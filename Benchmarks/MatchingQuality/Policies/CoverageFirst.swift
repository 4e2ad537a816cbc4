/// The most places served, then the most urgency points served, then the largest sum of scores.
///
/// The order of Koppeling's planner, exact on each level in turn. Of families with one place, places are
/// families. The planner maximises urgency points at once; with points above zero that comes to the same:
/// the sets of places that can be served together form a matroid (J. Edmonds and D. R. Fulkerson,
/// "Transversals and matroid partition", 1965), where a heaviest set of positive weights is a largest one
/// too, so no urgent family ever costs a place. One solve.
public struct CoverageFirst: Policy {
  /// Creates the policy.
  public init() {}

  /// `coverage-first`.
  public let name = "coverage-first"

  /// What the policy does, in a sentence.
  public let summary =
    "The most families served, then the most urgent, then the largest sum of scores."

  /// Chooses the plan; one solve.
  public func choose(_ market: Market, seed: UInt64) throws -> Matching {
    let scale = try LevelScale(market, policy: name)
    let width = market.volunteerCount
    return Matching(
      try ExactChoice.pairs(in: market) { index in
        scale.pair + market.urgency[index / width] * scale.point + Int64(market.scores[index])
      }
    )
  }
}

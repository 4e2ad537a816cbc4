/// The most places served, then the worst pair as good as can be, then the largest sum of scores.
///
/// The bottleneck (max-min) assignment under coverage: of all plans that serve as many places as any plan
/// can, it maximises the least score of a chosen pair, and of those the total. Nobody is left out to lift
/// the minimum. Exact. The bound is found by bisection over the scores with a maximum flow each (R. E.
/// Burkard, M. Dell'Amico and S. Martello, *Assignment Problems*, 2009, section 6.2), then one solve.
public struct Bottleneck: Policy {
  /// Creates the policy.
  public init() {}

  /// `bottleneck`.
  public let name = "bottleneck"

  /// What the policy does, in a sentence.
  public let summary =
    "The most families served, then the worst pair as good as can be, then the largest sum."

  /// Chooses the plan; O(log *pairs*) flows and one solve.
  public func choose(_ market: Market, seed: UInt64) throws -> Matching {
    let bound = Self.bound(of: market)
    let pair =
      Int64(min(market.familyPlaces, market.volunteerPlaces)) * Int64(Market.largestScore) + 1
    return Matching(
      try ExactChoice.pairs(in: market) { index in
        market.scores[index] < bound ? nil : pair + Int64(market.scores[index])
      }
    )
  }

  /// The largest score such that pairs of at least that score serve as many places as all pairs do.
  ///
  /// Zero where no pair is allowed.
  static func bound(of market: Market) -> Int32 {
    let most = PlacesFlow.mostPairs(in: market).count
    let scores = Set(market.scores.lazy.filter { $0 >= 0 }).sorted()
    guard most > 0, var bound = scores.first else { return 0 }
    var (low, high) = (1, scores.count - 1)
    while low <= high {
      let middle = (low + high) / 2
      let count = PlacesFlow.mostPairs(in: market) { market.scores[$0] >= scores[middle] }.count
      if count == most {
        bound = scores[middle]
        low = middle + 1
      } else {
        high = middle - 1
      }
    }
    return bound
  }
}

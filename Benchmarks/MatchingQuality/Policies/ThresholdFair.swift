/// The largest sum of scores when every chosen pair must reach a threshold.
///
/// Serves nobody badly: pairs below the threshold are not chosen, and families that only those could serve
/// keep waiting. Exact for its threshold. ``PriceOfFairness`` gives the whole curve of what thresholds
/// cost. After FairFlow's guarantee to every paper (A. Kobren, B. Saha and A. McCallum, KDD 2019), for
/// pairs. One solve.
public struct ThresholdFair: Policy {
  /// The least score of a chosen pair, in millionths.
  public let threshold: Int32

  /// Creates the policy.
  ///
  /// - Parameter threshold: The least score of a chosen pair in millionths; half of full marks if left out.
  public init(threshold: Int32 = 500_000) { self.threshold = threshold }

  /// `threshold-fair`.
  public let name = "threshold-fair"

  /// What the policy does, in a sentence.
  public var summary: String {
    "The largest sum of scores in which every pair has at least \(threshold) millionths."
  }

  /// Chooses the plan; one solve.
  public func choose(_ market: Market, seed: UInt64) throws -> Matching {
    try Self.plan(market, threshold: threshold)
  }

  /// The plan of a threshold; of equal sums, one with the most pairs.
  static func plan(_ market: Market, threshold: Int32) throws -> Matching {
    let scale = Int64(min(market.familyPlaces, market.volunteerPlaces)) + 1
    return Matching(
      try ExactChoice.pairs(in: market) { index in
        market.scores[index] < threshold ? nil : Int64(market.scores[index]) * scale + 1
      }
    )
  }
}

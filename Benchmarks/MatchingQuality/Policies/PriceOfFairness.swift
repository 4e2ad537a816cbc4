/// What a least score for every pair costs, for all thresholds there are.
///
/// The optimum under a threshold is a step function of the threshold: it stays the same as long as its own
/// worst pair reaches it. So the curve is exact with one solve for each step.
public enum PriceOfFairness {
  /// One step of the curve.
  public struct Step: Hashable, Sendable {
    /// The thresholds, in millionths, at which this plan is the optimum: above the step before, up to the
    /// score of its worst pair.
    public var thresholds: ClosedRange<Int32>

    /// The largest sum of scores in millionths.
    public var total: Int64

    /// The number of pairs.
    public var pairs: Int

    /// The loss of total against no threshold, as a share: (W* − W) / W*; 0 where W* is 0.
    public var price: Double
  }

  /// The steps in ascending order of thresholds, from 0 to 1 000 000.
  ///
  /// The last step, where thresholds are out of reach, has no pairs; it is missing where 1 000 000 is in
  /// reach.
  ///
  /// - Parameters:
  ///   - market: The market.
  ///   - limit: The greatest number of steps; where the curve has more, thresholds go up by at least so
  ///     much that they fit, and each step is still exact at the lower end of its thresholds.
  /// - Returns: The steps.
  /// - Throws: If the market is too large to be solved exactly.
  /// - Complexity: One solve for each step.
  public static func curve(_ market: Market, limit: Int = .max) throws -> [Step] {
    precondition(limit >= 1, "a curve has a step")
    let stride = limit > Int(Market.largestScore) ? 1 : (Int(Market.largestScore) / limit) + 1
    var steps: [Step] = []
    var best: Int64?
    var threshold = 0
    while threshold <= Int(Market.largestScore) {
      let plan = try ThresholdFair.plan(market, threshold: Int32(threshold))
      let total = plan.total(in: market)
      let worst = plan.pairs.map { market.score($0) }.min() ?? Market.largestScore
      let last = min(Int(Market.largestScore), max(Int(worst), threshold + stride - 1))
      let optimum = best ?? total
      best = optimum
      steps.append(
        Step(
          thresholds: Int32(threshold)...Int32(last),
          total: total,
          pairs: plan.pairs.count,
          price: optimum == 0 ? 0 : Double(optimum - total) / Double(optimum)
        )
      )
      threshold = last + 1
    }
    return steps
  }
}

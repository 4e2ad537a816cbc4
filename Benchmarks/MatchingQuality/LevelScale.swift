/// What one unit of a higher level is worth, so that no sum of lower levels outweighs it.
///
/// A value is `pair × pairs + point × urgency + score`. With *p* the most pairs a plan can have, every
/// sum of scores is at most *p* × 10⁶, so a point of urgency is worth *p* × 10⁶ + 1; every sum of points
/// and scores is at most *p* × (largest urgency × point + 10⁶), so a pair is worth that plus 1. The sum of
/// the values of a plan then orders plans by the levels one after another.
struct LevelScale {
  /// The most pairs that a plan can have, by capacities alone.
  let places: Int64
  /// What a point of urgency is worth, in millionths of score.
  let point: Int64
  /// What a pair is worth, in millionths of score.
  let pair: Int64

  /// Makes the scale of a market.
  ///
  /// - Throws: ``PolicyError/tooLarge(policy:places:)`` if a plan's value, with room for the solver's sums
  ///   along paths, could leave 64 bits.
  init(_ market: Market, policy: String) throws(PolicyError) {
    let places = Int64(min(market.familyPlaces, market.volunteerPlaces))
    let largest = market.urgency.max() ?? 0
    let point = places.multipliedReportingOverflow(by: Int64(Market.largestScore))
    let points = largest.multipliedReportingOverflow(by: point.partialValue + 1)
    let level = points.partialValue.addingReportingOverflow(Int64(Market.largestScore))
    let pair = places.multipliedReportingOverflow(by: level.partialValue)
    let steps = Int64(64 + 8 * (market.familyCount + market.volunteerCount)) + places
    let sum = steps.multipliedReportingOverflow(by: pair.partialValue)
    let twice = sum.partialValue.multipliedReportingOverflow(by: 2)
    let isTooLarge =
      point.overflow || points.overflow || level.overflow || pair.overflow || sum.overflow
      || twice.overflow
    guard !isTooLarge else { throw .tooLarge(policy: policy, places: Int(places)) }
    self.places = places
    self.point = point.partialValue + 1
    self.pair = pair.partialValue + 1
  }
}

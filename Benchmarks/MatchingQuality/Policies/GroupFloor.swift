internal import LinearAssignment

/// The largest sum of scores in which every group of families is served at a fair rate.
///
/// Let *r* be the share of all eligible places that a plan can serve at best (the most pairs over the
/// places of families that have at least one allowed pair). Every group of *n* eligible places gets at
/// least ⌊φ × *r* × *n*⌋ of them served, where φ is the fraction asked for (0.8, the four-fifths rule, if
/// left out). What is guaranteed:
///
/// - If a plan with these floors exists, the result keeps them and no plan that does has a larger total.
/// - If none exists, φ is lowered to the largest thousandth for which one exists (``attained(in:)`` tells
///   which; at 0 it is the plain optimum), and the same holds for that φ.
/// - Groups come from one grouping; families without a group, and markets without one, have no floor.
///
/// Exact, in one solve with proof: a floor on served places is a ceiling on places left empty. The problem
/// is turned over (volunteers are rows, families are columns) and every family place must be filled, by a
/// volunteer or by a *rest* row of its group; the rest rows of a group have a maximum together. The bounds
/// on groups are nested in a flow network, so whole numbers come out by themselves.
public struct GroupFloor: Policy {
  /// The fraction φ of the best overall share that each group must reach, in thousandths, 0...1000.
  public let fraction: Int

  /// The name of the grouping; `nil` for the market's first.
  public let grouping: String?

  /// Creates the policy.
  ///
  /// - Parameters:
  ///   - fraction: φ in thousandths.
  ///   - grouping: The name of the grouping, `nil` for the market's first.
  /// - Precondition: The fraction lies in 0...1000.
  public init(fraction: Int = 800, grouping: String? = nil) {
    precondition((0...1000).contains(fraction), "a fraction is in thousandths")
    self.fraction = fraction
    self.grouping = grouping
  }

  /// `group-floor`.
  public let name = "group-floor"

  /// What the policy does, in a sentence.
  public var summary: String {
    "The largest sum of scores in which every group is served at \(fraction) thousandths of the best "
      + "overall rate or more."
  }

  /// Chooses the plan; one solve, or eleven where the floors cannot be kept.
  public func choose(_ market: Market, seed: UInt64) throws -> Matching {
    guard let floors = GroupFloors(market, grouping: market.grouping(named: grouping)) else {
      return try OptimalTotal().choose(market, seed: seed)
    }
    return Matching(try best(floors).pairs)
  }

  /// The fraction that is kept in a market, in thousandths: the one asked for, or the largest attainable.
  ///
  /// - Throws: If the market is too large to be solved exactly.
  public func attained(in market: Market) throws -> Int {
    guard let floors = GroupFloors(market, grouping: market.grouping(named: grouping)) else {
      return fraction
    }
    return try best(floors).fraction
  }

  private func best(_ floors: GroupFloors) throws -> (fraction: Int, pairs: [Pair]) {
    if let pairs = try floors.pairs(fraction: fraction) { return (fraction, pairs) }
    // Floors grow with the fraction, so attainable fractions come before the others; at 0 all is free.
    var (low, high) = (0, fraction)
    var best = try floors.pairs(fraction: 0) ?? []
    while high - low > 1 {
      let middle = (low + high) / 2
      if let pairs = try floors.pairs(fraction: middle) {
        (low, best) = (middle, pairs)
      } else {
        high = middle
      }
    }
    return (low, best)
  }
}

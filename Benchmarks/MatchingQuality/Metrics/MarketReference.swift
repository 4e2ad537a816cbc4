/// What the plans of one market are measured against, computed once.
///
/// Holds the ranks, the exact optimum of the total and the most pairs that any plan can have. One solve,
/// one maximum flow, and the sorting of ``MarketRanks``.
public struct MarketReference: Sendable {
  /// The market.
  public let market: Market

  /// The ranks of its pairs.
  public let ranks: MarketRanks

  /// A plan of the largest total.
  public let optimum: Matching

  /// The largest total of any plan, in millionths.
  public let optimalTotal: Int64

  /// The most pairs that any plan has.
  public let mostPairs: Int

  /// Prepares to measure plans of a market.
  ///
  /// - Throws: If the market is too large to be solved exactly.
  public init(_ market: Market) throws {
    self.market = market
    ranks = MarketRanks(market)
    optimum = try OptimalTotal().choose(market, seed: 0)
    optimalTotal = optimum.total(in: market)
    mostPairs = PlacesFlow.mostPairs(in: market).count
  }
}

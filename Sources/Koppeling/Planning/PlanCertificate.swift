/// The proof that no plan is better: prices for the value, and prices for the lottery among plans of
/// that value.
///
/// See ``Prices`` for what prices prove and how to check them by hand. In a plan of a search that was stopped
/// they prove how far from the best it can be, and there are no prices of a lottery.
public struct PlanCertificate: Hashable, Sendable, Codable {
  /// The prices that prove the value; their bound equals it, unless the search was stopped.
  public var prices: Prices
  /// The prices that prove the lottery, on the tight pairs and their lottery values.
  public var lotteryPrices: Prices
}

/// The proof that no plan is better: prices for the value, and prices for the lottery among plans of
/// that value.
///
/// See ``Prices`` for what prices prove and how to check them by hand.
public struct PlanCertificate: Hashable, Sendable, Codable {
  /// The prices that prove the value; their bound equals it.
  public var prices: Prices
  /// The prices that prove the lottery, on the tight pairs and their lottery values.
  public var lotteryPrices: Prices
}

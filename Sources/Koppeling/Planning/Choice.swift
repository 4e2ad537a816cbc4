/// What a solver hands over: the pairs it chose and the prices that prove the choice.
///
/// People are named by their places in the ``Scorer``.
struct Choice: Hashable, Sendable {
  /// For each family the volunteer chosen, or `nil`.
  var volunteerOfFamily: [Int?]
  /// The prices that prove the value.
  var prices: IndexedPrices
  /// The prices that prove the lottery among plans of equal value.
  ///
  /// All zero if the search was stopped before lots were drawn.
  var lotteryPrices: IndexedPrices
  /// Whether the search came to its end; if not, the prices prove how far from the best it can be.
  var isFinished: Bool
}

/// Prices by place.
struct IndexedPrices: Hashable, Sendable {
  var families: [Int64]
  var volunteers: [Int64]
  var quotas: [Int64]

  /// The most that any plan can be worth: each price times the places or matches it is for.
  func bound(scorer: Scorer, quotas limits: Quotas) -> Int128 {
    var bound: Int128 = 0
    for price in families { bound += Int128(price) }
    for (profile, price) in zip(scorer.volunteers, volunteers) {
      bound += Int128(price) * Int128(profile.placesLeft)
    }
    for (limit, price) in zip(limits.quotas, quotas) {
      bound += Int128(price) * Int128(limit.left)
    }
    return bound
  }
}

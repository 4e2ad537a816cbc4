internal import LinearAssignment

/// The second problem: among all plans of the greatest value, the one with the largest sum of
/// tickets.
///
/// By complementary slackness a plan has the greatest value exactly if it uses only *tight* pairs,
/// whose value equals the prices of their family, volunteer and municipality together, serves every
/// family with a price, and fills every volunteer and municipality with a price. The second problem
/// has the tight pairs alone. To its ticket a pair adds a bonus for each of its family, volunteer and
/// municipality that has a price; the bonus exceeds the sum of tickets of any plan, so a largest sum
/// meets all three conditions, as the plan of the first problem shows can be done.
///
/// **No overflow.** With *p* pairs at most, the bonus is *p* × 2²⁴ + 1, a pair at most three times that
/// and a ticket, and a sum at most *p* times that: below 2⁶¹ for *p* up to ``PairValues/largestPlan``.
struct LotteryStage {
  let values: PairValues
  let prices: IndexedPrices
  let quotas: Quotas
  let scorer: Scorer
  let bonus: Int64

  init(values: PairValues, prices: IndexedPrices, quotas: Quotas, scorer: Scorer) {
    self.values = values
    self.prices = prices
    self.quotas = quotas
    self.scorer = scorer
    let waiting = scorer.families.count { !$0.isMatched }
    let places = scorer.volunteers.reduce(0) { $0 + $1.placesLeft }
    bonus = Int64(min(waiting, places)) << Int64(Lottery.bits) + 1
  }

  /// What a pair counts in the second problem, or `nil` if it is not tight.
  func value(family: Int, volunteer: Int, seed: UInt64) -> Int64? {
    guard let value = values.value(family: family, volunteer: volunteer) else { return nil }
    return self.value(family: family, volunteer: volunteer, worth: value, seed: seed)
  }

  /// The same for a pair whose value is known.
  func value(family: Int, volunteer: Int, worth value: Int64, seed: UInt64) -> Int64? {
    let quota = quotas.quotaOfFamily[family]
    let quotaPrice = quota.map { prices.quotas[$0] } ?? 0
    guard prices.families[family] + prices.volunteers[volunteer] + quotaPrice == value else {
      return nil
    }
    let priced = [prices.families[family], prices.volunteers[volunteer], quotaPrice].count {
      $0 > 0
    }
    let ticket = Lottery.ticket(
      seed: seed,
      family: scorer.families[family].family.id,
      volunteer: scorer.volunteers[volunteer].volunteer.id
    )
    return Int64(priced) * bonus + ticket
  }

  /// The second problem: the tight pairs and what they count.
  ///
  /// - Parameters:
  ///   - seed: The seed of the tickets.
  ///   - threadLimit: How many threads may score at once.
  ///   - limit: The most tight pairs to collect.
  ///   - goesOn: Called from time to time with the number of families that are done; returns whether to go on.
  /// - Returns: `nil` if there are more tight pairs than the limit, or it was not wanted to the end.
  func matrix(
    seed: UInt64,
    threadLimit: Int,
    limit: Int,
    while goesOn: (Int) -> Bool
  ) -> SparseCostMatrix<Int64>? {
    var count = 0
    func isWithin(_ families: Int) -> Bool { count <= limit && goesOn(families) }
    var tight = [[(column: Int, cost: Int64)]](repeating: [], count: values.familyCount)
    let isWhole = values.forEachRow(threadLimit: threadLimit, while: isWithin) { row in
      for (volunteer, worth) in zip(row.volunteers, row.values) {
        let column = Int(volunteer)
        let value = value(family: row.family, volunteer: column, worth: worth, seed: seed)
        if let value { tight[row.family].append((column, value)) }
      }
      count += tight[row.family].count
    }
    guard isWhole, count <= limit else { return nil }
    var rowStarts = [0]
    for row in tight { rowStarts.append(rowStarts[rowStarts.count - 1] + row.count) }
    return SparseCostMatrix(
      rowCount: values.familyCount,
      columnCount: values.volunteerCount,
      rowStarts: rowStarts,
      columns: tight.flatMap { $0.map(\.column) },
      costs: tight.flatMap { $0.map(\.cost) }
    )
  }
}

import LinearAssignment
import MatchingQuality
import Testing

/// Optimal policies against every plan there is.
@Suite("Optimal policies equal exhaustive search")
struct PolicyOptimumTests {
  static let cases: [(market: Market, plans: [Matching])] =
    ((0..<150).map { SmallMarket.any(seed: $0) } + (0..<6).map { SmallMarket.plain(seed: $0) })
    .map { ($0, EveryMatching.of($0)) }

  private func check(
    _ policy: some Policy,
    isAllowed: (Market, Matching) -> Bool = { _, _ in true },
    key: (PlanKeys, Matching) -> [Int64]
  ) throws {
    for (market, plans) in Self.cases {
      let keys = PlanKeys(market: market)
      let plan = try policy.choose(market, seed: 3)
      #expect(plan.flaw(in: market) == nil, "\(market.name)")
      #expect(isAllowed(market, plan), "\(policy.name) on \(market.name)")
      let best = EveryMatching.best(plans.filter { isAllowed(market, $0) }) { key(keys, $0) }
      #expect(key(keys, plan) == best, "\(policy.name) on \(market.name)")
    }
  }

  @Test func optimalTotalIsLargestThenServesMost() throws {
    try check(OptimalTotal()) { [$0.total($1), $0.count($1)] }
  }

  @Test func coverageComesFirstThenUrgencyThenScore() throws {
    try check(CoverageFirst()) { [$0.count($1), $0.urgency($1), $0.total($1)] }
  }

  @Test func positiveUrgencyComesFirstWithoutCostingAPlace() throws {
    for (market, plans) in Self.cases {
      var urgent = market
      urgent.urgency = market.urgency.map { $0 * $0 * $0 + 1 }
      let keys = PlanKeys(market: urgent)
      let plan = try CoverageFirst().choose(urgent, seed: 0)
      let best = EveryMatching.best(plans) { [keys.urgency($0), keys.total($0)] }
      #expect([keys.urgency(plan), keys.total(plan)] == best, "\(market.name)")
    }
  }

  @Test func bottleneckLiftsTheWorstPairOfTheFullestPlans() throws {
    try check(Bottleneck()) { [$0.count($1), $0.worst($1), $0.total($1)] }
  }

  @Test func leximinLiftsTheWorstThenTheNextWorst() throws {
    try check(Leximin()) { $0.leximin($1) }
  }

  @Test(arguments: [0, 1, 400_000, 500_000, 1_000_000] as [Int32])
  func thresholdFairKeepsItsThreshold(threshold: Int32) throws {
    try check(
      ThresholdFair(threshold: threshold),
      isAllowed: { market, plan in plan.pairs.allSatisfy { market.score($0) >= threshold } },
      key: { [$0.total($1), $0.count($1)] }
    )
  }

  @Test(arguments: [0, 500, 800, 1000])
  func groupFloorKeepsTheLargestAttainableFloor(fraction: Int) throws {
    for (market, plans) in Self.cases {
      let keys = PlanKeys(market: market)
      let policy = GroupFloor(fraction: fraction)
      let attained = try policy.attained(in: market)
      let plan = try policy.choose(market, seed: 0)
      #expect(plan.flaw(in: market) == nil)
      func keeps(_ plan: Matching, _ fraction: Int) -> Bool {
        zip(served(plan, market), floors(market, plans, fraction)).allSatisfy { $0 >= $1 }
      }
      let best = EveryMatching.best(plans.filter { keeps($0, attained) }) {
        [keys.total($0), keys.count($0)]
      }
      #expect([keys.total(plan), keys.count(plan)] == best, "\(market.name)")
      #expect(keeps(plan, attained), "\(market.name)")
      if attained < fraction {
        #expect(!plans.contains { keeps($0, attained + 1) }, "\(market.name) could keep more")
      }
    }
  }

  @Test func groupFloorIsLoweredToWhatCanBeKept() throws {
    // Four families share one volunteer, four others have one each: 5 of 8 places at best. A floor of
    // two for the first four is out of reach, and ⌊φ × 5/8 × 4⌋ stays below two up to φ = 0.799.
    let market = Market(
      name: "scarce",
      familyCount: 8,
      volunteerCount: 5,
      scores: (0..<40).map { index in
        let (family, volunteer) = (index / 5, index % 5)
        return (family < 4 ? volunteer == 0 : volunteer == family - 3) ? 900_000 : -1
      },
      familyGroups: [
        Grouping(
          name: "place",
          labels: ["scarce", "ample"],
          labelOfFamily: [0, 0, 0, 0, 1, 1, 1, 1]
        )
      ]
    )
    #expect(try GroupFloor(fraction: 1000).attained(in: market) == 799)
    #expect(try GroupFloor(fraction: 799).attained(in: market) == 799)
    #expect(try GroupFloor(fraction: 1000).choose(market, seed: 1).pairs.count == 5)
  }

  private func served(_ plan: Matching, _ market: Market) -> [Int] {
    market.familyGroups[0].labels.indices.map { label in
      plan.pairs.count { market.familyGroups[0].labelOfFamily[$0.row] == label }
    }
  }

  private func floors(_ market: Market, _ plans: [Matching], _ fraction: Int) -> [Int] {
    let eligible = (0..<market.familyCount).map { family in
      min(
        market.familyCapacities[family],
        (0..<market.volunteerCount).count { market.allows(Pair(row: family, column: $0)) }
      )
    }
    let all = eligible.reduce(0, +)
    let most = plans.map(\.pairs.count).max() ?? 0
    return market.familyGroups[0].labels.indices.map { label in
      let own = eligible.indices.filter { market.familyGroups[0].labelOfFamily[$0] == label }
      let places = own.reduce(0) { $0 + eligible[$1] }
      return all == 0 ? 0 : fraction * most * places / (1000 * all)
    }
  }
}

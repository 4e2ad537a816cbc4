import LinearAssignment
import MatchingQuality
import Testing

@Suite("Policies")
struct PolicyTests {
  @Test func everyPlanIsValidAndRepeatsItself() throws {
    for seed in 0..<150 as Range<UInt64> {
      let market = SmallMarket.any(seed: 1000 + seed)
      for policy in PolicyCatalog.all {
        let plan = try policy.choose(market, seed: seed)
        #expect(plan.flaw(in: market) == nil, "\(policy.name), seed \(seed)")
        #expect(try policy.choose(market, seed: seed) == plan, "\(policy.name), seed \(seed)")
      }
    }
  }

  @Test func namesAreUniqueAndFindTheirPolicy() {
    let names = PolicyCatalog.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(PolicyCatalog.policy(named: name)?.name == name) }
    #expect(PolicyCatalog.policy(named: "no such") == nil)
  }

  @Test func deferredAcceptanceLeavesNoBlockingPair() throws {
    for seed in 0..<400 as Range<UInt64> {
      let market = seed < 300 ? SmallMarket.any(seed: seed) : SmallMarket.plain(seed: seed)
      for proposers in [DeferredAcceptance.Proposers.families, .volunteers] {
        let plan = try DeferredAcceptance(proposers: proposers).choose(market, seed: seed)
        #expect(plan.flaw(in: market) == nil)
        #expect(PlanKeys(market: market).blocking(plan).isEmpty, "\(proposers), seed \(seed)")
      }
    }
  }

  @Test func proposersGetTheirBestStablePartner() throws {
    var differences = 0
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededRandom(seed: seed, stream: 9)
      let count = 2 + random.below(4)
      // Strict preferences: distinct scores in each list.
      let first = (0..<count).flatMap { _ in random.permutation(count).map { Int32($0) } }
      let second = (0..<count).map { _ in random.permutation(count).map { Int32($0) } }
      let market = Market(
        name: "strict-\(seed)",
        familyCount: count,
        volunteerCount: count,
        scores: first,
        volunteerScores: (0..<count * count).map { second[$0 % count][$0 / count] }
      )
      let keys = PlanKeys(market: market)
      let stable = EveryMatching.of(market).filter { keys.blocking($0).isEmpty }
      let families = try DeferredAcceptance(proposers: .families).choose(market, seed: seed)
      let volunteers = try DeferredAcceptance(proposers: .volunteers).choose(market, seed: seed)
      for family in 0..<count {
        let all = stable.map { market.score($0.pairs[family]) }
        #expect(market.score(families.pairs[family]) == all.max(), "seed \(seed)")
        #expect(market.score(volunteers.pairs[family]) == all.min(), "seed \(seed)")
      }
      if families != volunteers { differences += 1 }
    }
    #expect(differences > 5, "the sides' plans differ on some of the markets")
  }

  @Test func firstComeServesTheLongestWaitFirst() throws {
    let market = Market(
      name: "queue",
      familyCount: 3,
      volunteerCount: 2,
      scores: [900_000, 100_000, 800_000, 700_000, 600_000, -1],
      waitingDays: [10, nil, 30]
    )
    let plan = try FirstCome().choose(market, seed: 1)
    #expect(plan.pairs == [Pair(row: 0, column: 1), Pair(row: 2, column: 0)])
  }

  @Test func greedyTakesTheBestPairFirst() throws {
    let market = Market(
      name: "greedy",
      familyCount: 2,
      volunteerCount: 2,
      scores: [1_000_000, 900_000, 900_000, 0]
    )
    let greedy = try GreedyPairs().choose(market, seed: 1)
    #expect(greedy.total(in: market) == 1_000_000)
    #expect(try OptimalTotal().choose(market, seed: 1).total(in: market) == 1_800_000)
  }

  @Test func randomPlansAreMaximalAndReachEveryPair() throws {
    let market = SmallMarket.any(seed: 3)
    var seen: Set<Pair> = []
    for seed in 0..<200 as Range<UInt64> {
      let plan = try RandomChoice().choose(market, seed: seed)
      seen.formUnion(plan.pairs)
      let larger = EveryMatching.of(market).filter {
        Set($0.pairs).isStrictSuperset(of: Set(plan.pairs))
      }
      #expect(larger.isEmpty, "seed \(seed)")
    }
    let reachable = Set(EveryMatching.of(market).flatMap(\.pairs))
    #expect(seen == reachable)
  }

  @Test func greedyReachesHalfOfTheOptimum() throws {
    for seed in 0..<200 as Range<UInt64> {
      let market = SmallMarket.plain(seed: seed)
      let greedy = try GreedyPairs().choose(market, seed: seed).total(in: market)
      let optimum = try OptimalTotal().choose(market, seed: seed).total(in: market)
      #expect(2 * greedy >= optimum && greedy <= optimum, "seed \(seed)")
    }
  }

  @Test func theCurveOfThresholdsIsExact() throws {
    for seed in 0..<60 as Range<UInt64> {
      let market = SmallMarket.any(seed: 500 + seed)
      let keys = PlanKeys(market: market)
      let plans = EveryMatching.of(market)
      let curve = try PriceOfFairness.curve(market)
      #expect(curve.first?.thresholds.lowerBound == 0)
      #expect(curve.last?.thresholds.upperBound == 1_000_000)
      for (left, right) in zip(curve, curve.dropFirst()) {
        #expect(left.thresholds.upperBound + 1 == right.thresholds.lowerBound)
        #expect(left.total >= right.total)
      }
      for step in curve {
        for threshold in [step.thresholds.lowerBound, step.thresholds.upperBound] {
          let best = plans.filter { plan in
            keys.scores(plan).allSatisfy { $0 >= Int64(threshold) }
          }.map { keys.total($0) }.max()
          #expect(step.total == best, "seed \(seed), threshold \(threshold)")
        }
      }
      let short = try PriceOfFairness.curve(market, limit: 3)
      #expect(short.count <= 3 && short.first?.total == curve.first?.total)
    }
  }

  @Test func tooManyPlacesForExactLevelsAreRefused() {
    let market = Market(
      name: "wide",
      familyCount: 1,
      volunteerCount: 1,
      scores: [1],
      familyCapacities: [3_000_000],
      volunteerCapacities: [3_000_000],
      urgency: [100]
    )
    #expect(throws: PolicyError.tooLarge(policy: "coverage-first", places: 3_000_000)) {
      try CoverageFirst().choose(market, seed: 1)
    }
  }
}

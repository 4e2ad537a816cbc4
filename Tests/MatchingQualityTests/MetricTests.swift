import LinearAssignment
import MatchingQuality
import Testing

@Suite("Metrics")
struct MetricTests {
  @Test func everyMetricEqualsItsDefinitionOnAThousandPlans() throws {
    var defined: [String: Int] = [:]
    for seed in 0..<1000 as Range<UInt64> {
      let market = SmallMarket.any(seed: 5000 + seed)
      let plans = EveryMatching.of(market)
      var random = SeededRandom(seed: seed)
      // Good plans, poor plans and the empty one.
      let plan = plans[random.below(plans.count)]
      let plain = PlainMetrics(market: market, plan: plan, plans: plans)
      let evaluation = Evaluation(plan, reference: try MarketReference(market))
      for metric in MetricCatalog.all {
        guard let expected = plain.value(metric.name) else {
          Issue.record("\(metric.name) has no plain definition")
          continue
        }
        let found = metric.evaluate(evaluation)
        if found != nil { defined[metric.name, default: 0] += 1 }
        let isEqual = Self.isClose(found, expected)
        if !isEqual {
          Issue.record("\(metric.name), seed \(seed): \(found as Any), not \(expected as Any)")
        }
      }
    }
    for metric in MetricCatalog.all where !metric.name.hasPrefix("change") {
      #expect(defined[metric.name, default: 0] > 500, "\(metric.name) is seldom defined")
    }
  }

  @Test func gapsOfGroupsEqualTheirDefinitions() throws {
    var defined: [String: Int] = [:]
    for seed in 0..<40 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let market = SmallMarket.market(80, 60, largestCapacity: 1, &random, seed)
      let plan = try FirstCome().choose(market, seed: seed)
      let evaluation = Evaluation(plan, reference: try MarketReference(market), seed: seed)
      let groups = PlainGroups(market: market, plan: plan)
      let expected = groups.values
      for metric in MetricCatalog.groupMetrics(for: "side") {
        let found = metric.evaluate(evaluation)
        #expect(Self.isClose(found, expected[metric.name] ?? nil), "\(metric.name), seed \(seed)")
        #expect(expected.keys.contains(metric.name))
        if found != nil { defined[metric.name, default: 0] += 1 }
        #expect(MetricCatalog.metric(named: metric.name)?.name == metric.name)
      }
    }
    for metric in MetricCatalog.groupMetrics(for: "side") {
      #expect(defined[metric.name, default: 0] > 20, "\(metric.name) is seldom defined")
    }
  }

  @Test func aGroupingThatIsNotThereHasNoGap() throws {
    let market = SmallMarket.any(seed: 1)
    let evaluation = Evaluation(Matching([]), reference: try MarketReference(market))
    for metric in MetricCatalog.groupMetrics(for: "none") {
      #expect(metric.evaluate(evaluation) == nil)
    }
  }

  @Test func leximinLevelOrdersPlansAsLeximinDoes() throws {
    var ordered = 0
    for seed in 0..<400 as Range<UInt64> {
      let market = SmallMarket.any(seed: 9000 + seed)
      let plans = EveryMatching.of(market)
      let reference = try MarketReference(market)
      let keys = PlanKeys(market: market)
      var random = SeededRandom(seed: seed)
      guard let metric = MetricCatalog.metric(named: "leximin-level") else {
        Issue.record("the metric is missing")
        return
      }
      let pair = [plans[random.below(plans.count)], plans[random.below(plans.count)]]
      let levels = pair.map { metric.evaluate(Evaluation($0, reference: reference)) ?? -1 }
      let vectors = pair.map { plan in
        [keys.count(plan)] + keys.scores(plan).map { $0 / 10_000 }.sorted()
      }
      #expect(
        (levels[0] < levels[1]) == vectors[0].lexicographicallyPrecedes(vectors[1]),
        "seed \(seed)"
      )
      #expect((levels[0] == levels[1]) == (vectors[0] == vectors[1]), "seed \(seed)")
      if levels[0] != levels[1] { ordered += 1 }
    }
    #expect(ordered > 200)
  }

  @Test func theOptimumHasNoGapAndTheRightProfile() throws {
    let market = Market(
      name: "two",
      familyCount: 2,
      volunteerCount: 2,
      scores: [900_000, 800_000, 700_000, 100_000]
    )
    let reference = try MarketReference(market)
    let evaluation = Evaluation(reference.optimum, reference: reference)
    #expect(reference.optimum.pairs == [Pair(row: 0, column: 1), Pair(row: 1, column: 0)])
    #expect(MetricCatalog.metric(named: "gap-to-optimum")?.evaluate(evaluation) == 0)
    #expect(RankProfile(evaluation).counts == [1, 1])
    #expect(evaluation.instability.blockingPairs == 1)
    #expect(evaluation.instability.largestGain == 100_000)
    let none = Evaluation(Matching([]), reference: reference)
    #expect(RankProfile(none).counts.isEmpty)
  }

  @Test func everyMetricSaysWhatItIs() {
    let all = MetricCatalog.all + MetricCatalog.groupMetrics(for: "g")
    #expect(Set(all.map(\.name)).count == all.count)
    for metric in all {
      for text in [metric.unit, metric.summary, metric.formula, metric.source] {
        #expect(!text.isEmpty, "\(metric.name)")
      }
      #expect(metric.summary.hasSuffix("."), "\(metric.name)")
    }
    #expect(MetricCatalog.metric(named: "no such") == nil)
    #expect(MetricCatalog.metric(named: "no such[g]") == nil)
  }

  static func isClose(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
  }
}

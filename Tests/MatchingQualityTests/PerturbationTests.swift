import LinearAssignment
import MatchingQuality
import Testing

@Suite("Perturbed markets")
struct PerturbationTests {
  /// A market whose scores come from three criteria.
  static func weighted(seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed, stream: 4)
    let (families, volunteers) = (12, 9)
    let weights = [500, 300, 200]
    let components = weights.indices.map { index in
      ScoreComponent(
        name: "c\(index)",
        weight: weights[index],
        values: (0..<families * volunteers).map { _ in Int16(random.below(1001)) }
      )
    }
    return Market(
      name: "weighted-\(seed)",
      familyCount: families,
      volunteerCount: volunteers,
      scores: (0..<families * volunteers).map { index in
        random.below(5) == 0
          ? -1 : Int32(components.reduce(0) { $0 + $1.weight * Int($1.values[index]) })
      },
      components: components
    )
  }

  @Test func noiseStaysWithinItsBoundAndForbidsNothing() {
    for seed in 0..<50 as Range<UInt64> {
      let market = SmallMarket.any(seed: seed)
      let noisy = market.withNoise(amount: 30_000, seed: seed)
      #expect(noisy.flaw == nil)
      for index in market.scores.indices {
        #expect((noisy.scores[index] < 0) == (market.scores[index] < 0))
        #expect(abs(noisy.scores[index] - market.scores[index]) <= 30_000)
      }
      #expect(market.withNoise(amount: 0, seed: seed) == market)
    }
  }

  @Test func weightsKeepTheirSumAndScoresFollowThem() throws {
    var moved = 0
    for seed in 0..<50 as Range<UInt64> {
      let market = Self.weighted(seed: seed)
      let other = try #require(market.withOtherWeights(seed: seed))
      #expect(other.flaw == nil, "seed \(seed)")
      #expect(other.components.reduce(0) { $0 + $1.weight } == 1000)
      for (before, after) in zip(market.components, other.components) {
        // Ten percent, times what restores the sum, and a thousandth of rounding.
        #expect(abs(after.weight - before.weight) <= before.weight * 2 / 9 + 1, "seed \(seed)")
      }
      if other.scores != market.scores { moved += 1 }
      #expect(market.withOtherWeights(amount: 0, seed: seed) == market)
    }
    #expect(moved > 45)
    #expect(SmallMarket.any(seed: 1).withOtherWeights(seed: 1) == nil)
  }

  @Test func changeIsTheMeanSymmetricDifference() throws {
    let (a, b, c) = (Pair(row: 0, column: 0), Pair(row: 1, column: 1), Pair(row: 1, column: 0))
    #expect(Matching([a, b]).difference(to: Matching([a, b])) == 0)
    #expect(Matching([a, b]).difference(to: Matching([c])) == 1)
    #expect(Matching([a, b]).difference(to: Matching([b])) == 1.0 / 3)
    #expect(Matching([]).difference(to: Matching([])) == 0)

    let market = Self.weighted(seed: 8)
    let reference = try MarketReference(market)
    let replans = try Replans(of: GreedyPairs(), in: market, policySeed: 2, count: 6, seed: 11)
    #expect(replans.noise.count == 6 && replans.weights.count == 6)
    let plan = try GreedyPairs().choose(market, seed: 2)
    let evaluation = Evaluation(plan, reference: reference, replans: replans)
    for (name, others) in [
      ("change-under-noise", replans.noise), ("change-under-weights", replans.weights),
    ] {
      let expected =
        others.map { other in
          let common = plan.pairs.filter { other.pairs.contains($0) }.count
          let all = plan.pairs.count + other.pairs.count
          return Double(all - 2 * common) / Double(all)
        }.reduce(0, +) / 6
      let found = MetricCatalog.metric(named: name)?.evaluate(evaluation)
      #expect(MetricTests.isClose(found, expected), "\(name)")
      #expect(expected > 0, "\(name) is moved by this seed")
    }
    let repeated = try Replans(of: GreedyPairs(), in: market, policySeed: 2, count: 6, seed: 11)
    #expect(repeated == replans)
  }
}

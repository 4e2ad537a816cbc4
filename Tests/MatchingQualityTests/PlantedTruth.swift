import LinearAssignment
import MatchingQuality

/// Policies of which the truth is known, for tests of the statistics.
struct PlantedTruth {
  /// Chooses a plan of a market from a seed.
  typealias Choice = @Sendable (Market, UInt64) throws -> Matching

  /// What is measured and judged together.
  let metrics: [Metric]

  /// The baseline.
  let baseline: Choice

  /// The candidate.
  let candidate: Choice

  /// The verdicts of one run: replications of draws of three cultures, both policies on each market.
  func verdicts(run: Int, replications: Int, rule: VerdictRule) throws -> [Verdict] {
    var names: [String] = []
    var pairs: [String: [[PairedDifferences.Pair]]] = [:]
    for replication in 0..<replications {
      let (culture, market) = Self.market(run: run, replication: replication)
      let seed = UInt64(run * 1000 + replication)
      let reference = try MarketReference(market)
      let before = Evaluation(try baseline(market, 2 * seed), reference: reference)
      let after = Evaluation(try candidate(market, 2 * seed + 1), reference: reference)
      if pairs[culture] == nil { names.append(culture) }
      for (index, metric) in metrics.enumerated() {
        guard let baseline = metric.evaluate(before), let candidate = metric.evaluate(after) else {
          continue
        }
        pairs[culture, default: Array(repeating: [], count: metrics.count)][index].append(
          .init(baseline: baseline, candidate: candidate)
        )
      }
    }
    let questions = metrics.indices.compactMap { index -> Question? in
      let instances = names.compactMap { name -> PairedDifferences.Instance? in
        guard let pairs = pairs[name]?[index], !pairs.isEmpty else { return nil }
        return .init(name: name, pairs: pairs)
      }
      guard !instances.isEmpty, metrics[index].direction != .neither else { return nil }
      return Question(
        metric: metrics[index].name,
        unit: metrics[index].unit,
        direction: metrics[index].direction,
        baseline: "before",
        candidate: "after",
        paired: PairedDifferences(instances)
      )
    }
    return rule.verdicts(questions)
  }

  /// A market of twenty-four families in two groups and sixteen volunteers, of one of three cultures by turns.
  static func market(run: Int, replication: Int) -> (culture: String, market: Market) {
    let cultures: [any Culture] = [
      EuclideanCulture(dimensions: 2), AttributesCulture(), MallowsCulture(),
    ]
    let culture = cultures[replication % cultures.count]
    let seed = UInt64(run * 1000 + replication)
    var market = culture.market(families: 24, volunteers: 16, seed: seed)
    market.familyGroups = [
      Grouping(name: "side", labels: ["left", "right"], labelOfFamily: (0..<24).map { $0 % 2 })
    ]
    return (culture.name, market)
  }

  /// The optimum of scores seen with noise.
  ///
  /// Two of them with different seeds are exchangeable, so that there is no difference to be found, and the
  /// spread of their paired differences is that of two good policies on one market: a standard deviation of
  /// 1.9 % of the total, as between the greedy policy and leximin on these markets.
  static let noisyOptimum: Choice = { market, seed in
    try OptimalTotal().choose(market.withNoise(amount: 150_000, seed: seed), seed: seed)
  }

  /// The same, made worse by exchanging volunteers until 20 thousandths of the total are lost on average.
  static let worse: Choice = { market, seed in
    worsened(try noisyOptimum(market, seed), in: market, byThousandths: 20, seed: seed)
  }

  /// The same, which sees an eighth less in each pair of the second group.
  static let biased: Choice = { market, seed in
    var seen = market
    for family in 0..<market.familyCount where family % 2 == 1 {
      for index in family * market.volunteerCount..<(family + 1) * market.volunteerCount {
        seen.scores[index] = seen.scores[index] * 7 / 8
      }
    }
    return try noisyOptimum(seen, seed)
  }

  /// A plan that loses a share of its total on average.
  ///
  /// Random ones of the pairs of pairs that can exchange volunteers without losing more than is left to lose
  /// do so. When there is none left, the one that loses least does so with the probability that makes the
  /// expected loss right.
  static func worsened(
    _ plan: Matching,
    in market: Market,
    byThousandths thousandths: Int64,
    seed: UInt64
  ) -> Matching {
    var random = SeededRandom(seed: seed, stream: 51)
    var pairs = plan.pairs
    var left = Int(plan.total(in: market) * thousandths / 1000)
    while true {
      let exchanges = losingExchanges(pairs, in: market)
      let small = exchanges.filter { $0.loss <= left }
      if small.isEmpty {
        if let least = exchanges.min(by: { $0.loss < $1.loss }), random.below(least.loss) < left {
          exchange(&pairs, least.first, least.second)
        }
        return Matching(pairs)
      }
      let chosen = small[random.below(small.count)]
      exchange(&pairs, chosen.first, chosen.second)
      left -= chosen.loss
    }
  }

  /// The exchanges between two pairs that lose something.
  private static func losingExchanges(
    _ pairs: [Pair],
    in market: Market
  ) -> [(first: Int, second: Int, loss: Int)] {
    var exchanges: [(first: Int, second: Int, loss: Int)] = []
    for first in pairs.indices {
      for second in 0..<first {
        let before = market.score(pairs[first]) + market.score(pairs[second])
        let after =
          market.score(Pair(row: pairs[first].row, column: pairs[second].column))
          + market.score(Pair(row: pairs[second].row, column: pairs[first].column))
        if after < before { exchanges.append((first, second, Int(before - after))) }
      }
    }
    return exchanges
  }

  private static func exchange(_ pairs: inout [Pair], _ first: Int, _ second: Int) {
    let (one, other) = (pairs[first], pairs[second])
    pairs[first] = Pair(row: one.row, column: other.column)
    pairs[second] = Pair(row: other.row, column: one.column)
  }
}

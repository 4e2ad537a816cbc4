internal import LinearAssignment

extension Metric {
  /// The metrics of how good the pairs are.
  static let scoreMetrics: [Metric] = [
    Metric(
      name: "total-score",
      unit: "perfect pairs",
      direction: .higherIsBetter,
      summary: "The sum of the scores, where a pair of full marks counts one.",
      formula: "W(M) = Σ_{(f,v) ∈ M} s(f,v), with s from 0 to 1",
      source: "The objective of the assignment problem; H. W. Kuhn (1955)"
    ) { Double($0.received.reduce(0, +)) / million },
    Metric(
      name: "mean-score",
      unit: "score 0–1",
      direction: .higherIsBetter,
      summary: "The mean score of the pairs.",
      formula: "W(M) / |M|",
      source: "The same, for each pair"
    ) { evaluation in
      guard !evaluation.pairs.isEmpty else { return nil }
      return Double(evaluation.received.reduce(0, +)) / (million * Double(evaluation.pairs.count))
    },
    Metric(
      name: "gap-to-optimum",
      unit: "share",
      direction: .lowerIsBetter,
      summary: "How much of the largest total is lost.",
      formula: "(W(M*) − W(M)) / W(M*), with M* the exact optimum; 0 if W(M*) = 0",
      source: "Optimality gap; price of fairness of D. Bertsimas, V. Farias and N. Trichakis (2011)"
    ) { evaluation in
      let optimum = evaluation.reference.optimalTotal
      guard optimum > 0 else { return 0 }
      return Double(optimum - evaluation.received.reduce(0, +)) / Double(optimum)
    },
    Metric(
      name: "minimum-score",
      unit: "score 0–1",
      direction: .higherIsBetter,
      summary: "The score of the worst pair.",
      formula: "min_{(f,v) ∈ M} s(f,v)",
      source: "Bottleneck assignment; O. Gross (1959)"
    ) { evaluation in
      evaluation.pairs.map { evaluation.market.score($0) }.min().map { Double($0) / million }
    },
    Metric(
      name: "mean-regret",
      unit: "score 0–1",
      direction: .lowerIsBetter,
      summary: "What an eligible family misses of the best it could have had alone, on average.",
      formula:
        "(1/|E|) Σ_{f ∈ E} (best_f − Σ_v s(f,v) x_fv), best_f the sum of its best scores on its places",
      source: "Family loss; regret of L. J. Savage (1951)"
    ) { evaluation in
      mean(regrets(evaluation)).map { $0 / million }
    },
    Metric(
      name: "worst-regret",
      unit: "score 0–1",
      direction: .lowerIsBetter,
      summary: "The largest such loss of a family.",
      formula: "max_{f ∈ E} (best_f − Σ_v s(f,v) x_fv)",
      source: "Minimax regret; L. J. Savage (1951)"
    ) { regrets($0).max().map { Double($0) / million } },
  ]

  /// Full marks in millionths.
  static let million = Double(Market.largestScore)

  private static func regrets(_ evaluation: Evaluation) -> [Int] {
    evaluation.eligibleFamilies.map {
      Int(evaluation.reference.ranks.bestScores[$0] - evaluation.received[$0])
    }
  }
}

extension Metric {
  /// The metrics of how equally is shared.
  static let equalityMetrics: [Metric] = [
    Metric(
      name: "gini-families",
      unit: "0–1",
      direction: .lowerIsBetter,
      summary: "How unequally scores are spread over families; families left waiting count with 0.",
      formula: "Σ_f Σ_g |r_f − r_g| / (2 n² r̄), with r_f the sum of the scores of f, n = |F|",
      source: "C. Gini (1912)"
    ) { Inequality.gini(received($0)) },
    Metric(
      name: "jain-families",
      unit: "0–1",
      direction: .higherIsBetter,
      summary: "Jain's index of the same.",
      formula: "(Σ r_f)² / (n Σ r_f²)",
      source: "R. Jain, D. Chiu and W. Hawe (1984)"
    ) { Inequality.jain(received($0)) },
    Metric(
      name: "gini-load",
      unit: "0–1",
      direction: .lowerIsBetter,
      summary: "How unequally work is spread over volunteers, the idle included.",
      formula: "the Gini coefficient of x_v / k_v over volunteers with k_v > 0 places",
      source: "C. Gini (1912)"
    ) { Inequality.gini(loads($0)) },
    Metric(
      name: "jain-load",
      unit: "0–1",
      direction: .higherIsBetter,
      summary: "Jain's index of the same.",
      formula: "Jain's index of x_v / k_v over volunteers with k_v > 0 places",
      source: "R. Jain, D. Chiu and W. Hawe (1984)"
    ) { Inequality.jain(loads($0)) },
    Metric(
      name: "leximin-level",
      unit: "pairs",
      direction: .higherIsBetter,
      summary:
        "Orders plans as leximin does: more pairs first, then the worst pair, the second worst …, "
        + "down to the sixth, in hundredths.",
      formula:
        "|M| + Σ_{i=1…6} ⌊100 s_(i)⌋ / 128^i, with s_(1) ≤ s_(2) ≤ … the scores of the pairs",
      source: "R. R. Yager, On the analytic representation of the leximin ordering (1997)"
    ) { evaluation in
      // A hundredth outweighs all later terms, 100/128 + 100/128² + … < 1, and ten bits of the count
      // and six times seven of the terms fit the 53 of a Double: the order is exact for plans of up to
      // 1023 pairs.
      let scores = evaluation.pairs.map { evaluation.market.score($0) / 10_000 }.sorted()
      var (level, unit) = (Double(evaluation.pairs.count), 1.0)
      for score in scores.prefix(6) {
        unit /= 128
        level += Double(score) * unit
      }
      return level
    },
  ]

  private static func received(_ evaluation: Evaluation) -> [Double] {
    evaluation.familiesWithPlace.map { Double(evaluation.received[$0]) }
  }

  private static func loads(_ evaluation: Evaluation) -> [Double] {
    let capacities = evaluation.market.volunteerCapacities
    return capacities.indices.filter { capacities[$0] > 0 }.map {
      Double(evaluation.volunteerLoads[$0]) / Double(capacities[$0])
    }
  }
}

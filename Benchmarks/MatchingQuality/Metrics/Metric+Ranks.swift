extension Metric {
  /// The metrics of where pairs stand on the lists of both sides.
  static let rankMetrics: [Metric] = [
    Metric(
      name: "mean-rank",
      unit: "rank",
      direction: .lowerIsBetter,
      summary: "Where a family's volunteer stands on its list, on average; 1 is the first choice.",
      formula: "(1/|M|) Σ_{(f,v) ∈ M} rank_f(v)",
      source: "R. W. Irving and others, Rank-maximal matchings (2006)"
    ) { mean($0.familyRanks) },
    Metric(
      name: "first-choices",
      unit: "share",
      direction: .higherIsBetter,
      summary: "The share of pairs that are the family's first choice.",
      formula: "p_1 / |M|, with p_k = |{(f,v) ∈ M : rank_f(v) = k}|",
      source: "R. W. Irving and others, Rank-maximal matchings (2006)"
    ) { evaluation in share(evaluation.familyRanks.count { $0 == 1 }, of: evaluation.pairs.count) },
    Metric(
      name: "first-three-choices",
      unit: "share",
      direction: .higherIsBetter,
      summary: "The share of pairs among the family's first three choices.",
      formula: "(p_1 + p_2 + p_3) / |M|",
      source: "R. W. Irving and others, Rank-maximal matchings (2006)"
    ) { evaluation in share(evaluation.familyRanks.count { $0 <= 3 }, of: evaluation.pairs.count) },
    Metric(
      name: "worst-rank",
      unit: "rank",
      direction: .lowerIsBetter,
      summary: "The worst rank on either side, the degree of the plan.",
      formula: "max_{(f,v) ∈ M} max(rank_f(v), rank_v(f))",
      source: "Minimum regret; D. Gusfield (1987)"
    ) { evaluation in (evaluation.familyRanks + evaluation.volunteerRanks).max().map(Double.init) },
    Metric(
      name: "egalitarian-cost",
      unit: "ranks",
      direction: .lowerIsBetter,
      summary:
        "The sum of the ranks of both sides; an empty place of a family counts as after its list.",
      formula: "Σ_{(f,v) ∈ M} (rank_f(v) + rank_v(f)) + Σ_f (min(k_f, l_f) − x_f)(l_f + 1), "
        + "with k_f places and a list of l_f",
      source: "R. W. Irving, P. Leather and D. Gusfield (1987), with empty places added"
    ) { evaluation in
      let ranks = evaluation.familyRanks.reduce(0, +) + evaluation.volunteerRanks.reduce(0, +)
      let lengths = evaluation.reference.ranks.familyListLengths
      let empty = lengths.indices.reduce(0) { sum, family in
        let places = min(evaluation.market.familyCapacities[family], lengths[family])
        return sum + (places - evaluation.familyLoads[family]) * (lengths[family] + 1)
      }
      return Double(ranks + empty)
    },
    Metric(
      name: "side-imbalance",
      unit: "ranks",
      direction: .lowerIsBetter,
      summary: "How much better the ranks of one side are than those of the other.",
      formula: "|Σ_{(f,v) ∈ M} rank_f(v) − Σ_{(f,v) ∈ M} rank_v(f)|",
      source: "Sex-equal stable marriage; A. Kato (1993)"
    ) { evaluation in
      let difference =
        evaluation.familyRanks.reduce(0, +) - evaluation.volunteerRanks.reduce(0, +)
      return Double(abs(difference))
    },
  ]
}

extension Metric {
  /// The metrics of who would rather have each other.
  static let stabilityMetrics: [Metric] = [
    Metric(
      name: "blocking-pairs",
      unit: "pairs",
      direction: .lowerIsBetter,
      summary: "The pairs outside the plan whose both sides would strictly gain.",
      formula:
        "|BP(M)|: allowed (f,v) ∉ M where f has an empty place or a volunteer it likes less than v, "
        + "and v likewise",
      source: "D. Gale and L. S. Shapley (1962)"
    ) { Double($0.instability.blockingPairs) },
    Metric(
      name: "blocking-share",
      unit: "share",
      direction: .lowerIsBetter,
      summary: "Blocking pairs as a share of all allowed pairs.",
      formula: "|BP(M)| / |{(f,v) : allowed}|",
      source: "K. Eriksson and O. Häggström, Instability of matchings (2008)"
    ) { share($0.instability.blockingPairs, of: $0.reference.ranks.allowedPairs) },
    Metric(
      name: "blocking-families",
      unit: "share",
      direction: .lowerIsBetter,
      summary: "The share of eligible families in a blocking pair.",
      formula: "|{f : (f,v) ∈ BP(M) for some v}| / |E|",
      source: "Blocking pairs, counted by families"
    ) { share($0.instability.blockingFamilies, of: $0.eligibleFamilies.count) },
    Metric(
      name: "cardinal-instability",
      unit: "score 0–1",
      direction: .lowerIsBetter,
      summary: "The most that both sides of a blocking pair could gain at least.",
      formula:
        "max_{(f,v) ∈ BP(M)} min(gain_f, gain_v); an empty place is worth 0; 0 without blocking pairs",
      source: "α-stability; M. S. Pini and others, Weights in stable marriage problems (2011)"
    ) { Double($0.instability.largestGain) / million },
  ]
}

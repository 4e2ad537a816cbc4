extension Metric {
  /// The metrics of travel and of waiting.
  static let practiceMetrics: [Metric] = [
    Metric(
      name: "mean-travel",
      unit: "minutes",
      direction: .lowerIsBetter,
      summary: "The mean minutes of travel of the pairs where they are known.",
      formula: "(1/|K|) Σ_{(f,v) ∈ K} t(f,v), with K the pairs of known travel",
      source: "Transport cost; F. L. Hitchcock (1941)"
    ) { mean($0.travel) },
    Metric(
      name: "longest-travel",
      unit: "minutes",
      direction: .lowerIsBetter,
      summary: "The most minutes of travel of a pair.",
      formula: "max_{(f,v) ∈ K} t(f,v)",
      source: "Bottleneck transport; P. L. Hammer (1969)"
    ) { $0.travel.max().map(Double.init) },
    Metric(
      name: "waiting-served",
      unit: "share",
      direction: .higherIsBetter,
      summary: "The share of all days waited that were waited by families now served.",
      formula: "Σ_{f : x_f ≥ 1} d_f / Σ_f d_f, with d_f the known days of waiting",
      source: "Backlog served; usual in queueing practice"
    ) { evaluation in
      let waits = waits(evaluation)
      let served = waits.reduce(0) { $0 + ($1.isServed ? $1.days : 0) }
      return share(served, of: waits.reduce(0) { $0 + $1.days })
    },
    Metric(
      name: "longest-waiting-served",
      unit: "share",
      direction: .higherIsBetter,
      summary: "The share served of the tenth of families that have waited longest.",
      formula: "|{f ∈ L : x_f ≥ 1}| / |L|, with L = {f : d_f ≥ the ⌈n/10⌉-th largest d}",
      source: "Service level of the upper tail"
    ) { evaluation in
      let waits = waits(evaluation)
      guard !waits.isEmpty else { return nil }
      let bound = waits.map(\.days).sorted(by: >)[(waits.count + 9) / 10 - 1]
      let longest = waits.filter { $0.days >= bound }
      return share(longest.count { $0.isServed }, of: longest.count)
    },
  ]

  private static func waits(_ evaluation: Evaluation) -> [(days: Int, isServed: Bool)] {
    evaluation.familiesWithPlace.compactMap { family in
      evaluation.market.waitingDays[family].map { ($0, evaluation.familyLoads[family] > 0) }
    }
  }
}

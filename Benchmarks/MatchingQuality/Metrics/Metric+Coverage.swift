extension Metric {
  /// The metrics of how many are served.
  static let coverageMetrics: [Metric] = [
    Metric(
      name: "coverage",
      unit: "share",
      direction: .higherIsBetter,
      summary: "The share of families that get a volunteer.",
      formula: "|{f ∈ F : x_f ≥ 1}| / |F|, with x_f the pairs of f, F the families with a place",
      source:
        "Match rate; D. Delacrétaz, S. D. Kominers and A. Teytelboym, Refugee resettlement (2016)"
    ) { evaluation in
      let families = evaluation.familiesWithPlace
      return share(families.count { evaluation.familyLoads[$0] > 0 }, of: families.count)
    },
    Metric(
      name: "coverage-of-eligible",
      unit: "share",
      direction: .higherIsBetter,
      summary: "The same among families that some volunteer could serve.",
      formula: "|{f ∈ E : x_f ≥ 1}| / |E|, with E the families of F with an allowed pair",
      source: "Coverage, conditional on eligibility"
    ) { evaluation in
      let families = evaluation.eligibleFamilies
      return share(families.count { evaluation.familyLoads[$0] > 0 }, of: families.count)
    },
    Metric(
      name: "places-filled",
      unit: "share",
      direction: .higherIsBetter,
      summary: "The pairs, as a share of the most that any plan has.",
      formula: "|M| / max |M'| over all valid plans M'",
      source: "Cardinality ratio; the maximum by J. E. Hopcroft and R. M. Karp (1973)"
    ) { share($0.pairs.count, of: $0.reference.mostPairs) },
  ]

  /// A count as a share of another, `nil` of nothing.
  static func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }

  /// The mean of whole numbers, `nil` of none.
  ///
  /// Exact up to the one division.
  static func mean(_ values: some Collection<Int>) -> Double? {
    values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count)
  }
}

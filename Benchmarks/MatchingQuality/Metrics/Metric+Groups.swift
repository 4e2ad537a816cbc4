extension Metric {
  /// The metrics of how differently the groups of a grouping fare.
  ///
  /// Groups of fewer than ten are left out; a gap is not defined unless two groups are left.
  static func groupMetrics(_ grouping: String) -> [Metric] {
    func metric(
      _ name: String,
      _ unit: String,
      _ direction: Direction,
      _ summary: String,
      _ formula: String,
      _ source: String,
      _ value: @escaping @Sendable (GroupCounts) -> Double?
    ) -> Metric {
      Metric(
        name: "\(name)[\(grouping)]",
        unit: unit,
        direction: direction,
        summary: summary,
        formula: formula,
        source: source
      ) { evaluation in
        evaluation.market.grouping(named: grouping).flatMap { value(GroupCounts(evaluation, $0)) }
      }
    }
    return [
      metric(
        "match-rate-gap",
        "share",
        .lowerIsBetter,
        "The difference between the groups served most and least.",
        "max_g p_g − min_g p_g, with p_g = served / families of g, over groups of n ≥ 10",
        "Demographic parity; C. Dwork and others (2012)"
      ) { spread(rates($0.served, $0.families)) },
      metric(
        "match-rate-ratio",
        "share",
        .higherIsBetter,
        "The rate of the group served least over that of the group served most.",
        "min_g p_g / max_g p_g, over groups of n ≥ 10",
        "Four-fifths rule; Uniform Guidelines on Employee Selection Procedures (1978)"
      ) { counts in
        let rates = rates(counts.served, counts.families)
        guard rates.count >= 2, let least = rates.min(), let most = rates.max(), most > 0 else {
          return nil
        }
        return least / most
      },
      metric(
        "eligible-rate-gap",
        "share",
        .lowerIsBetter,
        "The same difference among families that some volunteer could serve.",
        "max_g q_g − min_g q_g, with q_g = served / eligible of g, over groups of n ≥ 10",
        "Conditional parity; F. Kamiran, I. Žliobaitė and T. Calders (2013)"
      ) { spread(rates($0.servedEligible, $0.eligible)) },
      metric(
        "waiting-gap",
        "days",
        .lowerIsBetter,
        "The difference of the median days waited by families now served.",
        "max_g med_g − min_g med_g of d_f over served f in g, over groups with n ≥ 10 known",
        "Difference of medians"
      ) { spread(medians($0.waiting)) },
      metric(
        "travel-gap",
        "minutes",
        .lowerIsBetter,
        "The difference of the median minutes of travel.",
        "max_g med_g − min_g med_g of t(f,v) over pairs of g, over groups with n ≥ 10 known",
        "Difference of medians"
      ) { spread(medians($0.travel)) },
    ]
  }

  private static func rates(_ served: [Int], _ families: [Int]) -> [Double] {
    zip(served, families).filter { $0.1 >= GroupReport.smallestCell }.map {
      Double($0.0) / Double($0.1)
    }
  }

  private static func medians(_ values: [[Int]]) -> [Double] {
    values.filter { $0.count >= GroupReport.smallestCell }.compactMap {
      MedianInterval.median(sorted: $0)
    }
  }

  private static func spread(_ values: [Double]) -> Double? {
    guard values.count >= 2, let least = values.min(), let most = values.max() else { return nil }
    return most - least
  }
}

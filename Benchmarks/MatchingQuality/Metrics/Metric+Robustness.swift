internal import LinearAssignment

extension Metric {
  /// The metrics of how much the plan changes when its input does; `nil` without ``Replans``.
  static let robustnessMetrics: [Metric] = [
    Metric(
      name: "change-under-noise",
      unit: "share",
      direction: .lowerIsBetter,
      summary: "How much the policy's plan changes when scores carry a little noise.",
      formula:
        "mean over replans M' of |M △ M'| / (|M| + |M'|), each score moved by up to ±2 % of full marks",
      source: "Normalised symmetric difference, as in work on the robustness of matchings"
    ) { evaluation in evaluation.replans.flatMap { change(evaluation.matching, $0.noise) } },
    Metric(
      name: "change-under-weights",
      unit: "share",
      direction: .lowerIsBetter,
      summary: "How much the policy's plan changes when the weights of criteria change a little.",
      formula:
        "mean over replans M' of |M △ M'| / (|M| + |M'|), each weight moved by up to ±10 % of itself",
      source: "Normalised symmetric difference, as in work on the robustness of matchings"
    ) { evaluation in evaluation.replans.flatMap { change(evaluation.matching, $0.weights) } },
  ]

  private static func change(_ plan: Matching, _ others: [Matching]) -> Double? {
    guard !others.isEmpty else { return nil }
    return others.reduce(0) { $0 + plan.difference(to: $1) } / Double(others.count)
  }
}

extension Matching {
  /// The normalised symmetric difference to another plan: 0 for the same pairs, 1 for none in common.
  ///
  /// |M △ M'| / (|M| + |M'|), and 0 for two empty plans. O(*n* + *m*).
  public func difference(to other: Matching) -> Double {
    let all = pairs.count + other.pairs.count
    guard all > 0 else { return 0 }
    var (left, right, common) = (0, 0, 0)
    while left < pairs.count, right < other.pairs.count {
      if pairs[left] == other.pairs[right] {
        common += 1
        left += 1
        right += 1
      } else if pairs[left] < other.pairs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return Double(all - 2 * common) / Double(all)
  }
}

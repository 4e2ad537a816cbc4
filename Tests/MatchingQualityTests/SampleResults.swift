import MatchingQuality

/// Small results made by hand: two entries, two policies, three metrics.
enum SampleResults {
  /// Results of so many replications; values depend on the instance, and on the policy a little.
  static func plain(replications: Int = 12) -> QualityResults {
    var random = SeededRandom(seed: 5, stream: 61)
    let instances = ["north", "south"].flatMap { entry in
      (1...replications).map { instance(entry, $0) }
    }
    let observations = instances.flatMap { instance in
      let level = random.unit()
      return ["optimal-total", "greedy"].map { policy in
        QualityObservation(
          instance: instance.id,
          policy: policy,
          values: [10 + level, 5 + random.unit(), 3],
          plan: "fnv1a128:\(policy)"
        )
      }
    }
    return QualityResults(
      suite: QualitySuiteRecord(
        name: "sample",
        title: "",
        seed: 1,
        replications: replications,
        digest: "fnv1a128:suite",
        source: ""
      ),
      instances: instances,
      groupings: [],
      policies: ["optimal-total", "greedy"].map { QualityPolicy(id: $0, title: $0) },
      metrics: [
        metric("total-score", .higherIsBetter), metric("mean-rank", .lowerIsBetter),
        metric("size", .neither),
      ],
      observations: observations
    )
  }

  /// The results with a policy's values of a metric changed.
  static func changed(
    _ results: QualityResults,
    metric: String,
    policy: String,
    _ change: (Double) -> Double?
  ) -> QualityResults {
    var results = results
    guard let column = results.index(ofMetric: metric) else { return results }
    for index in results.observations.indices where results.observations[index].policy == policy {
      let value = results.observations[index].values[column]
      results.observations[index].values[column] = value.flatMap(change)
      results.observations[index].plan += "+"
    }
    return results
  }

  private static func metric(_ id: String, _ direction: Metric.Direction) -> QualityMetric {
    QualityMetric(
      id: id,
      title: id,
      formula: "f",
      source: "s",
      unit: "points",
      direction: direction
    )
  }

  private static func instance(_ entry: String, _ replication: Int) -> QualityInstance {
    QualityInstance(
      id: "\(entry)/\(replication)",
      kind: .culture,
      entry: entry,
      setting: "standard",
      parameters: [:],
      seed: UInt64(replication),
      replication: replication,
      families: 3,
      volunteers: 2,
      allowedPairs: 6,
      mostPairs: 2,
      optimalTotal: 2_000_000,
      digest: "fnv1a128:\(entry)\(replication)"
    )
  }
}

/// The values of a metric for a policy on the replications of one kind of instance.
package struct MetricSample: Hashable, Sendable {
  /// The entry, and the setting unless it is the standard one.
  package let name: String
  /// The places in ``QualityResults/instances`` of those on which the metric is defined.
  package let instances: [Int]
  /// The values, at least one, in the order of replications.
  package let values: [Double]

  /// The mean of the values.
  package var mean: Double { values.reduce(0, +) / Double(values.count) }
}

/// The mean of a metric for a policy, every kind of instance counting alike, with its interval.
package struct MetricMean: Hashable, Sendable {
  /// The kinds of instances on which the metric is defined, at least one.
  package let samples: [MetricSample]

  /// The mean over kinds of the mean over their replications.
  package let mean: Double

  /// The BCa interval of the mean; `nil` of a single value.
  package let interval: BootstrapInterval?

  /// What was drawn again: replications, or kinds where one has a single replication.
  package let intervalUnit: Bootstrap.Unit?

  /// Computes a mean.
  ///
  /// O(*resamples* × *values*).
  ///
  /// - Returns: The mean; `nil` without samples.
  package init?(_ samples: [MetricSample], bootstrap: Bootstrap) {
    guard !samples.isEmpty else { return nil }
    self.samples = samples
    let means = samples.map(\.mean)
    mean = means.reduce(0, +) / Double(means.count)
    if let within = bootstrap.interval(samples.map(\.values)) {
      (interval, intervalUnit) = (within, .replications)
    } else {
      interval = bootstrap.interval([means])
      intervalUnit = interval == nil ? nil : .instances
    }
  }

  /// The number of values.
  package var count: Int { samples.reduce(0) { $0 + $1.values.count } }
}

extension QualityResults {
  /// What instances are replications of, for each: the entry, and the setting unless it is the standard one.
  package var kindsOfInstances: [String] {
    instances.map { $0.setting == "standard" ? $0.entry : "\($0.entry), \($0.setting)" }
  }

  /// The defined values of a metric for a policy, by kind of instance in order of appearance.
  ///
  /// O(*instances*).
  ///
  /// - Parameters:
  ///   - metric: A place in ``metrics``.
  ///   - policy: A place in ``policies``.
  /// - Returns: A sample for each kind on which the metric is defined.
  package func samples(metric: Int, policy: Int) -> [MetricSample] {
    var order: [String] = []
    var places: [String: [Int]] = [:]
    for (instance, kind) in kindsOfInstances.enumerated()
    where value(metric, policy, instance) != nil {
      if places[kind] == nil { order.append(kind) }
      places[kind, default: []].append(instance)
    }
    return order.map { kind in
      let instances = places[kind] ?? []
      return MetricSample(
        name: kind,
        instances: instances,
        values: instances.compactMap { value(metric, policy, $0) }
      )
    }
  }

  private func value(_ metric: Int, _ policy: Int, _ instance: Int) -> Double? {
    observations[instance * policies.count + policy].values[metric]
  }
}

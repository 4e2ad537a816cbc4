/// What two results have in common, and what not.
///
/// Instances belong together if they have the same id and the same market by its digest; metrics if they have the
/// same id, unit, direction and formula.
package struct QualityOverlap: Hashable, Sendable, Codable {
  /// The ids of instances that are the same in both, in the order of the baseline.
  package let instances: [String]

  /// Instances of one id whose markets differ, so that they cannot be compared.
  package let changedInstances: [String]

  /// Instances of the baseline that the candidate does not have.
  package let instancesOfBaselineOnly: [String]

  /// Instances of the candidate that the baseline does not have.
  package let instancesOfCandidateOnly: [String]

  /// The policies of both, in the order of the baseline.
  package let policies: [String]

  /// Policies of the baseline only.
  package let policiesOfBaselineOnly: [String]

  /// Policies of the candidate only.
  package let policiesOfCandidateOnly: [String]

  /// The metrics of both, in the order of the baseline.
  package let metrics: [String]

  /// Metrics of one id whose unit, direction or formula differs, so that they cannot be compared.
  package let changedMetrics: [String]

  /// Metrics of the baseline only.
  package let metricsOfBaselineOnly: [String]

  /// Metrics of the candidate only.
  package let metricsOfCandidateOnly: [String]

  /// Compares what two results consist of.
  ///
  /// O(*instances* + *metrics* + *policies*).
  package init(_ baseline: QualityResults, _ candidate: QualityResults) {
    let instances = Self.parts(
      baseline.instances.map { ($0.id, $0.digest) },
      candidate.instances.map { ($0.id, $0.digest) }
    )
    let metrics = Self.parts(
      baseline.metrics.map { ($0.id, Self.definition($0)) },
      candidate.metrics.map { ($0.id, Self.definition($0)) }
    )
    let policies = Self.parts(
      baseline.policies.map { ($0.id, "") },
      candidate.policies.map { ($0.id, "") }
    )
    self.instances = instances.same
    changedInstances = instances.changed
    instancesOfBaselineOnly = instances.first
    instancesOfCandidateOnly = instances.second
    self.metrics = metrics.same
    changedMetrics = metrics.changed
    metricsOfBaselineOnly = metrics.first
    metricsOfCandidateOnly = metrics.second
    self.policies = policies.same
    policiesOfBaselineOnly = policies.first
    policiesOfCandidateOnly = policies.second
  }

  /// Whether all that the baseline has can be compared.
  package var isComplete: Bool {
    [
      changedInstances, instancesOfBaselineOnly, policiesOfBaselineOnly, changedMetrics,
      metricsOfBaselineOnly,
    ].allSatisfy(\.isEmpty)
  }

  /// Whether there is nothing to compare.
  package var isEmpty: Bool { instances.isEmpty || policies.isEmpty || metrics.isEmpty }

  private static func definition(_ metric: QualityMetric) -> String {
    [metric.unit, metric.direction.rawValue, metric.formula].joined(separator: "\n")
  }

  private typealias Parts = (same: [String], changed: [String], first: [String], second: [String])

  /// Sorts named contents into those that are the same, those that differ, and those of one side only.
  private static func parts(_ first: [(String, String)], _ second: [(String, String)]) -> Parts {
    let other = Dictionary(second, uniquingKeysWith: { one, _ in one })
    let known = Set(first.map(\.0))
    var parts: Parts = ([], [], [], second.map(\.0).filter { !known.contains($0) })
    for (name, content) in first {
      switch other[name] {
      case nil: parts.first.append(name)
      case content: parts.same.append(name)
      default: parts.changed.append(name)
      }
    }
    return parts
  }
}

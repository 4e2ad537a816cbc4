/// What a run of a suite found: every policy on every instance, measured by every metric.
///
/// Its JSON is documented by `Benchmarks/Schemas/quality-results.schema.json`. All but ``environment`` and
/// ``timing`` depends on the suite and the version of the package alone: the same suite gives the same
/// bytes on every machine and for every number of threads.
///
/// ```swift
/// let results = try QualityResults(json: Data(contentsOf: file))
/// let optimal = results.column(metric: "total-score", policy: "optimal-total")
/// ```
package struct QualityResults: Hashable, Sendable {
  /// The version of the form that this version of the package writes.
  package static let currentSchemaVersion = 1

  /// The version of the form.
  package var schemaVersion = currentSchemaVersion

  /// What was asked for.
  package var suite: QualitySuiteRecord

  /// The instances, in the order of the suite.
  package var instances: [QualityInstance]

  /// The ways in which families of some instances are sorted into groups.
  package var groupings: [QualityGrouping]

  /// The policies, in the order of the suite.
  package var policies: [QualityPolicy]

  /// The metrics, in the order of reports.
  package var metrics: [QualityMetric]

  /// One element for each instance and policy: instances in order, and for each all policies in order.
  package var observations: [QualityObservation]

  /// Where the run took place; `nil` where it does not matter.
  package var environment: QualityEnvironment?

  /// How long it took; `nil` where it does not matter.
  package var timing: QualityTiming?

  /// Creates results.
  package init(
    suite: QualitySuiteRecord,
    instances: [QualityInstance],
    groupings: [QualityGrouping],
    policies: [QualityPolicy],
    metrics: [QualityMetric],
    observations: [QualityObservation],
    environment: QualityEnvironment? = nil,
    timing: QualityTiming? = nil
  ) {
    self.suite = suite
    self.instances = instances
    self.groupings = groupings
    self.policies = policies
    self.metrics = metrics
    self.observations = observations
    self.environment = environment
    self.timing = timing
  }
}

extension QualityResults {
  /// The place of a metric in ``metrics``, `nil` if there is none of the name.
  package func index(ofMetric id: String) -> Int? { metrics.firstIndex { $0.id == id } }

  /// The observations of a policy, in the order of the instances.
  ///
  /// O(*observations*).
  package func observations(of policy: String) -> [QualityObservation] {
    observations.filter { $0.policy == policy }
  }

  /// The value of a metric on each instance for a policy, in the order of the instances.
  ///
  /// O(*observations*). Columns of two policies are paired by their places.
  ///
  /// - Parameters:
  ///   - metric: The metric's id.
  ///   - policy: The policy's id.
  /// - Returns: A value for each instance, `nil` where it is not defined; empty if there is no such
  ///   metric or policy.
  package func column(metric: String, policy: String) -> [Double?] {
    guard let index = index(ofMetric: metric) else { return [] }
    return observations(of: policy).map { $0.values[index] }
  }
}

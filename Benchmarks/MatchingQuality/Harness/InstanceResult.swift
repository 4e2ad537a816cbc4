/// What was found on one instance, and how long it took.
package struct InstanceResult: Hashable, Sendable, Codable {
  /// The instance.
  package var instance: QualityInstance
  /// One observation for each policy of the suite, in order.
  package var observations: [QualityObservation]
  /// The seconds of each policy, in order.
  package var policySeconds: [Double]
  /// The seconds of each policy on perturbed copies, in order.
  package var replanSeconds: [Double]
  /// The seconds of everything else.
  package var otherSeconds: Double
}

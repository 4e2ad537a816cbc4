/// What a comparison says of a candidate in one metric.
///
/// ``VerdictRule`` says how it is reached.
public struct Verdict: Hashable, Sendable, Codable {
  /// The answer.
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// The candidate is better.
    case better
    /// The candidate is worse.
    case worse
    /// Whatever the difference is, it is no more than the margin.
    case equivalent
    /// The data do not tell; that is not to say that there is no difference.
    case noEvidence = "no-evidence"
  }

  /// The metric's name.
  public let metric: String

  /// The metric's unit, which is also the unit of the effect.
  public let unit: String

  /// Which way is better.
  public let direction: Metric.Direction

  /// What is compared with.
  public let baseline: String

  /// What is compared.
  public let candidate: String

  /// The number of instances.
  public let instances: Int

  /// The number of pairs, the replications of all instances.
  public let pairs: Int

  /// Pairs left out because the metric is not defined for one of the two.
  public let undefined: Int

  /// In how many pairs the candidate is higher.
  public let higher: Int

  /// In how many pairs the candidate is lower.
  public let lower: Int

  /// The baseline's mean over instances.
  public let baselineMean: Double

  /// The candidate's mean over instances.
  public let candidateMean: Double

  /// The mean difference, candidate less baseline.
  public let effect: Double

  /// The interval of the effect; `nil` of a single pair.
  public let interval: BootstrapInterval?

  /// What was drawn again for ``interval``.
  public let intervalUnit: Bootstrap.Unit?

  /// The interval of the effect if other instances of the same kind were taken; `nil` with one instance.
  public let acrossInstances: BootstrapInterval?

  /// The spread within and between instances.
  public let spread: VarianceDecomposition

  /// The *p* of the signed-rank test.
  public let p: Double

  /// *p* adjusted for the family.
  public let adjustedP: Double

  /// The margin in the metric's unit.
  public let margin: Double

  /// The margin in percent of the size of the baseline's mean.
  public let marginPercent: Double

  /// The answer.
  public let outcome: Outcome

  init(
    question: Question,
    effect: Double,
    interval: BootstrapInterval?,
    intervalUnit: Bootstrap.Unit?,
    acrossInstances: BootstrapInterval?,
    p: Double,
    adjustedP: Double,
    margin: Double,
    marginPercent: Double,
    outcome: Outcome
  ) {
    let paired = question.paired
    metric = question.metric
    unit = question.unit
    direction = question.direction
    baseline = question.baseline
    candidate = question.candidate
    instances = paired.instances.count
    pairs = paired.count
    undefined = paired.undefined
    (higher, lower) = (paired.signs.higher, paired.signs.lower)
    baselineMean = paired.baselineMean ?? 0
    candidateMean = paired.candidateMean ?? 0
    spread = VarianceDecomposition(paired)
    self.effect = effect
    self.interval = interval
    self.intervalUnit = intervalUnit
    self.acrossInstances = acrossInstances
    self.p = p
    self.adjustedP = adjustedP
    self.margin = margin
    self.marginPercent = marginPercent
    self.outcome = outcome
  }

  /// The effect in percent of the size of the baseline's mean; `nil` where that is zero.
  public var effectPercent: Double? {
    baselineMean == 0 ? nil : effect / abs(baselineMean) * 100
  }

  /// Whether the candidate is worse by more than the margin: the verdict is `worse`, and the effect itself,
  /// not only some of its interval, lies beyond the margin.
  public var isLossBeyondMargin: Bool { outcome == .worse && abs(effect) > margin }
}

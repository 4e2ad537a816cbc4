/// Results of one version beside those of another: a verdict for each policy and metric, and the losses.
///
/// All verdicts together are the family of ``VerdictRule``. Metrics that only describe get none.
package struct QualityComparison: Sendable {
  /// The verdict on a policy in a metric.
  package struct Entry: Sendable {
    /// The policy's id.
    package let policy: String
    /// The verdict.
    package let verdict: Verdict
  }

  /// A policy that chose a plan before and fails now.
  package struct Failure: Hashable, Sendable, Codable {
    /// The instance's id.
    package let instance: String
    /// The policy's id.
    package let policy: String
    /// Why it failed.
    package let reason: String
  }

  /// The earlier results.
  package let baseline: QualityResults

  /// The later results.
  package let candidate: QualityResults

  /// How verdicts are reached.
  package let rule: VerdictRule

  /// What can be compared.
  package let overlap: QualityOverlap

  /// The verdicts, by policy, then by metric.
  package let entries: [Entry]

  /// The failures that are new.
  package let failures: [Failure]

  /// On how many instances, over all policies, both chose the same plan.
  package let samePlans: Int

  /// Compares results.
  ///
  /// Equal results give equal comparisons. O(*metrics* × *policies* × *resamples* × *instances*).
  package init(baseline: QualityResults, candidate: QualityResults, rule: VerdictRule) {
    let overlap = QualityOverlap(baseline, candidate)
    var questions: [Question] = []
    var policies: [String] = []
    var failures: [Failure] = []
    var samePlans = 0
    for policy in overlap.policies {
      let asked = candidate.questions(
        of: policy,
        called: "the new \(policy)",
        against: baseline,
        policy: policy,
        called: "the baseline's",
        overlap: overlap
      )
      questions += asked
      policies += asked.map { _ in policy }
      let before = baseline.observations(of: policy, on: overlap.instances)
      let after = candidate.observations(of: policy, on: overlap.instances)
      for (before, after) in zip(before, after) where before.failure == nil {
        if let reason = after.failure {
          failures.append(Failure(instance: after.instance, policy: policy, reason: reason))
        } else if before.plan == after.plan {
          samePlans += 1
        }
      }
    }
    self.baseline = baseline
    self.candidate = candidate
    self.rule = rule
    self.overlap = overlap
    self.failures = failures
    self.samePlans = samePlans
    entries = zip(policies, rule.verdicts(questions)).map { Entry(policy: $0, verdict: $1) }
  }

  /// What speaks against the candidate, a line each: losses beyond the margin, and failures.
  package var losses: [String] {
    entries.filter(\.verdict.isLossBeyondMargin).map(\.verdict.sentence)
      + failures.map {
        "\($0.policy) fails on \($0.instance), where it did not before: \($0.reason)"
      }
  }
}

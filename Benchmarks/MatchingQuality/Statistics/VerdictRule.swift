/// How verdicts are reached. This is the one place where the rule stands:
///
/// 1. *Effect*: the mean over instances of the mean paired difference, candidate less baseline.
/// 2. *Interval*: BCa of the effect at ``confidence``, drawing replications within instances; drawing instances
///    if an instance has one replication only. ``Verdict/acrossInstances`` draws instances in any case.
/// 3. *Test*: the signed-rank test over all pairs, zeros by Pratt, and Holm's adjustment over all questions of
///    one call of ``verdicts(_:)``, which are the family. Questions of so few differences other than zero that
///    no signs of theirs could reach ``level`` cannot raise a false alarm; they do not count, and their adjusted
///    *p* is 1 (R. E. Tarone, "A modified Bonferroni method for discrete data", Biometrics 46, 1990).
/// 4. *Margin*: ``marginPercent`` of the size of the baseline's mean.
/// 5. *Outcome*, the first that holds:
///    - `equivalent`: all differences are zero; or there are at least ``leastPairs`` and the whole interval
///      lies within the margin on either side of zero. With a 95 % interval this is stricter than two one-sided
///      tests at 5 % (D. J. Schuirmann, 1987).
///    - `better` or `worse`: the adjusted *p* is at most ``level`` and the interval leaves out zero on the side
///      of the effect.
///    - `no-evidence`: else. It does not say that there is no difference.
///
/// A false alarm needs a false rejection by the test, so their chance in a family without differences is at
/// most ``level``. Five or fewer pairs can never be told apart, because the least two-sided *p* of *n* pairs is
/// 2¹⁻ⁿ. Pairs of one market of which no seed changes the outcome are repetitions of one fact: the verdict
/// then speaks of that market alone.
public struct VerdictRule: Hashable, Sendable, Codable {
  /// The fewest pairs about which anything but identity is said.
  public static let leastPairs = 6

  /// The largest chance of a false alarm in the family.
  public var level: Double

  /// The confidence of intervals.
  public var confidence: Double

  /// The margin of equivalence and of tolerated losses, in percent of the size of the baseline's mean.
  public var marginPercent: Double

  /// The number of resamples of an interval.
  public var resamples: Int

  /// The seed of resamples.
  public var seed: UInt64

  /// Creates a rule.
  ///
  /// - Precondition: The level and the confidence lie between 0 and 1, and the margin is not negative.
  public init(
    level: Double = 0.05,
    confidence: Double = 0.95,
    marginPercent: Double = 0,
    resamples: Int = 2000,
    seed: UInt64 = 0
  ) {
    precondition(level > 0 && level < 1, "a level lies between 0 and 1")
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    precondition(marginPercent >= 0, "a margin is not negative")
    self.level = level
    self.confidence = confidence
    self.marginPercent = marginPercent
    self.resamples = resamples
    self.seed = seed
  }

  /// The verdicts on a family of questions, in their order.
  ///
  /// Equal questions give equal verdicts. O(*questions* × *resamples* × *pairs*).
  public func verdicts(_ questions: [Question]) -> [Verdict] {
    let tests = questions.map { SignedRankTest($0.paired.differences) }
    let asked = tests.indices.filter { tests[$0].leastP <= level }
    var adjusted = [Double](repeating: 1, count: tests.count)
    for (index, p) in zip(asked, HolmAdjustment.adjusted(asked.map { tests[$0].p })) {
      adjusted[index] = p
    }
    return questions.indices.map { index in
      verdict(questions[index], p: tests[index].p, adjustedP: adjusted[index])
    }
  }

  private func verdict(_ question: Question, p: Double, adjustedP: Double) -> Verdict {
    let paired = question.paired
    let bootstrap = Bootstrap(resamples: resamples, confidence: confidence, seed: seed)
    let across = bootstrap.interval(paired, over: .instances)
    let within = bootstrap.interval(paired, over: .replications)
    let effect = paired.effect ?? 0
    let margin = marginPercent / 100 * abs(paired.baselineMean ?? 0)
    return Verdict(
      question: question,
      effect: effect,
      interval: within ?? across,
      intervalUnit: within == nil ? (across == nil ? nil : .instances) : .replications,
      acrossInstances: across,
      p: p,
      adjustedP: adjustedP,
      margin: margin,
      marginPercent: marginPercent,
      outcome: outcome(question, effect, within ?? across, adjustedP, margin)
    )
  }

  private func outcome(
    _ question: Question,
    _ effect: Double,
    _ interval: BootstrapInterval?,
    _ adjustedP: Double,
    _ margin: Double
  ) -> Verdict.Outcome {
    let signs = question.paired.signs
    if signs.higher == 0 && signs.lower == 0 { return .equivalent }
    guard let interval, question.paired.count >= Self.leastPairs else { return .noEvidence }
    if -margin <= interval.lower && interval.upper <= margin { return .equivalent }
    guard adjustedP <= level else { return .noEvidence }
    let higher = effect > 0 && interval.lower > 0
    let lower = effect < 0 && interval.upper < 0
    guard higher || lower else { return .noEvidence }
    return higher == (question.direction == .higherIsBetter) ? .better : .worse
  }
}

import Foundation
import LinearAssignment
import MatchingQuality
import Testing

@Suite("Verdicts")
struct VerdictTests {
  @Test func eachOutcomeOnPlainData() throws {
    let rule = VerdictRule(marginPercent: 1)
    let noise = Self.noise(30, seed: 1)
    let verdicts = rule.verdicts([
      Self.question("up", noise.map { (100, 102 + $0) }),
      Self.question("down", noise.map { (100, 98 + $0) }),
      Self.question("close", noise.map { (100, 100.3 + $0 / 10) }),
      Self.question("wide", noise.map { (100, 100 + 8 * $0) }),
      Self.question("same", noise.map { (100 + $0, 100 + $0) }),
    ])
    #expect(verdicts.map(\.outcome) == [.better, .worse, .equivalent, .noEvidence, .equivalent])
    #expect(verdicts.map(\.isLossBeyondMargin) == [false, true, false, false, false])
    let lower = rule.verdicts([
      Self.question("up", noise.map { (100, 102 + $0) }, .lowerIsBetter),
      Self.question("down", noise.map { (100, 98 + $0) }, .lowerIsBetter),
    ])
    #expect(lower.map(\.outcome) == [.worse, .better])
    #expect(verdicts[0].higher == 30 && verdicts[1].lower == 30)
    #expect(agree(verdicts[0].baselineMean, 100) && verdicts[0].margin == 1)
  }

  @Test func aRealLossWithinTheMarginDoesNotStopAnything() {
    let pairs = Self.noise(40, seed: 2).map { (100.0, 99.2 + $0) }
    let strict = VerdictRule(marginPercent: 0).verdicts([Self.question("m", pairs)])[0]
    #expect(strict.outcome == .worse && strict.isLossBeyondMargin)
    let tolerant = VerdictRule(marginPercent: 0.75).verdicts([Self.question("m", pairs)])[0]
    #expect(tolerant.outcome == .worse && !tolerant.isLossBeyondMargin)
    let generous = VerdictRule(marginPercent: 2).verdicts([Self.question("m", pairs)])[0]
    #expect(generous.outcome == .equivalent)
  }

  @Test func fewPairsSayNothingButIdentity() {
    let rule = VerdictRule(marginPercent: 50)
    for count in 1...5 {
      let pairs = (0..<count).map { (100.0, 90.0 - Double($0)) }
      let verdict = rule.verdicts([Self.question("m", pairs)])[0]
      #expect(verdict.outcome == .noEvidence)
      #expect((verdict.interval == nil) == (count == 1))
      #expect(verdict.sentence.contains("Fewer than 6 pairs"))
    }
    #expect(rule.verdicts([Self.question("m", [(3, 3)])])[0].outcome == .equivalent)
  }

  @Test func questionsAskedTogetherNeedMoreEvidence() {
    // Six pairs of one sign: p = 1/32, which one question may be asked of, but not two.
    let pairs = (0..<6).map { (100.0, 90.0 - Double($0)) }
    let question = Self.question("m", pairs)
    #expect(VerdictRule().verdicts([question])[0].outcome == .worse)
    let both = VerdictRule().verdicts([question, question])
    #expect(both.map(\.outcome) == [.noEvidence, .noEvidence])
    #expect(both[0].p == 1.0 / 32 && both[0].adjustedP == 1.0 / 16)
  }

  @Test func instancesThatDisagreeAreSaidToDisagree() throws {
    let noise = Self.noise(40, seed: 5)
    let shifts = [6.0, 5, -3, -2]
    let instances = shifts.enumerated().map { index, shift in
      PairedDifferences.Instance(
        name: "i\(index)",
        pairs: (0..<10).map {
          .init(baseline: 100, candidate: 100 + shift + noise[10 * index + $0])
        }
      )
    }
    let question = Question(
      metric: "m",
      unit: "points",
      direction: .higherIsBetter,
      baseline: "a",
      candidate: "b",
      paired: PairedDifferences(instances, undefined: 2)
    )
    let verdict = VerdictRule().verdicts([question])[0]
    #expect(verdict.outcome == .better && verdict.intervalUnit == .replications)
    #expect(try #require(verdict.acrossInstances).contains(0))
    #expect(try #require(verdict.spread.between) > 3 * #require(verdict.spread.within))
    #expect(verdict.sentence.contains("The instances disagree"))
    #expect(verdict.sentence.hasSuffix("2 pairs had no value and were left out."))
  }

  @Test func instancesOfOneReplicationAreDrawnThemselves() throws {
    let instances = Self.noise(12, seed: 6).enumerated().map { index, noise in
      PairedDifferences.Instance(
        name: "i\(index)",
        pairs: [.init(baseline: 100, candidate: 97 + noise)]
      )
    }
    let question = Question(
      metric: "m",
      unit: "points",
      direction: .higherIsBetter,
      baseline: "a",
      candidate: "b",
      paired: PairedDifferences(instances)
    )
    let verdict = VerdictRule().verdicts([question])[0]
    #expect(verdict.intervalUnit == .instances && verdict.interval == verdict.acrossInstances)
    #expect(verdict.outcome == .worse && verdict.spread.within == nil)
  }

  @Test func differencesThatAreRoundingAreZero() {
    #expect(PairedDifferences.Pair(baseline: 0.3, candidate: 0.1 + 0.2).difference == 0)
    #expect(PairedDifferences.Pair(baseline: 0, candidate: 1e-300).difference == 1e-300)
    #expect(PairedDifferences.Pair(baseline: 1, candidate: 1 + 1e-9).difference > 0)
  }

  @Test func sentencesReadWell() {
    let noise = Self.noise(30, seed: 1)
    let rule = VerdictRule(marginPercent: 1)
    let texts = rule.verdicts([
      Self.question("score", noise.map { (100, 98 + $0) }),
      Self.question("reach", noise.map { (100, 100.3 + $0 / 10) }),
      Self.question("wait", noise.map { (100, 100 + 8 * $0) }),
      Self.question("travel", [(5, 5)]),
    ]).map(\.sentence)
    #expect(
      texts == [
        "score: new is worse than old by 2.02 % (−2.02 points, 95 % interval −2.18 to −1.86; adjusted p "
          + "less than 0.000001; 30 pairs of 1 instance).",
        "reach: new and old differ by no more than the margin of 1 % (+0.298 points, 95 % interval "
          + "+0.282 to +0.314; adjusted p less than 0.000001; 30 pairs of 1 instance).",
        "wait: there is no evidence of a difference between new and old (−0.173 points, 95 % interval "
          + "−1.44 to +1.11; adjusted p 0.67; 30 pairs of 1 instance).",
        "travel: new and old are identical (1 pair of 1 instance).",
      ]
    )
  }

  @Test func equalQuestionsGiveEqualVerdictsAndSurviveJSON() throws {
    let question = Self.question("m", Self.noise(30, seed: 8).map { (100, 99 + $0) })
    let once = VerdictRule(seed: 3).verdicts([question])[0]
    #expect(VerdictRule(seed: 3).verdicts([question])[0] == once)
    let data = try JSONEncoder().encode(once)
    #expect(try JSONDecoder().decode(Verdict.self, from: data) == once)
  }

  /// Numbers about 0 with a standard deviation of a half.
  private static func noise(_ count: Int, seed: UInt64) -> [Double] {
    var random = SeededRandom(seed: seed, stream: 41)
    return (0..<count).map { _ in random.nearlyNormal() / 2 }
  }

  private static func question(
    _ metric: String,
    _ pairs: [(Double, Double)],
    _ direction: Metric.Direction = .higherIsBetter
  ) -> Question {
    Question(
      metric: metric,
      unit: "points",
      direction: direction,
      baseline: "old",
      candidate: "new",
      paired: PairedDifferences([
        .init(name: "i", pairs: pairs.map { .init(baseline: $0.0, candidate: $0.1) })
      ])
    )
  }
}

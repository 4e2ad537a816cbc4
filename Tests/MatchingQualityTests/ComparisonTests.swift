import Foundation
import MatchingQuality
import Testing

@Suite("Comparison of results")
struct ComparisonTests {
  private let before = SampleResults.plain()

  @Test func equalResultsAreTheSame() {
    let comparison = QualityComparison(baseline: before, candidate: before, rule: VerdictRule())
    #expect(comparison.entries.count == 4)
    #expect(comparison.entries.allSatisfy { $0.verdict.outcome == .equivalent })
    #expect(comparison.losses.isEmpty && comparison.overlap.isComplete)
    #expect(comparison.samePlans == 48)
    #expect(comparison.text.contains("The contents are the same."))
    #expect(comparison.text.contains("No verdict is better or worse."))
  }

  @Test func aLossBeyondTheMarginIsALossAndOneWithinIsNot() throws {
    let after = SampleResults.changed(before, metric: "total-score", policy: "greedy") {
      $0 * (0.98 + ($0 - 10) / 500)
    }
    let comparison = QualityComparison(
      baseline: before,
      candidate: after,
      rule: VerdictRule(marginPercent: 1)
    )
    #expect(comparison.losses.count == 1)
    let loss = try #require(comparison.losses.first)
    #expect(
      loss.hasPrefix(
        "total-score: the new greedy is worse than the baseline's by 1.89 % (−0.199 points"
      )
    )
    #expect(loss.contains("24 pairs of 2 instances"))
    #expect(comparison.text.contains("WORSE") && comparison.samePlans == 24)
    let tolerant = QualityComparison(
      baseline: before,
      candidate: after,
      rule: VerdictRule(marginPercent: 3)
    )
    #expect(tolerant.losses.isEmpty)
    #expect(tolerant.entries.filter { $0.verdict.outcome == .equivalent }.count == 4)
    // The other way round it is a gain.
    let back = QualityComparison(baseline: after, candidate: before, rule: VerdictRule())
    #expect(back.losses.isEmpty)
    #expect(back.entries.filter { $0.verdict.outcome == .better }.count == 1)
  }

  @Test func questionsWithoutDifferencesDoNotWeakenTheOthers() throws {
    let after = SampleResults.changed(before, metric: "mean-rank", policy: "greedy") { $0 + 0.1 }
    let comparison = QualityComparison(baseline: before, candidate: after, rule: VerdictRule())
    let verdict = try #require(comparison.entries.first { $0.verdict.higher > 0 }?.verdict)
    #expect(verdict.outcome == .worse && verdict.adjustedP == verdict.p)
  }

  @Test func whatIsNotInBothIsSaid() {
    var after = before
    after.instances[0].digest = "fnv1a128:other"
    after.instances[1].id = "north/other"
    after.observations[2].instance = "north/other"
    after.observations[3].instance = "north/other"
    after.metrics[1].formula = "g"
    after.suite.digest = "fnv1a128:another"
    let comparison = QualityComparison(baseline: before, candidate: after, rule: VerdictRule())
    let overlap = comparison.overlap
    #expect(overlap.changedInstances == ["north/1"])
    #expect(overlap.instancesOfBaselineOnly == ["north/2"])
    #expect(overlap.instancesOfCandidateOnly == ["north/other"])
    #expect(overlap.changedMetrics == ["mean-rank"])
    #expect(!overlap.isComplete && !overlap.isEmpty)
    #expect(comparison.entries.allSatisfy { $0.verdict.pairs == 22 })
    #expect(comparison.text.contains("The suites differ: only what is in both is compared."))
    #expect(comparison.text.contains("Instances only in the baseline: north/2"))
    #expect(comparison.text.contains("Instances whose markets differ, not compared: north/1"))
  }

  @Test func aPolicyThatFailsNowIsALoss() {
    var after = before
    after.observations[3].failure = "too large"
    after.observations[3].values = [nil, nil, nil]
    let comparison = QualityComparison(baseline: before, candidate: after, rule: VerdictRule())
    #expect(
      comparison.losses == ["greedy fails on north/2, where it did not before: too large"]
    )
    #expect(comparison.entries.first { $0.policy == "greedy" }?.verdict.undefined == 1)
  }

  @Test func policiesOfOneRunAreComparedByEntry() throws {
    let questions = before.questions(of: "greedy", against: "optimal-total")
    #expect(questions.map(\.metric) == ["total-score", "mean-rank"])
    #expect(questions[0].paired.instances.map(\.name) == ["north", "south"])
    let greedy = try #require(before.column(metric: "mean-rank", policy: "greedy")[13])
    let optimal = try #require(before.column(metric: "mean-rank", policy: "optimal-total")[13])
    let pair = questions[1].paired.instances[1].pairs[1]
    #expect(pair == .init(baseline: optimal, candidate: greedy))
    #expect(before.questions(of: "nobody", against: "greedy").isEmpty)
  }

  @Test func jsonHasTheVerdictsAndRepeatsItself() throws {
    let after = SampleResults.changed(before, metric: "total-score", policy: "greedy") { $0 - 1 }
    func json() -> String {
      QualityComparison(baseline: before, candidate: after, rule: VerdictRule(seed: 9)).json
    }
    let text = json()
    #expect(text == json())
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    #expect(object["schemaVersion"] as? Int == 1)
    #expect((object["losses"] as? [String])?.count == 1)
    let entries = try #require(object["verdicts"] as? [[String: Any]])
    #expect(entries.count == 4)
    let verdict = try #require(entries[2]["verdict"] as? [String: Any])
    #expect(entries[2]["policy"] as? String == "greedy")
    #expect(verdict["outcome"] as? String == "worse")
    #expect(try abs(#require(verdict["effect"] as? Double) + 1) < 1e-12)
  }
}

import Foundation
import MatchingQuality
import QualityReports
import Testing

@Suite("Two results side by side")
struct ComparisonPageTests {
  private static func results() async throws -> QualityResults {
    Samples.part(try await Samples.small.value, policies: ["optimal-total", "greedy", "random"])
  }

  private static func compare(_ one: QualityResults, _ other: QualityResults) -> QualityComparison {
    QualityComparison(baseline: one, candidate: other, rule: Samples.rule)
  }

  @Test("the verdict of every policy and metric stands in the page, with its numbers")
  func verdicts() async throws {
    let one = try await Self.results()
    let other = Samples.changed(one, metric: "total-score", policy: "greedy") { $0 * 0.98 }
    let comparison = Self.compare(one, other)
    let text = ComparisonReport(comparison).html
    let page = PageReader(text)
    #expect(page.failure == nil)
    #expect(text.contains("worse in 1 and better in 0 of \(comparison.entries.count) verdicts"))
    let chart = try #require(try page.charts().first)
    #expect(try page.charts().map(\.id) == ["difference:total-score"])
    #expect(chart.marks.map(\.row) == ["greedy"])
    let verdict = try #require(comparison.entries.first { $0.verdict.outcome == .worse }).verdict
    #expect(verdict.metric == "total-score" && verdict.candidate == "the new greedy")
    #expect(
      chart.marks.first?.numbers == [
        verdict.effect, verdict.interval?.lower, verdict.interval?.upper,
      ]
    )
    let rows = page.rows(of: "Verdict on the new results")
    let row = try #require(rows.first { $0[0] == "total-score ↑" })
    #expect(row[1] == "identical" && row[2].hasPrefix("worse") && row[3] == "identical")
    for entry in comparison.entries { #expect(text.contains(entry.verdict.metric)) }
    let changed = page.rows(of: "plans of greedy that changed")
    #expect(changed.count == one.instances.count)
    #expect(!changed[0][5].isEmpty && changed[0][6].isEmpty, "a pair went, none came")
  }

  @Test("the same results are called the same")
  func same() async throws {
    let one = try await Self.results()
    let text = ComparisonReport(Self.compare(one, one)).html
    #expect(text.contains("The contents are the same."))
    #expect(text.contains("No plan changed"))
  }

  @Test("what is in one only is listed, and what differs is not compared")
  func overlap() async throws {
    let one = try await Self.results()
    var other = Samples.part(one, policies: ["optimal-total", "greedy"])
    other.instances[0].digest = "fnv1a128:other"
    let last = other.instances.removeLast()
    other.observations.removeAll { $0.instance == last.id }
    let text = ComparisonReport(Self.compare(one, other)).html
    #expect(PageReader(text).failure == nil)
    for (title, name) in [
      ("Instances only in the baseline: 1", last.id),
      ("Instances whose markets differ, not compared: 1", one.instances[0].id),
      ("Policies only in the baseline: 1", "random"),
    ] {
      let part = try #require(text.components(separatedBy: title).dropFirst().first)
      #expect(part.prefix(120).contains(name), "\(title)")
    }
    #expect(text.contains("Instances only in the new results: none."))
  }

  @Test("results without anything in common make a page that says so")
  func nothing() async throws {
    let one = try await Self.results()
    let other = Samples.part(one, instances: 0)
    let text = ComparisonReport(Self.compare(one, other)).html
    #expect(PageReader(text).failure == nil)
    #expect(text.contains("nothing is compared"))
  }
}

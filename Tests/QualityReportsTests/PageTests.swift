import Foundation
import MatchingQuality
import QualityReports
import Testing

@Suite("Pages of unusual results")
struct PageTests {
  private static func page(_ results: QualityResults) -> (text: String, reader: PageReader) {
    let text = QualityReport(results, rule: Samples.rule).html
    return (text, PageReader(text))
  }

  @Test("one policy: nothing is compared, and the page says so")
  func onePolicy() async throws {
    let results = Samples.part(try await Samples.small.value, policies: ["greedy"])
    let (text, page) = Self.page(results)
    #expect(page.failure == nil)
    #expect(text.contains("there is nothing to compare it with"))
    #expect(try page.charts().contains { $0.id == "gap" })
    #expect(try !page.charts().contains { $0.id.hasPrefix("difference:") })
  }

  @Test("one instance: no interval, no verdict but identity")
  func oneInstance() async throws {
    let results = Samples.part(try await Samples.small.value, instances: 1)
    let (text, page) = Self.page(results)
    #expect(page.failure == nil)
    #expect(text.contains("no evidence of a difference"))
    #expect(!text.contains("<b class=\"good\">better</b>"))
    #expect(!text.contains("<b class=\"bad\">worse</b>"))
    for chart in try page.charts() where chart.id.hasPrefix("mean:") {
      for mark in chart.marks { #expect(chart.number(mark, "lower") == nil) }
    }
  }

  @Test("nothing at all: a page that says so", arguments: [true, false])
  func nothing(withoutPolicies: Bool) async throws {
    let small = try await Samples.small.value
    let results =
      withoutPolicies ? Samples.part(small, policies: []) : Samples.part(small, instances: 0)
    let (text, page) = Self.page(results)
    #expect(page.failure == nil)
    #expect(text.contains("Nothing was measured"))
    #expect(text.contains(results.digest))
    #expect(try page.charts().isEmpty)
  }

  @Test("a planted loss is called worse, an identical policy so, a coin no evidence")
  func verdicts() async throws {
    var results = Samples.part(
      try await Samples.small.value,
      policies: ["optimal-total", "greedy", "leximin", "random"]
    )
    let column = try #require(results.index(ofMetric: "total-score"))
    for index in results.observations.indices {
      let policy = results.observations[index].policy
      // All equal, then greedy a little worse each time, and leximin by turns better and worse.
      let turn = Double(index / 4 % 2 == 0 ? 1 : -1)
      let change: Double = ["greedy": -0.2, "leximin": 0.2 * turn][policy, default: 0]
      results.observations[index].values[column] = 10 + Double(index / 4) + change
    }
    let lead = Self.page(results).text.components(separatedBy: "In the other metrics")[0]
    let sentence = try #require(lead.components(separatedBy: "total-score ↑</a></b>: ").last)
    let parts = sentence.components(separatedBy: "; ")
    #expect(parts.contains { $0.contains(">worse<") && $0.contains(">greedy<") })
    #expect(parts.contains { $0.contains("the same") && $0.contains(">random<") })
    #expect(
      parts.contains { $0.contains("no evidence of a difference") && $0.contains(">leximin<") }
    )
  }

  @Test("a policy that failed is named with its reason, and text is escaped")
  func failure() async throws {
    var results = Samples.part(try await Samples.small.value, instances: 3)
    results.suite.title = "<b>title</b> & \"more\""
    results.suite.source = "a: <script>alert(1)</script>"
    results.instances[0].familyNames = results.instances[0].familyNames?.map { "<i>\($0)</i>" }
    results.observations[2].failure = "it <gave> up"
    results.observations[2].values = results.observations[2].values.map { _ in nil }
    results.observations[2].pairs = nil
    let (text, page) = Self.page(results)
    #expect(page.failure == nil)
    #expect(text.contains("greedy made no plan: it &lt;gave&gt; up"))
    #expect(text.contains("1 plan could not be made"))
    for part in ["<b>title", "<script>alert", "<i>F-"] { #expect(!text.contains(part)) }
  }

  @Test("groups of fewer than ten are suppressed, ten are shown")
  func suppression() async throws {
    var results = Samples.part(try await Samples.small.value, instances: 1, policies: ["greedy"])
    let cells = [9, 10].map {
      QualityGroupCell(families: $0, served: 7, eligible: $0, servedEligible: 7)
    }
    results.observations[0].groups = ["language": cells]
    let page = Self.page(results).reader
    let rows = page.rows(of: "families served by language")
    #expect(rows.map { $0[0] } == ["greedy dutch", "greedy other"])
    #expect(rows[0].contains("suppressed (n < 10)") && rows[0][1] == "–")
    #expect(rows[1][1...2] == ["7", "10"])
    let chart = try #require(try page.charts().first { $0.id == "groups:language" })
    #expect(chart.marks.map(\.name) == ["other"])
  }

  @Test("a page stays below its limit by leaving out pairs, and says so")
  func limit() async throws {
    let results = try await Samples.small.value
    let whole = try await Samples.page.value
    #expect(whole.contains("The pairs of every plan stand below its instance."))
    let limit = whole.utf8.count - 40_000
    let page = QualityReport(results, rule: Samples.rule, limit: limit).html
    #expect(page.utf8.count <= limit)
    #expect(page.contains("of 21 instances are on this page"))
    #expect(page.contains("Its pairs are in results.json only."))
  }

  @Test("equal results give equal pages")
  func same() async throws {
    let results = Samples.part(try await Samples.small.value, instances: 4)
    #expect(Self.page(results).text == Self.page(results).text)
  }

  @Test("another policy can be the one that the others are compared with")
  func reference() async throws {
    let results = Samples.part(try await Samples.small.value, policies: ["greedy", "leximin"])
    for (name, title) in [("leximin", "leximin"), (nil, "greedy")] as [(String?, String)] {
      let text = QualityReport(results, rule: Samples.rule, reference: name).html
      #expect(text.contains("<h2>Differences from \(title)</h2>"))
    }
  }
}

import Koppeling
import KoppelingReports
import TestSupport
import Testing

@Suite("Reports of a plan")
struct PlanReportTests {
  private static func plan(_ language: ReadingLanguage, seed: UInt64 = 3) throws -> Plan {
    let options = Planner.Options(seed: seed, language: language)
    return try Planner(RandomCaseload.medium(seed: seed), options: options).plan()
  }

  @Test("the page names every proposal and waiting family", arguments: ReadingLanguage.allCases)
  func page(language: ReadingLanguage) throws {
    let plan = try Self.plan(language)
    #expect(!plan.proposals.isEmpty && !plan.waiting.isEmpty)
    let page = PlanHTML.page(for: plan, schemeName: "Scheme")
    for proposal in plan.proposals {
      #expect(page.contains("<h3>\(proposal.family) – \(proposal.volunteer)</h3>"))
    }
    for family in plan.waiting {
      #expect(page.contains("<h3>\(family.family)</h3>"))
    }
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(page.contains(String(plan.certificate.prices.bound)))
  }

  @Test("the page loads nothing and runs nothing")
  func offline() throws {
    let page = PlanHTML.page(for: try Self.plan(.english), schemeName: "Scheme")
    for part in ["<script", "http://", "https://", "src=", "@import", "url("] {
      #expect(!page.contains(part), "\(part)")
    }
  }

  @Test("text from the plan is escaped on the page")
  func escaped() throws {
    var plan = try Self.plan(.english)
    plan.proposals[0].volunteer = "<b>V&1</b>"
    let page = PlanHTML.page(for: plan, schemeName: "A <i>scheme</i>")
    #expect(!page.contains("<b>V") && !page.contains("<i>scheme"))
    #expect(page.contains("&lt;b&gt;V&amp;1&lt;/b&gt;"))
  }

  @Test("the text shows parts that add up to the score", arguments: ReadingLanguage.allCases)
  func text(language: ReadingLanguage) throws {
    let plan = try Self.plan(language)
    let text = PlanText(plan, schemeName: "Scheme").render()
    #expect(text.hasSuffix("\n"))
    for proposal in plan.proposals {
      #expect(text.contains("\(proposal.family) – \(proposal.volunteer)"))
      #expect(proposal.parts.reduce(0) { $0 + $1.points } == proposal.score)
      for part in proposal.parts { #expect(text.contains(part.evidence)) }
    }
    for family in plan.waiting { #expect(text.contains(family.text)) }
  }

  @Test("the table has a row for each family, quoted, and no formula")
  func table() throws {
    var plan = try Self.plan(.english)
    plan.proposals[0].family = "=1+1"
    plan.proposals[0].volunteer = "a,\"b\"\nc"
    let table = PlanCSV.table(of: plan)
    #expect(table.hasPrefix(PlanCSV.columns.joined(separator: ",") + "\r\n"))
    #expect(table.contains("\r\n'=1+1,\"a,\"\"b\"\"\nc\",proposed,"))
    let rows = table.split(separator: "\r\n")
    #expect(rows.count == 1 + plan.proposals.count + plan.waiting.count)
  }
}

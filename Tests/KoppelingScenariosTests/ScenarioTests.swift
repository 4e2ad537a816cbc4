import Koppeling
import KoppelingScenarios
import TestSupport
import Testing

@Suite("Scenarios")
struct ScenarioTests {
  private static let caseload = RandomCaseload.medium(seed: 11)

  @Test("no edits change nothing")
  func nothing() throws {
    let plan = try Planner(Self.caseload).plan()
    let same = try Planner(Scenario(name: "same", edits: []).applied(to: Self.caseload)).plan()
    let comparison = PlanComparison(before: plan, after: same)
    #expect(comparison.gained.isEmpty && comparison.lost.isEmpty && comparison.moved.isEmpty)
    #expect(comparison.familiesChange == 0 && comparison.scoreChange == 0)
  }

  @Test("the original caseload stays as it is")
  func untouched() throws {
    let caseload = Self.caseload
    let edits = caseload.volunteers.map { Edit.removeVolunteer($0.id) }
    let edited = try Scenario(name: "nobody", edits: edits).applied(to: caseload)
    #expect(caseload == Self.caseload)
    #expect(edited.volunteers.isEmpty && edited.matches.isEmpty && edited.refusals.isEmpty)
    #expect(try Planner(edited).plan().proposals.isEmpty)
  }

  @Test("another volunteer never lowers what is served", arguments: UInt64(0)..<20)
  func another(seed: UInt64) throws {
    let caseload = RandomCaseload.medium(seed: seed)
    let scenario = Scenario(name: "one more", edits: [.addVolunteer(.sample("V-new"))])
    let before = try Planner(caseload).plan()
    let after = try Planner(scenario.applied(to: caseload)).plan()
    let comparison = PlanComparison(before: before, after: after)
    #expect(comparison.urgencyChange >= 0)
    #expect(comparison.gained.count - comparison.lost.count == comparison.familiesChange)
  }

  @Test("a blocked pair is not proposed, and the comparison shows who moved")
  func block() throws {
    let before = try Planner(Self.caseload).plan()
    let proposal = try #require(before.proposals.first)
    let edits = [Edit.block(proposal.family, proposal.volunteer)]
    let after = try Planner(Scenario(name: "not these", edits: edits).applied(to: Self.caseload))
      .plan()
    let again = after.proposals.first { $0.family == proposal.family }
    #expect(again?.volunteer != proposal.volunteer)
    let comparison = PlanComparison(before: before, after: after)
    let moves = comparison.moved + comparison.lost
    #expect(moves.contains { $0.family == proposal.family && $0.before == proposal.volunteer })
  }

  @Test("families that come and go are listed apart")
  func comeAndGo() throws {
    let before = try Planner(Self.caseload).plan()
    let gone = try #require(before.waiting.first?.family ?? before.proposals.first?.family)
    let scenario = Scenario(
      name: "other people",
      edits: [.removeFamily(gone), .addFamily(.sample("F-new"))]
    )
    let after = try Planner(scenario.applied(to: Self.caseload)).plan()
    let comparison = PlanComparison(before: before, after: after)
    #expect(comparison.goneFamilies == [gone])
    #expect(comparison.newFamilies == ["F-new"])
  }

  @Test("an edit of somebody who is not there is an error, and names them")
  func errors() {
    let edits: [(Edit, EditError)] = [
      (.removeFamily("F-none"), .noFamily("F-none")),
      (.removeVolunteer("V-none"), .noVolunteer("V-none")),
      (.setPurchasedMatches("nowhere", 3), .noMunicipality("nowhere")),
      (.replaceVolunteer(.sample("V-none")), .noVolunteer("V-none")),
      (.addFamily(Self.caseload.families[0]), .taken(Self.caseload.families[0].id.rawValue)),
    ]
    for (edit, error) in edits {
      #expect(throws: error) { try Scenario(name: "", edits: [edit]).applied(to: Self.caseload) }
      #expect(!error.description.isEmpty)
    }
  }
}

import Koppeling
import KoppelingScenarios
import Testing

@Suite("Maastricht and Heuvelland")
struct MaastrichtTests {
  let caseload: Caseload
  let plan: Plan

  init() throws {
    caseload = try Region.maastricht.caseload()
    plan = try Region.maastricht.plan()
  }

  private func families(of municipality: Municipality.ID) -> Set<Family.ID> {
    Set(caseload.families.filter { $0.municipality == municipality }.map(\.id))
  }

  @Test("the matches that a municipality purchased bind, and the most urgent families get them")
  func quotas() throws {
    for (id, purchased) in [("maastricht", 7), ("valkenburg-aan-de-geul", 2)] {
      let own = families(of: Municipality.ID(id))
      let running = plan.running.count { own.contains($0.family) }
      let proposed = plan.proposals.filter { own.contains($0.family) }
      #expect(running + proposed.count == purchased)
      let left = plan.waiting.filter { $0.cause == .quotaReached && own.contains($0.family) }
      #expect(!left.isEmpty)
      #expect(left.map(\.urgency).max() ?? 100 <= proposed.map(\.urgency).min() ?? 0)
      for family in left {
        #expect(family.passing > 0)
        #expect(family.text.contains("\(purchased) matches that \(id) purchased"))
      }
    }
    let dutch = try Region.maastricht.plan(language: .dutch).waiting("F-13")
    #expect(dutch.text == "De 2 ingekochte koppelingen van valkenburg-aan-de-geul zijn vergeven.")
  }

  @Test("one more purchased match serves one more family, with a volunteer who stood by")
  func anotherPurchasedMatch() throws {
    #expect(plan.available.contains { $0.volunteer == "V-10" })
    let scenario = Scenario(
      name: "Valkenburg purchases a third match",
      edits: [.setPurchasedMatches("valkenburg-aan-de-geul", 3)]
    )
    let after = try scenario.applied(to: caseload).plan()
    let comparison = PlanComparison(before: plan, after: after)
    #expect(comparison.gained.map(\.family) == ["F-13"])
    #expect(comparison.gained.map(\.after) == ["V-10"])
    #expect(comparison.lost.isEmpty && comparison.moved.isEmpty)
  }

  @Test("in Heuvelland nobody is matched within a village; in the city neighbours may be")
  func sameVillage() throws {
    // Each village's volunteer goes to the other village.
    #expect(plan.volunteer(for: "F-12") == "V-09")
    #expect(plan.volunteer(for: "F-14") == "V-08")
    #expect(try caseload.failures("F-12", "V-08") == [.samePlace])
    #expect(try caseload.failures("F-14", "V-09") == [.samePlace])
    #expect(plan.volunteer(for: "F-03") == "V-03")
    #expect(
      try caseload.family("F-03").location.place == caseload.volunteer("V-03").location.place
    )
  }

  @Test("a municipality sets its own ages: to 8 in the city, to 17 in Heuvelland")
  func ages() throws {
    let nineYears = try plan.waiting("F-08")
    #expect(try caseload.family("F-08").children == [Child(ageInMonths: 108)])
    #expect(nineYears.cause == .notReady)
    let reason = Reason.childTooOld(months: 108, below: 96)
    #expect(try caseload.ruling(.childAge, "F-08", "V-15") == .fails(reason))
    #expect(nineYears.text.hasSuffix(reason.text.en))

    #expect(try caseload.family("F-14").children == [Child(ageInMonths: 180)])
    #expect(plan.volunteer(for: "F-14") != nil)
    let moved = try caseload.changing(family: "F-08") { $0.municipality = "eijsden-margraten" }
    #expect(try moved.ruling(.childAge, "F-08", "V-15") == .passes)
  }

  @Test("what a volunteer cannot be with is respected, and said without a diagnosis")
  func boundary() throws {
    let reason = Reason.cannot(.volunteer, .dogs)
    #expect(try caseload.ruling(.boundaries, "F-15", "V-11") == .fails(reason))
    #expect(reason.text.nl == "De vrijwilliger gaf aan dat dit niet kan: honden.")
    #expect(reason.text.en == "The volunteer declared that this cannot be: dogs.")
    #expect(try plan.waiting("F-15").cause == .noVolunteerPasses)
  }

  @Test("four weeks after the first visit the coordinator is asked to ask")
  func checkIn() throws {
    let text = try notice(.checkInDue, "F-11", in: caseload)
    #expect(text.nl == "Gestart op 2026-10-05, vier weken voorbij: vraag beiden hoe het gaat.")
    #expect(text.en == "Started on 2026-10-05, four weeks have passed: ask both how it goes.")
    #expect(plan.leavesAlone("F-11"))
  }
}

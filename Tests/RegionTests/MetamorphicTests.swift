import Koppeling
import KoppelingScenarios
import TestSupport
import Testing

/// What may change in a caseload without changing the plan, and what can only make it better.
@Suite("17. What a plan depends on, and what it does not")
struct MetamorphicTests {
  @Test("swapping what is no criterion leaves the plan as it is", arguments: Region.allCases)
  func irrelevantFacts(region: Region) throws {
    let plan = try region.plan()
    var caseload = try region.caseload()
    for index in caseload.families.indices {
      let family = caseload.families[index]
      caseload.families[index].household = family.household == .couple ? .singleParent : .couple
      caseload.families[index].network = family.network == .some(.none) ? .some : NetworkSize.none
      caseload.families[index].wantsNetworkGrowth = !(family.wantsNetworkGrowth ?? true)
      caseload.families[index].formalHelp = !(family.formalHelp ?? false)
      caseload.families[index].caseManager = !(family.caseManager ?? false)
      caseload.families[index].referrer = family.referrer == .school ? .midwife : .school
      caseload.families[index].consent?.date = caseload.asOf
      caseload.families[index].triage?.date = caseload.asOf
      // A wish without consent must not be used.
      caseload.families[index].wishes = SortedSet(
        (family.wishes ?? []) + [Wish("born here", consented: false)]
      )
    }
    #expect(try caseload.plan() == plan)
  }

  @Test("a plan follows from the records, not from their order", arguments: Region.allCases, 1...3)
  func order(region: Region, seed: Int) throws {
    let plan = try region.plan()
    var generator = SeededGenerator(seed: UInt64(seed))
    var caseload = try region.caseload()
    caseload.families.shuffle(using: &generator)
    caseload.volunteers.shuffle(using: &generator)
    caseload.matches.shuffle(using: &generator)
    caseload.refusals.shuffle(using: &generator)
    caseload.municipalities.shuffle(using: &generator)
    #expect(try caseload.plan() == plan)
  }

  @Test(
    "another volunteer never makes a plan worse, nor the best pair of a family",
    arguments: Region.allCases
  )
  func anotherVolunteer(region: Region) throws {
    let caseload = try region.caseload()
    let before = try caseload.plan()
    for model in caseload.volunteers.prefix(6) {
      var volunteer = model
      volunteer.id = "V-extra"
      volunteer.status = .available
      volunteer.languages = [LanguageSkill("nl", .native), LanguageSkill("en", .c1)]
      volunteer.slots = .all
      let scenario = Scenario(name: "one more volunteer", edits: [.addVolunteer(volunteer)])
      let after = try scenario.applied(to: caseload).plan()
      #expect(
        (after.objective.urgency, after.objective.score)
          >= (before.objective.urgency, before.objective.score)
      )
      for family in caseload.families where !before.leavesAlone(family.id) {
        #expect(bestScore(family.id, in: after) >= bestScore(family.id, in: before))
      }
    }
  }

  /// The best score that a plan shows for a family, proposed or not.
  private func bestScore(_ family: Family.ID, in plan: Plan) -> Int {
    let proposal = plan.proposals.first { $0.family == family }
    let waiting = plan.waiting.first { $0.family == family }
    let alternatives = proposal?.alternatives ?? waiting?.alternatives ?? []
    return ([proposal?.score ?? 0] + alternatives.map(\.score)).max() ?? 0
  }

  @Test(
    "a blocked pair is gone from the plan and from what is also possible",
    arguments: Region.allCases
  )
  func block(region: Region) throws {
    let caseload = try region.caseload()
    let before = try caseload.plan()
    for proposal in before.proposals.prefix(4) {
      let scenario = Scenario(
        name: "keep a pair apart",
        edits: [.block(proposal.family, proposal.volunteer)]
      )
      let after = try scenario.applied(to: caseload).plan()
      #expect(after.volunteer(for: proposal.family) != proposal.volunteer)
      #expect(after.objective.value <= before.objective.value)
    }
  }

  @Test(
    "waiting longer moves a family forward and makes none of its pairs better",
    arguments: Region.allCases
  )
  func waiting(region: Region) throws {
    let caseload = try region.caseload()
    for waiting in try caseload.plan().waiting where waiting.cause == .placesTaken {
      let longer = try caseload.changing(family: waiting.family) { family in
        family.waitingSince = caseload.asOf.adding(days: -2000)
        family.urgency = .high
      }
      let after = try longer.plan()
      let proposal = try after.proposal(for: waiting.family)
      #expect(proposal.urgency > waiting.urgency)
      #expect(try proposal.score == caseload.score(waiting.family, proposal.volunteer))
    }
  }
}

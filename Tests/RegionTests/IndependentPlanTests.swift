import Koppeling
import Testing

/// The plans of the regions, found a second time without the engine's solver.
@Suite("Plans found independently")
struct IndependentPlanTests {
  /// What the engine's plan states.
  private func stated(_ plan: Plan) -> Worth {
    Worth(
      urgency: plan.objective.urgency,
      score: plan.objective.score,
      tickets: plan.lottery.tickets
    )
  }

  private func pairs(_ plan: Plan) -> [Family.ID: Volunteer.ID] {
    Dictionary(uniqueKeysWithValues: plan.proposals.map { ($0.family, $0.volunteer) })
  }

  @Test("no other plan of Weststellingwerf is as good, of all that there are")
  func everyPlan() throws {
    let plan = try Region.weststellingwerf.plan()
    let list = WaitingList(try Region.weststellingwerf.caseload(), seed: plan.lottery.seed)
    let search = EveryPlan(list)
    #expect(search.count > 100)
    #expect(search.best == stated(plan))
    #expect(list.pairs(search.bestChoice) == pairs(plan))
    #expect(search.equals == 1)
  }

  @Test("a second solver finds the same plan", arguments: Region.allCases)
  func secondSolver(region: Region) throws {
    let plan = try region.plan()
    let list = WaitingList(try region.caseload(), seed: plan.lottery.seed)
    let flow = AugmentingFlow(list)
    #expect(flow.best == stated(plan))
    #expect(list.pairs(flow.choice) == pairs(plan))
  }

  @Test("the second solver agrees with every plan where one place is shared", arguments: 1...4)
  func secondSolverItself(families: Int) throws {
    var caseload = try Region.groningen.caseload()
    caseload.families.removeAll { family in
      !["F-01", "F-04", "F-07", "F-19", "F-22"].prefix(families + 1).contains(family.id)
    }
    let kept = Set(caseload.families.map(\.id))
    caseload.matches.removeAll { !kept.contains($0.family) }
    caseload.refusals.removeAll { !kept.contains($0.family) }
    caseload.municipalities[0].purchasedMatches = families
    let list = WaitingList(caseload, seed: 1)
    let search = EveryPlan(list)
    #expect(AugmentingFlow(list).best == search.best)
    #expect(stated(try caseload.plan(seed: 1)) == search.best)
  }

  @Test(
    "a plan's worth is the sum of its pairs, in parts that leave nothing over",
    arguments: Region.allCases
  )
  func sums(region: Region) throws {
    let plan = try region.plan()
    #expect(plan.proposals.map(\.value).reduce(0, +) == plan.objective.value)
    #expect(
      Int64(plan.objective.urgency) * plan.objective.scale + Int64(plan.objective.score)
        == plan.objective.value
    )
    for proposal in plan.proposals {
      #expect(proposal.parts.map(\.points).reduce(0, +) == proposal.score)
      #expect(proposal.parts.map(\.weight).reduce(0, +) == Weights.total)
    }
  }
}

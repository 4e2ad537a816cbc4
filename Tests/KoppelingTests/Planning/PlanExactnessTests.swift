import Koppeling
import TestSupport
import Testing

@Suite("A plan of a small caseload against trying every plan")
struct PlanExactnessTests {
  private static let blocks = 50
  private static let blockSize: UInt64 = 200

  @Test(
    "is best on urgency, then scores, then lottery tickets, and proves it",
    arguments: 0..<blocks
  )
  func agreesWithExhaustiveSearch(block: Int) throws {
    let first = UInt64(block) * Self.blockSize
    for seed in first..<first + Self.blockSize {
      let caseload = RandomCaseload.small(seed: seed)
      let travel = SampleTravel.mixed(seed: seed)
      let options = Planner.Options(seed: seed)
      let plan = try Planner(caseload, options: options, travelTimes: travel).plan()
      let oracle = ExhaustivePlanner(caseload, seed: seed)
      let found = ExhaustivePlanner.Worth(stated: plan)
      #expect(found == oracle.best, "seed \(seed)")

      let scale = Int64(oracle.largestPlan) * 1_000_000 + 1
      #expect(plan.objective.scale == scale, "seed \(seed)")
      let value = plan.objective.value
      #expect(value == Int64(found.urgency) * scale + Int64(found.score), "seed \(seed)")
      #expect(plan.proposals.reduce(0) { $0 + $1.value } == value, "seed \(seed)")
      #expect(plan.proposals.reduce(0) { $0 + $1.score } == found.score, "seed \(seed)")
      #expect(plan.certificate.prices.bound == value, "seed \(seed)")

      let violations = try PlanVerifier(caseload, travelTimes: travel).violations(in: plan)
      #expect(violations.isEmpty, "seed \(seed): \(violations)")
    }
  }

  @Test("meets every case that makes planning hard in the random caseloads")
  func randomCaseloadsCoverWhatMatters() throws {
    var ties = 0
    var choices = 0
    var quotas = 0
    var orphans = 0
    var pinned = 0
    var toConfirm = 0
    var intervals = 0
    var many = 0
    for seed in 0..<1000 as Range<UInt64> {
      let caseload = RandomCaseload.small(seed: seed)
      #expect(caseload.faults.isEmpty)
      let plan = try Planner(caseload, travelTimes: SampleTravel.pairByPair).plan()
      let oracle = ExhaustivePlanner(caseload, seed: 0)
      if oracle.bestPlans > 1 { ties += 1 }
      if !plan.proposals.isEmpty, !plan.waiting.isEmpty { choices += 1 }
      if plan.waiting.contains(where: { $0.cause == .quotaReached }) { quotas += 1 }
      if plan.notices.contains(where: { $0.kind == .orphaned }) { orphans += 1 }
      if !plan.running.isEmpty { pinned += 1 }
      if plan.proposals.contains(where: { !$0.toConfirm.isEmpty }) { toConfirm += 1 }
      if plan.proposals.contains(where: { $0.scoreLow < $0.scoreHigh }) { intervals += 1 }
      if Set(plan.proposals.map(\.volunteer)).count < plan.proposals.count { many += 1 }
    }
    for (name, count) in [
      ("ties", ties), ("choices", choices), ("quotas", quotas), ("orphans", orphans),
      ("matches under way", pinned), ("things to confirm", toConfirm), ("intervals", intervals),
      ("volunteers with two families", many),
    ] {
      #expect(count >= 20, "\(name): \(count) of 1000")
    }
  }

  @Test("fills a quota in every lottery, though a tie would leave it open")
  func tiesAroundAQuota() throws {
    // F1 and F2 share one purchased match and suit V1 alone; F3 suits V1 and V2 equally well.
    func family(_ id: Family.ID, _ languages: [LanguageTag], _ municipality: Municipality.ID?)
      -> Family
    {
      .sample(id) {
        $0.languages = languages.map { LanguageSkill($0, .native) }
        $0.municipality = municipality
      }
    }
    let caseload = Caseload(
      asOf: .sample,
      scheme: .sample,
      municipalities: [Municipality(id: "M", purchasedMatches: 1)],
      families: [family("F1", ["ti"], "M"), family("F2", ["ti"], "M"), family("F3", ["nl"], nil)],
      volunteers: [
        .sample("V1") {
          $0.languages = [LanguageSkill("ti", .native), LanguageSkill("nl", .native)]
        },
        .sample("V2"),
      ]
    )
    for seed in 0..<200 as Range<UInt64> {
      let options = Planner.Options(seed: seed)
      let travel = SampleTravel.pairByPair
      let plan = try Planner(caseload, options: options, travelTimes: travel).plan()
      let oracle = ExhaustivePlanner(caseload, seed: seed)
      #expect(ExhaustivePlanner.Worth(stated: plan) == oracle.best)
      #expect(plan.objective.families == 2)
    }
  }

  @Test("has nothing to propose when nobody is there")
  func empty() throws {
    let caseload = Caseload(asOf: .sample, scheme: .sample, families: [], volunteers: [])
    let plan = try Planner(caseload).plan()
    #expect(plan.objective.value == 0)
    #expect(plan.proposals.isEmpty && plan.waiting.isEmpty && plan.available.isEmpty)
    #expect(try PlanVerifier(caseload).violations(in: plan).isEmpty)
  }
}

import Koppeling
import TestSupport
import Testing

@Suite("Plans of a search that was stopped")
struct InterruptedPlanTests {
  /// A plan that was stopped at a progress point, and the number of points that were passed.
  private func plan(
    _ caseload: Caseload,
    seed: UInt64,
    stopAt limit: Int,
    largestMatrix: Int
  ) throws -> Plan {
    var planner = try Planner(caseload, options: Planner.Options(seed: seed))
    planner.largestMatrix = largestMatrix
    var calls = 0
    return try planner.plan { _ in
      calls += 1
      return calls <= limit
    }
  }

  @Test("hold in every number and sentence, and are no further from the best than they say")
  func gaps() throws {
    var (interrupted, drawn, open) = (0, 0, 0)
    for seed in UInt64(0)..<60 {
      let caseload = RandomCaseload.medium(seed: seed)
      let best = try Planner(caseload, options: Planner.Options(seed: seed)).plan()
      for largestMatrix in [0, 1_000_000] {
        for limit in 0..<12 {
          let plan = try plan(caseload, seed: seed, stopAt: limit, largestMatrix: largestMatrix)
          #expect(try PlanVerifier(caseload).violations(in: plan) == [], "seed \(seed)")
          guard let gap = plan.gap else {
            #expect(plan.status == .optimal)
            #expect(plan.objective == best.objective, "seed \(seed)")
            continue
          }
          interrupted += 1
          #expect(plan.status == .interrupted)
          #expect(plan.objective.value <= best.objective.value)
          #expect(plan.objective.value + gap.value >= best.objective.value, "seed \(seed)")
          #expect(plan.objective.urgency + gap.urgency >= best.objective.urgency, "seed \(seed)")
          if gap.value == 0 { drawn += 1 }
          if plan.waiting.contains(where: { $0.cause == .searchStopped }) { open += 1 }
        }
      }
    }
    #expect(interrupted > 100 && drawn > 50 && open > 10)
  }

  @Test("are found out if they claim more than they prove")
  func forgery() throws {
    let caseload = RandomCaseload.medium(seed: 3)
    let honest = try plan(caseload, seed: 3, stopAt: 0, largestMatrix: 0)
    let verifier = PlanVerifier(caseload)
    #expect(try #require(honest.gap).value > 0)
    let forgeries: [(inout Plan) -> Void] = [
      { $0.status = .optimal },
      { $0.gap = nil },
      { $0.gap?.value -= 1 },
      { $0.gap?.urgency = 0 },
      { $0.certificate.prices.bound -= 1 },
      { plan in
        let family = plan.certificate.prices.families.keys.min() ?? ""
        plan.certificate.prices.families[family, default: 1] -= 1
        plan.certificate.prices.bound -= 1
        plan.gap?.value -= 1
      },
      { plan in
        let volunteer = caseload.volunteers[0].id.rawValue
        plan.certificate.lotteryPrices.volunteers[volunteer] = 7
      },
    ]
    for (number, forge) in forgeries.enumerated() {
      var forged = honest
      forge(&forged)
      #expect(try verifier.violations(in: forged) != [], "forgery \(number)")
    }
  }

  @Test("A search without a matrix that is stopped at once still leaves a whole first plan")
  func firstPlan() throws {
    var found = 0
    for seed in UInt64(0)..<40 {
      let caseload = RandomCaseload.medium(seed: seed)
      let best = try Planner(caseload).plan()
      let stopped = try plan(caseload, seed: 0, stopAt: 0, largestMatrix: 0)
      guard stopped.status == .interrupted else { continue }
      found += 1
      // So few volunteers pass for a family that all their pairs are kept from the first look on.
      #expect(stopped.objective == best.objective, "seed \(seed)")
    }
    #expect(found > 30)
  }

  @Test("Reasons are counted while they are written")
  func reasons() throws {
    var random = RandomCaseload(
      seed: 5,
      families: 200...200,
      volunteers: 60...60,
      variety: 2...10
    )
    var written: [Int] = []
    var count = 0
    _ = try Planner(random.make()).plan { progress in
      if progress.stage == .explaining {
        written.append(progress.familiesRead ?? -1)
        count = progress.familyCount
      }
      return true
    }
    #expect(written.first == 0 && written == written.sorted())
    #expect(written.count == 1 + count / 64 && count > 100)
  }

  @Test("Looking on changes nothing, and the stages come in their order")
  func observing() throws {
    for seed in UInt64(0)..<20 {
      let caseload = RandomCaseload.medium(seed: seed)
      var planner = try Planner(caseload)
      planner.largestMatrix = seed % 2 == 0 ? 0 : 1_000_000
      var stages: [PlanProgress.Stage] = []
      var pairsScored = 0
      let plan = try planner.plan { progress in
        if stages.last != progress.stage { stages.append(progress.stage) }
        #expect((0...progress.familyCount).contains(progress.familiesSettled))
        #expect((0...progress.familyCount).contains(progress.familiesRead ?? 0))
        #expect((0...1).contains(progress.share))
        #expect(progress.pairsScored >= pairsScored, "what was scored stays so")
        pairsScored = progress.pairsScored
        if let gap = progress.gap { #expect((0...1).contains(gap)) }
        return true
      }
      #expect(plan == (try planner.plan()))
      #expect(stages.suffix(2) == [.drawingLots, .explaining])
      #expect(stages.dropLast(2).allSatisfy { $0 == .assigning })
    }
  }
}

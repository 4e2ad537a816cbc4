import Koppeling
import TestSupport
import Testing

@Suite("Plans without a matrix of pairs")
struct TileValuesTests {
  /// A planner that stores no values.
  private func onDemand(_ caseload: Caseload, seed: UInt64, threads: Int) throws -> Planner {
    var options = Planner.Options(seed: seed)
    options.threadLimit = threads
    var planner = try Planner(caseload, options: options)
    planner.largestMatrix = 0
    return planner
  }

  @Test("are the plans made from the matrix, but for the prices that prove them")
  func equalsMatrix() throws {
    for seed in UInt64(0)..<120 {
      let caseload = RandomCaseload.medium(seed: seed)
      let planner = try onDemand(caseload, seed: seed, threads: 1)
      #expect(planner.scoresOnDemand)
      let plan = try planner.plan()
      var expected = try Planner(caseload, options: Planner.Options(seed: seed)).plan()
      #expect(plan.objective == expected.objective, "seed \(seed)")
      #expect(plan.certificate.prices.bound == expected.certificate.prices.bound)
      expected.certificate = plan.certificate
      #expect(plan == expected, "seed \(seed)")
      #expect(try PlanVerifier(caseload).violations(in: plan) == [], "seed \(seed)")
    }
  }

  @Test("draw the same lots where tight pairs are not stored either, alone or in threads")
  func lottery() throws {
    for seed in UInt64(0)..<60 {
      var caseload = RandomCaseload.medium(seed: seed)
      if seed % 2 == 0 { Self.makeAlike(&caseload) }
      var planner = try onDemand(caseload, seed: seed, threads: seed % 3 == 0 ? 3 : 1)
      let expected = try planner.plan()
      planner.largestLottery = 0
      var plan = try planner.plan()
      #expect(try PlanVerifier(caseload).violations(in: plan) == [], "seed \(seed)")
      // Other prices may prove the same lots.
      plan.certificate = expected.certificate
      #expect(plan == expected, "seed \(seed)")
    }
  }

  /// Makes people of one kind of all, so that every pair that passes is worth the same.
  private static func makeAlike(_ caseload: inout Caseload) {
    let (family, volunteer) = (caseload.families[0], caseload.volunteers[0])
    for index in caseload.families.indices {
      var copy = family
      copy.id = caseload.families[index].id
      caseload.families[index] = copy
    }
    for index in caseload.volunteers.indices {
      var copy = volunteer
      copy.id = caseload.volunteers[index].id
      caseload.volunteers[index] = copy
    }
  }

  @Test("do not depend on the number of threads")
  func threads() throws {
    for seed in UInt64(0)..<20 {
      let caseload = RandomCaseload.medium(seed: seed)
      let plan = try onDemand(caseload, seed: seed, threads: 1).plan()
      #expect(try onDemand(caseload, seed: seed, threads: 4).plan() == plan)
    }
  }
}

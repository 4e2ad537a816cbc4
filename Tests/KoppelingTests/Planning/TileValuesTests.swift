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

  @Test("do not depend on the number of threads")
  func threads() throws {
    for seed in UInt64(0)..<20 {
      let caseload = RandomCaseload.medium(seed: seed)
      let plan = try onDemand(caseload, seed: seed, threads: 1).plan()
      #expect(try onDemand(caseload, seed: seed, threads: 4).plan() == plan)
    }
  }
}

import Koppeling
import TestSupport
import Testing

@Suite("Steps of a plan")
struct PlanStepTests {
  @Test("end in order, whether values are stored or not, and leave the same plan", arguments: 0..<6)
  func order(seed: Int) throws {
    let caseload = RandomCaseload.medium(seed: UInt64(seed))
    var planner = try Planner(caseload)
    let expected = try planner.plan()
    for limit in [planner.largestMatrix, 0] {
      planner.largestMatrix = limit
      var steps: [PlanStep] = []
      #expect(try planner.plan { steps.append($0) }.proposals == expected.proposals)
      try #require(steps.count == 4)
      #expect(steps[0] == .score && steps[2] == .lottery && steps[3] == .explain)
      guard case .solve(let read) = steps[1] else {
        Issue.record("the second step is \(steps[1])")
        continue
      }
      // Stored values are not scored on demand; others once at least and once more to prove the plan.
      let passing = VisitedPairs.scores(of: planner.scorer).count { $0 >= 0 }
      #expect(limit == 0 ? read >= 2 * passing : read == 0)
    }
  }
}

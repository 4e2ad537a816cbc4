import Koppeling
import KoppelingData
import Testing

/// A whole country at once, far beyond what one office plans: people in every Dutch place by its
/// population, in the proportions of families and volunteers of a year.
@Suite("18. A national caseload")
struct NationalStressTests {
  /// Families and volunteers; unoptimised code plans a twentieth of the country.
  #if DEBUG
  static let families = 200
  static let volunteers = 160
  #else
  static let families = 4000
  static let volunteers = 3200
  #endif

  @Test("is planned to the optimum, and the plan proves itself", .timeLimit(.minutes(5)))
  func plan() throws {
    let caseload = NationalCaseload.make(
      families: Self.families,
      volunteers: Self.volunteers,
      seed: 18
    )
    let plan = try caseload.plan()
    #expect(plan.status == .optimal)
    #expect(plan.objective.value == plan.certificate.prices.bound)
    #expect(plan.proposals.count + plan.waiting.count == Self.families)
    #expect(plan.proposals.count > Self.families / 4)
    #expect(try PlanVerifier(caseload).violations(in: plan) == [])
  }
}

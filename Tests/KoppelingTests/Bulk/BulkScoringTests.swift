import Kernels
import Koppeling
import TestSupport
import Testing

@Suite("Scoring in bulk")
struct BulkScoringTests {
  @Test("equals the pair functions on every pair", arguments: UInt64(0)..<60)
  func equalsPairFunctions(seed: UInt64) throws {
    let scorer = Scorer(RandomCaseload.medium(seed: seed))
    let expected = PairValues.values(of: scorer, scale: 1_000_001)
    for form in KernelForm.allCases where form.isAvailable {
      #expect(PairValues.bulkValues(of: scorer, scale: 1_000_001, form: form) == expected)
    }
  }
}

import Kernels
import Koppeling
import TestSupport
import Testing

@Suite("Tiles of pairs")
struct PairTilesTests {
  @Test("hold every pair that may be proposed, once, in order, with its score", arguments: 0..<60)
  func equalPairs(seed: Int) {
    let scorer = Scorer(RandomCaseload.medium(seed: UInt64(seed)))
    expectEveryPair(of: scorer)
  }

  @Test("hold the same pairs when travel times come from elsewhere", arguments: 0..<30)
  func equalPairsOfOtherTravel(seed: Int) {
    let caseload = RandomCaseload.medium(seed: UInt64(seed))
    expectEveryPair(of: Scorer(caseload, travelTimes: SampleTravel.pairByPair))
  }

  /// Holds the tiles of every form against the functions that judge single pairs.
  private func expectEveryPair(
    of scorer: Scorer,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for form in KernelForm.allCases where form.isAvailable {
      let tiles = PairTiles(scorer, form: form)
      let found = VisitedPairs(
        tiles,
        familyCount: scorer.families.count,
        volunteerCount: scorer.volunteers.count
      )
      #expect(found.isOrdered, sourceLocation: sourceLocation)
      #expect(
        found.scores == VisitedPairs.scores(of: scorer),
        "\(form)",
        sourceLocation: sourceLocation
      )
    }
  }
}

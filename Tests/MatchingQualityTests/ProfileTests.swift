import MatchingQuality
import Testing

@Suite("Performance profiles")
struct ProfileTests {
  @Test func ofHandValues() {
    // Costs of three policies on four problems; the third fails once.
    let profile = PerformanceProfile(
      policies: ["a", "b", "c"],
      values: [[1, 4, 3, 0], [2, 2, 3, 0], [4, nil, 6, 5]],
      direction: .lowerIsBetter
    )
    #expect(profile.ratios == [[1, 1, 1, 2], [1, 1, 1, 2], [2, 4, .infinity, .infinity]])
    #expect(profile.share(of: 0, within: 1) == 0.75)
    #expect(profile.share(of: 0, within: 1.999) == 0.75)
    #expect(profile.share(of: 0, within: 2) == 1)
    #expect(profile.share(of: 2, within: 1) == 0)
    #expect(profile.share(of: 2, within: 3) == 0.25)
    #expect(profile.share(of: 2, within: 1e300) == 0.5)
  }

  @Test func higherIsBetterTurnsTheRatioRound() {
    let profile = PerformanceProfile(
      policies: ["a", "b"],
      values: [[10, 0, 0, nil], [5, 2, 0, nil]],
      direction: .higherIsBetter
    )
    // The problem that nobody has a value for is left out.
    #expect(profile.ratios == [[1, 1, .infinity], [1, 1, 2]])
  }

  @Test("are the shares they count", arguments: 1...20)
  func definition(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed), stream: 31)
    let values = (0..<4).map { _ in
      (0..<30).map { _ in random.below(8) == 0 ? nil : Double(1 + random.below(9)) }
    }
    let profile = PerformanceProfile(
      policies: ["a", "b", "c", "d"],
      values: values,
      direction: .lowerIsBetter
    )
    for factor in [1, 1.5, 2, 3, 7.5, 9] {
      for policy in 0..<4 {
        let problems = (0..<30).filter { problem in values.contains { $0[problem] != nil } }
        let close = problems.filter { problem in
          let best = values.compactMap { $0[problem] }.min() ?? 0
          return values[policy][problem].map { $0 / best <= factor } ?? false
        }
        let share = Double(close.count) / Double(problems.count)
        #expect(profile.share(of: policy, within: factor) == share)
      }
    }
  }

  @Test func ofNothing() {
    let profile = PerformanceProfile(policies: ["a"], values: [[]], direction: .lowerIsBetter)
    #expect(profile.share(of: 0, within: 2) == nil)
  }
}

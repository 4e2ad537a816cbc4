import LinearAssignment
import MatchingQuality

/// Small random markets with every feature: ties, forbidden pairs, capacities, urgency, waits, groups.
enum SmallMarket {
  /// A market of up to four by four with at most twelve pairs and capacities from 0 to 2.
  static func any(seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed, stream: 1)
    let families = 1 + random.below(4)
    let volunteers = 1 + random.below(families == 4 ? 3 : 4)
    return market(families, volunteers, largestCapacity: 1 + random.below(2), &random, seed)
  }

  /// A market of up to six by six with capacities of one.
  static func plain(seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed, stream: 2)
    let (families, volunteers) = (1 + random.below(6), 1 + random.below(6))
    return market(families, volunteers, largestCapacity: 1, &random, seed)
  }

  /// A market of some size with everything drawn.
  static func market(
    _ families: Int,
    _ volunteers: Int,
    largestCapacity: Int,
    _ random: inout SeededRandom,
    _ seed: UInt64
  ) -> Market {
    let steps = [2, 5, 1_000_000][random.below(3)]
    let forbidden = random.below(50)
    func scores(_ random: inout SeededRandom, canForbid: Bool) -> [Int32] {
      (0..<families * volunteers).map { _ in
        canForbid && random.below(100) < forbidden
          ? -1 : Int32(random.below(steps + 1) * (1_000_000 / steps))
      }
    }
    func capacities(_ count: Int, _ random: inout SeededRandom) -> [Int]? {
      guard largestCapacity > 1 else { return nil }
      return (0..<count).map { _ in random.below(largestCapacity + 1) }
    }
    let first = scores(&random, canForbid: true)
    let second = random.below(2) == 0 ? nil : scores(&random, canForbid: false)
    return Market(
      name: "small-\(seed)",
      familyCount: families,
      volunteerCount: volunteers,
      scores: first,
      volunteerScores: second,
      familyCapacities: capacities(families, &random),
      volunteerCapacities: capacities(volunteers, &random),
      urgency: (0..<families).map { _ in Int64(random.below(4)) },
      waitingDays: (0..<families).map { _ in random.below(4) == 0 ? nil : random.below(100) },
      travelMinutes: (0..<families * volunteers).map { _ in Int32(random.below(60)) - 5 }
        .map { max(-1, $0) },
      familyGroups: [
        Grouping(
          name: "side",
          labels: ["left", "right", "empty"],
          labelOfFamily: (0..<families).map { _ in [0, 1, nil][random.below(3)] }
        )
      ]
    )
  }
}

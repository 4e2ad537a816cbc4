import LinearAssignment
import MatchingQuality
import Testing

/// Results that stay the same for ever, on every machine and with every solver that is exact.
@Suite("Golden digests")
struct GoldenTests {
  /// The 64-bit FNV-1a hash of numbers, eight bytes each from the lowest on.
  static func digest(_ numbers: some Sequence<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for number in numbers {
      var bits = UInt64(bitPattern: Int64(number))
      for _ in 0..<8 {
        hash = (hash ^ (bits & 0xFF)) &* 0x100_0000_01B3
        bits >>= 8
      }
    }
    return hash
  }

  /// A market whose scores all differ, so that optimal plans do not hang on a solver's ties.
  static func market(capacities: Bool) -> Market {
    var random = SeededRandom(seed: capacities ? 2 : 1, stream: 6)
    let (families, volunteers) = (30, 24)
    return Market(
      name: "golden",
      familyCount: families,
      volunteerCount: volunteers,
      scores: (0..<families * volunteers).map { _ in
        random.below(10) < 3 ? -1 : Int32(random.below(1_000_001))
      },
      volunteerScores: (0..<families * volunteers).map { _ in Int32(random.below(1_000_001)) },
      familyCapacities: capacities ? (0..<families).map { _ in random.below(3) } : nil,
      volunteerCapacities: capacities ? (0..<volunteers).map { _ in random.below(4) } : nil,
      urgency: (0..<families).map { _ in Int64(1 + random.below(20)) },
      waitingDays: (0..<families).map { _ in random.below(8) == 0 ? nil : random.below(40) },
      familyGroups: [
        Grouping(
          name: "third",
          labels: ["a", "b", "c"],
          labelOfFamily: (0..<families).map { $0 % 3 }
        )
      ]
    )
  }

  @Test func generatorRepeatsItsPublishedNumbers() {
    // The first numbers of SplitMix64 from the seed 1234567, as published with its reference code.
    var random = SeededRandom(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ]
    )
  }

  @Test func culturesDrawTheSameBytesForEver() {
    for culture in CultureCatalog.all {
      let market = culture.market(families: 12, volunteers: 9, seed: 1)
      let numbers = (market.scores + (market.volunteerScores ?? [])).map { Int($0) }
      #expect(Self.digest(numbers) == Self.cultures[culture.name], "\(culture.name)")
    }
    #expect(Self.cultures.count == CultureCatalog.all.count)
  }

  @Test func policiesChooseTheSamePlansForEver() throws {
    for policy in PolicyCatalog.all {
      let pairs = try [false, true].flatMap { capacities in
        try policy.choose(Self.market(capacities: capacities), seed: 5).pairs
      }
      let digest = Self.digest(pairs.flatMap { [$0.row, $0.column] })
      #expect(digest == Self.policies[policy.name], "\(policy.name)")
    }
    #expect(Self.policies.count == PolicyCatalog.all.count)
  }

  @Test func perturbationsDrawTheSameBytesForEver() throws {
    let noisy = PerturbationTests.weighted(seed: 1).withNoise(seed: 2)
    let other = try #require(PerturbationTests.weighted(seed: 1).withOtherWeights(seed: 2))
    #expect(Self.digest(noisy.scores.map { Int($0) }) == 0)
    #expect(Self.digest(other.scores.map { Int($0) }) == 0)
  }

  static let cultures: [String: UInt64] = [:]

  static let policies: [String: UInt64] = [:]
}

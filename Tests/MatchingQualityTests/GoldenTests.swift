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
    let (families, volunteers) = (30, 14)
    return Market(
      name: "golden",
      familyCount: families,
      volunteerCount: volunteers,
      scores: (0..<families * volunteers).map { index in
        // The first third of families, by turns, does worse.
        let most = index / volunteers % 3 == 0 ? 400_000 : 1_000_001
        return random.below(10) < 6 ? -1 : Int32(random.below(most))
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
    #expect(Self.digest(noisy.scores.map { Int($0) }) == 553_445_746_842_975_157)
    #expect(Self.digest(other.scores.map { Int($0) }) == 6_574_691_948_259_490_462)
  }

  static let cultures: [String: UInt64] = [
    "impartial": 10_735_851_203_660_002_445,
    "group-impartial": 8_490_760_947_193_545_997,
    "mallows": 14_874_049_994_697_238_289,
    "mallows-asymmetric": 1_104_011_370_371_077_833,
    "euclidean-1d": 13_838_575_825_687_712_950,
    "euclidean-2d": 6_010_672_383_326_916_357,
    "reverse-euclidean": 13_266_206_855_923_342_831,
    "mallows-euclidean": 15_149_948_920_927_691_697,
    "expectations-euclidean": 10_880_224_259_604_218_889,
    "fame-euclidean": 4_737_215_357_176_992_705,
    "attributes": 9_670_102_936_536_479_032,
    "identity": 11_760_961_404_127_935_929,
    "mutual-agreement": 8_111_430_655_947_596_712,
    "mutual-disagreement": 13_861_812_563_745_378_657,
  ]

  static let policies: [String: UInt64] = [
    "random": 15_744_904_074_748_504_550,
    "first-come": 6_623_585_151_745_149_242,
    "greedy": 14_171_000_560_081_472_719,
    "stable-families": 10_256_100_488_444_430_997,
    "stable-volunteers": 10_256_100_488_444_430_997,
    "optimal-total": 3_097_978_168_349_365_775,
    "coverage-first": 11_567_323_052_227_296_640,
    "bottleneck": 2_490_672_341_554_586_064,
    "leximin": 14_245_024_815_543_811_279,
    "threshold-fair": 4_680_011_206_806_895_937,
    "group-floor": 9_789_030_523_318_969_685,
  ]
}

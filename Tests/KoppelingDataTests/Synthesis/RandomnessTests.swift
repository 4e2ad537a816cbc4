import Koppeling
import KoppelingData
import Testing

@Suite("Random draws")
struct RandomnessTests {
  @Test("SplitMix64 gives the words its authors publish for the seed 1234567")
  func splitMix() {
    var generator = SplitMix64(state: 1_234_567)
    let words = (0..<5).map { _ in generator.next() }
    #expect(
      words == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ]
    )
  }

  @Test("xoshiro256** gives the words of the reference for the state 1, 2, 3, 4")
  func xoshiro() {
    var generator = Xoshiro256(words: (1, 2, 3, 4))
    let words = (0..<10).map { _ in generator.next() }
    #expect(
      words == [
        11_520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
        607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
        10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
      ]
    )
  }

  @Test("a stream is the same for the same seed, purpose and index, and another for others")
  func streams() {
    func first(_ seed: UInt64, _ purpose: StreamPurpose, _ index: Int) -> UInt64 {
      var stream = SyntheticStream(seed: seed, purpose: purpose, index: index)
      return stream.next()
    }
    #expect(first(7, .familyHome, 3) == first(7, .familyHome, 3))
    var seen: Set<UInt64> = []
    for seed in UInt64(0)..<20 {
      for purpose in StreamPurpose.allCases {
        for index in 0..<50 { seen.insert(first(seed, purpose, index)) }
      }
    }
    #expect(seen.count == 20 * StreamPurpose.allCases.count * 50, "no two streams begin alike")
  }

  @Test("every number below a bound has the same chance", arguments: [2, 3, 7, 10, 97, 1000])
  func uniform(bound: Int) throws {
    var stream = SyntheticStream(seed: 11, purpose: .familyHome, index: bound)
    let draws = (0..<(bound * 200)).map { _ in stream.below(bound) }
    let table = Marginal(
      outcomes: Array(0..<bound),
      weights: Array(repeating: 1, count: bound),
      .assumption("uniform")
    )
    let result = try #require(FitStratum("", table, draws).chiSquare())
    let p = TailFunctions.chiSquare(above: result.value, degreesOfFreedom: result.degrees)
    #expect(p > 0.001 && p < 0.999, "bound \(bound): p = \(p)")
  }

  @Test("a bound near the largest number leaves out no number and never repeats for ever")
  func largeBound() {
    var stream = SyntheticStream(seed: 5, purpose: .familyHome, index: 0)
    for _ in 0..<1000 {
      let number = stream.below(.max)
      #expect((0..<Int.max).contains(number))
    }
    #expect(stream.below(1) == 0)
  }

  @Test("weights are chances, and a weight of 0 is never drawn")
  func weights() throws {
    let table = Marginal<String>(
      ["a": 1, "b": 0, "c": 5, "d": 94],
      .assumption("a test")
    )
    var stream = SyntheticStream(seed: 2, purpose: .familyNeeds, index: 0)
    let draws = (0..<20_000).map { _ in table.draw(&stream) }
    #expect(!draws.contains("b"))
    let result = try #require(FitStratum("", table, draws).chiSquare())
    #expect(TailFunctions.chiSquare(above: result.value, degreesOfFreedom: result.degrees) > 0.001)
  }

  @Test("some elements are different ones, each as often as another")
  func subsets() {
    var stream = SyntheticStream(seed: 3, purpose: .familyTastes, index: 0)
    var counts = Array(repeating: 0, count: 6)
    for _ in 0..<6000 {
      let drawn = stream.some(2, of: Array(0..<6))
      #expect(Set(drawn).count == 2)
      for element in drawn { counts[element] += 1 }
    }
    // 2 000 each; the standard deviation is 37.
    #expect(counts.allSatisfy { abs($0 - 2000) < 160 }, "\(counts)")
    #expect(stream.some(9, of: [1, 2]).count == 2)
  }
}

import LinearAssignment
import MatchingQuality
import Testing

@Suite("Bootstrap intervals")
struct BootstrapTests {
  private struct Known: Decodable {
    let name: String
    let samples: [[Double]]
    let confidence: Double
    let distribution: [Double]?
    let bias: Double
    let acceleration: Double
    let lower: Double
    let upper: Double
  }

  @Test("agree with scipy from the same resamples")
  func scipy() throws {
    for known in try ScipyFixture<Known>.cases("bootstrap") {
      let ours = BootstrapInterval(
        distribution: known.distribution ?? Self.everyMean(known.samples[0]),
        observed: Self.mean(known.samples),
        jackknife: known.samples.indices.map { Self.without(each: $0, known.samples) },
        confidence: known.confidence
      )
      let name = Comment(rawValue: known.name)
      #expect(abs(ours.bias - known.bias) < 1e-12, name)
      #expect(abs(ours.acceleration - known.acceleration) < 1e-13, name)
      #expect(agree(ours.lower, known.lower, within: 1e-12), name)
      #expect(agree(ours.upper, known.upper, within: 1e-12), name)
    }
  }

  @Test func drawnIntervalsComeCloseToThatOfAllResamples() throws {
    let known = try #require(
      try ScipyFixture<Known>.cases("bootstrap").first { $0.name == "every-resample" }
    )
    let drawn = try #require(Bootstrap(resamples: 20_000, seed: 3).interval(known.samples))
    // Means of five whole numbers lie a fifth apart; two of those steps are what a draw may differ by.
    #expect(abs(drawn.lower - known.lower) < 0.41)
    #expect(abs(drawn.upper - known.upper) < 0.41)
    #expect(abs(drawn.acceleration - known.acceleration) < 1e-12)
    #expect(abs(drawn.bias - known.bias) < 0.03)
    #expect(Bootstrap(resamples: 20_000, seed: 3).interval(known.samples) == drawn)
    #expect(Bootstrap(resamples: 20_000, seed: 4).interval(known.samples) != drawn)
  }

  @Test func degenerateSamples() throws {
    let bootstrap = Bootstrap(seed: 1)
    #expect(bootstrap.interval([]) == nil)
    #expect(bootstrap.interval([[1]]) == nil)
    #expect(bootstrap.interval([[1, 2], [3]]) == nil)
    let equal = try #require(bootstrap.interval([[0.1, 0.1, 0.1], [0.3, 0.3]]))
    #expect(equal.lower == equal.upper && abs(equal.lower - 0.2) < 1e-15)
    #expect(equal.bias == 0 && equal.acceleration == 0)
    // Of two values the resamples are the values and their mean.
    let two = try #require(bootstrap.interval([[1, 2]]))
    #expect(two.lower == 1 && two.upper == 2 && two.acceleration == 0)
    // Nothing lies below the observed statistic: the bias stays finite and the ends within what was drawn.
    let oneSided = BootstrapInterval(distribution: [5, 6, 7], observed: 1, jackknife: [[1, 2]])
    #expect(oneSided.bias.isFinite && (5...7).contains(oneSided.lower))
    #expect((5...7).contains(oneSided.upper))
  }

  @Test("hold the mean about as often as they say", arguments: [10, 30])
  func coverage(count: Int) throws {
    var covered = 0
    for seed in 0..<500 as Range<UInt64> {
      var random = SeededRandom(seed: seed, stream: 21)
      let sample = (0..<count).map { _ in random.nearlyNormal() + 0.5 }
      let interval = try #require(Bootstrap(resamples: 300, seed: seed).interval([sample]))
      if interval.contains(0.5) { covered += 1 }
    }
    // 95 % less what few values and resamples cost; the spread of the count itself is 6.
    #expect((435...485).contains(covered), "\(covered) of 500")
  }

  @Test func spreadBetweenInstancesIsKeptApart() throws {
    let alike = Self.paired([[1, 2, 3, 4], [2, 3, 1, 4]])
    let apart = Self.paired([[1, 2, 3, 4], [101, 102, 103, 104], [201, 202, 203, 204]])
    let bootstrap = Bootstrap(seed: 2)
    // Replications vary as much in both; other instances would differ far more in the second.
    let within = try #require(bootstrap.interval(apart, over: .replications))
    let across = try #require(bootstrap.interval(apart, over: .instances))
    #expect(within.upper - within.lower < 3)
    #expect(across.upper - across.lower > 100)
    let first = VarianceDecomposition(alike)
    #expect(first.between == 0 && first.sharedByInstance == 0)
    // Mean square within 5/3; between 4 · (100² + 0 + 100²) / 2 = 40 000; (40 000 − 5/3) / 4.
    let second = VarianceDecomposition(apart)
    let (within2, between2) = (5.0 / 3, (40_000 - 5.0 / 3) / 4)
    #expect(agree(try #require(second.within), within2.squareRoot(), within: 1e-12))
    #expect(agree(try #require(second.between), between2.squareRoot(), within: 1e-12))
    #expect(VarianceDecomposition(Self.paired([[1], [2]])).within == nil)
    #expect(VarianceDecomposition(Self.paired([[1, 3]])).between == nil)
  }

  @Test func unequalReplicationsCountInstancesAlike() throws {
    let paired = Self.paired([[1, 1, 1, 1], [3, 5]])
    #expect(paired.effect == 2.5)
    #expect(paired.count == 6)
    // n₀ = 6 − (16 + 4)/6 = 8/3; MSW = 2/4; MSB = 4 (1 − 2)² + 2 (4 − 2)² = 12.
    let spread = VarianceDecomposition(paired)
    let (within2, between2) = (0.5, 11.5 / (8.0 / 3))
    #expect(agree(try #require(spread.within), within2.squareRoot(), within: 1e-12))
    #expect(agree(try #require(spread.between), between2.squareRoot(), within: 1e-12))
  }

  private static func paired(_ differences: [[Double]]) -> PairedDifferences {
    PairedDifferences(
      differences.enumerated().map { index, values in
        .init(name: "i\(index)", pairs: values.map { .init(baseline: 0, candidate: $0) })
      }
    )
  }

  private static func mean(_ samples: [[Double]]) -> Double {
    samples.reduce(0) { $0 + $1.reduce(0, +) / Double($1.count) } / Double(samples.count)
  }

  private static func without(each sample: Int, _ samples: [[Double]]) -> [Double] {
    samples[sample].indices.map { index in
      var rest = samples
      rest[sample].remove(at: index)
      return mean(rest)
    }
  }

  /// The means of all samples of as many values with replacement.
  private static func everyMean(_ values: [Double]) -> [Double] {
    var sums = [0.0]
    for _ in values { sums = sums.flatMap { sum in values.map { sum + $0 } } }
    return sums.map { $0 / Double(values.count) }
  }
}

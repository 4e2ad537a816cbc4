import LinearAssignment
import MatchingQuality
import Testing

@Suite("Measures of inequality and uncertainty")
struct MeasureTests {
  @Test func giniAndJainOnHandValues() throws {
    #expect(Inequality.gini([1, 1, 1, 1]) == 0)
    #expect(Inequality.gini([0, 0, 0, 1]) == 0.75)
    // Differences 1, 2, 3, 1, 2, 1 twice: 20 / (2 · 16 · 2.5).
    #expect(Inequality.gini([4, 2, 1, 3]) == 0.25)
    #expect(Inequality.gini([0, 0]) == 0)
    #expect(Inequality.gini([]) == nil)
    #expect(Inequality.jain([3, 3, 3]) == 1)
    #expect(Inequality.jain([0, 0, 0, 5]) == 0.25)
    // (1 + 2 + 3 + 4)² / (4 · 30).
    #expect(try abs(#require(Inequality.jain([1, 2, 3, 4])) - 100.0 / 120) < 1e-15)
    #expect(Inequality.jain([0, 0]) == 1)
    #expect(Inequality.jain([]) == nil)
  }

  /// Published intervals by the score method without continuity correction.
  ///
  /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17
  /// (1998), table I, method 3.
  @Test(
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611),
      (1, 29, 0.0061, 0.1718),
    ]
  )
  func wilsonIntervalsArePublishedOnes(count: Int, number: Int, lower: Double, upper: Double) {
    let interval = WilsonInterval(count: count, of: number)
    #expect(abs(interval.lower - lower) < 0.00006)
    #expect(abs(interval.upper - upper) < 0.00006)
  }

  @Test func wilsonIntervalsSolveTheScoreEquation() {
    for number in 1...40 {
      for count in 0...number {
        let interval = WilsonInterval(count: count, of: number)
        let share = Double(count) / Double(number)
        #expect(interval.lower <= share && share <= interval.upper)
        for end in [interval.lower, interval.upper] where end > 0 && end < 1 {
          let z = abs(share - end) / (end * (1 - end) / Double(number)).squareRoot()
          #expect(abs(z - WilsonInterval.normalPoint95) < 1e-9, "\(count) of \(number)")
        }
      }
    }
  }

  @Test func mediansHaveIntervalsThatRepeatAndCover() throws {
    #expect(MedianInterval([], seed: 1) == nil)
    #expect(MedianInterval.median(sorted: [1, 2, 10]) == 2)
    #expect(MedianInterval.median(sorted: [1, 2, 4, 10]) == 3)
    let same = try #require(MedianInterval([7, 7, 7], seed: 1))
    #expect(same.lower == 7 && same.median == 7 && same.upper == 7)
    let once = MedianInterval(Array(0..<50), seed: 5)
    #expect(once == MedianInterval(Array((0..<50).reversed()), seed: 5))
    // Samples of 41 uniform numbers, whose median is 500: the interval should hold it 95 times of 100.
    var covered = 0
    for seed in 0..<400 as Range<UInt64> {
      var random = SeededRandom(seed: seed, stream: 3)
      let sample = (0..<41).map { _ in random.below(1001) }
      let interval = try #require(MedianInterval(sample, resamples: 400, seed: seed))
      #expect(interval.lower <= interval.median && interval.median <= interval.upper)
      if interval.lower <= 500, 500 <= interval.upper { covered += 1 }
    }
    #expect((360...396).contains(covered), "\(covered) of 400")
  }

  @Test func smallGroupsAreSuppressed() throws {
    let labels: [Int?] = Array(repeating: 0, count: 12) + Array(repeating: 1, count: 9) + [nil]
    let market = Market(
      name: "groups",
      familyCount: 22,
      volunteerCount: 22,
      scores: (0..<22 * 22).map { $0 / 22 == $0 % 22 && $0 % 22 < 11 ? 500_000 : -1 },
      waitingDays: (0..<22).map { $0 },
      travelMinutes: (0..<22 * 22).map { Int32($0 % 22) },
      familyGroups: [Grouping(name: "g", labels: ["large", "small"], labelOfFamily: labels)]
    )
    let reference = try MarketReference(market)
    let evaluation = Evaluation(reference.optimum, reference: reference, seed: 4)
    let report = GroupReport(evaluation, grouping: market.familyGroups[0])
    let large = report.cells[0]
    #expect(large.matchRate?.served == 11 && large.matchRate?.families == 12)
    #expect(large.matchRate?.interval == WilsonInterval(count: 11, of: 12))
    #expect(large.eligibleRate?.families == 11)
    #expect(large.waiting?.median == 5 && large.travel?.median == 5)
    let small = report.cells[1]
    #expect(small.label == "small" && small.matchRate == nil && small.eligibleRate == nil)
    #expect(small.waiting == nil && small.travel == nil)
    #expect(MetricCatalog.metric(named: "match-rate-gap[g]")?.evaluate(evaluation) == nil)
    #expect(GroupReport(evaluation, grouping: market.familyGroups[0]) == report)
  }
}

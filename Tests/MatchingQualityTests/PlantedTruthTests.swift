import MatchingQuality
import Testing

/// What is there is found, and what is not there is not.
///
/// Each run has thirty replications and asks all metrics at once. Debug builds make a tenth of the runs.
@Suite("Planted truths")
struct PlantedTruthTests {
  #if DEBUG
  static let runs = 20
  #else
  static let runs = 200
  #endif

  private static let rule = VerdictRule(resamples: 400)
  private static let groupMetrics = MetricCatalog.groupMetrics(for: "side")

  @Test func twoPercentWorseIsFound() async throws {
    let truth = PlantedTruth(
      metrics: MetricCatalog.all,
      baseline: PlantedTruth.noisyOptimum,
      candidate: PlantedTruth.worse
    )
    let totals = try await Self.verdicts(truth, runs: Self.runs).joined()
      .filter { $0.metric == "total-score" }
    let loss = totals.compactMap(\.effectPercent).reduce(0, +) / Double(Self.runs)
    #expect(abs(loss + 2) < 0.2, "the planted loss is \(loss) %")
    let found = totals.count { $0.outcome == .worse }
    #expect(10 * found >= 9 * Self.runs, "\(found) of \(Self.runs)")
    #expect(!totals.contains { $0.outcome == .better })
  }

  @Test func aBiasAgainstAGroupIsFound() async throws {
    let truth = PlantedTruth(
      metrics: MetricCatalog.all + Self.groupMetrics,
      baseline: PlantedTruth.noisyOptimum,
      candidate: PlantedTruth.biased
    )
    let gaps = try await Self.verdicts(truth, runs: Self.runs).joined()
      .filter { $0.metric == "match-rate-gap[side]" }
    let found = gaps.count { $0.outcome == .worse }
    #expect(10 * found >= 9 * Self.runs, "\(found) of \(Self.runs)")
  }

  @Test func noDifferenceGivesFewFalseAlarms() async throws {
    let truth = PlantedTruth(
      metrics: MetricCatalog.all + Self.groupMetrics,
      baseline: PlantedTruth.noisyOptimum,
      candidate: PlantedTruth.noisyOptimum
    )
    let count = 5 * Self.runs
    let runs = try await Self.verdicts(truth, runs: count)
    let alarms = runs.count { $0.contains { $0.outcome == .better || $0.outcome == .worse } }
    #expect(20 * alarms <= count, "\(alarms) of \(count)")
    // The test itself is not dull: one metric alone is below the level about as often as the level says,
    // and without the adjustment some metric of many is far more often.
    let single = runs.joined().count { $0.metric == "total-score" && $0.p <= Self.rule.level }
    #expect(100 * single >= count && 100 * single <= 10 * count, "\(single) of \(count)")
    let unadjusted = runs.count { $0.contains { $0.p <= Self.rule.level } }
    #expect(5 * unadjusted >= count, "\(unadjusted) of \(count)")
  }

  /// The verdicts of each run, over all cores.
  private static func verdicts(_ truth: PlantedTruth, runs: Int) async throws -> [[Verdict]] {
    let tasks = 8
    return try await withThrowingTaskGroup(of: [[Verdict]].self) { group in
      for task in 0..<tasks {
        group.addTask {
          try stride(from: task, to: runs, by: tasks).map {
            try truth.verdicts(run: $0, replications: 30, rule: rule)
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }
}

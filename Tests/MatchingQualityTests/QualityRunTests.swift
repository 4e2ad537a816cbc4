import Foundation
import LinearAssignment
import MatchingQuality
import Testing

@Suite("Runs of suites")
struct QualityRunTests {
  static func suite() throws -> QualitySuite {
    try QualitySuite(
      text: """
        seed: 5
        replications: 3
        perturbation: {copies: 1}
        fairnessSteps: 3
        settings: [{name: plain}, {name: near, weights: {travel: 1000}}]
        instances:
          - {region: weststellingwerf, families: 16}
          - {culture: attributes, families: 8, volunteers: 6}
          - {preflib: Fixtures/PrefLib/readers.cat, reviewersPerPaper: 2, papersPerReviewer: 3}
        """,
      name: "run",
      folder: SuiteTests.root
    )
  }

  /// The bytes that do not depend on the machine.
  static func bytes(_ results: QualityResults) -> String {
    var results = results
    results.timing = nil
    results.environment = nil
    return results.json
  }

  @Test func resultsDoNotDependOnTheNumberOfThreads() async throws {
    let suite = try Self.suite()
    let one = try await QualityRun(suite, threads: 1).results()
    let two = try await QualityRun(suite, threads: 2).results()
    let many = try await QualityRun(suite, threads: 50).results()
    #expect(one.instances.count == 10 && one.observations.count == 110)
    #expect(Self.bytes(one) == Self.bytes(two))
    #expect(Self.bytes(one) == Self.bytes(many))
    #expect(one.flaw == nil)
  }

  @Test func aRunThatGoesOnGivesTheSameBytesAsOneWithoutInterruption() async throws {
    let suite = try Self.suite()
    let whole = try await QualityRun(suite).results()
    struct Stop: Error {}
    for stop in [0, 1, 4, 9] {
      let folder = try TemporaryFolder()
      let journal = try QualityJournal(folder: folder.path, suite: suite, version: "1")
      var done = 0
      do {
        _ = try await QualityRun(suite, threads: 2).results(
          finish: { result in
            if done == stop { throw Stop() }
            try journal.append(result)
            done += 1
          }
        )
        Issue.record("the run was not stopped")
      } catch is Stop {}
      try folder.append("{\"instance\":{\"id\":\"cut o", to: QualityJournal.fileName)
      let second = try QualityJournal(folder: folder.path, suite: suite, version: "1")
      #expect(second.finished.count == stop && !second.replacedAnother)
      var fresh = 0
      let rest = try await QualityRun(suite).results(
        earlier: second.finished,
        finish: { _ in fresh += 1 }
      )
      #expect(fresh == 10 - stop)
      #expect(Self.bytes(rest) == Self.bytes(whole))
      try second.remove()
      #expect(try folder.names().isEmpty)
    }
  }

  @Test func aJournalOfAnotherRunDoesNotCount() async throws {
    let suite = try Self.suite()
    let folder = try TemporaryFolder()
    let journal = try QualityJournal(folder: folder.path, suite: suite, version: "1")
    _ = try await QualityRun(suite).results(finish: { try journal.append($0) })
    #expect(
      try QualityJournal(folder: folder.path, suite: suite, version: "1").finished.count == 10
    )
    let part = try suite.selecting(["greedy"])
    let other = try QualityJournal(folder: folder.path, suite: part, version: "1")
    #expect(other.finished.isEmpty && other.replacedAnother)
    let later = try QualityJournal(folder: folder.path, suite: suite, version: "2")
    #expect(later.finished.isEmpty && later.replacedAnother)
    #expect(try !QualityJournal(folder: folder.path, suite: suite, version: "2").replacedAnother)
  }

  @Test func aCancelledRunThrows() async throws {
    let suite = try Self.suite()
    let task = Task { try await QualityRun(suite).results() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func progressCountsEveryInstance() async throws {
    let suite = try Self.suite()
    var seen: [QualityRun.Progress] = []
    _ = try await QualityRun(suite, threads: 3).results(progress: { seen.append($0) })
    #expect(seen.map(\.done) == Array(0...10))
    #expect(seen.allSatisfy { $0.total == 10 && $0.earlier == 0 })
    #expect(seen.first?.share == 0 && seen.last?.share == 1)
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.share < $1.share })
  }

  @Test func observationsSayWhatPoliciesAndMetricsSay() async throws {
    let suite = try Self.suite()
    let results = try await QualityRun(suite).results()
    var index = 0
    for task in suite.tasks {
      let market = try task.entry.market(seed: task.seed, setting: task.setting)
      let reference = try MarketReference(market)
      for policy in suite.policies {
        let observation = results.observations[index]
        let plan = try policy.choose(market, seed: task.policySeed)
        #expect(observation.instance == task.id && observation.policy == policy.name)
        #expect(observation.plan == plan.digest && observation.failure == nil)
        let pairs = try #require(observation.pairs)
        #expect(pairs.map(\.family) == plan.pairs.map(\.row))
        #expect(pairs.map(\.volunteer) == plan.pairs.map(\.column))
        #expect(pairs.reduce(0) { $0 + Int64($1.score) } == plan.total(in: market))
        let evaluation = Evaluation(plan, reference: reference)
        for (metric, value) in zip(suite.metrics, observation.values)
        where !metric.name.hasPrefix("change-") {
          #expect(metric.evaluate(evaluation) == value, "\(metric.name) of \(policy.name)")
        }
        for (name, cells) in observation.groups {
          let grouping = try #require(market.grouping(named: name))
          let served = Set(plan.pairs.map(\.row))
          for (label, cell) in cells.enumerated() {
            let members = grouping.labelOfFamily.indices.filter {
              grouping.labelOfFamily[$0] == label
            }
            #expect(cell.families == members.count)
            #expect(cell.served == members.count { served.contains($0) })
          }
        }
        index += 1
      }
    }
    let gaps = results.column(metric: "gap-to-optimum", policy: "optimal-total")
    #expect(gaps.count == 10 && gaps.allSatisfy { $0 == 0 })
    let changes = results.column(metric: "change-under-weights", policy: "greedy")
    #expect(changes[..<6].allSatisfy { $0 != nil } && changes[6...].allSatisfy { $0 == nil })
  }

  @Test func bidsGoThroughFromFileToResults() async throws {
    let suite = try Self.suite().selecting(["readers"])
    let results = try await QualityRun(suite).results()
    let instance = try #require(results.instances.first)
    #expect(instance.kind == .preflib && instance.families == 5 && instance.volunteers == 5)
    #expect(instance.optimalTotal == 7_700_000 && instance.mostPairs == 10)
    #expect(instance.familyNames == nil, "titles of papers stay out")
    let totals = results.column(metric: "total-score", policy: "optimal-total")
    #expect(totals == [7.7])
    #expect(results.column(metric: "coverage", policy: "coverage-first") == [1])
  }

  @Test func failuresOfAPolicyStopNothingElse() async throws {
    struct Stubborn: Policy {
      let name = "stubborn"
      let summary = "Never chooses."
      func choose(_ market: Market, seed: UInt64) throws -> Matching {
        throw PolicyError.tooLarge(policy: name, places: 1)
      }
    }
    struct Greedless: Policy {
      let name = "invalid"
      let summary = "Pairs the first two whether they may or not."
      func choose(_ market: Market, seed: UInt64) throws -> Matching {
        Matching([.init(row: 0, column: 0), .init(row: 0, column: 1)])
      }
    }
    var suite = try Self.suite().selecting(["attributes"])
    suite.policies = [Stubborn(), Greedless(), GreedyPairs()]
    let results = try await QualityRun(suite).results()
    for observation in results.observations {
      let isFine = observation.policy == "greedy"
      #expect((observation.failure == nil) == isFine)
      #expect(observation.values.contains { $0 != nil } == isFine)
    }
    let again = try QualityResults(json: Data(results.json.utf8))
    #expect(again == results)
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "koppeling-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  func append(_ text: String, to name: String) throws {
    let handle = try FileHandle(forWritingTo: url.appending(path: name))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path) }
}

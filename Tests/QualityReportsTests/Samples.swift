import Foundation
import MatchingQuality
import QualityReports

/// Results to make pages of.
enum Samples {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Few resamples, so that pages are made quickly; everything else as ever.
  static let rule = VerdictRule(resamples: 60)

  /// Two regions' worth of every policy, a culture and bids, with pairs.
  static let small = Task { () async throws -> QualityResults in
    let path = root.appendingPathComponent("Benchmarks/Suites/small.yaml").path
    return try await QualityRun(QualitySuite(path: path), threads: 2).results()
  }

  /// The page of the small suite.
  static let page = Task { () async throws -> String in
    QualityReport(try await small.value, rule: rule).html
  }

  /// Results with some of their instances and policies.
  static func part(
    _ results: QualityResults,
    instances: Int = .max,
    policies: [String]? = nil
  ) -> QualityResults {
    var results = results
    results.instances = Array(results.instances.prefix(instances))
    if let policies { results.policies.removeAll { !policies.contains($0.id) } }
    let (kept, names) = (Set(results.instances.map(\.id)), Set(results.policies.map(\.id)))
    results.observations.removeAll {
      !kept.contains($0.instance) || !names.contains($0.policy)
    }
    return results
  }

  /// A policy's values of a metric made worse or better.
  static func changed(
    _ results: QualityResults,
    metric: String,
    policy: String,
    _ change: (Double) -> Double
  ) -> QualityResults {
    var results = results
    guard let column = results.index(ofMetric: metric) else { return results }
    for index in results.observations.indices where results.observations[index].policy == policy {
      let value = results.observations[index].values[column]
      results.observations[index].values[column] = value.map(change)
      results.observations[index].plan += "+"
      results.observations[index].pairs?.removeLast()
    }
    return results
  }
}

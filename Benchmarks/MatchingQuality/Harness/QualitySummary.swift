/// The table of a run that is read first: policies × a few metrics, as text.
package struct QualitySummary: Sendable {
  /// The interval of the mean of the means of some samples, or `nil` where there is none.
  package typealias Interval = @Sendable (_ samples: [[Double]]) -> ClosedRange<Double>?

  /// The metrics that say most, in the order of columns.
  package static let metrics = [
    "coverage", "total-score", "gap-to-optimum", "mean-score", "minimum-score", "blocking-pairs",
    "waiting-served", "mean-travel", "gini-families",
  ]

  private let results: QualityResults
  private let interval: Interval

  /// Prepares the table of results.
  ///
  /// - Parameters:
  ///   - results: The results.
  ///   - interval: What gives the interval of a mean from the values of the replications of each entry
  ///     under each setting.
  package init(_ results: QualityResults, interval: @escaping Interval = { _ in nil }) {
    self.results = results
    self.interval = interval
  }

  /// The table, with a line for each policy and its interval below where there is one.
  ///
  /// Means go over the entries and settings of the mean of their replications on which the metric is
  /// defined for the policy. Columns that are defined nowhere are left out.
  package var text: String {
    let shown = Self.metrics.filter { metric in
      results.policies.contains { !samples(metric, $0.id).isEmpty }
    }
    var rows = [["policy"] + shown.map(header)]
    for policy in results.policies {
      let columns = shown.map { samples($0, policy.id) }
      rows.append([policy.id] + columns.map { Self.mean($0).map(Self.number) ?? "–" })
      let intervals = columns.map(interval)
      guard intervals.contains(where: { $0 != nil }) else { continue }
      rows.append([""] + intervals.map { $0.map(Self.range) ?? "" })
    }
    return Self.aligned(rows)
  }

  /// The defined values of a metric for a policy, for each entry and setting that has any.
  private func samples(_ metric: String, _ policy: String) -> [[Double]] {
    var samples: [[String]: [Double]] = [:]
    var order: [[String]] = []
    for (instance, value) in zip(results.instances, results.column(metric: metric, policy: policy))
    {
      guard let value else { continue }
      let key = [instance.entry, instance.setting]
      if samples[key] == nil { order.append(key) }
      samples[key, default: []].append(value)
    }
    return order.compactMap { samples[$0] }
  }

  private func header(_ metric: String) -> String {
    switch results.metrics.first(where: { $0.id == metric })?.direction {
    case .higherIsBetter: "\(metric) ↑"
    case .lowerIsBetter: "\(metric) ↓"
    case .neither, nil: metric
    }
  }

  private static func mean(_ samples: [[Double]]) -> Double? {
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    return samples.isEmpty ? nil : mean(samples.map(mean))
  }

  private static func range(_ range: ClosedRange<Double>) -> String {
    "\(number(range.lowerBound))…\(number(range.upperBound))"
  }

  /// A number with four digits after the point below ten, two below a thousand, else none.
  static func number(_ value: Double) -> String {
    let digits = abs(value) < 10 ? 4 : abs(value) < 1000 ? 2 : 0
    let scale = [1.0, 10, 100, 1000, 10_000][digits]
    let whole = Int((abs(value) * scale).rounded())
    let sign = value < 0 && whole != 0 ? "-" : ""
    guard digits > 0 else { return sign + String(whole) }
    let fraction = String(whole % Int(scale))
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(sign)\(whole / Int(scale)).\(zeros)\(fraction)"
  }

  /// Rows with columns of one width, the first to the left, the others to the right.
  package static func aligned(_ rows: [[String]]) -> String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + padding : padding + row[column]
      }
      .joined(separator: "  ")
    }
    .joined(separator: "\n") + "\n"
  }
}

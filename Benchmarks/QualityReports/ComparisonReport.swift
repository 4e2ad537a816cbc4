package import MatchingQuality

/// Two files of results of different versions side by side, as one page that opens offline.
///
/// Each policy is compared with itself, paired by instance; only what is the same in both is compared, and
/// what is in one only is listed.
package struct ComparisonReport {
  /// The most instances and policies of which a changed plan is listed.
  static let mostChanges = 2000

  /// The page.
  package let html: String

  /// Makes the page.
  ///
  /// - Parameter comparison: The comparison; its baseline is called so, its candidate *new*.
  package init(_ comparison: QualityComparison) {
    let context = ComparisonContext(comparison)
    var page = ReportPage()
    ComparisonLead.add(context, to: &page)
    ComparisonVerdicts.add(context, to: &page)
    ComparisonChanges.add(context, to: &page)
    ComparisonOrigin.add(context, to: &page)
    let (one, other) = (comparison.baseline, comparison.candidate)
    html = PageShell.html(
      title: one.suite.name == other.suite.name
        ? "Matching quality compared: \(one.suite.name)"
        : "Matching quality compared: \(one.suite.name) and \(other.suite.name)",
      subtitle: "Baseline \(one.digest), new \(other.digest)",
      page: page
    )
  }
}

/// A comparison, sorted for the page.
struct ComparisonContext {
  let comparison: QualityComparison
  /// The metrics with verdicts, in the order of the baseline.
  let metrics: [String]
  private let verdicts: [String: [String: Verdict]]

  init(_ comparison: QualityComparison) {
    self.comparison = comparison
    var verdicts: [String: [String: Verdict]] = [:]
    for entry in comparison.entries {
      verdicts[entry.verdict.metric, default: [:]][entry.policy] = entry.verdict
    }
    self.verdicts = verdicts
    metrics = comparison.overlap.metrics.filter { verdicts[$0] != nil }
  }

  var overlap: QualityOverlap { comparison.overlap }

  /// The verdict on a policy in a metric.
  func verdict(_ metric: String, _ policy: String) -> Verdict? { verdicts[metric]?[policy] }

  /// The name of a metric with an arrow for the better way.
  func title(_ metric: String) -> String {
    comparison.baseline.metrics.first { $0.id == metric }.map { ReportContext.title($0) } ?? metric
  }

  /// The anchor of the sentence of a verdict.
  func anchor(_ metric: String, _ policy: String) -> String {
    let row = metrics.firstIndex(of: metric) ?? 0
    return "v\(row)-\(overlap.policies.firstIndex(of: policy) ?? 0)"
  }
}

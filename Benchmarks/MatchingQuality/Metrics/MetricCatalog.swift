/// All metrics by name.
///
/// To add one, write it in the file of its theme; to add a theme, write a file and one line here.
public enum MetricCatalog {
  /// The metrics that every market has, in the order of reports.
  public static let all: [Metric] =
    Metric.coverageMetrics
    + Metric.scoreMetrics
    + Metric.rankMetrics
    + Metric.stabilityMetrics
    + Metric.practiceMetrics
    + Metric.equalityMetrics
    + Metric.robustnessMetrics

  /// The metrics of a grouping, named like `match-rate-gap[rurality]`.
  public static func groupMetrics(for grouping: String) -> [Metric] {
    Metric.groupMetrics(grouping)
  }

  /// The metric of a name, those of groupings included; `nil` if there is none.
  public static func metric(named name: String) -> Metric? {
    guard let bracket = name.firstIndex(of: "["), name.hasSuffix("]") else {
      return all.first { $0.name == name }
    }
    let grouping = name[name.index(after: bracket)...].dropLast()
    return groupMetrics(for: String(grouping)).first { $0.name == name }
  }
}

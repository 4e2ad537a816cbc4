/// All metrics by name.
///
/// To add one, write it in a file of its theme and add one line here.
public enum MetricCatalog {
  /// The metrics that every market has, in the order of reports.
  public static let all: [Metric] = []

  /// The metric of a name, `nil` if there is none.
  public static func metric(named name: String) -> Metric? {
    all.first { $0.name == name }
  }
}

import KoppelingData
import MatchingQuality

/// Everything that a suite can name.
enum QualityList {
  static var text: String {
    var lines = ["Policies"]
    lines += rows(PolicyCatalog.all.map { ($0.name, $0.summary) })
    lines += ["", "Metrics"]
    lines += rows(MetricCatalog.all.map { ("\($0.name) (\($0.unit))", $0.summary) })
    lines += ["", "Metrics of groups, for each of placeSize, language and household in regions"]
    lines += rows(
      MetricCatalog.groupMetrics(for: "placeSize").map { ("\($0.name) (\($0.unit))", $0.summary) }
    )
    lines += ["", "Cultures"]
    lines += rows(CultureCatalog.all.map { ($0.name, $0.summary) })
    lines += ["", "Regions"]
    lines += SyntheticRegion.allIDs.map { "  \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func rows(_ rows: [(name: String, text: String)]) -> [String] {
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { row in
      "  " + row.name + String(repeating: " ", count: width - row.name.count + 2) + row.text
    }
  }
}

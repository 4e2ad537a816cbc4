internal import MatchingQuality

/// What each metric is, with its formula and source.
enum MetricsSection {
  static func add(_ context: ReportContext, to page: inout ReportPage) {
    let metrics = context.results.metrics
    guard !metrics.isEmpty else { return }
    var text =
      "<div class=\"scroll\" tabindex=\"0\"><table><caption>Metrics in the order of the results"
    text += "</caption><thead><tr><th scope=\"col\">metric</th><th scope=\"col\">unit</th>"
    text += "<th scope=\"col\">what it measures</th><th scope=\"col\">formula</th>"
    text += "<th scope=\"col\">source</th></tr></thead><tbody>\n"
    for (place, metric) in metrics.enumerated() {
      text += "<tr id=\"\(Anchor.metric(place))\"><th scope=\"row\">"
      text += "\(HTML.escape(ReportContext.title(metric)))</th>"
      for cell in [metric.unit, metric.title, metric.formula, metric.source] {
        text += "<td>\(HTML.escape(cell))</td>"
      }
      text += "</tr>\n"
    }
    text += "</tbody></table></div>\n"
    let summary = "\(NumberText.count(metrics.count, "metric")): definitions, formulas and sources"
    page.add("metrics", "Metrics", HTML.details(summary, text))
  }
}

internal import MatchingQuality

/// Verdicts per metric and policy: a table of words, pictures, and all numbers.
enum ComparisonVerdicts {
  static func add(_ context: ComparisonContext, to page: inout ReportPage) {
    guard !context.metrics.isEmpty else { return }
    let known = QualitySummary.metrics.filter { context.metrics.contains($0) }
    let changed = context.metrics.filter { metric in
      context.overlap.policies.contains { policy in
        context.verdict(metric, policy).map { $0.higher + $0.lower > 0 } ?? false
      }
    }
    var text = changed.isEmpty ? "" : words(changed, context).html
    let same = context.metrics.filter { !changed.contains($0) }
    if !changed.isEmpty && !same.isEmpty {
      text += HTML.paragraph("Identical for every policy: \(same.joined(separator: ", ")).")
    }
    let shown = changed.filter { known.contains($0) } + changed.filter { !known.contains($0) }
    if shown.isEmpty {
      text += HTML.paragraph(
        "Every value of every policy is the same, so there is nothing to draw."
      )
    } else {
      text += HTML.paragraph(
        "New less baseline, for the metrics and policies in which something differs. ▲ better, ▼ worse, ○ no evidence of a "
          + "difference, ■ identical or within the margin.",
        style: "soft"
      )
      text += page.panels(shown.compactMap { chart($0, context) })
    }
    text += numbers(context)
    page.add("verdicts", "Verdicts by metric and policy", text)
  }

  private static func chart(_ metric: String, _ context: ComparisonContext) -> RowChart? {
    VerdictText.forest(
      context.overlap.policies.compactMap { policy in
        guard let verdict = context.verdict(metric, policy), verdict.higher + verdict.lower > 0
        else { return nil }
        return (policy, context.anchor(metric, policy), verdict)
      },
      id: "difference:\(metric)",
      title: context.title(metric),
      summary: "The mean paired difference of each policy, new less baseline, with its interval."
    )
  }

  private static func words(_ metrics: [String], _ context: ComparisonContext) -> Table {
    var table = Table("Verdict on the new results", "metric", texts: context.overlap.policies)
    table.rows = metrics.map { metric in
      [HTML.escape(context.title(metric))]
        + context.overlap.policies.map { policy in
          guard let verdict = context.verdict(metric, policy) else { return "–" }
          let anchor = context.anchor(metric, policy)
          let amount =
            verdict.outcome == .better || verdict.outcome == .worse
            ? HTML.escape(" \(VerdictText.amount(verdict))") : ""
          return "<a class=\"word\" href=\"#\(anchor)\">\(VerdictText.cell(verdict))\(amount)</a>"
        }
    }
    return table
  }

  /// All numbers with a sentence each.
  private static func numbers(_ context: ComparisonContext) -> String {
    var text =
      "<div class=\"scroll\" tabindex=\"0\"><table><caption>Baseline and new, by metric and policy"
    text += "</caption><thead><tr>"
    for title in ["metric and policy", "baseline", "new", "difference", "verdict", "in a sentence"]
    {
      text += "<th scope=\"col\">\(title)</th>"
    }
    text += "</tr></thead><tbody>\n"
    for metric in context.metrics {
      for policy in context.overlap.policies {
        guard let verdict = context.verdict(metric, policy) else { continue }
        let unit = verdict.unit
        text += "<tr id=\"\(context.anchor(metric, policy))\"><th scope=\"row\">"
        text += HTML.escape("\(context.title(metric)) \(policy)") + "</th>"
        for number in [
          NumberText.text(verdict.baselineMean, unit), NumberText.text(verdict.candidateMean, unit),
          NumberText.difference(verdict.effect, unit),
        ] {
          text += "<td class=\"n\">\(HTML.escape(number))</td>"
        }
        text +=
          "<td>\(VerdictText.cell(verdict))</td><td>\(HTML.escape(verdict.sentence))</td></tr>\n"
      }
    }
    text += "</tbody></table></div>\n"
    return HTML.details("Table: all verdicts with their numbers", text)
  }
}

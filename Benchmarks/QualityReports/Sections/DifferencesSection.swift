internal import MatchingQuality

/// Each policy against the reference, paired by instance.
enum DifferencesSection {
  static func add(_ context: ReportContext, to page: inout ReportPage) {
    let results = context.results
    guard let reference = context.reference, results.policies.count > 1 else { return }
    let name = results.policies[reference].id
    var text = HTML.paragraph(
      "The difference of each policy from \(name) on the same instance with the same seeds. ▲ better, ▼ worse, "
        + "○ no evidence of a difference, ■ identical or within the margin of "
        + "\(NumberText.plain(context.rule.marginPercent)) %. Left of the line is less than \(name), right is "
        + "more; which of them is better the arrow beside the metric says. Differences of shares are in percentage "
        + "points (pp).",
      style: "soft"
    )
    let charts = context.headline.compactMap { chart($0, context, name) }
    text += page.panels(charts)
    text += verdicts(context, name).behind
    text += HTML.details("Every verdict of better or worse as a sentence", sentences(context))
    page.add("differences", "Differences from \(name)", text)
  }

  private static func chart(_ metric: Int, _ context: ReportContext, _ name: String) -> RowChart? {
    let results = context.results
    return VerdictText.forest(
      results.policies.indices.compactMap { policy in
        context.verdicts[policy][metric].map {
          (results.policies[policy].id, Anchor.policy(policy), $0)
        }
      },
      id: "difference:\(results.metrics[metric].id)",
      title: context.title(metric),
      summary:
        "The mean paired difference of each policy from \(name), with its interval and verdict."
    )
  }

  /// All verdicts, a row each.
  private static func verdicts(_ context: ReportContext, _ name: String) -> Table {
    var table = Table(
      "all verdicts against \(name)",
      "metric and policy",
      numbers: ["difference", "interval", "of the mean", "adjusted p", "pairs", "higher", "lower"],
      texts: ["verdict"]
    )
    for metric in context.results.metrics.indices {
      for verdict in context.verdicts.compactMap({ $0[metric] }) {
        let unit = verdict.unit
        let percent = verdict.effectPercent.map { NumberText.signed($0 / 100, "share") } ?? "–"
        let interval = verdict.interval.map {
          "\(NumberText.difference($0.lower, unit)) to \(NumberText.difference($0.upper, unit))"
        }
        table.rows.append(
          [
            HTML.link(Anchor.metric(metric), context.title(metric))
              + " \(HTML.escape(verdict.candidate))"
          ]
            + [
              NumberText.difference(verdict.effect, unit), interval ?? "–", percent,
              NumberText.chance(verdict.adjustedP), "\(verdict.pairs)", "\(verdict.higher)",
              "\(verdict.lower)",
            ]
            .map(HTML.escape) + [VerdictText.cell(verdict)]
        )
      }
    }
    return table
  }

  private static func sentences(_ context: ReportContext) -> String {
    let told = context.results.metrics.indices.flatMap { metric in
      context.verdicts.compactMap { $0[metric] }
        .filter { $0.outcome == .better || $0.outcome == .worse }
    }
    guard !told.isEmpty else { return HTML.paragraph("No verdict is better or worse.") }
    return "<ul>\n" + told.map { "<li>\(HTML.escape($0.sentence))</li>\n" }.joined() + "</ul>\n"
  }
}

internal import MatchingQuality

/// How much paired differences vary within kinds of instances, kept apart from how much between them.
enum SpreadSection {
  static func add(_ context: ReportContext, to page: inout ReportPage) {
    guard let reference = context.reference, context.results.policies.count > 1 else { return }
    let name = context.results.policies[reference].id
    let charts = context.headline.compactMap { chart($0, context) }
    guard !charts.isEmpty else { return }
    var text = HTML.paragraph(
      "The standard deviation of the differences from \(name): ● of replications about the mean of their kind "
        + "(more replications make the answer surer), ■ of the true means of kinds (other kinds may answer "
        + "otherwise). One-way analysis of variance.",
      style: "soft"
    )
    text += page.panels(charts)
    text += table(context, name).behind
    page.add("spread", "Spread within and between kinds of instances", text)
  }

  private static func chart(_ metric: Int, _ context: ReportContext) -> RowChart? {
    let results = context.results
    let found = results.policies.indices.compactMap { policy in
      context.verdicts[policy][metric].map { (policy: policy, spread: $0.spread) }
    }
    .filter { $0.spread.within != nil }
    guard !found.isEmpty else { return nil }
    let unit = results.metrics[metric].unit
    var marks: [RowChart.Mark] = []
    for (row, item) in found.enumerated() {
      let parts: [(String, Double?, RowChart.Shape, String)] = [
        ("within", item.spread.within, .dot, "a"), ("between", item.spread.between, .square, "b"),
      ]
      for (lane, part) in parts.enumerated() {
        guard let value = part.1 else { continue }
        marks.append(
          RowChart.Mark(
            row: row,
            name: part.0,
            value: value,
            shape: part.2,
            color: part.3,
            link: Anchor.policy(item.policy),
            lane: lane
          )
        )
      }
    }
    return RowChart(
      id: "spread:\(results.metrics[metric].id)",
      title: context.title(metric),
      summary: "The spread of paired differences within and between kinds of instances, by policy.",
      axis: Axis(holding: marks.map(\.value), unit: unit, includesZero: true),
      axisTitle: "standard deviation, \(VerdictText.differenceUnit(unit))",
      rows: found.map { item in
        let share = item.spread.sharedByInstance.map { "between: \(NumberText.percent($0))" }
        return RowChart.Row(
          label: results.policies[item.policy].id,
          note: share ?? "",
          link: Anchor.policy(item.policy),
          lanes: 2
        )
      },
      marks: marks
    )
  }

  private static func table(_ context: ReportContext, _ name: String) -> Table {
    var table = Table(
      "spread of differences from \(name)",
      "metric and policy",
      numbers: ["within", "between", "of the variance between"]
    )
    for metric in context.results.metrics.indices {
      for verdict in context.verdicts.compactMap({ $0[metric] }) {
        let spread = verdict.spread
        table.rows.append(
          [
            HTML.link(Anchor.metric(metric), context.title(metric))
              + " \(HTML.escape(verdict.candidate))"
          ]
            + [
              spread.within.map { NumberText.text($0, verdict.unit) } ?? "–",
              spread.between.map { NumberText.text($0, verdict.unit) } ?? "–",
              spread.sharedByInstance.map(NumberText.percent) ?? "–",
            ]
            .map(HTML.escape)
        )
      }
    }
    return table
  }
}

internal import MatchingQuality

/// How groups of families fare under each policy.
enum GroupsSection {
  private static let shapes: [(shape: RowChart.Shape, color: String, sign: String)] = [
    (.dot, "a", "●"), (.square, "b", "■"), (.up, "c", "▲"), (.diamond, "none", "◆"),
  ]

  static func add(_ context: ReportContext, to page: inout ReportPage) {
    let results = context.results
    let groupings = results.groupings.filter { grouping in
      results.policies.indices.contains { policy in
        results.groupTotals(grouping, policy: policy).cells.contains { $0.matchRate != nil }
      }
    }
    guard !groupings.isEmpty else { return }
    var text = HTML.paragraph(
      "Families served of those in a group, added up over all instances that have it, with Wilson's interval of "
        + "95 %. Groups of fewer than \(GroupReport.smallestCell) families are suppressed. Groups live in "
        + "different places, so gaps between them here are also gaps between places; the metrics of the table "
        + "below are gaps within each instance, and judged against the reference.",
      style: "soft"
    )
    text += page.panels(groupings.map { chart($0, context) })
    for grouping in groupings { text += table(grouping, context).behind }
    text += gaps(context).behind
    page.add("groups", "Groups of families", text)
  }

  private static func chart(_ grouping: QualityGrouping, _ context: ReportContext) -> RowChart {
    let results = context.results
    var marks: [RowChart.Mark] = []
    for policy in results.policies.indices {
      let cells = results.groupTotals(grouping, policy: policy).cells
      for (label, cell) in cells.enumerated() {
        guard let rate = cell.matchRate else { continue }
        let look = shapes[label % shapes.count]
        marks.append(
          RowChart.Mark(
            row: policy,
            name: cell.label,
            value: rate.share,
            lower: rate.interval.lower,
            upper: rate.interval.upper,
            shape: look.shape,
            color: look.color,
            link: Anchor.policy(policy),
            lane: label
          )
        )
      }
    }
    let key = grouping.labels.enumerated().map { "\(shapes[$0 % shapes.count].sign) \($1)" }
    return RowChart(
      id: "groups:\(grouping.name)",
      title: "\(grouping.name): \(key.joined(separator: "  "))",
      summary:
        "The share of families served in each group of \(grouping.name), with intervals, by policy.",
      axis: Axis(
        holding: marks.flatMap { [$0.lower ?? 0, $0.upper ?? 0] },
        unit: "share"
      ),
      axisTitle: "families served",
      rows: results.policies.indices.map { policy in
        RowChart.Row(
          label: results.policies[policy].id,
          link: Anchor.policy(policy),
          lanes: grouping.labels.count
        )
      },
      marks: marks
    )
  }

  private static func table(_ grouping: QualityGrouping, _ context: ReportContext) -> Table {
    let results = context.results
    var table = Table(
      "families served by \(grouping.name)",
      "policy and group",
      numbers: ["served", "families", "share", "interval", "of eligible", "interval", "instances"]
    )
    for policy in results.policies.indices {
      for cell in results.groupTotals(grouping, policy: policy).cells {
        let name = HTML.link(Anchor.policy(policy), results.policies[policy].id)
        table.rows.append(
          ["\(name) \(HTML.escape(cell.label))"] + self.cells(cell).map(HTML.escape)
        )
      }
    }
    return table
  }

  private static func cells(_ cell: QualityGroupTotals.Cell) -> [String] {
    func rate(_ rate: QualityGroupTotals.Rate?) -> [String] {
      guard let rate else { return ["suppressed (n < \(GroupReport.smallestCell))", "–"] }
      return [
        NumberText.percent(rate.share),
        NumberText.range(rate.interval.lower, rate.interval.upper, "share"),
      ]
    }
    let counts = cell.matchRate.map { ["\($0.served)", "\($0.families)"] } ?? ["–", "–"]
    return counts + rate(cell.matchRate) + rate(cell.eligibleRate) + ["\(cell.instances)"]
  }

  /// The gaps as metrics, with intervals and verdicts.
  private static func gaps(_ context: ReportContext) -> Table {
    let results = context.results
    var table = Table(
      "gaps between groups within each instance",
      "metric and policy",
      numbers: ["mean", "interval", "instances"],
      texts: ["against the reference"]
    )
    for metric in results.metrics.indices where results.metrics[metric].id.hasSuffix("]") {
      let unit = results.metrics[metric].unit
      for policy in results.policies.indices {
        guard let mean = context.means[metric][policy] else { continue }
        let interval = mean.interval.map { NumberText.range($0.lower, $0.upper, unit) } ?? "–"
        let verdict = context.verdicts[policy][metric].map {
          VerdictText.cell($0)
            + HTML.escape(
              $0.outcome == .better || $0.outcome == .worse ? " by \(VerdictText.amount($0))" : ""
            )
        }
        table.rows.append(
          [
            HTML.link(Anchor.metric(metric), context.title(metric))
              + " \(HTML.escape(results.policies[policy].id))"
          ]
            + [NumberText.text(mean.mean, unit), interval, "\(mean.count)"].map(HTML.escape)
            + [verdict ?? "–"]
        )
      }
    }
    return table
  }
}

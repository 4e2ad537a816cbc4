internal import MatchingQuality

/// How long each policy took, where the results say so.
enum TimeSection {
  static func add(_ context: ReportContext, to page: inout ReportPage) {
    let results = context.results
    guard let timing = results.timing, !timing.policies.isEmpty else { return }
    var text = HTML.paragraph(
      "The seconds that each policy took for all its plans, ● on markets as they are and ■ on perturbed ones, "
        + "over all threads; the axis is stretched near zero. Drawing instances, solving them exactly and "
        + "measuring plans took \(NumberText.plain(timing.instanceSeconds)) s. One run on one machine: times "
        + "are a guide, and no verdict rests on them.",
      style: "soft"
    )
    text += page.panels([chart(timing, context)], wide: true)
    var table = Table("seconds by policy", "policy", numbers: ["plans", "replans"])
    table.rows = timing.policies.map { policy in
      [link(policy.id, context).map { HTML.link($0, policy.id) } ?? HTML.escape(policy.id)]
        + [policy.seconds, policy.replanSeconds].map { HTML.escape(NumberText.plain($0)) }
    }
    page.add("time", "Time", text + table.behind)
  }

  private static func link(_ policy: String, _ context: ReportContext) -> String? {
    context.results.policies.firstIndex { $0.id == policy }.map(Anchor.policy)
  }

  private static func chart(_ timing: QualityTiming, _ context: ReportContext) -> RowChart {
    var marks: [RowChart.Mark] = []
    for (row, policy) in timing.policies.enumerated() {
      for (lane, part) in [("plans", policy.seconds), ("replans", policy.replanSeconds)]
        .enumerated()
      {
        marks.append(
          RowChart.Mark(
            row: row,
            name: part.0,
            value: part.1,
            shape: lane == 0 ? .dot : .square,
            color: lane == 0 ? "a" : "b",
            link: link(policy.id, context),
            lane: lane
          )
        )
      }
    }
    return RowChart(
      id: "time",
      title: "Seconds by policy",
      summary:
        "The seconds that each policy took for its plans and for those on perturbed markets.",
      axis: Axis(holding: marks.map(\.value), unit: "seconds", scale: .root, tickGap: 0.1),
      axisTitle: "seconds",
      rows: timing.policies.map { policy in
        RowChart.Row(
          label: policy.id,
          note: "\(NumberText.plain(policy.seconds)) s",
          link: link(policy.id, context),
          lanes: 2
        )
      },
      marks: marks
    )
  }
}

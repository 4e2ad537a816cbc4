internal import MatchingQuality

/// The gap to the proven optimum of each instance.
enum GapSection {
  static func add(_ context: ReportContext, to page: inout ReportPage) {
    let results = context.results
    guard let metric = results.index(ofMetric: "gap-to-optimum"),
      context.means[metric].contains(where: { $0 != nil })
    else { return }
    var text = HTML.paragraph(
      "How much of the largest total score of any plan each policy leaves: a point for each instance, a lane for "
        + "each kind of instance in the order of the table, ◆ for the mean. The optimum is proved for every "
        + "instance, so zero is a true zero. The axis is stretched near zero. A point leads to its instance and "
        + "the pairs of its plans.",
      style: "soft"
    )
    text += page.panels([chart(metric, context)], wide: true)
    text += table(metric, context).behind
    page.add("gap", "Gap to the optimum", text)
  }

  private static func chart(_ metric: Int, _ context: ReportContext) -> RowChart {
    let results = context.results
    let unit = results.metrics[metric].unit
    var marks: [RowChart.Mark] = []
    for policy in results.policies.indices {
      for instance in results.instances.indices {
        guard let value = context.value(metric, policy, instance) else { continue }
        marks.append(
          RowChart.Mark(
            row: policy,
            name: results.instances[instance].id,
            value: value,
            shape: .point,
            link: Anchor.instance(instance),
            lane: context.kindOfInstance[instance]
          )
        )
      }
      if let mean = context.means[metric][policy] {
        marks.append(
          RowChart.Mark(
            row: policy,
            name: "mean",
            value: mean.mean,
            shape: .diamond,
            color: "b",
            link: Anchor.policy(policy),
            lane: context.kinds.count / 2
          )
        )
      }
    }
    return RowChart(
      id: "gap",
      title: "Gap to the optimum by policy",
      summary:
        "A point for each instance and policy at the share of the largest total score that is missing.",
      axis: Axis(holding: marks.map(\.value), unit: unit, scale: .root, tickGap: 0.1),
      axisTitle: "missing of the largest total score",
      rows: results.policies.indices.map { policy in
        let mean = context.means[metric][policy].map { "mean \(NumberText.text($0.mean, unit))" }
        return RowChart.Row(
          label: results.policies[policy].id,
          note: mean ?? "no value",
          link: Anchor.policy(policy),
          lanes: context.kinds.count
        )
      },
      marks: marks
    )
  }

  private static func table(_ metric: Int, _ context: ReportContext) -> Table {
    let results = context.results
    var table = Table(
      "mean gap to the optimum by kind of instance",
      "kind",
      numbers: results.policies.map(\.id)
    )
    table.rows = context.kinds.indices.map { kind in
      [HTML.link(Anchor.kind(kind), context.kinds[kind])]
        + results.policies.indices.map { policy in
          context.means[metric][policy]?.samples.first { $0.name == context.kinds[kind] }
            .map { HTML.escape(NumberText.text($0.mean, results.metrics[metric].unit)) } ?? "–"
        }
    }
    return table
  }
}

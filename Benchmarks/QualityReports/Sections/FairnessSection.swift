internal import MatchingQuality

/// What a least score for every pair costs.
enum FairnessSection {
  static func add(_ context: ReportContext, to page: inout ReportPage) {
    let results = context.results
    guard results.instances.contains(where: { $0.priceOfFairness.count > 1 }) else { return }
    var text = HTML.paragraph(
      "If every pair must have a least score, how much of the largest total score is lost: "
        + "(W* − W of the threshold) / W*, a line for each instance. Where a line ends at 100 %, no plan keeps "
        + "the threshold. A line leads to its instance.",
      style: "soft"
    )
    let kinds = context.kinds.indices.filter { kind in
      context.instances(of: kind).contains { results.instances[$0].priceOfFairness.count > 1 }
    }
    text += page.panels(kinds.map { panel($0, context) })
    text += table(context).behind
    page.add("fairness", "Price of fairness", text)
  }

  private static func panel(_ kind: Int, _ context: ReportContext) -> CurvePanel {
    let results = context.results
    return CurvePanel(
      id: "fairness:\(context.kinds[kind])",
      title: context.kinds[kind],
      link: Anchor.kind(kind),
      summary:
        "The share of the largest total score that is lost by the least score that each pair must have.",
      x: Axis(holding: [0, 1], unit: "score"),
      y: Axis(holding: [0, 1], unit: "share"),
      xTitle: "least score of a pair",
      yTitle: "total score lost",
      curves: context.instances(of: kind).map { place in
        let instance = results.instances[place]
        return CurvePanel.Curve(
          name: instance.id,
          points: instance.priceOfFairness.map {
            (Double($0.threshold) / 1_000_000, instance.price(of: $0))
          },
          style: "thin",
          link: Anchor.instance(place)
        )
      }
    )
  }

  private static func table(_ context: ReportContext) -> Table {
    var table = Table(
      "price of fairness: for each instance, least score of a pair and what is lost",
      "instance",
      texts: ["least score: total score lost, pairs"]
    )
    for (place, instance) in context.results.instances.enumerated()
    where instance.priceOfFairness.count > 1 {
      let steps = instance.priceOfFairness.map { step in
        let threshold = NumberText.fixed(Double(step.threshold) / 1_000_000, decimals: 2)
        return "\(threshold): \(NumberText.percent(instance.price(of: step))), \(step.pairs)"
      }
      table.rows.append([
        HTML.link(Anchor.instance(place), instance.id), HTML.escape(steps.joined(separator: " · ")),
      ])
    }
    return table
  }
}

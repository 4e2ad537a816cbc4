internal import MatchingQuality

/// How far down their lists families get their volunteer.
enum RanksSection {
  static func add(_ context: ReportContext, to page: inout ReportPage) {
    let results = context.results
    guard let first = results.index(ofMetric: "first-choices"),
      let three = results.index(ofMetric: "first-three-choices"),
      context.means[first].contains(where: { $0 != nil })
    else { return }
    var text =
      "<p class=\"soft\">Of the pairs of a plan, how many are the family's "
      + "<span class=\"key\"></span>first choice, <span class=\"key a2\"></span>second or third, "
      + "<span class=\"key a3\"></span>later; means as above. Results hold these shares, not each rank.</p>\n"
    text += page.panels([chart(first, three, context)], wide: true)
    text += table(first, three, context).behind
    page.add("ranks", "Rank profile", text)
  }

  private static func chart(_ first: Int, _ three: Int, _ context: ReportContext) -> RowChart {
    let results = context.results
    var marks: [RowChart.Mark] = []
    for policy in results.policies.indices {
      guard let one = context.means[first][policy]?.mean,
        let upTo = context.means[three][policy]?.mean
      else { continue }
      let parts = [("first choice", 0, one), ("second or third", one, upTo), ("later", upTo, 1)]
      for (index, part) in parts.enumerated() {
        marks.append(
          RowChart.Mark(
            row: policy,
            name: part.0,
            value: part.2 - part.1,
            lower: part.1,
            upper: part.2,
            shape: .bar,
            color: ["a", "a2", "a3"][index],
            link: Anchor.policy(policy)
          )
        )
      }
    }
    return RowChart(
      id: "ranks",
      title: "Rank profile by policy",
      summary: "A bar of all pairs for each policy: first choices, second or third, and later.",
      axis: Axis(holding: [0, 1], unit: "share"),
      axisTitle: "share of pairs",
      rows: results.policies.indices.map { policy in
        let note = context.means[first][policy].map { "first \(NumberText.percent($0.mean))" }
        return RowChart.Row(
          label: results.policies[policy].id,
          note: note ?? "no value",
          link: Anchor.policy(policy)
        )
      },
      marks: marks
    )
  }

  private static func table(_ first: Int, _ three: Int, _ context: ReportContext) -> Table {
    let results = context.results
    let further = ["mean-rank", "worst-rank"].compactMap { results.index(ofMetric: $0) }
    var table = Table(
      "ranks by policy",
      "policy",
      numbers: ["first", "second or third", "later"] + further.map { context.title($0) }
    )
    table.rows = results.policies.indices.map { policy in
      let one = context.means[first][policy]?.mean
      let upTo = context.means[three][policy]?.mean
      var shares = ["–", "–", "–"]
      if let one, let upTo { shares = [one, upTo - one, 1 - upTo].map(NumberText.percent) }
      let others = further.map { metric in
        context.means[metric][policy].map { NumberText.text($0.mean, results.metrics[metric].unit) }
          ?? "–"
      }
      return [HTML.link(Anchor.policy(policy), results.policies[policy].id)]
        + (shares + others).map(HTML.escape)
    }
    return table
  }
}

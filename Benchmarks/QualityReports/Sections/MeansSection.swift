internal import MatchingQuality

/// Policies × metrics with means and intervals: a table first, then pictures, then all metrics.
enum MeansSection {
  static func add(_ context: ReportContext, to page: inout ReportPage) {
    var text = HTML.paragraph(
      "Means over kinds of instances of the mean over their replications, with "
        + "\(NumberText.plain(context.rule.confidence * 100)) % intervals (BCa bootstrap) below; ↑ higher is "
        + "better, ↓ lower is better. An interval speaks of these kinds of instances under other seeds; where a "
        + "kind has one replication, of other kinds.",
      style: "soft"
    )
    text +=
      table(context, context.headline, caption: "Means of the metrics that are read first").html
    text += page.panels(context.headline.map { chart($0, context) })
    text +=
      table(
        context,
        Array(context.results.metrics.indices),
        caption: "means of all metrics, with intervals"
      )
      .behind
    page.add("means", "Policies and metrics", text)
  }

  private static func table(_ context: ReportContext, _ metrics: [Int], caption: String) -> Table {
    let results = context.results
    var table = Table(caption, "policy", numbers: metrics.map { context.title($0) })
    table.rows = results.policies.indices.map { policy in
      [HTML.link(Anchor.policy(policy), results.policies[policy].id)]
        + metrics.map { cell(context.means[$0][policy], results.metrics[$0].unit) }
    }
    return table
  }

  private static func cell(_ mean: MetricMean?, _ unit: String) -> String {
    guard let mean else { return "–" }
    let text = HTML.escape(NumberText.text(mean.mean, unit))
    guard let interval = mean.interval, interval.lower < interval.upper else { return text }
    return text
      + "<small>\(HTML.escape(NumberText.range(interval.lower, interval.upper, unit)))</small>"
  }

  private static func chart(_ metric: Int, _ context: ReportContext) -> RowChart {
    let (results, means) = (context.results, context.means[metric])
    let unit = results.metrics[metric].unit
    let values = means.compactMap { $0 }.flatMap {
      [$0.mean, $0.interval?.lower, $0.interval?.upper].compactMap { $0 }
    }
    return RowChart(
      id: "mean:\(results.metrics[metric].id)",
      title: context.title(metric),
      summary: "\(results.metrics[metric].title) The mean and its interval for each policy.",
      axis: Axis(holding: values, unit: unit),
      axisTitle: unit == "share" ? "share" : unit,
      rows: results.policies.indices.map { policy in
        let note = means[policy].map { NumberText.text($0.mean, unit) } ?? "no value"
        return RowChart.Row(
          label: results.policies[policy].id,
          note: note,
          link: Anchor.policy(policy)
        )
      },
      marks: results.policies.indices.compactMap { policy in
        means[policy].map { mean in
          RowChart.Mark(
            row: policy,
            name: results.policies[policy].id,
            value: mean.mean,
            lower: mean.interval?.lower,
            upper: mean.interval?.upper,
            shape: policy == context.reference ? .diamond : .dot,
            link: Anchor.policy(policy)
          )
        }
      }
    )
  }
}

internal import MatchingQuality

/// What is behind the marks of each policy: what it does, and its means by kind of instance.
enum PoliciesSection {
  static func add(_ context: ReportContext, to page: inout ReportPage) {
    let results = context.results
    var text = HTML.paragraph(
      "What each policy does, and its means for each kind of instance. Each kind leads to its instances.",
      style: "soft"
    )
    for policy in results.policies.indices {
      text += HTML.details(
        results.policies[policy].id,
        id: Anchor.policy(policy),
        content(policy, context)
      )
    }
    page.add("policies", "Policies", text)
  }

  private static func content(_ policy: Int, _ context: ReportContext) -> String {
    let results = context.results
    var table = Table(
      "means of \(results.policies[policy].id) by kind of instance",
      "kind",
      numbers: context.headline.map { context.title($0) }
    )
    table.rows = context.kinds.indices.map { kind in
      [HTML.link(Anchor.kind(kind), context.kinds[kind])]
        + context.headline.map { metric in
          context.means[metric][policy]?.samples.first { $0.name == context.kinds[kind] }
            .map { HTML.escape(NumberText.text($0.mean, results.metrics[metric].unit)) } ?? "–"
        }
    }
    return HTML.paragraph(results.policies[policy].title) + table.html
  }
}

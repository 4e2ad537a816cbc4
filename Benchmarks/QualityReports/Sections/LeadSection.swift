internal import MatchingQuality

/// The answer in words: which policy is better, by how much, and whether the difference is real.
enum LeadSection {
  static let empty = "Nothing was measured: the selection has no instance or no policy."

  static func add(_ context: ReportContext, to page: inout ReportPage) {
    var text = HTML.paragraph(first(context), style: "lead")
    text += failures(context)
    guard context.results.policies.count > 1, let reference = context.reference else {
      text += HTML.paragraph("One policy was measured, so there is nothing to compare it with.")
      return page.add("answer", "The answer", text)
    }
    let name = context.results.policies[reference].id
    if let main = context.headline.first(where: { context.results.metrics[$0].id == "total-score" })
      ?? context.headline.first
    {
      text += "<p>\(sentence(main, context))</p>\n"
      let others = context.headline.filter {
        $0 != main && context.results.metrics[$0].direction != .neither
      }
      if !others.isEmpty {
        text += HTML.paragraph("In the other metrics that are read first, against \(name):")
        text += "<ul>\n" + others.map { "<li>\(sentence($0, context))</li>\n" }.joined() + "</ul>\n"
      }
    }
    text += HTML.paragraph(method(context), style: "soft")
    page.add("answer", "The answer", text)
  }

  /// Who has the best mean of the total score, or of the first metric.
  private static func first(_ context: ReportContext) -> String {
    let results = context.results
    let main = results.index(ofMetric: "total-score") ?? context.headline.first
    guard let main, results.metrics[main].direction != .neither else {
      return "No metric with a better way has a value."
    }
    let metric = results.metrics[main]
    let known = results.policies.indices.compactMap { policy in
      context.means[main][policy].map { (policy: policy, mean: $0) }
    }
    let isHigher = metric.direction == .higherIsBetter
    guard let best = known.map(\.mean.mean).max(by: { isHigher ? $0 < $1 : $0 > $1 }) else {
      return "No policy has a value of \(metric.id)."
    }
    let leaders = known.filter { $0.mean.mean == best }
    let names = NumberText.list(leaders.map { results.policies[$0.policy].id })
    let mean = leaders[0].mean
    var text =
      known.count == 1
      ? "\(names): the mean \(metric.id) is "
      : "\(names) \(leaders.count == 1 ? "has" : "have") the \(isHigher ? "highest" : "lowest") "
        + "\(metric.id) of \(known.count) policies: "
    text += NumberText.named(best, metric.unit)
    text +=
      mean.samples.count == 1
      ? " on average on one kind of instance"
      : " on average over \(mean.samples.count) kinds of instances"
    if let interval = mean.interval, interval.lower < interval.upper {
      text +=
        " (\(NumberText.plain(interval.confidence * 100)) % interval "
        + "\(NumberText.range(interval.lower, interval.upper, metric.unit)))"
    }
    return text + "."
  }

  /// What the verdicts in a metric are, policies with the same answer together.
  private static func sentence(_ metric: Int, _ context: ReportContext) -> String {
    let results = context.results
    let verdicts = results.policies.indices.compactMap { policy in
      context.verdicts[policy][metric].map { (policy: policy, verdict: $0) }
    }
    let title = "<b>\(HTML.link(Anchor.metric(metric), context.title(metric)))</b>: "
    guard !verdicts.isEmpty else { return title + "no two policies have a value on one instance." }
    func named(_ outcome: Verdict.Outcome, amounts: Bool) -> String? {
      let chosen = verdicts.filter { $0.verdict.outcome == outcome }
      guard !chosen.isEmpty else { return nil }
      return NumberText.list(chosen.map { item(Anchor.policy($0.policy), $0.verdict, amounts) })
    }
    var parts: [String] = []
    if let names = named(.better, amounts: true) {
      parts.append("<b class=\"good\">better</b>: \(names)")
    }
    if let names = named(.worse, amounts: true) {
      parts.append("<b class=\"bad\">worse</b>: \(names)")
    }
    if let names = named(.equivalent, amounts: false) {
      parts.append("the same or within the margin: \(names)")
    }
    if let names = named(.noEvidence, amounts: false) {
      parts.append("<b>no evidence of a difference</b>: \(names)")
    }
    return title + parts.joined(separator: "; ") + "."
  }

  /// A policy with the size of its effect, and a sign where kinds of instances disagree.
  private static func item(_ anchor: String, _ verdict: Verdict, _ hasAmount: Bool) -> String {
    let name = HTML.link(anchor, verdict.candidate)
    guard hasAmount else { return name }
    return name + HTML.escape(" by \(VerdictText.amount(verdict))")
      + (isDisputed(verdict) ? "†" : "")
  }

  /// Whether a difference that is real on these kinds of instances may not hold on others.
  private static func isDisputed(_ verdict: Verdict) -> Bool {
    (verdict.outcome == .better || verdict.outcome == .worse)
      && verdict.acrossInstances?.contains(0) ?? false
  }

  private static func failures(_ context: ReportContext) -> String {
    let count = context.results.observations.count { $0.failure != nil }
    return count == 0
      ? ""
      : HTML.paragraph(
        "\(NumberText.count(count, "plan")) could not be made: see the instances below.",
        style: "bad"
      )
  }

  private static func method(_ context: ReportContext) -> String {
    let shown = context.headline.flatMap { metric in context.verdicts.compactMap { $0[metric] } }
    let dispute =
      shown.contains(where: isDisputed)
      ? " † The kinds of instances disagree, so it may not hold on others." : ""
    return
      "Better and worse are said only where paired differences show it: Wilcoxon's signed-rank test at "
      + "\(NumberText.plain(context.rule.level * 100)) % after Holm's adjustment over all "
      + "\(context.questionCount) questions on this page, and an interval that leaves out zero. No evidence "
      + "of a difference does not say that there is none. Percentages are of the mean of the policy that is "
      + "compared with; where that is zero, shares differ by percentage points (pp)."
      + dispute
  }
}

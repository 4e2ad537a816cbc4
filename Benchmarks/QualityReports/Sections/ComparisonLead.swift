internal import MatchingQuality

/// The answer of a comparison in words.
enum ComparisonLead {
  static func add(_ context: ComparisonContext, to page: inout ReportPage) {
    let comparison = context.comparison
    let (overlap, entries) = (context.overlap, comparison.entries)
    guard !overlap.isEmpty else {
      let text = "The two have no instance, policy or metric in common, so nothing is compared."
      return page.add("answer", "The answer", HTML.paragraph(text, style: "lead"))
    }
    func count(_ outcome: Verdict.Outcome) -> Int {
      entries.count { $0.verdict.outcome == outcome }
    }
    let (better, worse) = (count(.better), count(.worse))
    var lead: String
    if comparison.baseline.digest == comparison.candidate.digest {
      lead = "The contents are the same."
    } else if better + worse == 0 {
      lead = "There is no evidence of a difference in any of \(entries.count) verdicts."
    } else {
      lead =
        "The new results are worse in \(worse) and better in \(better) of \(entries.count) verdicts."
    }
    lead +=
      " Plans are the same in \(comparison.samePlans) of "
      + "\(overlap.instances.count * overlap.policies.count)."
    var text = HTML.paragraph(lead, style: "lead")
    text += list("Worse", entries.filter { $0.verdict.outcome == .worse }, context)
    text += list("Better", entries.filter { $0.verdict.outcome == .better }, context)
    if !comparison.failures.isEmpty {
      let failures = comparison.failures.map {
        "<li>\(HTML.escape("\($0.policy) fails on \($0.instance): \($0.reason)"))</li>\n"
      }
      text += HTML.paragraph("Policies that fail where they did not before:", style: "bad")
      text += "<ul>\n\(failures.joined())</ul>\n"
    }
    let same = entries.count { $0.verdict.outcome == .equivalent }
    text += HTML.paragraph(
      "\(same) verdicts are identical or within the margin of "
        + "\(NumberText.plain(comparison.rule.marginPercent)) %, and in \(count(.noEvidence)) there is no evidence "
        + "of a difference, which does not say that there is none. Each policy is compared with itself, paired by "
        + "instance; Wilcoxon's signed-rank test at \(NumberText.plain(comparison.rule.level * 100)) % after "
        + "Holm's adjustment over all verdicts, and an interval that leaves out zero.",
      style: "soft"
    )
    page.add("answer", "The answer", text)
  }

  private static func list(
    _ title: String,
    _ entries: [QualityComparison.Entry],
    _ context: ComparisonContext
  ) -> String {
    guard !entries.isEmpty else { return "" }
    let style = title == "Worse" ? "bad" : "good"
    let metrics = context.metrics.filter { metric in
      entries.contains { $0.verdict.metric == metric }
    }
    let lines = metrics.map { metric in
      let names = entries.filter { $0.verdict.metric == metric }.map {
        HTML.link(context.anchor(metric, $0.policy), $0.policy)
          + HTML.escape(" by \(VerdictText.amount($0.verdict))")
      }
      return "<li>\(HTML.escape(context.title(metric))): \(NumberText.list(names))</li>\n"
    }
    return "<p class=\"\(style)\">\(title)</p>\n<ul>\n\(lines.joined())</ul>\n"
  }
}

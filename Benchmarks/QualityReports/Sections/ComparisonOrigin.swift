internal import MatchingQuality

/// What each file is, and what is in one of them only.
enum ComparisonOrigin {
  static func add(_ context: ComparisonContext, to page: inout ReportPage) {
    let comparison = context.comparison
    var table = Table("The two runs", "what", texts: ["baseline", "new"])
    let one = ProvenanceSection.facts(comparison.baseline, comparison.rule)
    let other = ProvenanceSection.facts(comparison.candidate, comparison.rule)
    var names = one.map(\.0)
    for (name, _) in other where !names.contains(name) { names.append(name) }
    table.rows = names.map { name in
      let values = [one, other].map { facts in facts.first { $0.0 == name }?.1 ?? "–" }
      let style = values[0] == values[1] ? "" : " class=\"bad\""
      return [HTML.escape(name)] + values.map { "<code\(style)>\(HTML.escape($0))</code>" }
    }
    var text = table.html + parts(context)
    if comparison.baseline.suite.source != comparison.candidate.suite.source {
      for (name, results) in [("baseline", comparison.baseline), ("new", comparison.candidate)] {
        text += HTML.details(
          "The suite of the \(name)\(name == "new" ? " results" : "")",
          "<pre>\(HTML.escape(results.suite.source))</pre>\n"
        )
      }
    }
    page.add("provenance", "What is compared", text)
  }

  private static func parts(_ context: ComparisonContext) -> String {
    let overlap = context.overlap
    let lists: [(String, [String])] = [
      ("Compared instances", overlap.instances),
      ("Instances only in the baseline", overlap.instancesOfBaselineOnly),
      ("Instances only in the new results", overlap.instancesOfCandidateOnly),
      ("Instances whose markets differ, not compared", overlap.changedInstances),
      ("Compared policies", overlap.policies),
      ("Policies only in the baseline", overlap.policiesOfBaselineOnly),
      ("Policies only in the new results", overlap.policiesOfCandidateOnly),
      ("Compared metrics", overlap.metrics),
      ("Metrics only in the baseline", overlap.metricsOfBaselineOnly),
      ("Metrics only in the new results", overlap.metricsOfCandidateOnly),
      ("Metrics that are defined otherwise, not compared", overlap.changedMetrics),
    ]
    return lists.map { title, names in
      names.isEmpty
        ? HTML.paragraph("\(title): none.", style: "soft")
        : HTML.details(
          "\(title): \(names.count)",
          HTML.paragraph(names.joined(separator: ", "))
        )
    }
    .joined()
  }
}

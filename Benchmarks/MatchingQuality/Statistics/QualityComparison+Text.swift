extension QualityComparison {
  /// The comparison as text: what is compared, a table of verdicts, and a sentence for each difference.
  package var text: String {
    ([heading, coverage, table] + [differences]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var heading: String {
    var lines = ["Baseline: \(Self.title(baseline))", "New:      \(Self.title(candidate))"]
    if baseline.suite.digest != candidate.suite.digest {
      lines.append("The suites differ: only what is in both is compared.")
    }
    if let one = baseline.environment?.package, let other = candidate.environment?.package,
      one != other
    {
      lines.append("The versions differ: \(one) and \(other).")
    }
    if baseline.digest == candidate.digest { lines.append("The contents are the same.") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func title(_ results: QualityResults) -> String {
    let version = results.environment.map { ", version \($0.package)" } ?? ""
    return "suite \(results.suite.name)\(version), seed \(results.suite.seed), "
      + "\(results.instances.count) instances, suite \(results.suite.digest), content "
      + results.digest
  }

  private var coverage: String {
    var lines = [
      "In both: \(overlap.instances.count) instances, \(overlap.policies.count) policies, "
        + "\(overlap.metrics.count) metrics, of which those with a better way are judged.",
      "The plans are the same in \(samePlans) of \(overlap.instances.count * overlap.policies.count).",
    ]
    func add(_ what: String, _ names: [String]) {
      if !names.isEmpty { lines.append("\(what): \(names.joined(separator: ", "))") }
    }
    add("Instances only in the baseline", overlap.instancesOfBaselineOnly)
    add("Instances only in the new results", overlap.instancesOfCandidateOnly)
    add("Instances whose markets differ, not compared", overlap.changedInstances)
    add("Policies only in the baseline", overlap.policiesOfBaselineOnly)
    add("Policies only in the new results", overlap.policiesOfCandidateOnly)
    add("Metrics only in the baseline", overlap.metricsOfBaselineOnly)
    add("Metrics only in the new results", overlap.metricsOfCandidateOnly)
    add("Metrics that are defined otherwise, not compared", overlap.changedMetrics)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Metrics × policies, a word for each verdict.
  private var table: String {
    let legend = overlap.policies.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
    var words: [String: [String: String]] = [:]
    for entry in entries { words[entry.verdict.metric, default: [:]][entry.policy] = entry.word }
    let judged = overlap.metrics.filter { words[$0] != nil }
    guard !judged.isEmpty else { return "" }
    let header = ["metric"] + overlap.policies.indices.map { "\($0 + 1)" }
    let rows = judged.map { metric in
      [metric] + overlap.policies.map { words[metric]?[$0] ?? "" }
    }
    return "Policies: \(legend)\n\n" + QualitySummary.aligned([header] + rows) + "\n"
      + "same: identical; within: no more than \(Verdict.text(rule.marginPercent)) % apart; unclear: no "
      + "evidence of a difference;\nWORSE: worse by more than "
      + "\(Verdict.text(rule.marginPercent)) %; blank: no pair has a value. "
      + "\(Verdict.text(rule.confidence * 100)) % intervals; a false alarm in all "
      + "\(entries.count) verdicts has a chance of at most \(Verdict.text(rule.level * 100)) %.\n"
  }

  private var differences: String {
    let notable = entries.filter { [.better, .worse].contains($0.verdict.outcome) }
    guard !notable.isEmpty || !failures.isEmpty else { return "No verdict is better or worse.\n" }
    let lines =
      notable.map(\.verdict.sentence)
      + failures.map { "\($0.policy) fails on \($0.instance): \($0.reason)" }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension QualityComparison.Entry {
  /// The verdict in a word.
  var word: String {
    switch verdict.outcome {
    case .better: "better"
    case .worse: verdict.isLossBeyondMargin ? "WORSE" : "worse"
    case .equivalent: verdict.higher + verdict.lower == 0 ? "same" : "within"
    case .noEvidence: "unclear"
    }
  }
}

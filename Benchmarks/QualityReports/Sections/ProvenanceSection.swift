internal import MatchingQuality

/// Where the results come from: environment, seeds, digests and the suite as it was written.
enum ProvenanceSection {
  static func add(_ results: QualityResults, _ rule: VerdictRule, to page: inout ReportPage) {
    var table = Table("The run", "what", texts: ["value"])
    table.rows = facts(results, rule).map {
      [HTML.escape($0.0), "<code>\(HTML.escape($0.1))</code>"]
    }
    var text = HTML.paragraph(
      "The same suite and version give the same results on every machine, environment and timing apart.",
      style: "soft"
    )
    text += table.html
    if !results.suite.source.isEmpty {
      text += HTML.details(
        "The suite as it was written",
        "<pre>\(HTML.escape(results.suite.source))</pre>\n"
      )
    }
    page.add("provenance", "Environment, seeds and digests", text)
  }

  /// Names and values.
  static func facts(_ results: QualityResults, _ rule: VerdictRule) -> [(String, String)] {
    var facts = [
      ("suite", results.suite.name),
      ("seed", "\(results.suite.seed)"),
      ("replications", "\(results.suite.replications)"),
      ("digest of the suite, named files included", results.suite.digest),
      ("digest of the results", results.digest),
      ("form of the results", "\(results.schemaVersion)"),
    ]
    if let environment = results.environment {
      facts += [
        ("version", environment.package),
        ("processor", "\(environment.processor), \(NumberText.count(environment.cores, "core"))"),
        ("threads", "\(environment.threads)"),
        ("system", environment.system),
        (
          "Swift", environment.swift + (environment.isOptimized ? ", optimised" : ", not optimised")
        ),
      ]
    }
    if let timing = results.timing {
      facts.append(("seconds", NumberText.plain(timing.seconds)))
    }
    facts.append(
      (
        "statistics",
        "level \(rule.level), confidence \(rule.confidence), margin \(rule.marginPercent) %, "
          + "\(rule.resamples) resamples, seed \(rule.seed)"
      )
    )
    return facts
  }
}

extension QualityComparison {
  /// The version of the form of ``json``.
  package static let currentSchemaVersion = 1

  /// The comparison as JSON on lines of their own, the same bytes for equal comparisons.
  ///
  /// Described by `Benchmarks/Schemas/quality-comparison.schema.json`.
  package var json: String {
    let form = Form(
      schemaVersion: Self.currentSchemaVersion,
      baseline: Form.Side(baseline),
      candidate: Form.Side(candidate),
      overlap: overlap,
      samePlans: samePlans,
      rule: rule,
      failures: failures,
      losses: losses
    )
    let verdicts = entries.map { entry in
      QualityResults.encoded(
        Form.Entry(
          policy: entry.policy,
          verdict: entry.verdict,
          isLossBeyondMargin: entry.verdict.isLossBeyondMargin,
          sentence: entry.verdict.sentence
        )
      )
    }
    // The verdicts come last, a line each, so that two files compare line by line.
    return QualityResults.encoded(form).dropLast() + ",\n\"verdicts\":[\n"
      + verdicts.joined(separator: ",\n") + "\n]}\n"
  }

  private struct Form: Encodable {
    struct Side: Encodable {
      let suite: String
      let seed: UInt64
      let suiteDigest: String
      let digest: String
      let version: String?

      init(_ results: QualityResults) {
        suite = results.suite.name
        seed = results.suite.seed
        suiteDigest = results.suite.digest
        digest = results.digest
        version = results.environment?.package
      }
    }

    struct Entry: Encodable {
      let policy: String
      let verdict: Verdict
      let isLossBeyondMargin: Bool
      let sentence: String
    }

    let schemaVersion: Int
    let baseline: Side
    let candidate: Side
    let overlap: QualityOverlap
    let samePlans: Int
    let rule: VerdictRule
    let failures: [Failure]
    let losses: [String]
  }
}

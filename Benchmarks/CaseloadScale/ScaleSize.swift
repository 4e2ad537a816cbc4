/// One size: the whole program, its stages, and scoring by itself.
package struct ScaleSize: Codable, Sendable {
  /// The stages that `koppel match --timing` knows, in order.
  ///
  /// Before them stands `start`, what the program takes to do nothing, and behind them `write`, what is
  /// left of the whole: the text of the plan and the file.
  package static let stages = ["read", "check", "score", "solve", "lottery", "explain"]

  /// People on each side.
  package var size: Int
  /// How often `koppel match` ran; times are medians.
  package var runs: Int
  package var wholeSeconds: Double
  package var peakBytes: Int
  /// Seconds by stage: `start`, ``stages`` and `write`.
  package var stages: [String: Double]
  package var verifySeconds: Double
  package var verifyPeakBytes: Int
  package var scoring: ScaleScoring
  package var rooflines: [Roofline] = []

  package init(
    size: Int,
    start: Double,
    runs: [ScaleRun],
    verify: ScaleRun,
    scoring: ScaleScoring
  ) {
    self.size = size
    self.runs = runs.count
    wholeSeconds = Self.median(runs.map(\.seconds))
    peakBytes = runs.map(\.peakBytes).max() ?? 0
    stages = ["start": start]
    for stage in Self.stages { stages[stage] = Self.median(runs.map { $0.stages[stage] ?? 0 }) }
    stages["write"] = Self.median(
      runs.map { run in
        max(0, run.seconds - start - Self.stages.reduce(0) { $0 + (run.stages[$1] ?? 0) })
      }
    )
    (verifySeconds, verifyPeakBytes) = (verify.seconds, verify.peakBytes)
    self.scoring = scoring
  }

  /// The middle of the values in order, of an even number the upper; 0 of none.
  package static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }

  /// Holds the stages against the machine.
  ///
  /// Reading moves the bytes of the tables, writing those of the plan. Solving on demand takes one whole
  /// scoring for each reading of all pairs; explaining takes one, and so does a scoring by itself.
  package mutating func compare(with peak: MachinePeak) {
    let readings =
      scoring.pairsPassing > 0 ? Double(scoring.pairsRead) / Double(scoring.pairsPassing) : 0
    func line(_ stage: String, _ seconds: Double?, scorings: Double, bytes: Int) -> Roofline? {
      guard let seconds, seconds > 0 else { return nil }
      return Roofline(
        stage: stage,
        seconds: seconds,
        operations: Int(
          scorings * Double(scoring.productOperations + scoring.sumOperations)
        ),
        bytes: bytes + Int(scorings * Double(scoring.bytes)),
        peak: peak
      )
    }
    rooflines = [
      line("read", stages["read"], scorings: 0, bytes: scoring.inputBytes),
      line("scoring", scoring.seconds, scorings: 1, bytes: 0),
      line("solve", stages["solve"], scorings: readings, bytes: 0),
      line("explain", stages["explain"], scorings: readings > 0 ? 1 : 0, bytes: 0),
      line("write", stages["write"], scorings: 0, bytes: scoring.outputBytes),
    ].compactMap(\.self)
  }
}

internal import MatchingQuality

/// Verdicts in short.
enum VerdictText {
  /// The verdict in a word or two.
  static func word(_ verdict: Verdict) -> String {
    switch verdict.outcome {
    case .better: "better"
    case .worse: "worse"
    case .equivalent: verdict.higher + verdict.lower == 0 ? "identical" : "within margin"
    case .noEvidence: "no evidence"
    }
  }

  /// The class of its colour.
  static func style(_ verdict: Verdict) -> String {
    switch verdict.outcome {
    case .better: "good"
    case .worse: "bad"
    case .equivalent, .noEvidence: "none"
    }
  }

  /// The form of its mark.
  static func shape(_ verdict: Verdict) -> RowChart.Shape {
    switch verdict.outcome {
    case .better: .up
    case .worse: .down
    case .equivalent: .square
    case .noEvidence: .ring
    }
  }

  /// The size of the effect: in percent of the baseline's mean, or in the unit where that is zero.
  static func amount(_ verdict: Verdict) -> String {
    guard let percent = verdict.effectPercent else {
      return verdict.unit == "share"
        ? NumberText.percent(abs(verdict.effect)).replacing(
          NumberText.percentSign,
          with: "\u{A0}pp"
        )
        : NumberText.named(abs(verdict.effect), verdict.unit)
    }
    return NumberText.percent(abs(percent) / 100)
  }

  /// The word in its colour.
  static func cell(_ verdict: Verdict) -> String {
    "<span class=\"\(style(verdict))\">\(word(verdict))</span>"
  }

  /// How differences of a unit are called on an axis.
  static func differenceUnit(_ unit: String) -> String {
    unit == "share" ? "percentage points" : unit
  }

  /// A forest of verdicts: a row each.
  static func forest(
    _ verdicts: [(label: String, link: String?, verdict: Verdict)],
    id: String,
    title: String,
    summary: String
  ) -> RowChart? {
    guard let unit = verdicts.first?.verdict.unit else { return nil }
    let values = verdicts.flatMap {
      [$0.verdict.effect, $0.verdict.interval?.lower, $0.verdict.interval?.upper].compactMap { $0 }
    }
    let axis = Axis(holding: values, unit: unit, includesZero: true)
    return RowChart(
      id: id,
      title: title,
      summary: summary,
      axis: axis,
      axisTitle: "difference, \(differenceUnit(unit))",
      rows: verdicts.map {
        let effect = NumberText.difference($0.verdict.effect, unit)
        return RowChart.Row(label: $0.label, note: "\(effect) · \(word($0.verdict))", link: $0.link)
      },
      marks: verdicts.enumerated().map { row, item in
        RowChart.Mark(
          row: row,
          name: item.verdict.candidate,
          value: item.verdict.effect,
          lower: item.verdict.interval?.lower,
          upper: item.verdict.interval?.upper,
          shape: shape(item.verdict),
          color: shape(item.verdict) == .ring ? "o none" : style(item.verdict),
          link: item.link
        )
      },
      line: 0
    )
  }
}

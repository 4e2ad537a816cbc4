extension Verdict {
  /// The verdict in a sentence or two, for people.
  ///
  /// `mean-score: greedy-pairs is worse than optimal-total by 2.1 % (−14200 millionths, 95 % interval −15100 to
  /// −13400; adjusted p 0.000031; 240 pairs of 8 instances).`
  public var sentence: String {
    "\(metric): \(claim) (\(evidence)).\(caution)"
  }

  private var claim: String {
    let size = Self.text(abs(effect)) + " \(unit)"
    let amount = effectPercent.map { Self.text(abs($0)) + " %" } ?? size
    switch outcome {
    case .better: return "\(candidate) is better than \(baseline) by \(amount)"
    case .worse: return "\(candidate) is worse than \(baseline) by \(amount)"
    case .equivalent where higher == 0 && lower == 0:
      return "\(candidate) and \(baseline) are identical"
    case .equivalent:
      return
        "\(candidate) and \(baseline) differ by no more than the margin of "
        + "\(Self.text(marginPercent)) %"
    case .noEvidence:
      return "there is no evidence of a difference between \(candidate) and \(baseline)"
    }
  }

  private var evidence: String {
    let sample = "\(Self.number(pairs, "pair")) of \(Self.number(instances, "instance"))"
    guard higher > 0 || lower > 0 else { return sample }
    var parts = "\(Self.signed(effect)) \(unit)"
    if let interval {
      let confidence = Self.text(interval.confidence * 100)
      parts +=
        ", \(confidence) % interval \(Self.signed(interval.lower)) to \(Self.signed(interval.upper))"
    }
    return parts + "; adjusted p \(Self.text(adjustedP)); \(sample)"
  }

  private var caution: String {
    var text = ""
    if pairs < VerdictRule.leastPairs, higher > 0 || lower > 0 {
      text += " Fewer than \(VerdictRule.leastPairs) pairs cannot show a difference."
    }
    if let acrossInstances, outcome == .better || outcome == .worse, acrossInstances.contains(0) {
      text += " The instances disagree, so it may not hold on others."
    }
    if undefined > 0 {
      text += " \(Self.number(undefined, "pair")) had no value and were left out."
    }
    return text
  }

  private static func number(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func signed(_ value: Double) -> String {
    value > 0 ? "+" + text(value) : value < 0 ? "−" + text(-value) : "0"
  }

  /// A number of 0 or more with three significant digits, in whole numbers from a hundred on.
  static func text(_ value: Double) -> String {
    precondition(value >= 0, "a size is not negative")
    guard value.isFinite else { return "∞" }
    guard value > 0 else { return "0" }
    if value >= 99.95 { return value < 1e15 ? "\(Int64(value.rounded()))" : "\(value)" }
    guard value >= 1e-6 else { return "less than 0.000001" }
    var (digits, scale) = (2, 100.0)
    while value * scale < 99.95 { (digits, scale) = (digits + 1, scale * 10) }
    while value * scale >= 999.5 { (digits, scale) = (digits - 1, scale / 10) }
    let units = Int64((value * scale).rounded())
    let fraction = "\(units % Int64(scale))"
    let whole = units / Int64(scale)
    var decimals = String(repeating: "0", count: max(0, digits - fraction.count)) + fraction
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return decimals.isEmpty ? "\(whole)" : "\(whole).\(decimals)"
  }
}

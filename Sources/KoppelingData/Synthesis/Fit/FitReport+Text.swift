extension FitReport {
  /// The report as a text: a line for each check, what does not fit in front.
  public func text() -> String {
    let compared = checks.filter { $0.test != .tooFew }
    var lines = [
      "Fit of \(region): \(families) families, \(volunteers) volunteers, "
        + "generator version \(generatorVersion)",
      fits
        ? "Fits: none of \(compared.count) tables is off "
          + "(Holm, at most \(level) for a right generator)."
        : "Does not fit: \(compared.count { !passes($0) }) of \(compared.count) tables are off "
          + "(Holm, at most \(level) for a right generator).",
      "",
      "        test   statistic   df          p    p (Holm)       n   table",
    ]
    let failing = checks.filter { !passes($0) }
    for check in failing + checks.filter(passes) { lines.append(line(check)) }
    if !failing.isEmpty { lines.append("") }
    for check in failing {
      lines.append("\(check.name) (\(check.evidence)): \(check.source)")
      for cell in check.cells {
        let outcome = cell.stratum.isEmpty ? cell.outcome : "\(cell.stratum): \(cell.outcome)"
        lines.append("  \(outcome): expected \(cell.expected), drawn \(cell.observed)")
      }
    }
    let kinds = Dictionary(grouping: checks, by: \.evidence).mapValues(\.count)
    lines += [
      "",
      "Of \(checks.count) tables \(kinds["stated"] ?? 0) are stated by a source, "
        + "\(kinds["derived"] ?? 0) derived from one, \(kinds["assumption"] ?? 0) assumed.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether a check raises no objection.
  private func passes(_ check: FitCheck) -> Bool { check.adjustedPValue ?? 1 > level }

  private func line(_ check: FitCheck) -> String {
    let test =
      switch check.test {
      case .chiSquare: "chi2"
      case .kolmogorovSmirnov: "KS"
      case .mean: "mean"
      case .tooFew: "too few"
      }
    return [
      passes(check) ? "   " : "OFF",
      Self.padded(test, 8),
      Self.padded(check.statistic.map { Self.decimals($0, 3) } ?? "-", 11),
      Self.padded(check.degreesOfFreedom.map(String.init) ?? "-", 4),
      Self.padded(check.pValue.map { Self.decimals($0, 6) } ?? "-", 10),
      Self.padded(check.adjustedPValue.map { Self.decimals($0, 6) } ?? "-", 11),
      Self.padded(String(check.observations), 7),
      "  \(check.name)",
    ].joined(separator: " ")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// A number with a fixed count of decimals, rounded.
  private static func decimals(_ value: Double, _ count: Int) -> String {
    let power = (0..<count).reduce(1) { result, _ in result * 10 }
    guard value < 1e9 else { return "large" }
    let scaled = Int((value * Double(power)).rounded())
    let digits = String(scaled % power)
    return "\(scaled / power)." + String(repeating: "0", count: count - digits.count) + digits
  }
}

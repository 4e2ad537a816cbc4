/// One table compared with what was drawn from it.
public struct FitCheck: Hashable, Sendable, Codable {
  /// How it was compared.
  public enum Test: String, Hashable, Sendable, Codable {
    /// Pearson's chi-square, summed over strata.
    case chiSquare
    /// The largest distance of Kolmogorov and Smirnov, of values made continuous.
    case kolmogorovSmirnov
    /// The squared distance of a mean from an interval, in standard errors.
    case mean
    /// There are too few people to tell.
    case tooFew
  }

  /// A cell of the comparison.
  public struct Cell: Hashable, Sendable, Codable {
    /// Who was counted; empty if the table depends on nothing.
    public let stratum: String
    /// What was counted.
    public let outcome: String
    /// The count that the table expects.
    public let expected: Double
    /// The count that was drawn.
    public let observed: Int
  }

  /// What was compared.
  public let name: String
  /// How far a source carries the table: `stated`, `derived` or `assumption`.
  public let evidence: String
  /// The source, the arithmetic or the reason.
  public let source: String
  /// How it was compared.
  public let test: Test
  /// The number of observations.
  public let observations: Int
  /// Chi-square, or the largest distance; `nil` if there are too few observations, or if something
  /// was drawn that the table rules out.
  public let statistic: Double?
  /// The degrees of freedom of chi-square.
  public let degreesOfFreedom: Int?
  /// The chance of a statistic as large or larger if the table is right; `nil` if too few.
  public let pValue: Double?
  /// The p-value after Holm's correction for the number of checks; `nil` if too few.
  public internal(set) var adjustedPValue: Double?
  /// The counts; empty for values that are not counted.
  public let cells: [Cell]

  init(_ name: String, _ evidence: Evidence, strata: [FitStratum]) {
    let results = strata.compactMap { $0.chiSquare() }
    self.name = name
    self.evidence = evidence.kind.rawValue
    source = evidence.text
    observations = strata.reduce(0) { $0 + $1.total }
    cells = strata.flatMap { stratum in
      stratum.outcomes.indices.map { index in
        Cell(
          stratum: stratum.label,
          outcome: stratum.outcomes[index],
          expected: (stratum.shares[index] * Double(stratum.total) * 100).rounded() / 100,
          observed: stratum.counts[index]
        )
      }
    }
    guard !results.isEmpty else {
      test = .tooFew
      statistic = nil
      degreesOfFreedom = nil
      pValue = nil
      return
    }
    let value = results.reduce(0) { $0 + $1.value }
    let degrees = results.reduce(0) { $0 + $1.degrees }
    test = .chiSquare
    statistic = value.isFinite ? value : nil
    degreesOfFreedom = degrees
    pValue =
      value.isFinite ? TailFunctions.chiSquare(above: value, degreesOfFreedom: degrees) : 0
  }

  /// Compares the mean of values with an interval.
  init(_ name: String, _ evidence: Evidence, _ values: [Int], meanIn interval: ClosedRange<Double>)
  {
    self.name = name
    self.evidence = evidence.kind.rawValue
    source = evidence.text
    observations = values.count
    cells = []
    let count = Double(values.count)
    let mean = values.reduce(0) { $0 + Double($1) } / max(1, count)
    let squares = values.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    // A mean of fewer values is not near enough to normal.
    guard values.count >= 30, squares > 0 else {
      test = .tooFew
      statistic = nil
      degreesOfFreedom = nil
      pValue = nil
      return
    }
    let distance = mean - min(max(mean, interval.lowerBound), interval.upperBound)
    let value = distance * distance / (squares / (count - 1) / count)
    test = .mean
    statistic = value
    degreesOfFreedom = 1
    pValue = TailFunctions.chiSquare(above: value, degreesOfFreedom: 1)
  }

  /// Compares values that a right table makes uniform between 0 and 1.
  init(_ name: String, _ evidence: Evidence, uniform values: [Double]) {
    self.name = name
    self.evidence = evidence.kind.rawValue
    source = evidence.text
    observations = values.count
    degreesOfFreedom = nil
    cells = []
    guard values.count >= 10 else {
      test = .tooFew
      statistic = nil
      pValue = nil
      return
    }
    let count = Double(values.count)
    let distance = values.sorted().enumerated().reduce(0.0) { largest, entry in
      let above = Double(entry.offset + 1) / count - entry.element
      let below = entry.element - Double(entry.offset) / count
      return max(largest, above, below)
    }
    test = .kolmogorovSmirnov
    statistic = distance
    pValue = TailFunctions.kolmogorov(above: distance, count: values.count)
  }
}

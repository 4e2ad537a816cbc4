/// Counts of people who are alike in what a table depends on, beside the shares the table gives.
package struct FitStratum: Sendable {
  /// Who they are, or an empty text if the table depends on nothing.
  package let label: String
  /// The outcomes.
  package let outcomes: [String]
  /// The share of each outcome; they sum to 1 within rounding.
  package let shares: [Double]
  /// How often each outcome was observed.
  package let counts: [Int]
  /// How many observations are of no outcome of the table.
  package let strangers: Int

  /// Counts observations against a table.
  package init<Outcome: Hashable>(
    _ label: String = "",
    _ marginal: Marginal<Outcome>,
    _ observed: [Outcome]
  ) {
    let positions = Dictionary(
      uniqueKeysWithValues: marginal.outcomes.enumerated().map { ($1, $0) }
    )
    var counts = Array(repeating: 0, count: marginal.outcomes.count)
    var strangers = 0
    for outcome in observed {
      if let position = positions[outcome] { counts[position] += 1 } else { strangers += 1 }
    }
    self.label = label
    outcomes = marginal.outcomes.map(Self.text)
    shares = marginal.weights.map { Double($0) / Double(marginal.total) }
    self.counts = counts
    self.strangers = strangers
  }

  /// Counts yeses against their share.
  package init(_ label: String = "", share: Double, _ observed: [Bool]) {
    let yeses = observed.count { $0 }
    self.label = label
    outcomes = ["yes", "no"]
    shares = [share, 1 - share]
    counts = [yeses, observed.count - yeses]
    strangers = 0
  }

  /// Counts yeses against a chance.
  package init(_ label: String = "", _ chance: Chance, _ observed: [Bool]) {
    self.init(label, share: Double(chance.successes) / Double(chance.outcomes), observed)
  }

  /// The number of observations.
  package var total: Int { counts.reduce(strangers, +) }

  /// The least expected count of a cell for which chi-square is a good approximation.
  static let leastExpected = 5.0

  /// Chi-square with its degrees of freedom.
  ///
  /// Cells below ``leastExpected`` are pooled, the rarest first. An outcome with no share that occurs
  /// makes chi-square infinite.
  ///
  /// - Returns: `nil` if fewer than two cells remain.
  package func chiSquare() -> (value: Double, degrees: Int)? {
    let impossible = zip(shares, counts).contains { $0 == 0 && $1 > 0 }
    if strangers > 0 || impossible { return (.infinity, 1) }
    let total = Double(total)
    let order = shares.indices.filter { shares[$0] > 0 }.sorted {
      (shares[$0], $0) < (shares[$1], $1)
    }
    var cells: [(expected: Double, observed: Int)] = []
    var pool = (expected: 0.0, observed: 0)
    for index in order {
      pool.expected += shares[index] * total
      pool.observed += counts[index]
      if pool.expected >= Self.leastExpected {
        cells.append(pool)
        pool = (0, 0)
      }
    }
    if pool.expected > 0, !cells.isEmpty {
      cells[cells.count - 1].expected += pool.expected
      cells[cells.count - 1].observed += pool.observed
    }
    guard cells.count >= 2 else { return nil }
    let value = cells.reduce(0) { sum, cell in
      let difference = Double(cell.observed) - cell.expected
      return sum + difference * difference / cell.expected
    }
    return (value, cells.count - 1)
  }

  private static func text(_ outcome: some Hashable) -> String {
    // An optional outcome that is nil stands for no record.
    let text = "\(outcome)"
    return text.hasPrefix("Optional(") ? String(text.dropFirst(9).dropLast()) : text
  }
}

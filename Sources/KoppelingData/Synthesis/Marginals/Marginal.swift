/// A distribution over a few outcomes, by whole weights, with the evidence for it.
package struct Marginal<Outcome: Hashable & Sendable>: Sendable {
  /// The outcomes, each once.
  package let outcomes: [Outcome]
  /// The weight of each outcome, 0 or more; their sum is positive.
  package let weights: [Int]
  /// Where the weights come from.
  package let evidence: Evidence

  /// Creates a distribution.
  ///
  /// - Precondition: There are as many weights as outcomes, and one is positive.
  package init(outcomes: [Outcome], weights: [Int], _ evidence: Evidence) {
    precondition(outcomes.count == weights.count && weights.allSatisfy { $0 >= 0 })
    precondition(weights.contains { $0 > 0 }, "one weight is positive")
    self.outcomes = outcomes
    self.weights = weights
    self.evidence = evidence
  }

  /// Creates a distribution from outcomes with their weights.
  package init(_ entries: KeyValuePairs<Outcome, Int>, _ evidence: Evidence) {
    self.init(outcomes: entries.map(\.key), weights: entries.map(\.value), evidence)
  }

  /// Draws an outcome.
  package func draw(_ stream: inout SyntheticStream) -> Outcome {
    outcomes[stream.index(weights: weights)]
  }

  /// The sum of the weights.
  package var total: Int { weights.reduce(0, +) }
}

/// The chance of a yes, as a fraction, with the evidence for it.
package struct Chance: Hashable, Sendable {
  /// How many of ``outcomes`` equal outcomes are a yes.
  package let successes: Int
  /// The number of equal outcomes.
  package let outcomes: Int
  /// Where the fraction comes from.
  package let evidence: Evidence

  /// Creates a chance.
  ///
  /// - Precondition: 0 ≤ `successes` ≤ `outcomes`, and there are outcomes.
  package init(_ successes: Int, of outcomes: Int = 1000, _ evidence: Evidence) {
    precondition(outcomes > 0 && (0...outcomes).contains(successes))
    self.successes = successes
    self.outcomes = outcomes
    self.evidence = evidence
  }

  /// Draws a yes or a no.
  package func draw(_ stream: inout SyntheticStream) -> Bool {
    stream.below(outcomes) < successes
  }
}

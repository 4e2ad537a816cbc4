/// The score of a pair: the sum of each criterion's weight times its value, exactly.
///
/// Weights sum to 1000 and values run to 1000, so a score is a whole number from 0 to 1 000 000 and
/// its parts add up to it with nothing left over.
public struct Score: Hashable, Sendable {
  /// The largest score.
  public static let maximum = Weights.total * CriterionValue.maximum

  /// One criterion's part of a score.
  public struct Part: Hashable, Sendable {
    /// The criterion.
    public let criterion: Criterion
    /// Its weight, 0...1000.
    public let weight: Int
    /// Its value, 0...1000, with the interval in which it lies.
    public let value: CriterionValue

    /// The points it adds: weight × value.
    public var points: Int { weight * value.value }
  }

  /// The parts, in the order of ``Criterion``.
  public let parts: [Part]

  /// The score of a pair.
  public init(of pair: PairContext) {
    let weights = pair.scheme.weights
    parts = Criterion.allCases.map { criterion in
      Part(criterion: criterion, weight: weights[criterion], value: criterion.value(of: pair))
    }
  }

  /// The score, 0...1 000 000: the sum of the parts' points.
  public var value: Int { parts.reduce(0) { $0 + $1.points } }

  /// The least score that fits what is known.
  public var low: Int { parts.reduce(0) { $0 + $1.weight * $1.value.low } }

  /// The most score that fits what is known.
  public var high: Int { parts.reduce(0) { $0 + $1.weight * $1.value.high } }
}

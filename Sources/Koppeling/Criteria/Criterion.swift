/// A soft measure of a pair: a value from 0 to 1000 with its evidence.
///
/// No criterion scores a person; each scores a pair. None claims that a pair will click.
public enum Criterion: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
  /// How well the volunteer's experience covers what the family asks for.
  case needs
  /// How well the two can talk.
  case language
  /// How short the trip is.
  case travel
  /// How many slots suit both.
  case slotSlack
  /// For how much of the planned weeks the volunteer commits.
  case commitment
  /// How many stated, consented wishes of both sides are met.
  case preferences
  /// How many interests the two share.
  case interests

  /// The value of a pair, with its evidence.
  ///
  /// The pair is assumed to pass every requirement; for another pair the value still has a meaning,
  /// but the pair is not proposed.
  public func value(of pair: PairContext) -> CriterionValue {
    switch self {
    case .needs: Self.needs(pair)
    case .language: Self.language(pair)
    case .travel: Self.travel(pair)
    case .slotSlack: Self.slotSlack(pair)
    case .commitment: Self.commitment(pair)
    case .preferences: Self.preferences(pair)
    case .interests: Self.interests(pair)
    }
  }

  /// The criterion's place in the list, from 0.
  public var ordinal: Int {
    switch self {
    case .needs: 0
    case .language: 1
    case .travel: 2
    case .slotSlack: 3
    case .commitment: 4
    case .preferences: 5
    case .interests: 6
    }
  }
}

/// A value from 0 to 1000, and the interval in which it lies if something is not known.
///
/// What is not known is not zero and not full marks: the value is the middle of the interval,
/// rounded down, and the interval is shown.
public struct CriterionValue: Hashable, Sendable, Codable {
  /// The largest value.
  public static let maximum = 1000

  /// The least value that fits what is known, 0...1000.
  public let low: Int
  /// The most value that fits what is known, ``low``...1000.
  public let high: Int

  /// A value that is known.
  ///
  /// - Precondition: The value lies in 0...1000.
  public static func known(_ value: Int) -> CriterionValue {
    CriterionValue(low: value, high: value)
  }

  /// A value of which nothing is known.
  public static let unknown = CriterionValue(low: 0, high: maximum)

  /// Creates a value from its interval.
  ///
  /// - Precondition: 0 ≤ `low` ≤ `high` ≤ 1000.
  public init(low: Int, high: Int) {
    precondition(0 <= low && low <= high && high <= Self.maximum, "a value lies in 0...1000")
    self.low = low
    self.high = high
  }

  /// The value that counts: the middle of the interval, rounded down.
  public var value: Int { (low + high) / 2 }

  /// Whether nothing that the value rests on is unknown.
  public var isKnown: Bool { low == high }
}

/// Mutual agreement: what one thinks of the other, the other thinks of one, an extreme point of the map.
///
/// Scores of pairs are independent and uniform, and both sides see the same: mutual attraction without
/// popularity or place.
public struct AgreementCulture: Culture {
  /// Creates the culture.
  public init() {}

  /// `mutual-agreement`.
  public let name = "mutual-agreement"

  /// How markets are drawn, in a sentence.
  public let summary = "Independent scores that both sides of a pair share: pure mutual attraction."

  /// Where the definition comes from.
  public let source = "N. Boehmer, K. Heeger and S. Szufa, JAIR 79 (2024)"

  /// Draws a market; equal seeds give equal markets.
  public func market(families: Int, volunteers: Int, seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed)
    return Market(
      name: "\(name)-\(seed)",
      familyCount: families,
      volunteerCount: volunteers,
      scores: (0..<families * volunteers).map { _ in
        Int32(random.below(Int(Market.largestScore) + 1))
      }
    )
  }
}

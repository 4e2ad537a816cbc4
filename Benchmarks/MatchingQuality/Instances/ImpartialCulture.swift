/// Impartial culture: every list is any list, with equal chances.
///
/// The usual model of uniform preferences; D. E. Knuth, *Mariages stables*, 1976.
public struct ImpartialCulture: Culture {
  /// Creates the culture.
  public init() {}

  /// `impartial`.
  public let name = "impartial"

  /// How markets are drawn, in a sentence.
  public let summary = "Every list is drawn uniformly from all lists."

  /// Where the definition comes from.
  public let source =
    "D. E. Knuth, Mariages stables (1976); N. Boehmer, K. Heeger and S. Szufa, JAIR 79 (2024)"

  /// Draws a market; equal seeds give equal markets.
  public func market(families: Int, volunteers: Int, seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed)
    let first = (0..<families).map { _ in random.permutation(volunteers) }
    let second = (0..<volunteers).map { _ in random.permutation(families) }
    return market(
      families: families,
      volunteers: volunteers,
      seed: seed,
      familySide: PreferenceLists.scores(first, count: volunteers),
      volunteerSide: PreferenceLists.scores(second, count: families)
    )
  }
}

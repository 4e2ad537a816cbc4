/// Identity: everybody of a side has the same list, an extreme point of the map.
///
/// The popular are popular with all: competition without differences of taste.
public struct IdentityCulture: Culture {
  /// Creates the culture.
  public init() {}

  /// `identity`.
  public let name = "identity"

  /// How markets are drawn, in a sentence.
  public let summary = "Everybody of a side has the same list: pure popularity."

  /// Where the definition comes from.
  public let source = "N. Boehmer, K. Heeger and S. Szufa, JAIR 79 (2024)"

  /// Draws a market; equal seeds give equal markets.
  public func market(families: Int, volunteers: Int, seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed)
    let one = random.permutation(volunteers)
    let two = random.permutation(families)
    let first = [[Int]](repeating: one, count: families)
    let second = [[Int]](repeating: two, count: volunteers)
    return market(
      families: families,
      volunteers: volunteers,
      seed: seed,
      familySide: PreferenceLists.scores(first, count: volunteers),
      volunteerSide: PreferenceLists.scores(second, count: families)
    )
  }
}

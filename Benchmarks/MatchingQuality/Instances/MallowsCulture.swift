/// Mallows: each side has a central list, and everybody's list is that one with noise.
///
/// Some are popular with everybody. The noise is ``normPhi``: 0 for the central list itself, 1 for any list.
public struct MallowsCulture: Culture {
  /// The noise, norm-φ, 0...1.
  public let normPhi: Double

  /// Creates the culture.
  ///
  /// - Parameter normPhi: The noise, 0...1.
  public init(normPhi: Double = 0.5) {
    precondition(normPhi >= 0 && normPhi <= 1, "norm-phi lies from 0 to 1")
    self.normPhi = normPhi
  }

  /// `mallows`.
  public let name = "mallows"

  /// How markets are drawn, in a sentence.
  public var summary: String {
    "Everybody agrees on a central list up to noise of norm-phi \(normPhi)."
  }

  /// Where the definition comes from.
  public let source = "C. L. Mallows (1957); N. Boehmer, K. Heeger and S. Szufa, JAIR 79 (2024)"

  /// Draws a market; equal seeds give equal markets.
  public func market(families: Int, volunteers: Int, seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed)
    func lists(_ owners: Int, _ count: Int) -> [[Int]] {
      let model = Mallows(count: count, normPhi: normPhi)
      let center = random.permutation(count)
      return (0..<owners).map { _ in model.draw(around: center, &random) }
    }
    let first = lists(families, volunteers)
    let second = lists(volunteers, families)
    return market(
      families: families,
      volunteers: volunteers,
      seed: seed,
      familySide: PreferenceLists.scores(first, count: volunteers),
      volunteerSide: PreferenceLists.scores(second, count: families)
    )
  }
}

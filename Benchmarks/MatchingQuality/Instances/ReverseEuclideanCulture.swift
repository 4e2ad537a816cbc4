/// Reverse Euclidean: points as in ``EuclideanCulture``, but some of either side prefer who is far.
///
/// The first ⌊(100 − ``proportion``) % × *n*⌋ of each side are reversed: their score is distance/diagonal.
public struct ReverseEuclideanCulture: Culture {
  /// How many prefer who is near, as a percentage of each side.
  public let proportion: Int

  /// Creates the culture.
  ///
  /// - Parameter proportion: How many prefer who is near, 0...100 %.
  public init(proportion: Int = 50) {
    precondition((0...100).contains(proportion), "a proportion is a percentage")
    self.proportion = proportion
  }

  /// `reverse-euclidean`.
  public let name = "reverse-euclidean"

  /// How markets are drawn, in a sentence.
  public let summary =
    "Points in a square; part of each side prefers who is far, the others who is near."

  /// Where the definition comes from.
  public let source = "N. Boehmer, K. Heeger and S. Szufa, JAIR 79 (2024)"

  /// Draws a market; equal seeds give equal markets.
  public func market(families: Int, volunteers: Int, seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed)
    let points = Points(families, dimensions: 2, &random)
    let others = Points(volunteers, dimensions: 2, &random)
    func side(_ scores: [Int32], _ owners: Int, _ count: Int) -> [Int32] {
      let reversed = owners * (100 - proportion) / 100 * count
      return scores.indices.map {
        $0 < reversed ? Market.largestScore - scores[$0] : scores[$0]
      }
    }
    return market(
      families: families,
      volunteers: volunteers,
      seed: seed,
      familySide: side(points.scores(of: others), families, volunteers),
      volunteerSide: side(others.scores(of: points), volunteers, families)
    )
  }
}

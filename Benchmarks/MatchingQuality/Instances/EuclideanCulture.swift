/// Euclidean: everybody is a point and prefers who is near.
///
/// Points are uniform in the unit cube; the score is 1 − distance/diagonal, so attraction is mutual and
/// both sides see the same scores. One or two dimensions are usual.
public struct EuclideanCulture: Culture {
  /// The number of dimensions.
  public let dimensions: Int

  /// Creates the culture.
  ///
  /// - Parameter dimensions: The number of dimensions, at least 1.
  public init(dimensions: Int = 2) {
    precondition(dimensions >= 1, "a space has a dimension")
    self.dimensions = dimensions
  }

  /// `euclidean-\(dimensions)d`.
  public var name: String { "euclidean-\(dimensions)d" }

  /// How markets are drawn, in a sentence.
  public var summary: String {
    "Points in a cube of \(dimensions) dimensions; who is nearer is preferred by both."
  }

  /// Where the definition comes from.
  public let source =
    "E. M. Arkin and others, Geometric stable roommates (2009); N. Boehmer, K. Heeger and S. Szufa, JAIR 79 (2024)"

  /// Draws a market; equal seeds give equal markets.
  public func market(families: Int, volunteers: Int, seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed)
    let first = Points(families, dimensions: dimensions, &random)
    let second = Points(volunteers, dimensions: dimensions, &random)
    return Market(
      name: "\(name)-\(seed)",
      familyCount: families,
      volunteerCount: volunteers,
      scores: first.scores(of: second)
    )
  }
}

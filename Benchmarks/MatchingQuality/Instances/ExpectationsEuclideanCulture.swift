/// Expectations-Euclidean: where one is and what one looks for are two points near each other.
///
/// The wish is one's own point moved by noise of a standard deviation in each coordinate (nearly normal,
/// see ``SeededRandom/nearlyNormal()``); the score falls with the distance of the other to the wish.
public struct ExpectationsEuclideanCulture: Culture {
  /// The standard deviation of wishes around one's own point.
  public let deviation: Double

  /// Creates the culture.
  ///
  /// - Parameter deviation: The standard deviation of wishes, 0 or more.
  public init(deviation: Double = 0.2) {
    precondition(deviation >= 0, "a deviation is not negative")
    self.deviation = deviation
  }

  /// `expectations-euclidean`.
  public let name = "expectations-euclidean"

  /// How markets are drawn, in a sentence.
  public let summary =
    "Points in a square; everybody prefers who is near to a wish around the own point."

  /// Where the definition comes from.
  public let source = "N. Boehmer, K. Heeger and S. Szufa, JAIR 79 (2024)"

  /// Draws a market; equal seeds give equal markets.
  public func market(families: Int, volunteers: Int, seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed)
    let points = Points(families, dimensions: 2, &random)
    let others = Points(volunteers, dimensions: 2, &random)
    let wishes = points.moved(by: deviation, &random)
    let otherWishes = others.moved(by: deviation, &random)
    return market(
      families: families,
      volunteers: volunteers,
      seed: seed,
      familySide: wishes.scores(of: others),
      volunteerSide: otherWishes.scores(of: points)
    )
  }
}

/// Fame-Euclidean: points, and a fame of each that makes up for distance.
///
/// Fame is uniform from 0 to ``largestFame`` and is taken off the distance; the score is 1 − (distance −
/// fame)/diagonal, at most full marks.
public struct FameEuclideanCulture: Culture {
  /// The largest fame, in units of the side of the square.
  public let largestFame: Double

  /// Creates the culture.
  ///
  /// - Parameter largestFame: The largest fame, 0 or more.
  public init(largestFame: Double = 0.4) {
    precondition(largestFame >= 0, "a fame is not negative")
    self.largestFame = largestFame
  }

  /// `fame-euclidean`.
  public let name = "fame-euclidean"

  /// How markets are drawn, in a sentence.
  public var summary: String {
    "Points in a square; a fame of each, up to \(largestFame), makes up for distance."
  }

  /// Where the definition comes from.
  public let source = "N. Boehmer, K. Heeger and S. Szufa, JAIR 79 (2024)"

  /// Draws a market; equal seeds give equal markets.
  public func market(families: Int, volunteers: Int, seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed)
    let points = Points(families, dimensions: 2, &random)
    let others = Points(volunteers, dimensions: 2, &random)
    let fame = (0..<families).map { _ in largestFame * random.unit() }
    let otherFame = (0..<volunteers).map { _ in largestFame * random.unit() }
    return market(
      families: families,
      volunteers: volunteers,
      seed: seed,
      familySide: points.scores(of: others, radii: otherFame),
      volunteerSide: others.scores(of: points, radii: fame)
    )
  }
}

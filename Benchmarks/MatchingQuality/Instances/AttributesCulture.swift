/// Attributes: everybody has qualities, and weights for the qualities of others.
///
/// Qualities and weights are uniform from 0 to 1; the score is the weighted mean of the other's qualities, Σ w q
/// / Σ w. The order of each list is that of Σ w q, as in N. Bhatnagar, S. Greenberg and D. Randall,
/// "Sampling stable marriages: why spouse-swapping won't work", SODA 2008.
public struct AttributesCulture: Culture {
  /// The number of qualities.
  public let attributes: Int

  /// Creates the culture.
  ///
  /// - Parameter attributes: The number of qualities, at least 1.
  public init(attributes: Int = 5) {
    precondition(attributes >= 1, "there is a quality")
    self.attributes = attributes
  }

  /// `attributes`.
  public let name = "attributes"

  /// How markets are drawn, in a sentence.
  public var summary: String {
    "\(attributes) qualities of each, and weights by which everybody values them in others."
  }

  /// Where the definition comes from.
  public let source =
    "N. Bhatnagar, S. Greenberg and D. Randall (2008); N. Boehmer, K. Heeger and S. Szufa, JAIR 79 (2024)"

  /// Draws a market; equal seeds give equal markets.
  public func market(families: Int, volunteers: Int, seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed)
    let qualities = Points(families, dimensions: attributes, &random).points
    let weights = Points(families, dimensions: attributes, &random).points
    let otherQualities = Points(volunteers, dimensions: attributes, &random).points
    let otherWeights = Points(volunteers, dimensions: attributes, &random).points
    return market(
      families: families,
      volunteers: volunteers,
      seed: seed,
      familySide: Self.scores(weights, otherQualities),
      volunteerSide: Self.scores(otherWeights, qualities)
    )
  }

  private static func scores(_ weights: [[Double]], _ qualities: [[Double]]) -> [Int32] {
    weights.flatMap { weights in
      let sum = weights.reduce(0, +)
      return qualities.map { qualities in
        let value = zip(weights, qualities).reduce(0) { $0 + $1.0 * $1.1 }
        let share = sum > 0 ? min(1, max(0, value / sum)) : 0
        return Int32(share * Double(Market.largestScore))
      }
    }
  }
}

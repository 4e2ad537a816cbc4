/// Mallows-Euclidean: the lists of a Euclidean market with Mallows noise on top.
public struct MallowsEuclideanCulture: Culture {
  /// The noise, norm-φ, 0...1.
  public let normPhi: Double

  /// Creates the culture.
  ///
  /// - Parameter normPhi: The noise, 0...1.
  public init(normPhi: Double = 0.2) {
    precondition(normPhi >= 0 && normPhi <= 1, "norm-phi lies from 0 to 1")
    self.normPhi = normPhi
  }

  /// `mallows-euclidean`.
  public let name = "mallows-euclidean"

  /// How markets are drawn, in a sentence.
  public var summary: String { "Lists by distance in a square, with noise of norm-phi \(normPhi)." }

  /// Where the definition comes from.
  public let source = "N. Boehmer, K. Heeger and S. Szufa, JAIR 79 (2024)"

  /// Draws a market; equal seeds give equal markets.
  public func market(families: Int, volunteers: Int, seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed)
    let points = Points(families, dimensions: 2, &random)
    let others = Points(volunteers, dimensions: 2, &random)
    func lists(_ scores: [Int32], _ owners: Int, _ count: Int) -> [[Int]] {
      let model = Mallows(count: count, normPhi: normPhi)
      return PreferenceLists.lists(scores, owners: owners, count: count).map {
        model.draw(around: $0, &random)
      }
    }
    let first = lists(points.scores(of: others), families, volunteers)
    let second = lists(others.scores(of: points), volunteers, families)
    return market(
      families: families,
      volunteers: volunteers,
      seed: seed,
      familySide: PreferenceLists.scores(first, count: volunteers),
      volunteerSide: PreferenceLists.scores(second, count: families)
    )
  }
}

/// Mallows-asymmetric: noise around lists by which nobody likes those who like them.
///
/// The central lists are those of mutual disagreement, ``DisagreementCulture``: a rank on one list is high
/// where the rank the other way is low.
public struct MallowsAsymmetricCulture: Culture {
  /// The noise, norm-φ, 0...1.
  public let normPhi: Double

  /// Creates the culture.
  ///
  /// - Parameter normPhi: The noise, 0...1.
  public init(normPhi: Double = 0.4) {
    precondition(normPhi >= 0 && normPhi <= 1, "norm-phi lies from 0 to 1")
    self.normPhi = normPhi
  }

  /// `mallows-asymmetric`.
  public let name = "mallows-asymmetric"

  /// How markets are drawn, in a sentence.
  public var summary: String { "Lists of mutual disagreement with noise of norm-phi \(normPhi)." }

  /// Where the definition comes from.
  public let source = "N. Boehmer, K. Heeger and S. Szufa, JAIR 79 (2024)"

  /// Draws a market; equal seeds give equal markets.
  public func market(families: Int, volunteers: Int, seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed)
    let centers = DisagreementCulture.lists(families: families, volunteers: volunteers)
    let familyModel = Mallows(count: volunteers, normPhi: normPhi)
    let volunteerModel = Mallows(count: families, normPhi: normPhi)
    let first = centers.families.map { familyModel.draw(around: $0, &random) }
    let second = centers.volunteers.map { volunteerModel.draw(around: $0, &random) }
    return market(
      families: families,
      volunteers: volunteers,
      seed: seed,
      familySide: PreferenceLists.scores(first, count: volunteers),
      volunteerSide: PreferenceLists.scores(second, count: families)
    )
  }
}

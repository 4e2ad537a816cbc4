/// A statistical culture: a recipe that draws markets of a kind, so that results do not rest on one
/// distribution.
///
/// The ten of N. Boehmer, K. Heeger and S. Szufa, "A map of diverse synthetic stable matching instances",
/// Journal of Artificial Intelligence Research 79 (2024), in their form for two sides, and three extreme
/// points of their map. Departures, the same for all:
///
/// - The sides may differ in number.
/// - Lists become scores, because policies add scores up: where a culture draws only lists of *n*, the
///   *k*-th choice scores (*n* − *k*)/(*n* − 1) of full marks; where it draws distances or attributes,
///   scores follow those, so that they say how much better a choice is and lists follow from them.
/// - Family side and volunteer side are drawn alike; ``Market/scores`` are the families' scores, which
///   policies maximise, and ``Market/volunteerScores`` the volunteers' own.
///
/// All capacities are one, every pair may be chosen, nothing is known of urgency, waiting or travel. Only
/// additions, multiplications, divisions and square roots are used, which every machine rounds alike, and
/// scores end as whole millionths; so equal seeds give the same bytes everywhere.
public protocol Culture: Sendable {
  /// A short name, unique in the catalog, for example `euclidean-2d`.
  var name: String { get }

  /// How markets are drawn, in a sentence or two.
  var summary: String { get }

  /// Where the definition comes from.
  var source: String { get }

  /// Draws a market.
  ///
  /// - Parameters:
  ///   - families: The number of families, 0 or more.
  ///   - volunteers: The number of volunteers, 0 or more.
  ///   - seed: The seed of everything random.
  /// - Returns: A market named after the culture and the seed.
  func market(families: Int, volunteers: Int, seed: UInt64) -> Market
}

extension Culture {
  /// A market of this culture from the scores of both sides.
  ///
  /// - Parameters:
  ///   - families: The number of families.
  ///   - volunteers: The number of volunteers.
  ///   - seed: The seed, for the name.
  ///   - familySide: The families' scores, family by family.
  ///   - volunteerSide: The volunteers' scores, volunteer by volunteer.
  /// - Returns: The market, named after the culture and the seed.
  func market(
    families: Int,
    volunteers: Int,
    seed: UInt64,
    familySide: [Int32],
    volunteerSide: [Int32]
  ) -> Market {
    var turned = [Int32](repeating: 0, count: volunteerSide.count)
    for family in 0..<families {
      for volunteer in 0..<volunteers {
        turned[family * volunteers + volunteer] = volunteerSide[volunteer * families + family]
      }
    }
    return Market(
      name: "\(name)-\(seed)",
      familyCount: families,
      volunteerCount: volunteers,
      scores: familySide,
      volunteerScores: turned
    )
  }
}

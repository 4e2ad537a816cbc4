/// Mutual disagreement: the more one likes the other, the less the other likes one, an extreme point of
/// the map.
///
/// Lists go around a circle in opposite senses: family *f* lists volunteers from its own place on, a
/// volunteer lists first the families that reach it last. On either side everybody is equally popular. The
/// seed turns the circle and nothing else.
public struct DisagreementCulture: Culture {
  /// Creates the culture.
  public init() {}

  /// `mutual-disagreement`.
  public let name = "mutual-disagreement"

  /// How markets are drawn, in a sentence.
  public let summary = "Lists around a circle in opposite senses: who likes is not liked."

  /// Where the definition comes from.
  public let source = "N. Boehmer, K. Heeger and S. Szufa, JAIR 79 (2024)"

  /// Draws a market; equal seeds give equal markets.
  public func market(families: Int, volunteers: Int, seed: UInt64) -> Market {
    var random = SeededRandom(seed: seed)
    let turn = families > 0 ? random.below(families) : 0
    let lists = Self.lists(families: families, volunteers: volunteers)
    let first = lists.families.indices.map { lists.families[($0 + turn) % families] }
    let second = lists.volunteers.map { list in
      list.map { ($0 + families - turn) % families }
    }
    return market(
      families: families,
      volunteers: volunteers,
      seed: seed,
      familySide: PreferenceLists.scores(first, count: volunteers),
      volunteerSide: PreferenceLists.scores(second, count: families)
    )
  }

  /// The lists of both sides.
  ///
  /// Family *f* stands at *f*/*F* of the circle and volunteer *v* at *v*/*V*. Family *f* lists volunteers
  /// by how far it is forward from *f* to *v*, volunteer *v* lists families by how far it is backward, from
  /// the furthest on.
  static func lists(
    families: Int,
    volunteers: Int
  ) -> (families: [[Int]], volunteers: [[Int]]) {
    let circle = families * volunteers
    func forward(_ family: Int, _ volunteer: Int) -> Int {
      (volunteer * families - family * volunteers + circle) % circle
    }
    return (
      (0..<families).map { family in
        (0..<volunteers).sorted { forward(family, $0) < forward(family, $1) }
      },
      (0..<volunteers).map { volunteer in
        (0..<families).sorted { forward($0, volunteer) > forward($1, volunteer) }
      }
    )
  }
}

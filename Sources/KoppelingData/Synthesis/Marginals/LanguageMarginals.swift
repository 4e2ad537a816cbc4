package import Koppeling

/// The languages of families by where they live, and those of volunteers.
package struct LanguageMarginals: Sendable {
  /// A kind of place with a mix of languages of its own.
  package enum Mix: String, CaseIterable, Hashable, Sendable {
    /// The Dutch countryside.
    case dutchCountryside
    /// Dutch towns, and cities outside the west.
    case dutchTown
    /// The large cities of the west of the Netherlands.
    case dutchMetropolis
    /// Flemish villages and small towns.
    case flemishTown
    /// Flemish cities, and Brussels.
    case flemishCity
  }

  /// The first languages of families, by mix, in thousandths.
  package var families: [Mix: Marginal<LanguageGroup>] = [
    .dutchCountryside: column(
      [820, 40, 10, 0, 40, 30, 30, 10, 10, 5, 0, 0, 5],
      .assumption("a village region such as Weststellingwerf; " + calibration)
    ),
    .dutchTown: column(
      [660, 70, 30, 10, 40, 30, 30, 50, 20, 10, 15, 5, 30],
      .assumption("a city such as Groningen; " + calibration)
    ),
    .dutchMetropolis: column(
      [450, 130, 90, 60, 30, 40, 30, 50, 20, 20, 40, 5, 35],
      .assumption("a city of the Randstad; " + calibration)
    ),
    .flemishTown: column(
      [773, 42, 40, 15, 5, 13, 8, 8, 20, 8, 0, 13, 55],
      .derived(
        "Kind en Gezin, province of Limburg (limburg.incijfers.be, births of 2020-2022): 22.7 % not "
          + "Dutch, of which Turkish, Arabic or Berber 9.7, Russian, Polish or Romanian 2.5, French 1.3, "
          + "English or German 1.1; how those divide is an assumption"
      )
    ),
    .flemishCity: column(
      [550, 110, 70, 40, 5, 20, 20, 30, 20, 10, 0, 80, 45],
      .assumption("Kind en Gezin: 30.7 % of births in all of Flanders not Dutch; a city has more")
    ),
  ]

  /// The first languages of volunteers, in thousandths, if they are as little diverse as found.
  package var volunteers = column(
    [900, 25, 15, 5, 3, 7, 5, 15, 5, 2, 6, 5, 7],
    .assumption(
      "the report of the visit to Domo Vlaanderen: families are far more diverse than volunteers; no "
        + "figures are published"
    )
  )

  /// The level of Dutch of families with another first language; `nil` is none.
  package var dutchOfFamilies = Marginal<LanguageLevel?>(
    [nil: 10, .a1: 15, .a2: 30, .b1: 25, .b2: 14, .c1: 6],
    .assumption("families with a first language other than Dutch often are newcomers")
  )

  /// The level of Dutch of volunteers with another first language.
  package var dutchOfVolunteers = Marginal<LanguageLevel>(
    [.a2: 5, .b1: 25, .b2: 40, .c1: 20, .native: 10],
    .assumption("the basic training is in Dutch")
  )

  /// Whether a family with Dutch as first language says that it speaks English.
  package var englishBesideDutch = Chance(600, .assumption("six in ten say so"))
  /// Whether a family with another first language speaks English.
  package var englishBesideAnother = Chance(300, .assumption("three in ten"))
  /// Other languages of volunteers in the Netherlands.
  package var secondLanguages: [(tag: LanguageTag, chance: Chance)] = [
    ("en", Chance(700, .assumption("at B1 or above"))),
    ("de", Chance(350, .assumption("at B1 or above"))),
    ("fr", Chance(200, .assumption("at B1 or above"))),
  ]
  /// Other languages of volunteers in Flanders.
  package var secondLanguagesInFlanders: [(tag: LanguageTag, chance: Chance)] = [
    ("en", Chance(650, .assumption("at B1 or above"))),
    ("fr", Chance(600, .assumption("at B1 or above; French is taught at every Flemish school"))),
    ("de", Chance(150, .assumption("at B1 or above"))),
  ]
  /// The level of a further language.
  package var furtherLevel = Marginal<LanguageLevel>(
    [.b1: 40, .b2: 40, .c1: 20],
    .assumption("at B1 or above")
  )

  /// The language of a region beside Dutch, by the region's code, of people whose first is Dutch.
  package var regional: [String: (tag: LanguageTag, chance: Chance)] = [
    "NL-FR": ("fy", Chance(400, .derived("CBS 2019: 40 % of Fryslân speak Frisian at home"))),
    "NL-LI": ("li", Chance(480, .derived("CBS 2019: 48 % of Limburg speak Limburgish at home"))),
    "NL-GR": ("gos", Chance(200, lowSaxon)), "NL-DR": ("drt", Chance(200, lowSaxon)),
    "NL-OV": ("twd", Chance(200, lowSaxon)),
  ]
  /// The language of the two Stellingwerven in Fryslân, where Frisian is not the old language.
  package var stellingwerfs = Chance(200, lowSaxon)

  private static let lowSaxon = Evidence.assumption(
    "CBS 2019: 5 % of the country speak Low Saxon at home; that it is 20 % where it is spoken is ours"
  )

  private static let calibration =
    "loosely after CBS (2019, 2022) and the eight languages of Home-Start's leaflet for parents; "
    + "families of Home-Start are more often newcomers than the population"

  /// A column of the table, in the order of ``LanguageGroup``.
  private static func column(_ weights: [Int], _ evidence: Evidence) -> Marginal<LanguageGroup> {
    Marginal(outcomes: LanguageGroup.allCases, weights: weights, evidence)
  }

  /// The first languages of volunteers at a place.
  ///
  /// - Parameters:
  ///   - mix: The kind of place.
  ///   - diversity: From 0 (the table of volunteers) to 1000 (as diverse as the families there).
  /// - Returns: The exact blend of the two tables.
  package func volunteers(in mix: Mix, diversity: Int) -> Marginal<LanguageGroup> {
    guard let there = families[mix] else { return volunteers }
    // Over a common denominator, so that the blend is exact.
    return Marginal(
      outcomes: volunteers.outcomes,
      weights: volunteers.outcomes.indices.map { index in
        volunteers.weights[index] * there.total * (1000 - diversity)
          + there.weights[index] * volunteers.total * diversity
      },
      .derived("a blend of the volunteers' table and the families' by the dial of diversity")
    )
  }
}

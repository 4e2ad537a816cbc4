import Koppeling

/// A populated place as people are drawn into it.
package struct Settlement: Sendable {
  /// How urban a place is, by the largest place of its municipality.
  package enum Character: String, CaseIterable, Sendable {
    /// Below 20 000 inhabitants.
    case rural
    /// From 20 000 to 100 000 inhabitants.
    case town
    /// 100 000 inhabitants or more.
    case city
  }

  /// The place.
  package let place: Place
  /// The people who are drawn into it: its population without quarters that are listed themselves.
  package let weight: Int
  /// How urban it is.
  package let character: Character
  /// The mix of languages of its families.
  package let mix: LanguageMarginals.Mix
  /// The radius in metres within which its people live.
  package let radius: Int

  /// The inhabitants of a place for which GeoNames has none: an assumption, those of a large village.
  package static let assumedPopulation = 2000

  /// The radius of a place with a population, in metres: a disc with 2 500 inhabitants per square
  /// kilometre, so 11.28 m times the square root of the population.
  ///
  /// An assumption that gives Wolvega 1.3 km and the city of Groningen 5.6 km.
  package static func radius(population: Int) -> Int {
    // 11.28² = 127.2; the square root is rounded as IEEE 754 asks, the same everywhere.
    Int((Double(population) * 127.2).squareRoot())
  }
}

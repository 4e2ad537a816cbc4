import Koppeling

/// The settlements of a gazetteer, with quarters taken off the cities that count them.
///
/// GeoNames lists quarters of a city beside the city, whose number includes them. A place whose
/// centre lies within the radius of a larger one of the same municipality (in Flanders: province)
/// counts as its quarter, and its population is taken off the smallest such place. At least a
/// twentieth of a number stays.
package struct SettlementMap: Sendable {
  /// The settlements of the gazetteer that comes with the engine.
  package static let standard = SettlementMap(.standard)

  /// The settlements, in the order of the gazetteer.
  package let settlements: [Settlement]

  /// Creates the map of a gazetteer; O(*n*²) for *n* places of one municipality or province.
  package init(_ gazetteer: Gazetteer) {
    let places = gazetteer.places
    let populations = places.map {
      $0.population > 0 ? $0.population : Settlement.assumedPopulation
    }
    var areas: [String: [Int]] = [:]
    for (index, place) in places.enumerated() {
      areas[Self.areaKey(place), default: []].append(index)
    }
    var taken = Array(repeating: 0, count: places.count)
    var largest = Array(repeating: 0, count: places.count)
    for (_, members) in areas.sorted(by: { $0.key < $1.key }) {
      let most = members.map { populations[$0] }.max() ?? 0
      for quarter in members {
        largest[quarter] = most
        if let city = Self.city(of: quarter, among: members, places, populations) {
          taken[city] += populations[quarter]
        }
      }
    }
    settlements = places.indices.map { index in
      let place = places[index]
      let character = Self.character(of: place, populations[index], largest: largest[index])
      return Settlement(
        place: place,
        weight: max(populations[index] - taken[index], populations[index] / 20),
        character: character,
        mix: Self.mix(of: place, character),
        radius: Settlement.radius(population: populations[index])
      )
    }
  }

  /// What places of one municipality, or of one Flemish province, have in common.
  static func areaKey(_ place: Place) -> String { place.regionCode + "|" + place.area }

  /// The smallest larger place that a place is a quarter of.
  private static func city(
    of quarter: Int,
    among members: [Int],
    _ places: [Place],
    _ populations: [Int]
  ) -> Int? {
    var best: Int?
    for other in members
    where populations[other] > populations[quarter]
      && populations[other] < best.map({ populations[$0] }) ?? .max
    {
      let metres = Globe.metres(from: places[other].location, to: places[quarter].location)
      if metres <= Settlement.radius(population: populations[other]) { best = other }
    }
    return best
  }

  private static func character(
    of place: Place,
    _ population: Int,
    largest: Int
  ) -> Settlement.Character {
    // Flemish areas are provinces: there the place itself must do.
    switch place.country == "NL" ? largest : population {
    case ..<20_000: .rural
    case ..<100_000: .town
    default: .city
    }
  }

  /// The provinces of the west, with the large cities in which most newcomers live.
  private static let west: Set<String> = ["NL-NH", "NL-ZH", "NL-UT", "NL-FL"]

  private static func mix(
    of place: Place,
    _ character: Settlement.Character
  ) -> LanguageMarginals.Mix {
    if place.country == "BE" {
      let isCity = place.regionCode == "BE-BRU" || place.population >= 30_000
      return isCity ? .flemishCity : .flemishTown
    }
    switch character {
    case .rural: return .dutchCountryside
    case .town: return .dutchTown
    case .city: return west.contains(place.regionCode) ? .dutchMetropolis : .dutchTown
    }
  }
}

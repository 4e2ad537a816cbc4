public import Koppeling

/// The populated places of the Netherlands, Flanders and Brussels, by identifier and by name.
///
/// ```swift
/// Gazetteer.standard.places(named: "Wolvega").map(\.id)             // [2744514]
/// Gazetteer.standard.places(named: "hasselt").count                 // 2
/// Gazetteer.standard.places(named: "Hasselt (BE)").map(\.id)        // [2796491]
/// Gazetteer.standard.places(named: "Den Haag").map(\.name)          // ["The Hague"]
/// ```
///
/// A place is known by its GeoNames identifier: names repeat. Contains data from GeoNames
/// (geonames.org), CC BY 4.0; columns and rows were selected.
public struct Gazetteer: Sendable {
  /// The gazetteer that comes with the engine.
  public static let standard = Gazetteer(places: parse(table: compiledTable))

  /// How far outside every place of a region a point may lie and still count as in it, in metres.
  ///
  /// An assumption: a volunteer may live across a border, but not further than anybody travels.
  public static let regionTolerance = 50_000

  /// The places, in order of their identifiers.
  public let places: [Place]

  private let positions: [Int: Int]
  private let byName: [String: [Int]]
  private let points: [Globe.UnitVector]

  /// Creates a gazetteer of places.
  ///
  /// - Precondition: The identifiers differ.
  public init(places: [Place]) {
    let places = places.sorted { $0.id < $1.id }
    self.places = places
    positions = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1.id, $0) })
    points = places.map { Globe.UnitVector($0.location) }
    var byName: [String: [Int]] = [:]
    byName.reserveCapacity(places.count + Self.otherNames.count)
    for (position, place) in places.enumerated() {
      byName[Self.nameKey(place.name), default: []].append(position)
    }
    for (name, id) in Self.otherNames {
      guard let position = positions[id] else { continue }
      let key = Self.nameKey(name)
      if byName[key]?.contains(position) != true { byName[key, default: []].append(position) }
    }
    self.byName = byName
  }

  /// The place with a GeoNames identifier.
  public func place(id: Int) -> Place? {
    positions[id].map { places[$0] }
  }

  /// Every place that a name may mean, the most populous first; empty if there is none.
  ///
  /// Case, accents and punctuation do not matter. A name may be followed by a country, region or
  /// municipality between brackets, as in `Hengelo (Gelderland)`, or be a GeoNames identifier.
  public func places(named text: some StringProtocol) -> [Place] {
    let trimmed = text.drop(while: \.isWhitespace)
    if !trimmed.isEmpty, let id = Int(trimmed.prefix { !$0.isWhitespace }),
      trimmed.drop(while: { !$0.isWhitespace }).allSatisfy(\.isWhitespace)
    {
      return place(id: id).map { [$0] } ?? []
    }
    let parts = trimmed.split(separator: "(", maxSplits: 1)
    guard let name = parts.first else { return [] }
    var found = (byName[Self.nameKey(name)] ?? []).map { places[$0] }
    if parts.count == 2 {
      let qualifier = parts[1].prefix { $0 != ")" }
      found = found.filter { $0.isIn(qualifier) }
    }
    return found.sorted { ($1.population, $0.id) < ($0.population, $1.id) }
  }

  /// The names nearest to a misspelt one, for a hint; empty if none is near.
  public func suggestion(for name: some StringProtocol) -> Place? {
    Spelling.nearest(to: name, among: places.map(\.name)).flatMap { places(named: $0).first }
  }

  /// The place whose centre is nearest to a location, and the distance in metres.
  ///
  /// O(*n*) for *n* places.
  ///
  /// - Parameters:
  ///   - location: The location.
  ///   - region: The code of a country or region to look in, or `nil` for everywhere.
  /// - Returns: `nil` if the gazetteer has no place in the region.
  public func nearest(
    to location: Location,
    inRegion region: String? = nil
  ) -> (place: Place, metres: Int)? {
    let point = Globe.UnitVector(location)
    var best: (position: Int, metres: Int)?
    for (position, place) in places.enumerated() {
      if let region, !place.lies(inRegion: region) { continue }
      let metres = Globe.metres(from: point, to: points[position])
      if metres < best?.metres ?? .max { best = (position, metres) }
    }
    return best.map { (places[$0.position], $0.metres) }
  }

  /// Whether the gazetteer has places in a country or region.
  public func covers(region: String) -> Bool {
    places.contains { $0.lies(inRegion: region) }
  }

  /// Whether a location counts as in a country or region.
  ///
  /// It does at most ``regionTolerance`` from one of the region's places, and always for a region
  /// that the gazetteer does not cover.
  public func contains(_ location: Location, inRegion region: String) -> Bool {
    if let place = location.place.flatMap(place(id:)), place.lies(inRegion: region),
      Globe.metres(from: place.location, to: location) <= Self.regionTolerance
    {
      return true
    }
    let point = Globe.UnitVector(location)
    var isCovered = false
    for (position, place) in places.enumerated() where place.lies(inRegion: region) {
      isCovered = true
      if Globe.metres(from: point, to: points[position]) <= Self.regionTolerance { return true }
    }
    return !isCovered
  }

  /// The form of a name in which it is looked up; `St.` before a name is read as `Sint`.
  private static func nameKey(_ name: some StringProtocol) -> String {
    // Most names begin with another letter.
    if let first = name.utf8.first, isPlain(first), Spelling.isKept(first), first | 0x20 != 0x73 {
      return Spelling.key(name)
    }
    let first = name.prefix { $0 != "." && $0 != "-" && $0 != " " }
    if Spelling.key(first) == "st", first.endIndex < name.endIndex {
      return "sint" + Spelling.key(name[first.endIndex...])
    }
    return Spelling.key(name)
  }
}

extension Place {
  /// Whether the place lies in a country or region, by its ISO code.
  public func lies(inRegion code: String) -> Bool {
    country == code || regionCode == code
  }

  /// Whether a word between brackets after a name fits the place.
  func isIn(_ qualifier: some StringProtocol) -> Bool {
    let wanted = Spelling.key(qualifier)
    let names =
      [String(id), country, regionCode, region, area, plainArea, String(regionCode.dropFirst(3))]
      + (Self.areaNames[country] ?? []) + (Self.areaNames[regionCode] ?? [])
    return names.contains { Spelling.key($0) == wanted }
  }

  /// Other names of countries and regions.
  private static let areaNames = [
    "NL": ["Nederland", "Netherlands", "the Netherlands"],
    "BE": ["België", "Belgium", "Belgique"],
    "BE-VLG": ["Vlaanderen", "Flanders"],
    "BE-BRU": ["Brussel", "Brussels", "Bruxelles"],
    "NL-FR": ["Friesland"],
    "NL-NB": ["Brabant"],
  ]
}

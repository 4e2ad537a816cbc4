import Koppeling

/// The cells that say where somebody lives: a place, coordinates, or both.
struct HomeCells: Sendable {
  var place: String?
  var microLatitude: Int?
  var microLongitude: Int?

  /// How far coordinates may lie from the centre of the place beside them, in metres.
  static let placeTolerance = 30_000

  init() {}

  /// The cells of a location by its identifier and its coordinates.
  init(_ location: Location) {
    place = location.place.map(String.init)
    microLatitude = location.microLatitude
    microLongitude = location.microLongitude
  }

  /// The cells of a location: the place alone if the location is its centre.
  init(_ location: Location, gazetteer: Gazetteer) {
    let known = location.place.flatMap(gazetteer.place(id:))
    place = location.place.map(String.init)
    if let known, gazetteer.places(named: known.name).count == 1 { place = known.name }
    if known?.location != location {
      microLatitude = location.microLatitude
      microLongitude = location.microLongitude
    }
  }

  /// The location; coordinates count for distances, and the place is kept.
  func location(
    in context: ImportContext,
    refuse: (_ column: String, _ fault: CellFault) -> Void
  ) -> Location? {
    let point = coordinates(refuse: refuse)
    guard let place else {
      if point == nil, microLatitude == nil, microLongitude == nil {
        refuse(
          "place",
          CellFault(
            nl: "er is geen woonplaats: vul plaats in, of breedtegraad en lengtegraad",
            en: "there is no home: fill in place, or latitude and longitude"
          )
        )
      }
      if let point { refuseOutside(point, context: context, refuse: refuse) }
      return point
    }
    do throws(CellFault) {
      let location = try self.location(in: place, at: point, gazetteer: context.gazetteer)
      refuseOutside(location, context: context, refuse: refuse)
      return location
    } catch {
      refuse("place", error)
      return nil
    }
  }

  private func coordinates(
    refuse: (_ column: String, _ fault: CellFault) -> Void
  ) -> Location? {
    if let microLatitude, let microLongitude {
      return Location(microLatitude: microLatitude, microLongitude: microLongitude)
    }
    if (microLatitude == nil) != (microLongitude == nil) {
      refuse(
        microLatitude == nil ? "latitude" : "longitude",
        CellFault(
          nl: "een van de twee coördinaten ontbreekt: vul beide in, of geen van beide",
          en: "one of the two coordinates is missing: fill in both, or neither"
        )
      )
    }
    return nil
  }

  private func location(
    in name: String,
    at point: Location?,
    gazetteer: Gazetteer
  ) throws(CellFault) -> Location {
    var candidates = gazetteer.places(named: name)
    if candidates.isEmpty, let id = Int(name), id > 0, let point {
      // A place outside the gazetteer, by its identifier; the coordinates say where it is.
      return Location(
        microLatitude: point.microLatitude,
        microLongitude: point.microLongitude,
        place: id
      )
    }
    guard !candidates.isEmpty else { throw Self.unknown(name, gazetteer: gazetteer) }
    if let point {
      let near = candidates.filter {
        Globe.metres(from: $0.location, to: point) <= Self.placeTolerance
      }
      guard !near.isEmpty else {
        throw CellFault(
          place: name,
          nl: "ligt meer dan 30 km van de coördinaten ernaast: verbeter een van beide",
          en: "is more than 30 km from the coordinates beside it: correct one of them"
        )
      }
      candidates = near
    }
    guard candidates.count == 1, let place = candidates.first else {
      throw Self.ambiguous(name, candidates: candidates)
    }
    return Location(
      microLatitude: point?.microLatitude ?? place.location.microLatitude,
      microLongitude: point?.microLongitude ?? place.location.microLongitude,
      place: place.id
    )
  }

  private static func unknown(_ name: String, gazetteer: Gazetteer) -> CellFault {
    if let place = gazetteer.suggestion(for: name) {
      return CellFault(
        place: name,
        nl: "is geen bekende plaats: bedoelt u \(place.name)?",
        en: "is not a known place: did you mean \(place.name)?"
      )
    }
    return CellFault(
      place: name,
      nl: "is geen bekende plaats: schrijf een grotere plaats in de buurt, of coördinaten",
      en: "is not a known place: write a larger place nearby, or coordinates"
    )
  }

  private static func ambiguous(_ name: String, candidates: [Place]) -> CellFault {
    let names = candidates.map(\.qualifiedName).joined(separator: ", ")
    return CellFault(
      place: name,
      nl: "kan meer dan één plaats zijn: schrijf het nummer of de streek erbij: \(names)",
      en: "may be more than one place: write its number or add its area: \(names)"
    )
  }

  private func refuseOutside(
    _ location: Location,
    context: ImportContext,
    refuse: (_ column: String, _ fault: CellFault) -> Void
  ) {
    guard let region = context.region, !context.gazetteer.contains(location, inRegion: region)
    else { return }
    let column = microLatitude == nil ? "place" : "latitude"
    let kilometres = Gazetteer.regionTolerance / 1000
    let isSwapped = swapped(location).map { context.gazetteer.contains($0, inRegion: region) }
    let nl =
      "ligt meer dan \(kilometres) km buiten het gebied van het programma (\(region)): "
      + (isSwapped == true
        ? "staan breedte- en lengtegraad verwisseld?"
        : "verbeter de plaats of de coördinaten, of kies een ander programma")
    let en =
      "lies more than \(kilometres) km outside the scheme's region (\(region)): "
      + (isSwapped == true
        ? "are latitude and longitude swapped?"
        : "correct the place or the coordinates, or choose another scheme")
    let fault =
      place.map { CellFault(place: $0, nl: nl, en: en) }
      ?? CellFault(point(location), nl: nl, en: en)
    refuse(column, fault)
  }

  private func point(_ location: Location) -> String {
    DecimalText.text(millionths: location.microLatitude) + " "
      + DecimalText.text(millionths: location.microLongitude)
  }

  private func swapped(_ location: Location) -> Location? {
    guard microLatitude != nil, abs(location.microLongitude) <= 90_000_000 else { return nil }
    return Location(
      microLatitude: location.microLongitude,
      microLongitude: location.microLatitude
    )
  }
}

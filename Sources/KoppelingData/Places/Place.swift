public import Koppeling

/// A populated place of the gazetteer.
public struct Place: Hashable, Sendable, Identifiable {
  /// The GeoNames identifier.
  public let id: Int
  /// The name as GeoNames lists it; other names are in ``Gazetteer/otherNames``.
  public let name: String
  /// The ISO 3166 code of the country: `NL` or `BE`.
  public let country: String
  /// The ISO 3166 code of the region, such as `NL-OV` or `BE-VLG`.
  public let regionCode: String
  /// The name of the region.
  public let region: String
  /// The second-level area: the municipality in the Netherlands, the province in Flanders.
  public let area: String
  /// The centre, with ``id`` as its place.
  public let location: Location
  /// The population; 0 if GeoNames has none.
  ///
  /// A city's number may include its quarters, which are listed beside it, so numbers must not be
  /// summed.
  public let population: Int

  /// The name with what sets it apart from other places, and the identifier, such as
  /// `Hengelo (Bronckhorst, NL-GE; 2754395)`.
  public var qualifiedName: String { "\(name) (\(plainArea), \(regionCode); \(id))" }

  /// The second-level area without the word *Gemeente* before it.
  public var plainArea: String {
    area.hasPrefix("Gemeente ") ? String(area.dropFirst("Gemeente ".count)) : area
  }
}

/// A point on the map, in millionths of a degree, and the populated place it belongs to.
///
/// Coordinates are whole numbers, so equal input is equal to the last bit. A place's centre is
/// precise enough for matching; an address is never needed and has no field.
public struct Location: Hashable, Sendable {
  /// The latitude in millionths of a degree north.
  public let microLatitude: Int
  /// The longitude in millionths of a degree east.
  public let microLongitude: Int
  /// The GeoNames identifier of the populated place, or `nil` if it is not known.
  public let place: Int?

  /// Creates a location from whole millionths of a degree.
  ///
  /// - Precondition: The latitude lies in -90...90 degrees, the longitude in -180...180.
  public init(microLatitude: Int, microLongitude: Int, place: Int? = nil) {
    precondition(abs(microLatitude) <= 90_000_000 && abs(microLongitude) <= 180_000_000)
    self.microLatitude = microLatitude
    self.microLongitude = microLongitude
    self.place = place
  }

  /// Creates a location from degrees, rounded to millionths.
  ///
  /// - Precondition: The latitude lies in -90...90 degrees, the longitude in -180...180.
  public init(latitude: Double, longitude: Double, place: Int? = nil) {
    self.init(
      microLatitude: Int((latitude * 1e6).rounded()),
      microLongitude: Int((longitude * 1e6).rounded()),
      place: place
    )
  }

  /// The latitude in degrees north.
  public var latitude: Double { Double(microLatitude) / 1e6 }

  /// The longitude in degrees east.
  public var longitude: Double { Double(microLongitude) / 1e6 }
}

extension Location: Codable {
  private enum CodingKeys: String, CodingKey {
    case latitude, longitude, place
  }

  /// Decodes a location from degrees.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let latitude = try container.decode(Double.self, forKey: .latitude)
    let longitude = try container.decode(Double.self, forKey: .longitude)
    guard abs(latitude) <= 90, abs(longitude) <= 180 else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: container.codingPath,
          debugDescription: "\(latitude), \(longitude) is not a point on the map"
        )
      )
    }
    self.init(
      latitude: latitude,
      longitude: longitude,
      place: try container.decodeIfPresent(Int.self, forKey: .place)
    )
  }

  /// Encodes the location in degrees.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(latitude, forKey: .latitude)
    try container.encode(longitude, forKey: .longitude)
    try container.encodeIfPresent(place, forKey: .place)
  }
}

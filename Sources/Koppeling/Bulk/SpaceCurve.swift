/// An order in which people who live near each other mostly stand near each other.
///
/// Follows the curve of D. Hilbert (Über die stetige Abbildung einer Linie auf ein Flächenstück,
/// Mathematische Annalen 38, 1891) over whole degrees of latitude and longitude in millionths: one
/// square is left where the next is entered, so a run of people fills a compact area.
enum SpaceCurve {
  /// Enough bits for 360 million steps.
  private static let order: UInt64 = 29

  /// The place of a location along the curve.
  static func position(of location: Location) -> UInt64 {
    var x = UInt64(location.microLongitude + 180_000_000)
    var y = UInt64(location.microLatitude + 90_000_000)
    var position: UInt64 = 0
    for bit in (0..<order).reversed() {
      let (right, top) = ((x >> bit) & 1, (y >> bit) & 1)
      position = position << 2 | ((3 * right) ^ top)
      if top == 0 {
        // The quarter is entered from the side: turn it, so that the curve goes on.
        if right == 1 {
          x = ~x
          y = ~y
        }
        swap(&x, &y)
      }
    }
    return position
  }

  /// Some places of people in the order of the curve, then of the places.
  static func sorted(_ places: [Int], location: (Int) -> Location) -> [Int] {
    places.map { (position: position(of: location($0)), place: $0) }
      .sorted { ($0.position, $0.place) < ($1.position, $1.place) }
      .map(\.place)
  }
}

import Koppeling

extension SyntheticRegion {
  /// Homes are rounded to cells of this many millionths of a degree: about 560 by 340 metres.
  ///
  /// Real caseloads hold a place or the digits of a postcode, never an address. Cells about as fine
  /// as a neighbourhood are an assumption.
  package static let cell = 5000

  /// The metres of a degree of latitude, on the globe of the travel model.
  static let metresPerDegree = 111_195

  /// Draws where somebody lives: a settlement by its people, and a point of its disc.
  ///
  /// - Returns: The position of the settlement in the region, and the rounded home.
  func home(_ stream: inout SyntheticStream) -> (settlement: Int, location: Location) {
    let drawn = stream.below(weightSums.last ?? 1)
    var low = 0
    var high = weightSums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if weightSums[middle] <= drawn { low = middle + 1 } else { high = middle }
    }
    return (low, Self.point(in: settlements[low], &stream))
  }

  /// A point of a settlement's disc, every one alike, rounded to its cell.
  private static func point(in settlement: Settlement, _ stream: inout SyntheticStream) -> Location
  {
    let radius = settlement.radius
    var east = 0
    var north = 0
    repeat {
      east = stream.int(in: -radius...radius)
      north = stream.int(in: -radius...radius)
    } while east * east + north * north > radius * radius
    let centre = settlement.place.location
    let vector = Globe.UnitVector(centre)
    let cosine = (vector.x * vector.x + vector.y * vector.y).squareRoot()
    let latitude = centre.microLatitude + north * 1_000_000 / metresPerDegree
    // A quotient and a rounding, which IEEE 754 fixes to the last bit.
    let shift = (Double(east * 1_000_000) / (Double(metresPerDegree) * cosine)).rounded()
    return Location(
      microLatitude: rounded(latitude),
      microLongitude: rounded(centre.microLongitude + Int(shift)),
      place: settlement.place.id
    )
  }

  /// The nearest multiple of a cell; coordinates of the region are positive.
  private static func rounded(_ coordinate: Int) -> Int {
    (coordinate + cell / 2) / cell * cell
  }
}

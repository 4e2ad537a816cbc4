/// Distances over the globe in whole metres, with the same bits on every machine.
///
/// A point becomes a unit vector; the distance between two points follows from the chord between
/// their vectors. Only addition, multiplication, division and the square root are used, which IEEE
/// 754 rounds in one way, and a sine of our own: the result does not depend on a mathematical
/// library. The globe is a sphere of 6 371 009 metres (the mean radius of the IUGG).
public enum Globe {
  static let radius = 6_371_009.0

  /// A point on the unit sphere.
  public struct UnitVector: Hashable, Sendable {
    /// The coordinates; their squares sum to 1 within rounding.
    public let x, y, z: Double

    init(x: Double, y: Double, z: Double) {
      self.x = x
      self.y = y
      self.z = z
    }

    /// Creates the unit vector of a location.
    public init(_ location: Location) {
      let (sinLatitude, cosLatitude) = sineAndCosine(microDegrees: location.microLatitude)
      let (sinLongitude, cosLongitude) = sineAndCosine(microDegrees: location.microLongitude)
      x = cosLatitude * cosLongitude
      y = cosLatitude * sinLongitude
      z = sinLatitude
    }
  }

  /// The distance between two locations over the globe, in whole metres.
  ///
  /// The error of the series for the arc is far below a metre up to 1 000 km. It is cut off there:
  /// on the other side of the globe the distance comes out a fifth short.
  public static func metres(from first: Location, to second: Location) -> Int {
    metres(from: UnitVector(first), to: UnitVector(second))
  }

  /// The distance between two points of the unit sphere over the globe, in whole metres.
  public static func metres(from first: UnitVector, to second: UnitVector) -> Int {
    metres(halfChordSquared: halfChordSquared(from: first, to: second))
  }

  /// The square of half the straight line through the globe, on a globe of radius 1.
  @inline(__always)
  static func halfChordSquared(from first: UnitVector, to second: UnitVector) -> Double {
    let dx = first.x - second.x
    let dy = first.y - second.y
    let dz = first.z - second.z
    return (dx * dx + dy * dy + dz * dz) / 4
  }

  /// The distance in whole metres, which never falls as the square of the half chord grows: every
  /// step below is a rounded, non-decreasing function of numbers of 0 or more.
  @inline(__always)
  static func metres(halfChordSquared squared: Double) -> Int {
    // With h half the chord: arc = 2 asin(h) = 2h (1 + h²/6 + 3h⁴/40 + 15h⁶/336 + …).
    let series = 1 + squared * (1 / 6.0 + squared * (3 / 40.0 + squared * (15 / 336.0)))
    let exact = radius * 2 * squared.squareRoot() * series
    // Rounded to the nearest whole number, to the even one from a half: beyond 2⁵² a number has no
    // fraction, and its last bits count from there. No function of a library is called.
    return Int(truncatingIfNeeded: (exact + 0x1p52).bitPattern & (1 << 52 - 1))
  }

  /// The sine and the cosine of an angle in millionths of a degree, -180 to 180 degrees.
  static func sineAndCosine(microDegrees: Int) -> (sine: Double, cosine: Double) {
    // Reduced to -45...45 degrees around a multiple of 90, where the series converge fast.
    let quarter = 90_000_000
    let turns = (microDegrees + (microDegrees >= 0 ? quarter / 2 : -quarter / 2)) / quarter
    let angle = Double(microDegrees - turns * quarter) * (Double.pi / 180e6)
    let square = angle * angle
    // Horner's scheme for 1 - x²/(k+1)(k+2) (1 - …), eleven terms: below one unit in the last place.
    var sine = 1.0
    var cosine = 1.0
    for order in stride(from: 21, through: 1, by: -2) {
      sine = 1 - sine * square / Double((order + 1) * (order + 2))
      cosine = 1 - cosine * square / Double(order * (order + 1))
    }
    sine *= angle
    return switch ((turns % 4) + 4) % 4 {
    case 0: (sine, cosine)
    case 1: (cosine, -sine)
    case 2: (-sine, -cosine)
    default: (-cosine, sine)
    }
  }
}

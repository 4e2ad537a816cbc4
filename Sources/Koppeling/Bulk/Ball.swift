/// A ball that holds some homes on the unit sphere, by which pairs that are too far apart are left
/// out without a look at each.
///
/// **No pair is lost.** If a home *v* lies in the ball around *c* of radius *r*, then a home *u* is at
/// least |*u* − *c*| − *r* away from it, whatever *c* is. A pair is within reach if the square of half
/// its chord, worked out with an error below 10⁻¹⁵ of itself, is not above a limit. All lengths here
/// are at most 2, and each of the few roundings below adds less than 10⁻¹⁵; ``margin`` exceeds their
/// sum a hundred times, and stands for a thousandth of a millimetre on the globe.
struct Ball: Sendable {
  /// Exceeds the error of every length that is compared.
  static let margin = 1e-12

  let center: Globe.UnitVector
  /// No home is farther from the centre than this.
  let radius: Double

  /// The ball around the middle of some homes.
  init(_ homes: some Collection<Globe.UnitVector>) {
    var (x, y, z) = (0.0, 0.0, 0.0)
    for home in homes {
      x += home.x
      y += home.y
      z += home.z
    }
    let count = Double(max(homes.count, 1))
    let middle = Globe.UnitVector(x: x / count, y: y / count, z: z / count)
    center = middle
    radius = homes.map { Ball.distance(middle, $0) }.max() ?? 0
  }

  /// The straight distance between two points.
  @inline(__always)
  static func distance(_ first: Globe.UnitVector, _ second: Globe.UnitVector) -> Double {
    2 * Globe.halfChordSquared(from: first, to: second).squareRoot()
  }

  /// The longest chord within a reach, given as the square of half the chord; below zero for none.
  static func chord(ofReach reach: Double) -> Double {
    reach < 0 ? -.infinity : 2 * reach.squareRoot()
  }

  /// Whether some home here can be within a chord of some home of another ball.
  func mayReach(_ other: Ball, chord: Double) -> Bool {
    Self.distance(center, other.center) <= radius + other.radius + chord + Self.margin
  }

  /// The square of half the distance from the centre beyond which no home is within a chord.
  func limit(chord: Double) -> Double {
    let half = (radius + chord + Self.margin) / 2
    return half < 0 ? -1 : half * half
  }
}

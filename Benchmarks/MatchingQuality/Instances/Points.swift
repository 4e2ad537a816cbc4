/// Points in a unit cube, and scores that fall with distance.
struct Points {
  /// The coordinates of each point.
  let points: [[Double]]
  private let dimensions: Int

  /// Draws points uniformly from the unit cube.
  init(_ count: Int, dimensions: Int, _ random: inout SeededRandom) {
    self.dimensions = dimensions
    points = (0..<count).map { _ in (0..<dimensions).map { _ in random.unit() } }
  }

  private init(_ points: [[Double]], _ dimensions: Int) {
    self.points = points
    self.dimensions = dimensions
  }

  /// The points, each moved by nearly normal noise in every coordinate.
  func moved(by deviation: Double, _ random: inout SeededRandom) -> Points {
    Points(
      points.map { point in point.map { $0 + deviation * random.nearlyNormal() } },
      dimensions
    )
  }

  /// The distance from a point to one of others.
  func distance(_ index: Int, to other: Int, of others: Points) -> Double {
    var sum = 0.0
    for (left, right) in zip(points[index], others.points[other]) {
      sum += (left - right) * (left - right)
    }
    return sum.squareRoot()
  }

  /// The scores of others, for each point: full marks at distance 0, none at the cube's diagonal or
  /// beyond.
  ///
  /// - Parameters:
  ///   - others: The points that are scored.
  ///   - radii: What is taken off the distance to each of the others, `nil` for nothing.
  /// - Returns: The scores, point by point, in whole millionths rounded down.
  func scores(of others: Points, radii: [Double]? = nil) -> [Int32] {
    let diagonal = Double(dimensions).squareRoot()
    let full = Double(Market.largestScore)
    return points.indices.flatMap { index in
      others.points.indices.map { other in
        let distance = distance(index, to: other, of: others) - (radii?[other] ?? 0)
        return Int32(min(full, max(0, full * (1 - distance / diagonal))))
      }
    }
  }
}

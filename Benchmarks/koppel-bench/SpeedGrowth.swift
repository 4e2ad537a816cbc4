import LinearAssignment
import SolverSpeed

/// How our time grows with the size of a family.
struct SpeedGrowth: Codable {
  static let sizes = [250, 500, 1000, 2000, 4000, 8000]

  /// A family is given up when the next size must be expected to take longer, in milliseconds.
  private static let patience = 60_000.0

  struct Point: Codable {
    var size: Int
    var ours: SpeedTiming

    /// The time to add up all elements once.
    var reading: SpeedTiming
  }

  var family: String
  var points: [Point] = []

  /// By least squares over the upper half of the sizes.
  var exponent: Double?

  /// Our time over that of reading the matrix once, at the largest size.
  var timesReading: Double?

  init(_ family: SpeedFamily, largest: Int, repetitions: Int) throws {
    self.family = family.rawValue
    for size in Self.sizes where size <= largest {
      if let last = points.last?.ours.median, last * 8 > Self.patience { break }
      points.append(try Self.measure(family, size, repetitions))
    }
    exponent = PowerLaw.exponent(sizes: points.map(\.size), times: points.map(\.ours.median))
    timesReading = points.last.map { $0.ours.median / $0.reading.median }
  }

  private static func measure(_ family: SpeedFamily, _ size: Int, _ repetitions: Int) throws
    -> Point
  {
    let problem = SpeedProblem(family, rows: size, columns: size)
    let count = problem.problems.count
    var total = try problem.solve().total
    var ours = try SpeedTiming(problems: count) { total = try problem.solve().total }
    var sum = 0.0
    func read() { for matrix in problem.dense { sum += Self.sum(matrix.storage) } }
    var reading = SpeedTiming(problems: count, read)
    // What takes seconds is not disturbed much by others.
    for _ in 0..<(ours.least > 5000 ? 1 : repetitions) {
      try ours.add { total = try problem.solve().total }
      reading.add(read)
    }
    precondition(sum.isFinite && total.isFinite, "the results are used")
    return Point(size: size, ours: ours, reading: reading)
  }

  /// A plain sum, in as many lanes as it takes to wait for memory alone.
  private static func sum(_ elements: [Double]) -> Double {
    let span = elements.span
    var sums = [SIMD16<Double>](repeating: .zero, count: 1)
    var index = 0
    while index &+ 16 <= span.count {
      var lanes = SIMD16<Double>()
      // Within the span by the condition of the loop.
      for lane in 0..<16 { lanes[lane] = unsafe span[unchecked: index &+ lane] }
      sums[0] += lanes
      index &+= 16
    }
    return sums[0].sum() + elements[index...].reduce(0, +)
  }
}

/// Times of one solver in milliseconds a problem.
///
/// A repetition makes one or several passes over the problems of a cell. Kept are the least of all passes
/// and the median of the repetitions' medians.
struct SpeedTiming: Codable {
  private(set) var least: Double
  private(set) var median: Double

  /// The repetitions; 0 if only the pass that warms up was made, by somebody far behind.
  private(set) var repetitions: Int

  private var problems = 1
  private var medians: [Double] = []

  private enum CodingKeys: String, CodingKey { case least, median, repetitions }

  /// Begins with the pass that warms up, which counts only as long as it is alone.
  init(first: Double, problems: Int = 1) {
    (least, median, repetitions) = (first, first, 0)
    self.problems = problems
  }

  /// Begins with a pass that warms up.
  init(problems: Int = 1, _ body: () throws -> Void) rethrows {
    self.init(first: try Self.milliseconds(body) / Double(problems), problems: problems)
  }

  mutating func add(least: Double, median: Double) {
    self.least = repetitions == 0 ? least : min(self.least, least)
    medians.append(median)
    repetitions += 1
    self.median = Self.median(medians)
  }

  /// The passes of one repetition, so that they take twenty milliseconds together.
  var passes: Int { min(50, max(1, Int(20 / max(least * Double(problems), 0.001)))) }

  /// Adds a repetition.
  mutating func add(_ body: () throws -> Void) rethrows {
    let times = try (0..<passes).map { _ in try Self.milliseconds(body) / Double(problems) }
    add(least: times.min() ?? 0, median: Self.median(times))
  }

  static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let begin = clock.now
    try body()
    return (clock.now - begin) / .milliseconds(1)
  }

  /// The middle of the values in order, of an even number the upper; 0 of none.
  static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}

/// Times of one solver on one problem, in milliseconds.
///
/// A repetition makes one or several calls. Kept are the least of all calls and the median of the
/// repetitions' medians.
struct SpeedTiming: Codable {
  private(set) var least: Double
  private(set) var median: Double

  /// The repetitions; 0 if only the call that warms up was made, by somebody far behind.
  private(set) var repetitions: Int

  private var medians: [Double] = []

  private enum CodingKeys: String, CodingKey { case least, median, repetitions }

  /// Begins with the call that warms up, which counts only as long as it is alone.
  init(first: Double) {
    (least, median, repetitions) = (first, first, 0)
  }

  mutating func add(least: Double, median: Double) {
    self.least = repetitions == 0 ? least : min(self.least, least)
    medians.append(median)
    repetitions += 1
    self.median = Self.median(medians)
  }

  /// The calls of one repetition where nothing is said, so that they take five milliseconds together.
  var ownCalls: Int { least >= 1 ? 1 : min(50, max(1, Int(5 / max(least, 0.001)))) }

  /// Adds a repetition of calls.
  mutating func add(calls: Int? = nil, _ body: () throws -> Void) rethrows {
    let times = try (0..<(calls ?? ownCalls)).map { _ in try Self.milliseconds(body) }
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

/// The seconds that the steps of a command took.
struct Stopwatch {
  private(set) var laps: [String: Double] = [:]
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant

  init() {
    last = clock.now
  }

  /// Ends a step, and begins the next.
  mutating func lap(_ name: String) {
    let now = clock.now
    laps[name] = last.duration(to: now) / .seconds(1)
    last = now
  }
}

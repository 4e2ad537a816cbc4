/// Travel of one set of modes: values by distance, and reach by limit.
struct TravelTable: Sendable {
  /// Values of ``Criterion/travel`` with the first whole metre beyond each.
  typealias Runs = [(value: UInt16, end: Int)]

  private let modes: SortedSet<TravelMode>?
  /// The modes that may be used.
  private let possible: [TravelMode]

  init(modes: SortedSet<TravelMode>?) {
    self.modes = modes
    possible = modes.map { Array($0) } ?? TravelRange.possibleModes
  }

  private func range(metres: Int) -> TravelRange? {
    TravelRange(modes: modes) { EstimatedTravel.trip(metres: metres, modes: $0) }
  }

  /// The farthest whole metres at which the fastest trip keeps a limit; -1 for none.
  func reach(limit: Int, _ reach: inout ModeReach) -> Int {
    possible.map { reach.metres(by: $0, within: limit) }.max() ?? -1
  }

  /// The values up to a distance, given the value of a trip.
  ///
  /// The minutes of a trip never fall with the distance, and its value never rises. So a trip stays the
  /// same until the fastest mode takes longer or, where the modes are not known, the slowest does; and
  /// from where the value is that of the farthest trip on, nothing changes any more.
  func runs(
    upTo metres: Int,
    _ reach: inout ModeReach,
    value: (TravelRange) -> Int
  ) -> Runs {
    var runs: Runs = []
    guard metres >= 0, let farthest = range(metres: metres) else { return runs }
    let least = UInt16(value(farthest))
    var first = 0
    while first <= metres, let trip = range(metres: first) {
      let value = UInt16(value(trip))
      let end = value == least ? metres : min(metres, sameUntil(trip, &reach))
      if runs.last?.value == value { runs.removeLast() }
      runs.append((value, end + 1))
      first = end + 1
    }
    return runs
  }

  /// The farthest whole metres at which a trip takes the same minutes.
  private func sameUntil(_ trip: TravelRange, _ reach: inout ModeReach) -> Int {
    let fastest = self.reach(limit: trip.fastest.minutes, &reach)
    guard modes == nil else { return fastest }
    let slowest = possible.map { reach.metres(by: $0, within: trip.slowest.minutes) }.min() ?? -1
    return min(fastest, slowest)
  }

  /// The largest square of half a chord at which the distance is still within some whole metres;
  /// below zero for none.
  static func largestSquare(within metres: Int) -> Double {
    guard metres >= 0 else { return -1 }
    var low: UInt64 = 0
    var high = Double(1).bitPattern
    // The bit patterns of numbers of 0 or more stand in the order of the numbers.
    while low < high {
      let middle = low + (high - low + 1) / 2
      if Globe.metres(halfChordSquared: Double(bitPattern: middle)) <= metres {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return Double(bitPattern: low)
  }
}

/// Travel of one set of modes under one longest trip: values by distance, and reach by limit.
struct TravelTable: Sendable {
  /// For each whole metre the value of ``Criterion/travel``, as far as any limit reaches.
  private(set) var values: [UInt16] = []
  private let modes: SortedSet<TravelMode>?

  /// Beyond this distance no limit of ten hours is kept by any mode.
  private static let farthest = 1_000_000

  init(modes: SortedSet<TravelMode>?) {
    self.modes = modes
  }

  private func range(metres: Int) -> TravelRange? {
    TravelRange(modes: modes) { EstimatedTravel.trip(metres: metres, modes: $0) }
  }

  /// The farthest whole metres at which the fastest trip keeps a limit; -1 for none.
  func reach(limit: Int) -> Int {
    guard let near = range(metres: 0), near.fastest.minutes <= limit else { return -1 }
    var low = 0
    var high = Self.farthest
    while low < high {
      let middle = (low + high + 1) / 2
      if let trip = range(metres: middle), trip.fastest.minutes <= limit {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }

  /// Fills the values up to a distance, given the value of a trip.
  ///
  /// The minutes of a trip never fall with the distance, so each run of equal minutes is found by
  /// bisection and filled at once.
  mutating func fill(upTo metres: Int, value: (TravelRange) -> Int) {
    values.reserveCapacity(metres + 1)
    while values.count <= metres, let trip = range(metres: values.count) {
      var low = values.count
      var high = metres
      while low < high {
        let middle = (low + high + 1) / 2
        if let other = range(metres: middle), other.hasMinutes(of: trip) {
          low = middle
        } else {
          high = middle - 1
        }
      }
      let run = low + 1 - values.count
      values += repeatElement(UInt16(value(trip)), count: run)
    }
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

extension TravelRange {
  /// Whether both trips take as many minutes as another range's.
  fileprivate func hasMinutes(of other: TravelRange) -> Bool {
    fastest.minutes == other.fastest.minutes && slowest.minutes == other.slowest.minutes
  }
}

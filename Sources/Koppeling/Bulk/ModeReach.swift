/// How far each way to travel comes in each number of minutes.
///
/// The minutes of a trip never fall with the distance, so the farthest distance of each number of
/// minutes says all there is to say. It is found once, by bisection.
struct ModeReach: Sendable {
  /// Beyond this distance no limit of ten hours is kept by any mode.
  private static let farthest = 1_000_000

  private var known: [TravelMode: [Int: Int]] = [:]

  /// The farthest whole metres within some minutes; -1 for none.
  mutating func metres(by mode: TravelMode, within minutes: Int) -> Int {
    if let found = known[mode]?[minutes] { return found }
    var low = -1
    var high = Self.farthest
    while low < high {
      let middle = (low + high + 1) / 2
      if TravelModel.minutes(by: mode, metres: middle) <= minutes {
        low = middle
      } else {
        high = middle - 1
      }
    }
    known[mode, default: [:]][minutes] = low
    return low
  }
}

/// The state of one search for a shortest cycle of exchanges, made once and begun anew for each.
struct ExchangeSearch<Weight: AssignmentCost>: Sendable {
  struct Label: Sendable {
    var distance: Weight
    /// The weight of the choice by which the sink was reached, and who made it.
    var weight: Weight
    var source: Int32
    var stamp: Int32
  }

  private(set) var labels: [Label]
  var queue = PathQueue<Weight>()

  /// The sinks settled, in order.
  private(set) var settled: [Int32] = []

  /// Nothing further away than this is looked at.
  private(set) var room: Weight = 0

  /// Where the hub was reached, forbidden if it was not, and by which of its sinks.
  var hubDistance: Weight = 0
  var hubSink: Int32 = -1

  /// Counts over all searches.
  private(set) var searches = 0
  var sourcesScanned = 0

  private var stamp: Int32 = 0

  init(sinkCount: Int) {
    labels = Array(
      repeating: Label(distance: 0, weight: 0, source: -1, stamp: 0),
      count: sinkCount
    )
  }

  mutating func begin(room: Weight) {
    stamp += 2
    searches += 1
    queue.removeAll()
    settled.removeAll(keepingCapacity: true)
    self.room = room
    hubDistance = Weight.forbidden
    hubSink = -1
  }

  /// Looks no further than this from now on.
  @inline(__always)
  mutating func narrow(to room: Weight) { self.room = min(self.room, room) }

  @inline(__always)
  mutating func reach(_ sink: Int, at distance: Weight, from source: Int, _ weight: Weight) {
    let old = labels[sink]
    if old.stamp >= stamp {
      guard old.stamp == stamp, distance < old.distance else { return }
    }
    labels[sink] = Label(
      distance: distance,
      weight: weight,
      source: Int32(truncatingIfNeeded: source),
      stamp: stamp
    )
    queue.insert(distance, Int32(truncatingIfNeeded: sink))
  }

  /// Settles a sink; `false` if it was settled before.
  @inline(__always)
  mutating func settle(_ sink: Int) -> Bool {
    guard labels[sink].stamp == stamp else { return false }
    labels[sink].stamp = stamp + 1
    settled.append(Int32(truncatingIfNeeded: sink))
    return true
  }

  /// The distance of a sink, `nil` if it was not reached.
  func distance(_ sink: Int) -> Weight? {
    labels[sink].stamp >= stamp ? labels[sink].distance : nil
  }
}

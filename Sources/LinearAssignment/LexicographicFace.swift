/// All assignments that are optimal in a sequence of objectives, each a count of choices by level.
///
/// The problem: each source takes one sink; a choice has a level. Objectives come one after the other: the
/// number of choices at certain levels shall be small, among the assignments optimal so far. These are
/// the assignments of a *face*: only some choices are left, and some sinks must not be left out. This is
/// complementary slackness: with optimal duals of an objective, an assignment is optimal if and only if all
/// its choices have no excess, and so have the sinks that it leaves out. So each objective is an
/// assignment problem with costs 0 and 1 on the face, which is solved from the assignment at hand, and
/// its tight choices are the next face. (R. E. Burkard and F. Rendl, "Lexicographic bottleneck problems",
/// Operations Research Letters 10, 1991, use large weights in place of duals.)
///
/// Everything is decided in integers. An objective costs one pass over the choices and, for each source that
/// might do better, one search along alternating paths.
struct LexicographicFace {
  /// The choices of source *s* are `starts[s]..<ends[s]`; behind are those that were dropped.
  private let starts: [Int]
  private var ends: [Int]
  private var sinks: [Int32]
  private var levels: [Int32]

  private(set) var sinkOfSource: [Int32]
  private(set) var levelOfSource: [Int32]

  /// The source that holds each sink; sinks that nobody holds are held by the hub.
  private var ownerOfSink: [Int32]
  private var mustBeHeld: [Bool]

  private var isKept: [Bool]
  private var costs: [Int64]
  private var u: [Int64]
  private var v: [Int64]
  private var hubPotential: Int64 = 0
  private var search: ExchangeSearch<Int64>

  private var hub: Int { starts.count }

  /// Starts with all assignments.
  ///
  /// - Parameters:
  ///   - choices: The sinks of each source with their levels.
  ///   - sinkCount: The number of sinks.
  ///   - sinkOfSource: An assignment that uses these choices.
  init(choices: [[(sink: Int32, level: Int32)]], sinkCount: Int, sinkOfSource: [Int32]) {
    var starts: [Int] = []
    var ends: [Int] = []
    sinks = []
    levels = []
    levelOfSource = Array(repeating: 0, count: choices.count)
    ownerOfSink = Array(repeating: Int32(choices.count), count: sinkCount)
    for (source, list) in choices.enumerated() {
      starts.append(sinks.count)
      for choice in list {
        sinks.append(choice.sink)
        levels.append(choice.level)
        if choice.sink == sinkOfSource[source] { levelOfSource[source] = choice.level }
      }
      ends.append(sinks.count)
      ownerOfSink[Int(sinkOfSource[source])] = Int32(source)
    }
    self.starts = starts
    self.ends = ends
    self.sinkOfSource = sinkOfSource
    mustBeHeld = Array(repeating: false, count: sinkCount)
    isKept = Array(repeating: true, count: sinks.count)
    costs = Array(repeating: 0, count: sinks.count)
    u = Array(repeating: 0, count: choices.count)
    v = Array(repeating: 0, count: sinkCount)
    search = ExchangeSearch(sinkCount: sinkCount)
  }

  /// Makes the number of choices at the levels that `counts` says as small as can be, and keeps only the
  /// assignments that reach it.
  mutating func minimize(_ counts: (_ level: Int32) -> Bool) {
    hubPotential = 0
    for sink in v.indices { v[sink] = 0 }
    var waiting: [Int] = []
    for source in starts.indices {
      var least = Int64(1)
      for place in starts[source]..<ends[source] {
        costs[place] = counts(levels[place]) ? 1 : 0
        least = min(least, costs[place])
      }
      u[source] = least
      if least == 0, counts(levelOfSource[source]) { waiting.append(source) }
    }
    for source in waiting { reinsert(source) }
    keepTight()
  }

  /// Leaves out the choices at some levels, none of which the assignment at hand uses.
  mutating func drop(_ isDropped: (_ level: Int32) -> Bool) {
    for source in starts.indices {
      for place in starts[source]..<ends[source] { isKept[place] = !isDropped(levels[place]) }
    }
    dropKept()
  }

  /// The best level above one that is still a choice of some source, `nil` if there is none.
  func level(after level: Int32) -> Int32? {
    var least = Int32.max
    for source in starts.indices {
      for place in starts[source]..<ends[source] where levels[place] > level {
        least = min(least, levels[place])
      }
    }
    return least < Int32.max ? least : nil
  }

  private mutating func keepTight() {
    for source in starts.indices {
      for place in starts[source]..<ends[source] {
        isKept[place] = costs[place] == u[source] + price(Int(sinks[place]))
      }
    }
    for sink in v.indices where Int(ownerOfSink[sink]) != hub && -hubPotential > v[sink] {
      mustBeHeld[sink] = true
    }
    dropKept()
  }

  /// Leaves out what is not kept, and then what lies on no cycle of exchanges: no other assignment uses it.
  private mutating func dropKept() {
    compact()
    var arcStarts: [Int32] = [0]
    var targets: [Int32] = []
    for source in starts.indices {
      for place in starts[source]..<ends[source] { targets.append(ownerOfSink[Int(sinks[place])]) }
      arcStarts.append(Int32(targets.count))
    }
    let openable = v.indices.filter { Int(ownerOfSink[$0]) != hub && !mustBeHeld[$0] }
    targets += openable.map { ownerOfSink[$0] }
    arcStarts.append(Int32(targets.count))
    let all = [Bool](repeating: true, count: targets.count)
    let node = StrongComponents(starts: arcStarts, targets: targets, isKept: all).componentOfNode
    for source in starts.indices {
      for place in starts[source]..<ends[source] {
        isKept[place] = node[source] == node[Int(ownerOfSink[Int(sinks[place])])]
      }
    }
    for sink in openable where node[hub] != node[Int(ownerOfSink[sink])] {
      mustBeHeld[sink] = true
    }
    compact()
  }

  /// Moves what is kept to the front of each source's choices, in order.
  private mutating func compact() {
    for source in starts.indices {
      var end = starts[source]
      for place in starts[source]..<ends[source] where isKept[place] {
        sinks[end] = sinks[place]
        levels[end] = levels[place]
        end += 1
      }
      ends[source] = end
    }
  }

  @inline(__always)
  private func price(_ sink: Int) -> Int64 {
    Int(ownerOfSink[sink]) == hub ? -hubPotential : v[sink]
  }

  /// Takes a source out and puts it back along a shortest path to the sink that it left.
  ///
  /// Its own choice leads there at once, so there always is a path.
  private mutating func reinsert(_ root: Int) {
    let hole = Int(sinkOfSource[root])
    search.begin(room: Int64.max)
    relax(root, at: 0)
    while let entry = search.queue.popMin() {
      let sink = Int(entry.node)
      if sink == hole { break }
      guard search.settle(sink) else { continue }
      let owner = Int(ownerOfSink[sink])
      if owner < hub {
        relax(owner, at: entry.distance)
      } else if search.hubDistance == Int64.max {
        search.hubDistance = entry.distance
        search.hubSink = Int32(sink)
        for held in v.indices where Int(ownerOfSink[held]) != hub && !mustBeHeld[held] {
          search.reach(held, at: entry.distance - hubPotential - v[held], from: hub, 0)
        }
      }
    }
    guard let length = search.distance(hole) else { return }
    updatePotentials(root, length)
    exchange(root, hole)
  }

  @inline(__always)
  private mutating func relax(_ source: Int, at distance: Int64) {
    for place in starts[source]..<ends[source] {
      let sink = Int(sinks[place])
      let reached = distance + costs[place] - u[source] - price(sink)
      search.reach(sink, at: reached, from: source, Int64(levels[place]))
    }
  }

  private mutating func updatePotentials(_ root: Int, _ length: Int64) {
    u[root] += length
    for settled in search.settled {
      let sink = Int(settled)
      let rest = length - search.labels[sink].distance
      let owner = Int(ownerOfSink[sink])
      guard owner < hub else { continue }
      v[sink] -= rest
      u[owner] += rest
    }
    if search.hubDistance != Int64.max { hubPotential += length - search.hubDistance }
  }

  private mutating func exchange(_ root: Int, _ hole: Int) {
    var sink = hole
    while true {
      let label = search.labels[sink]
      let taker = Int(label.source)
      if taker == hub {
        ownerOfSink[sink] = Int32(hub)
        sink = Int(search.hubSink)
        v[sink] = -hubPotential
        continue
      }
      let before = Int(sinkOfSource[taker])
      sinkOfSource[taker] = Int32(sink)
      levelOfSource[taker] = Int32(label.weight)
      ownerOfSink[sink] = Int32(taker)
      if taker == root { return }
      sink = before
    }
  }
}

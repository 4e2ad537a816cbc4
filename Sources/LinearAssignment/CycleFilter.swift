/// The arcs of a directed graph that lie on a cycle of at most a given length.
///
/// A bounded search against the arcs from each node finds how far it is back from the targets of its own
/// arcs; an arc that leads too far is dropped at once, so later searches are shorter. Lengths are not
/// negative. O(*nodes* × *arcs* log *arcs*) at worst; the bound usually stops a search after a few nodes.
struct CycleFilter<Weight: AssignmentCost> where Weight.Total == Weight {
  private let starts: [Int32]
  private let targets: [Int32]
  private let weights: [Weight]

  /// The arcs into each node, as their places, in compressed rows.
  private var entryStarts: [Int32]
  private var entries: [Int32]
  private let origins: [Int32]

  /// Whether each arc is kept.
  private(set) var isKept: [Bool]

  private var distances: [Weight]
  private var stamps: [Int32]
  private var queue = PathQueue<Weight>()

  /// Prepares the reversed arcs; those that are not kept to begin with are left out.
  init(starts: [Int32], targets: [Int32], weights: [Weight], isKept: [Bool]) {
    let nodeCount = starts.count - 1
    self.starts = starts
    self.targets = targets
    self.weights = weights
    self.isKept = isKept
    var entryStarts = [Int32](repeating: 0, count: nodeCount + 1)
    for arc in targets.indices where isKept[arc] { entryStarts[Int(targets[arc]) + 1] += 1 }
    for node in 0..<nodeCount { entryStarts[node + 1] += entryStarts[node] }
    var next = entryStarts
    entries = Array(repeating: 0, count: Int(entryStarts[nodeCount]))
    var origins = [Int32](repeating: 0, count: targets.count)
    for node in 0..<nodeCount {
      for arc in Int(starts[node])..<Int(starts[node + 1]) {
        origins[arc] = Int32(node)
        guard isKept[arc] else { continue }
        let target = Int(targets[arc])
        entries[Int(next[target])] = Int32(arc)
        next[target] += 1
      }
    }
    self.entryStarts = entryStarts
    self.origins = origins
    distances = Array(repeating: 0, count: nodeCount)
    stamps = Array(repeating: -1, count: nodeCount)
  }

  /// Drops the arcs that lie on no cycle of at most `limit`.
  mutating func keepCycles(upTo limit: Weight) {
    for _ in 0..<4 { dropHopeless(limit) }
    for node in stamps.indices { keepCycles(through: node, upTo: limit) }
  }

  /// Drops arcs that are too long together with the shortest arc into and out of their ends.
  ///
  /// Two nodes at least are on a cycle, so one of both is another arc.
  private mutating func dropHopeless(_ limit: Weight) {
    var exits = [Weight](repeating: Weight.forbidden, count: stamps.count)
    var entries = exits
    for arc in targets.indices where isKept[arc] {
      let (origin, target) = (Int(origins[arc]), Int(targets[arc]))
      exits[origin] = min(exits[origin], weights[arc])
      entries[target] = min(entries[target], weights[arc])
    }
    for arc in targets.indices where isKept[arc] {
      let rest = max(exits[Int(targets[arc])], entries[Int(origins[arc])])
      if rest.isForbidden || weights[arc] > limit || rest > limit - weights[arc] {
        isKept[arc] = false
      }
    }
  }

  private mutating func keepCycles(through node: Int, upTo limit: Weight) {
    var least = Weight.forbidden
    let arcs = Int(starts[node])..<Int(starts[node + 1])
    for arc in arcs where isKept[arc] { least = min(least, weights[arc]) }
    guard !least.isForbidden else { return }
    if least <= limit { search(backFrom: node, room: limit - least) }
    for arc in arcs where isKept[arc] {
      let target = Int(targets[arc])
      let returns = Int(stamps[target]) == node && least <= limit
      isKept[arc] = returns && weights[arc] <= limit - distances[target]
    }
  }

  /// Finds the nodes from which it is at most `room` to `node`, and how far.
  private mutating func search(backFrom node: Int, room: Weight) {
    queue.removeAll()
    stamps[node] = Int32(node)
    distances[node] = 0
    queue.insert(0, Int32(node))
    while let entry = queue.popMin() {
      let reached = Int(entry.node)
      guard distances[reached] == entry.distance else { continue }
      for place in Int(entryStarts[reached])..<Int(entryStarts[reached + 1]) {
        let arc = Int(entries[place])
        guard isKept[arc], weights[arc] <= room - entry.distance else { continue }
        let origin = Int(origins[arc])
        let distance = entry.distance + weights[arc]
        guard Int(stamps[origin]) != node || distance < distances[origin] else { continue }
        stamps[origin] = Int32(node)
        distances[origin] = distance
        queue.insert(distance, Int32(origin))
      }
    }
  }
}

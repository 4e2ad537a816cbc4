/// The arcs of a directed graph that can lie on a cycle of at most a given length.
///
/// An arc is dropped if it is too long together with the shortest arc out of its target, or with the shortest
/// into its origin: a cycle has at least two arcs. That is repeated a few times, since each arc dropped may
/// leave others hopeless. What is kept contains every short cycle, and some arcs on none; to find the
/// lengths of cycles by searches from each node cost more than it saved. O(*nodes* + *arcs*).
struct CycleFilter<Weight: AssignmentCost> where Weight.Total == Weight {
  private let origins: [Int32]
  private let targets: [Int32]
  private let weights: [Weight]
  private let nodeCount: Int

  /// Whether each arc is kept.
  private(set) var isKept: [Bool]

  private static var rounds: Int { 6 }

  /// Prepares the arcs; those that are not kept to begin with are left out.
  init(starts: [Int32], targets: [Int32], weights: [Weight], isKept: [Bool]) {
    nodeCount = starts.count - 1
    self.targets = targets
    self.weights = weights
    self.isKept = isKept
    var origins = [Int32](repeating: 0, count: targets.count)
    for node in 0..<nodeCount {
      for arc in Int(starts[node])..<Int(starts[node + 1]) { origins[arc] = Int32(node) }
    }
    self.origins = origins
  }

  /// Drops arcs that lie on no cycle of at most `limit`.
  mutating func keepCycles(upTo limit: Weight) {
    for _ in 0..<Self.rounds {
      guard dropHopeless(limit) else { return }
    }
  }

  /// Returns whether an arc was dropped.
  private mutating func dropHopeless(_ limit: Weight) -> Bool {
    var exits = [Weight](repeating: Weight.forbidden, count: nodeCount)
    var entries = exits
    for arc in targets.indices where isKept[arc] {
      let (origin, target) = (Int(origins[arc]), Int(targets[arc]))
      exits[origin] = min(exits[origin], weights[arc])
      entries[target] = min(entries[target], weights[arc])
    }
    var hasDropped = false
    for arc in targets.indices where isKept[arc] {
      let rest = max(exits[Int(targets[arc])], entries[Int(origins[arc])])
      if rest.isForbidden || weights[arc] > limit || rest > limit - weights[arc] {
        isKept[arc] = false
        hasDropped = true
      }
    }
    return hasDropped
  }
}

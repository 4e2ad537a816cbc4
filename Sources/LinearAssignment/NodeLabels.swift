/// The labels of one search: distances, predecessors and what is settled.
///
/// Clearing is O(1).
struct NodeLabels<Weight: AssignmentCost> {
  private(set) var distance: [Weight]
  private(set) var parent: [Int32]

  /// The nodes settled, in order.
  private(set) var settled: [Int32] = []

  /// `2 * search` if labelled in this search, `2 * search + 1` if settled as well.
  private var state: [Int]
  private var search = 0

  init(nodeCount: Int) {
    distance = Array(repeating: 0, count: nodeCount)
    parent = Array(repeating: -1, count: nodeCount)
    state = Array(repeating: 0, count: nodeCount)
  }

  mutating func reset() {
    search += 1
    settled.removeAll(keepingCapacity: true)
  }

  /// Writes a label if it is better than the present one.
  ///
  /// A settled node keeps its label.
  @inline(__always)
  mutating func improve(_ node: Int, to distance: Weight, parent: Int32) -> Bool {
    if state[node] >= 2 * search {
      guard state[node] == 2 * search, distance < self.distance[node] else { return false }
    }
    state[node] = 2 * search
    self.distance[node] = distance
    self.parent[node] = parent
    return true
  }

  /// Settles a labelled node.
  ///
  /// Returns `false` if that was done before.
  @inline(__always)
  mutating func settle(_ node: Int) -> Bool {
    guard state[node] == 2 * search else { return false }
    state[node] += 1
    settled.append(Int32(node))
    return true
  }
}

internal import HeapModule

/// Successive shortest paths with potentials, for a network with exits, capacities and groups.
///
/// The problem: send every unit of every source to sinks, or out by its exit, at least total weight
/// (see `Network`). The method inserts one unit after another. Each insertion runs Dijkstra's algorithm
/// over reduced weights from the source to the nearest place where a unit can rest: a sink that has room
/// and whose group has room, or the exit of any source on the way. Along the path, units move on: a full
/// sink hands one of its units back to that unit's source; a sink with room whose group is full lets
/// another sink of the group hand one back.
///
/// Invariant, with potentials *u* of sources, *v* ≤ 0 of sinks and *g* ≤ 0 of groups: the reduced weight
/// w − u − v − g is at least 0 for pairs not in use, at most 0 for pairs in use; *v* is 0 unless the sink
/// is full, *g* is 0 unless the group is full, and *u* is at most the price of the exit, equal to it if a
/// unit has left there. These are the conditions of complementary slackness, so the result is optimal
/// and the potentials prove it. A path costs O(*e* log *e*) for the *e* entries of the sources it passes.
///
/// Ties: of places at equal distance a sink with room is taken before the path grows, then the smaller
/// index; so the result is a function of the input alone.
///
/// Rounding: a settled node is never changed, and a reduced weight below zero counts as zero, so paths
/// stay simple in floating point as well.
///
/// See R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
/// assignment problems", Computing 38 (1987), for the case without capacities.
struct NetworkSolver<Weight: AssignmentCost> where Weight.Total == Weight {
  let network: Network<Weight>

  private(set) var u: [Weight]
  private(set) var v: [Weight]
  private(set) var g: [Weight]

  /// The units each sink holds, and the sinks that hold each source's units.
  private var holders: [[UsedPair<Weight>]]
  private(set) var held: [[Int32]]
  private var groupLoad: [Int]
  private let sinksOfGroup: [[Int32]]

  /// Whether every way is as good as any other.
  private var isHasty = false

  /// Nodes are numbered sources first, then sinks, then groups.
  private var labels: NodeLabels<Weight>
  private var heap = Heap<QueueEntry<Weight>>()

  /// The nearest place found so far where the unit can rest: a sink, or a source with an exit.
  private var best: (distance: Weight, node: Int32)?

  /// The sinks that already hold a unit of the source being relaxed carry the current stamp.
  private var heldStamp: [Int]
  private var stamp = 0

  private(set) var statistics = SolveStatistics(method: .network)

  init(_ network: Network<Weight>) {
    self.network = network
    let (sources, sinks, groups) = (network.sourceCount, network.sinkCount, network.maximum.count)
    u = Array(repeating: 0, count: sources)
    v = Array(repeating: 0, count: sinks)
    g = Array(repeating: 0, count: groups)
    holders = Array(repeating: [], count: sinks)
    held = Array(repeating: [], count: sources)
    groupLoad = Array(repeating: 0, count: groups)
    var members = [[Int32]](repeating: [], count: groups)
    for (sink, group) in network.groupOfSink.enumerated() where group >= 0 {
      members[Int(group)].append(Int32(sink))
    }
    sinksOfGroup = members
    labels = NodeLabels(nodeCount: sources + sinks + groups)
    heldStamp = Array(repeating: 0, count: sinks)
  }

  /// The sources and sinks that the last search reached.
  var reached: (sources: [Int], sinks: [Int]) {
    let nodes = labels.settled.map(Int.init).sorted()
    let sinks = nodes.filter { $0 >= firstSink && $0 < firstGroup }.map { $0 - firstSink }
    return (nodes.filter { $0 < firstSink }, sinks)
  }

  private var firstSink: Int { network.sourceCount }
  private var firstGroup: Int { network.sourceCount + network.sinkCount }

  /// Inserts all units, as long as the monitor lets it.
  mutating func solve(_ monitor: SolveMonitor) -> SolveOutcome {
    for source in 0..<network.sourceCount {
      guard monitor.goesOn(settled: source, of: network.sourceCount) else {
        return complete(from: source)
      }
      initializePotential(of: source)
      for _ in 0..<network.units[source] {
        guard insertUnit(of: source) else { return .infeasible }
      }
    }
    // A source without units has no part in the total; its potential only has to be small enough.
    for source in 0..<network.sourceCount where network.units[source] == 0 {
      initializePotential(of: source)
    }
    tightenPrices()
    return .solved
  }

  /// Inserts the units of the sources from one on wherever there is a way, whatever it costs.
  ///
  /// The prices stay those of the sources before; with the potentials that they allow they bound the
  /// optimum.
  private mutating func complete(from first: Int) -> SolveOutcome {
    let (v, g) = (v, g)
    isHasty = true
    for source in first..<network.sourceCount {
      for _ in 0..<network.units[source] {
        guard insertUnit(of: source) else { return .infeasible }
      }
    }
    (self.v, self.g) = (v, g)
    for source in 0..<network.sourceCount { initializePotential(of: source) }
    return .stopped
  }

  /// Lets the price of a sink of one unit absorb what its pair costs less than its potentials.
  ///
  /// Only a source of several units can leave such a rest. The sink is full, so its price may fall; and
  /// no other pair minds.
  private mutating func tightenPrices() {
    for sink in 0..<network.sinkCount where network.capacities[sink] == 1 {
      guard let pair = holders[sink].first, network.units[Int(pair.source)] > 1 else { continue }
      v[sink] += min(0, pair.weight - u[Int(pair.source)] - price(sink))
    }
  }

  @inline(__always)
  private func group(of sink: Int) -> Int {
    network.groupOfSink.isEmpty ? -1 : Int(network.groupOfSink[sink])
  }

  @inline(__always)
  private func price(_ sink: Int) -> Weight {
    let group = group(of: sink)
    return group >= 0 ? v[sink] + g[group] : v[sink]
  }

  private func hasRoom(_ sink: Int) -> Bool { holders[sink].count < network.capacities[sink] }

  private func canEnd(_ sink: Int) -> Bool {
    guard hasRoom(sink) else { return false }
    let group = group(of: sink)
    return group < 0 || groupLoad[group] < network.maximum[group]
  }

  /// Gives a source the largest potential that the invariant allows for the pairs in use.
  private mutating func initializePotential(of source: Int) {
    var least: Weight? = network.exits?[source]
    // Of several units on both sides a pair in use may cost less than its potentials.
    let isShared = network.units[source] > 1
    if isShared {
      stamp += 1
      for sink in held[source] { heldStamp[Int(sink)] = stamp }
    }
    network.forEachSink(of: source) { sink, weight in
      if isShared, heldStamp[sink] == stamp, network.capacities[sink] > 1 { return }
      let reduced = weight - price(sink)
      if let current = least, current <= reduced { return }
      least = reduced
    }
    u[source] = least ?? 0
  }

  private mutating func insertUnit(of root: Int) -> Bool {
    labels.reset()
    heap = Heap()
    best = nil
    statistics.augmentations += 1
    reach(root, at: 0, parent: -1)
    while let entry = heap.popMin() {
      if let best, best.distance <= entry.distance { break }
      let node = Int(entry.node)
      guard labels.settle(node) else { continue }
      if node < firstSink {
        relax(source: node, at: entry.distance)
      } else if node < firstGroup {
        relax(sink: node - firstSink, at: entry.distance)
      } else {
        relax(group: node - firstGroup, at: entry.distance)
      }
    }
    guard let best else { return false }
    if !isHasty { updatePotentials(best.distance) }
    augment(to: Int(best.node), from: root)
    return true
  }

  @inline(__always)
  private mutating func reach(_ node: Int, at distance: Weight, parent: Int) {
    if let best, best.distance <= distance { return }
    guard labels.improve(node, to: distance, parent: Int32(parent)) else { return }
    if node >= firstSink, node < firstGroup, canEnd(node - firstSink) {
      best = (distance, Int32(node))
    } else {
      heap.insert(QueueEntry(distance: distance, node: Int32(node)))
    }
  }

  private mutating func relax(source: Int, at distance: Weight) {
    statistics.rowsScanned += 1
    if let exit = network.exits?[source] {
      let end = distance + (isHasty ? 0 : max(0, exit - u[source]))
      if best.map({ end < $0.distance }) ?? true { best = (end, Int32(source)) }
    }
    stamp += 1
    for sink in held[source] { heldStamp[Int(sink)] = stamp }
    let potential = u[source]
    network.forEachSink(of: source) { sink, weight in
      guard heldStamp[sink] != stamp else { return }
      let reduced = isHasty ? 0 : max(0, weight - potential - price(sink))
      reach(firstSink + sink, at: distance + reduced, parent: source)
    }
  }

  /// Goes on from a sink in which no unit can rest: one of its units moves on, or, if it is not the sink
  /// but the group that is full, one of another sink of the group.
  private mutating func relax(sink: Int, at distance: Weight) {
    let node = firstSink + sink
    for pair in holders[sink] {
      let source = Int(pair.source)
      // With one unit the source was reached over this very pair, whose reduced weight is zero.
      let back =
        isHasty || network.units[source] == 1
        ? 0 : max(0, u[source] + price(sink) - pair.weight)
      reach(source, at: distance + back, parent: node)
    }
    let group = group(of: sink)
    if group >= 0, hasRoom(sink) { reach(firstGroup + group, at: distance, parent: node) }
  }

  private mutating func relax(group: Int, at distance: Weight) {
    for sink in sinksOfGroup[group] where !holders[Int(sink)].isEmpty {
      let back = isHasty ? 0 : max(0, -v[Int(sink)])
      reach(firstSink + Int(sink), at: distance + back, parent: firstGroup + group)
    }
  }

  private mutating func updatePotentials(_ length: Weight) {
    // The price of a sink falls by what is left of the path behind it; `v` is the price less that of
    // the group, so the fall of the group is taken off again.
    for settled in labels.settled {
      let node = Int(settled)
      let rest = max(0, length - labels.distance[node])
      if node < firstSink {
        u[node] += rest
      } else if node < firstGroup {
        v[node - firstSink] -= rest
      } else {
        g[node - firstGroup] -= rest
        for sink in sinksOfGroup[node - firstGroup] { v[Int(sink)] += rest }
      }
    }
    // A sink that does not lie full has no price of its own, whatever rounding left.
    for (sink, group) in network.groupOfSink.enumerated() where group >= 0 && v[sink] != 0 {
      v[sink] = hasRoom(sink) ? 0 : min(0, v[sink])
    }
  }

  /// Moves units along the path that ends at `end`.
  private mutating func augment(to end: Int, from root: Int) {
    var node = end
    if node >= firstSink, case let group = group(of: node - firstSink), group >= 0 {
      groupLoad[group] += 1
    }
    while true {
      let parent = Int(labels.parent[node])
      if node < firstSink {
        guard node != root || parent >= 0 else { return }
        remove(source: node, sink: parent - firstSink)
      } else if node < firstGroup {
        if parent < firstSink {
          add(source: parent, sink: node - firstSink)
        } else {
          // The group took a unit from this sink, which has room from now on.
          v[node - firstSink] = 0
        }
      }
      node = parent
      if node == root { return }
    }
  }

  private mutating func add(source: Int, sink: Int) {
    var found: Weight?
    if network.isDense {
      found = network.weights[source * network.sinkCount + sink]
    } else {
      network.forEachSink(of: source) { if $0 == sink { found = $1 } }
    }
    guard let weight = found else { preconditionFailure("a path uses pairs of the network only") }
    holders[sink].append(UsedPair(source: Int32(source), weight: weight))
    held[source].append(Int32(sink))
  }

  private mutating func remove(source: Int, sink: Int) {
    holders[sink].removeAll { $0.source == Int32(source) }
    held[source].removeAll { $0 == Int32(sink) }
  }
}

extension RankedCombinations {
  /// Finds the components of a near-optimal graph.
  ///
  /// O(*sources* + *sinks* + *choices*), and the second best assignment of each component.
  init<Cost>(_ reduced: ReducedProblem<Cost>, _ graph: NearOptimalGraph<Weight>, limit: Weight)
  where Cost.Total == Weight {
    let openable = Self.openable(reduced, limit)
    var starts = graph.starts
    let targets = (graph.sinks + openable).map { reduced.ownerOfSink[Int($0)] }
    starts.append(Int32(targets.count))
    var isKept = [Bool](repeating: true, count: targets.count)
    var strong = StrongComponents(starts: starts, targets: targets, isKept: isKept)
    strong.dropArcsBetweenComponents(starts: starts, targets: targets, isKept: &isKept)
    // Without a limit, or if nothing but ties is within it, every cycle is short.
    if !limit.isForbidden, limit > 0 {
      let weights = graph.weights + openable.map { reduced.opening(Int($0)) }
      var filter = CycleFilter(starts: starts, targets: targets, weights: weights, isKept: isKept)
      filter.keepCycles(upTo: limit)
      isKept = filter.isKept
      strong = StrongComponents(starts: starts, targets: targets, isKept: isKept)
      strong.dropArcsBetweenComponents(starts: starts, targets: targets, isKept: &isKept)
    }
    var isOpenable = [Bool](repeating: false, count: reduced.ownerOfSink.count)
    for (index, sink) in openable.enumerated() {
      isOpenable[Int(sink)] = isKept[graph.sinks.count + index]
    }
    self.init(Self.components(reduced, graph, strong, isKept, isOpenable, limit))
  }

  private static func components<Cost>(
    _ reduced: ReducedProblem<Cost>,
    _ graph: NearOptimalGraph<Weight>,
    _ strong: StrongComponents,
    _ isKept: [Bool],
    _ isOpenable: [Bool],
    _ limit: Weight
  ) -> [RankedComponent<Weight>] where Cost.Total == Weight {
    var sizes = [Int32](repeating: 0, count: strong.count)
    for component in strong.componentOfNode { sizes[Int(component)] += 1 }
    var members: [Int32: [Int32]] = [:]
    for source in 0..<reduced.hub {
      let component = strong.componentOfNode[source]
      if sizes[Int(component)] > 1 { members[component, default: []].append(Int32(source)) }
    }
    let hubComponent = strong.componentOfNode[reduced.hub]
    let traffic = traffic(reduced, graph, isKept)
    var localSink = [Int32](repeating: -1, count: reduced.ownerOfSink.count)
    return members.keys.sorted().map { number in
      let sources = (members[number] ?? []).sorted {
        let (left, right) = (traffic[Int($0)], traffic[Int($1)])
        return left > right || (left == right && $0 < $1)
      }
      var builder = ComponentBuilder(reduced, graph, sources)
      let openable = number == hubComponent ? isOpenable : []
      return builder.build(limit: limit, isOpenable: openable, isKept: isKept, &localSink)
    }
  }

  /// The ways in times the ways out of each source.
  ///
  /// Where busy sources come first, the parts of those behind hold few cycles, and mostly none.
  private static func traffic<Cost>(
    _ reduced: ReducedProblem<Cost>,
    _ graph: NearOptimalGraph<Weight>,
    _ isKept: [Bool]
  ) -> [Int] where Cost.Total == Weight {
    var entries = [Int](repeating: 0, count: reduced.hub + 1)
    var exits = entries
    for source in 0..<reduced.hub {
      for place in graph.range(source) where isKept[place] {
        exits[source] += 1
        entries[Int(reduced.ownerOfSink[Int(graph.sinks[place])])] += 1
      }
    }
    return (0..<reduced.hub).map { exits[$0] * entries[$0] }
  }

  /// The sinks of the optimum that could be left out within the limit.
  private static func openable<Cost>(_ reduced: ReducedProblem<Cost>, _ limit: Weight) -> [Int32]
  where Cost.Total == Weight {
    guard reduced.hasHub else { return [] }
    return reduced.ownerOfSink.indices.filter { sink in
      reduced.ownerOfSink[sink] < reduced.hub && !reduced.isClosed(sink: sink)
        && reduced.opening(sink) <= limit
    }.map { Int32($0) }
  }
}

/// Numbers the sources and sinks of one component.
private struct ComponentBuilder<Cost: AssignmentCost> {
  typealias Weight = Cost.Total

  let reduced: ReducedProblem<Cost>
  let graph: NearOptimalGraph<Weight>
  let sources: [Int32]
  private var sinkNumbers: [Int32]
  private var starts: [Int32] = [0]
  private var sinks: [Int32] = []
  private var weights: [Weight] = []

  init(_ reduced: ReducedProblem<Cost>, _ graph: NearOptimalGraph<Weight>, _ sources: [Int32]) {
    self.reduced = reduced
    self.graph = graph
    self.sources = sources
    sinkNumbers = sources.map { reduced.sinkOfSource[Int($0)] }
  }

  mutating func build(
    limit: Weight,
    isOpenable: [Bool],
    isKept: [Bool],
    _ localSink: inout [Int32]
  ) -> RankedComponent<Weight> {
    for (index, sink) in sinkNumbers.enumerated() { localSink[Int(sink)] = Int32(index) }
    for (index, source) in sources.enumerated() {
      sinks.append(Int32(index))
      weights.append(0)
      for place in graph.range(Int(source)) where isKept[place] {
        let sink = Int(graph.sinks[place])
        if localSink[sink] < 0 {
          localSink[sink] = Int32(sinkNumbers.count)
          sinkNumbers.append(Int32(sink))
        }
        sinks.append(localSink[sink])
        weights.append(graph.weights[place])
      }
      starts.append(Int32(sinks.count))
    }
    let openings = sinkNumbers.enumerated().map { index, sink in
      if index >= sources.count { return Weight.zero }
      guard !isOpenable.isEmpty, isOpenable[Int(sink)] else { return Weight.forbidden }
      return reduced.opening(Int(sink))
    }
    return RankedComponent(
      sources: sources,
      sinkNumbers: sinkNumbers,
      openings: openings,
      starts: starts,
      sinks: sinks,
      weights: weights,
      limit: limit
    )
  }
}

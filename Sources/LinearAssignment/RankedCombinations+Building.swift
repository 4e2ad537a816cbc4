extension RankedCombinations {
  /// Finds the components of a near-optimal graph.
  ///
  /// O(*sources* + *sinks* + *choices*), and the second best assignment of each component.
  init<Cost>(_ reduced: ReducedProblem<Cost>, _ graph: NearOptimalGraph<Weight>, limit: Weight)
  where Cost.Total == Weight {
    let hub = reduced.hub
    let openable = Self.openable(reduced, limit)
    var starts = graph.starts
    var targets = graph.sinks.map { reduced.ownerOfSink[Int($0)] }
    targets += openable.map { reduced.ownerOfSink[Int($0)] }
    starts.append(Int32(targets.count))
    let strong = StrongComponents(starts: starts, targets: targets)
    let componentOfNode = strong.componentOfNode

    var members = [[Int32]](repeating: [], count: strong.count)
    for source in 0..<hub { members[Int(componentOfNode[source])].append(Int32(source)) }
    let hubComponent = Int(componentOfNode[hub])
    var isOpenable = [Bool](repeating: false, count: reduced.ownerOfSink.count)
    for sink in openable { isOpenable[Int(sink)] = true }
    var localSink = [Int32](repeating: -1, count: reduced.ownerOfSink.count)
    var built: [RankedComponent<Weight>] = []
    for (number, sources) in members.enumerated() {
      let hasHub = number == hubComponent
      guard sources.count + (hasHub ? 1 : 0) > 1 else { continue }
      var builder = ComponentBuilder(reduced, graph, sources)
      built.append(
        builder.build(
          limit: limit,
          isOpenable: hasHub ? isOpenable : [],
          isInside: { Int(componentOfNode[Int(reduced.ownerOfSink[$0])]) == number },
          localSink: &localSink
        )
      )
    }
    self.init(built)
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
    isInside: (Int) -> Bool,
    localSink: inout [Int32]
  ) -> RankedComponent<Weight> {
    for (index, sink) in sinkNumbers.enumerated() { localSink[Int(sink)] = Int32(index) }
    for (index, source) in sources.enumerated() {
      sinks.append(Int32(index))
      weights.append(0)
      for place in graph.range(Int(source)) {
        let sink = Int(graph.sinks[place])
        guard isInside(sink) else { continue }
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

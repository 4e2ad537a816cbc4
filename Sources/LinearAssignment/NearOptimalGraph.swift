/// The choices outside the optimum whose excess is at most a threshold, by sources.
///
/// Every assignment within the threshold of the optimum consists of these and of choices of the optimum,
/// because excesses are not negative and add up.
struct NearOptimalGraph<Weight: AssignmentCost> {
  /// The choices of source *s* are `starts[s]..<starts[s + 1]`.
  private(set) var starts: [Int32]
  private(set) var sinks: [Int32] = []
  private(set) var weights: [Weight] = []

  /// Whether choices were left out.
  private(set) var isPartial = false

  /// For each matrix row that has one, the least excess above the threshold.
  private(set) var next: [Weight] = []

  /// Collects the choices in one pass over the matrix; with no threshold only ``next``.
  init<Cost>(_ reduced: ReducedProblem<Cost>, threshold: Weight?)
  where Cost.Total == Weight {
    let bound = threshold ?? -1
    var list = ExcessList<Weight>(rowCount: reduced.problem.rowCount)
    reduced.pass.collect(upTo: bound, into: &list)
    next = list.least.filter { !$0.isForbidden }.map { max(0, $0) }
    var (sources, targets) =
      reduced.isTransposed ? (list.columns, list.rows) : (list.rows, list.columns)
    var excesses = list.excesses.map { max(0, $0) }
    for (source, excess) in reduced.exits.enumerated() where !reduced.isPinned[source] {
      let exit = reduced.realSinkCount + source
      guard Int(reduced.sinkOfSource[source]) != exit else { continue }
      if excess <= bound {
        sources.append(Int32(source))
        targets.append(Int32(exit))
        excesses.append(excess)
      } else {
        next.append(excess)
      }
    }
    next += Self.openingsBeyond(bound, reduced)
    isPartial = !next.isEmpty
    starts = Array(repeating: 0, count: reduced.sourceCount + 1)
    sortBySource(sources, targets, excesses, reduced)
  }

  private static func openingsBeyond<Cost>(_ bound: Weight, _ reduced: ReducedProblem<Cost>)
    -> [Weight] where Cost.Total == Weight
  {
    guard reduced.hasHub else { return [] }
    return reduced.openings.indices.filter {
      !reduced.isClosed(sink: $0) && reduced.openings[$0] > bound
    }
    .map { reduced.openings[$0] }
  }

  /// Sorts choices by source; those that lead to a pinned pair are dropped.
  private mutating func sortBySource<Cost>(
    _ sources: [Int32],
    _ targets: [Int32],
    _ excesses: [Weight],
    _ reduced: ReducedProblem<Cost>
  ) where Cost.Total == Weight {
    let isUsable = sources.indices.map { index in
      !reduced.isClosed(sink: Int(targets[index])) && !reduced.isPinned[Int(sources[index])]
    }
    for (index, source) in sources.enumerated() where isUsable[index] {
      starts[Int(source) + 1] += 1
    }
    for source in 0..<reduced.sourceCount { starts[source + 1] += starts[source] }
    var next = starts
    sinks = Array(repeating: 0, count: Int(starts[reduced.sourceCount]))
    weights = Array(repeating: 0, count: sinks.count)
    for (index, source) in sources.enumerated() where isUsable[index] {
      let place = Int(next[Int(source)])
      next[Int(source)] += 1
      sinks[place] = targets[index]
      weights[place] = excesses[index]
    }
  }

  /// The places of the choices of a source.
  @inline(__always)
  func range(_ source: Int) -> Range<Int> { Int(starts[source])..<Int(starts[source + 1]) }
}

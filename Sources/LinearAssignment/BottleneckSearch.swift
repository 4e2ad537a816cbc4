/// The smallest bound so that all sources can be assigned with pairs up to it.
///
/// Sources are inserted one by one along an alternating path whose largest weight is least: Dijkstra's
/// method with the maximum in place of the sum (see R. Burkard, M. Dell'Amico and S. Martello, "Assignment
/// Problems", SIAM 2009, section 6.2). Invariant: the sources inserted so far could not be assigned
/// with a smaller bound. It starts at the largest of the sources' least weights, below which no assignment
/// goes, so most sources take a free sink at once.
///
/// Only pairs up to a ceiling are looked at. Where they do not suffice, the ceiling is raised so that
/// at least half of the matrix rows get another pair, and after a few times all pairs are taken in.
struct BottleneckSearch<Cost: AssignmentCost> {
  typealias Weight = Cost.Total

  private let pass: PairPass<Cost>
  private let isTransposed: Bool
  private let sourceCount: Int
  private let sinkCount: Int

  /// The pairs read, by matrix rows, and the same by sources.
  private var list: ExcessList<Weight>
  private var starts: [Int32] = []
  private var sinks: [Int32] = []
  private var weights: [Weight] = []
  private var beyond: [Weight] = []
  private var passes = 0
  private var ceiling: Weight

  private var bound = -Weight.forbidden
  private var ownerOfSink: [Int32]

  /// The sinks of an assignment within the bound.
  private(set) var sinkOfSource: [Int32]

  private var distances: [Weight]
  private var origins: [Int32]
  private var stamps: [Int32]
  private var stamp: Int32 = 0
  private var queue = PathQueue<Weight>()
  private var stack: [Int32] = []

  init(_ problem: AssignmentProblem<Cost>, isTransposed: Bool) {
    let (rows, columns) = (problem.rowCount, problem.columnCount)
    self.isTransposed = isTransposed
    sourceCount = isTransposed ? columns : rows
    sinkCount = isTransposed ? rows : columns
    pass = PairPass(
      store: problem.store,
      isNegated: problem.objective == .maximize,
      rowDuals: Array(repeating: 0, count: rows),
      columnDuals: Array(repeating: 0, count: columns),
      hiddenColumn: Array(repeating: -1, count: rows),
      isOpen: Array(repeating: true, count: rows)
    )
    list = ExcessList(rowCount: 0)
    ceiling = -Weight.forbidden
    ownerOfSink = Array(repeating: -1, count: sinkCount)
    sinkOfSource = Array(repeating: -1, count: sourceCount)
    distances = Array(repeating: 0, count: sinkCount)
    origins = Array(repeating: -1, count: sinkCount)
    stamps = Array(repeating: -1, count: sinkCount)
  }

  /// The bound, `nil` if sources cannot all be assigned; below all weights if there are no sources.
  mutating func leastBound() -> Weight? {
    guard sourceCount > 0 else { return bound }
    read(upTo: ceiling)
    if isTransposed {
      raiseCeiling()
    } else {
      guard beyond.count == sourceCount, let lowest = beyond.max() else { return nil }
      bound = lowest
      read(upTo: lowest)
    }
    takeFreeSinks()
    for source in 0..<sourceCount where sinkOfSource[source] < 0 {
      while !insert(source) {
        guard !beyond.isEmpty else { return nil }
        raiseCeiling()
      }
    }
    return bound
  }

  /// Above every weight; forbidden pairs are not looked at.
  private static var everything: Weight { Weight.forbidden }

  private mutating func raiseCeiling() {
    let sorted = beyond.sorted()
    guard !sorted.isEmpty else { return }
    read(upTo: passes > 8 ? Self.everything : sorted[sorted.count / 2])
  }

  /// Reads the pairs up to a ceiling, by sources.
  private mutating func read(upTo ceiling: Weight) {
    passes += 1
    self.ceiling = ceiling
    list = ExcessList<Weight>(rowCount: isTransposed ? sinkCount : sourceCount)
    pass.collect(upTo: ceiling, into: &list)
    beyond = list.least.filter { !$0.isForbidden }
    let (from, to) = isTransposed ? (list.columns, list.rows) : (list.rows, list.columns)
    starts = Array(repeating: 0, count: sourceCount + 1)
    for source in from { starts[Int(source) + 1] += 1 }
    for source in 0..<sourceCount { starts[source + 1] += starts[source] }
    var next = starts
    sinks = Array(repeating: 0, count: from.count)
    weights = Array(repeating: 0, count: from.count)
    for index in from.indices {
      let source = Int(from[index])
      let place = Int(next[source])
      next[source] += 1
      sinks[place] = to[index]
      weights[place] = list.excesses[index]
    }
  }

  /// The pairs within the bound, in ascending order.
  var pairsWithinBound: [Pair] {
    list.excesses.indices.filter { list.excesses[$0] <= bound }.map {
      Pair(row: Int(list.rows[$0]), column: Int(list.columns[$0]))
    }
  }

  /// A pair at the bound, `nil` if there is none.
  var pairAtBound: Pair? {
    list.excesses.firstIndex(of: bound).map {
      Pair(row: Int(list.rows[$0]), column: Int(list.columns[$0]))
    }
  }

  private mutating func takeFreeSinks() {
    for source in 0..<sourceCount {
      for place in Int(starts[source])..<Int(starts[source + 1]) {
        let sink = Int(sinks[place])
        guard ownerOfSink[sink] < 0, weights[place] <= bound else { continue }
        ownerOfSink[sink] = Int32(source)
        sinkOfSource[source] = Int32(sink)
        break
      }
    }
  }

  /// Inserts a source along the path with the least maximum; `false` if no pairs read lead on.
  ///
  /// What is reached without raising the maximum is gone through depth first, without the queue.
  private mutating func insert(_ source: Int) -> Bool {
    stamp += 1
    queue.removeAll()
    stack.removeAll(keepingCapacity: true)
    var level = bound
    var end = relax(source, at: level)
    while end == nil {
      if let sink = stack.popLast() {
        end = relax(Int(ownerOfSink[Int(sink)]), at: level)
        continue
      }
      guard let entry = queue.popMin() else { return false }
      let sink = Int(entry.node)
      guard distances[sink] == entry.distance else { continue }
      level = entry.distance
      guard ownerOfSink[sink] >= 0 else {
        end = sink
        break
      }
      stack.append(entry.node)
    }
    bound = level
    if let end { augment(to: end, from: source) }
    return true
  }

  /// Offers the pairs of a source; returns a free sink that is reached without raising the maximum.
  private mutating func relax(_ source: Int, at level: Weight) -> Int? {
    for place in Int(starts[source])..<Int(starts[source + 1]) {
      let sink = Int(sinks[place])
      let reached = max(level, weights[place])
      if stamps[sink] == stamp, distances[sink] <= reached { continue }
      stamps[sink] = stamp
      distances[sink] = reached
      origins[sink] = Int32(source)
      if reached > level {
        queue.insert(reached, Int32(sink))
      } else if ownerOfSink[sink] < 0 {
        return sink
      } else {
        stack.append(Int32(sink))
      }
    }
    return nil
  }

  private mutating func augment(to end: Int, from root: Int) {
    var sink = end
    while true {
      let source = Int(origins[sink])
      let before = Int(sinkOfSource[source])
      sinkOfSource[source] = Int32(sink)
      ownerOfSink[sink] = Int32(source)
      if source == root { return }
      sink = before
    }
  }
}

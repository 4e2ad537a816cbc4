/// The choices of a problem by levels, and the way back from a face to pairs.
struct LexicographicProblem<Cost: AssignmentCost> {
  typealias Weight = Cost.Total

  private let problem: AssignmentProblem<Cost>
  private let isTransposed: Bool
  private let realSinkCount: Int

  /// The weights that occur, ascending: the best comes first.
  let weights: [Weight]

  var face: LexicographicFace

  /// The level of staying out, where that is none of the weights: behind all.
  var outside: Int32 { Int32(weights.count) }

  /// Sources are rows, or columns if transposed.
  ///
  /// - Parameters:
  ///   - problem: The problem; its pins, prices and capacities are not looked at.
  ///   - isTransposed: Whether columns are the sources.
  ///   - exits: What staying out weighs for each source; an element `nil` ranks it behind all weights, and
  ///     empty means that no source may stay out.
  ///   - sinkOfSource: An assignment to begin with; `nil` leaves all out.
  init(
    _ problem: AssignmentProblem<Cost>,
    isTransposed: Bool,
    exits: [Weight?],
    sinkOfSource: [Int32]?
  ) {
    self.problem = problem
    self.isTransposed = isTransposed
    let isNegated = problem.objective == .maximize
    let sourceCount = isTransposed ? problem.columnCount : problem.rowCount
    let sinkCount = isTransposed ? problem.rowCount : problem.columnCount
    realSinkCount = sinkCount
    var all: [Weight] = exits.compactMap { $0 }
    problem.store.forEachAllowed { _, _, cost in all.append(isNegated ? -cost.total : cost.total) }
    all.sort()
    var weights: [Weight] = []
    for weight in all where weights.last != weight { weights.append(weight) }
    self.weights = weights
    var choices = [[(sink: Int32, level: Int32)]](repeating: [], count: sourceCount)
    problem.store.forEachAllowed { row, column, cost in
      let (source, sink) = isTransposed ? (column, row) : (row, column)
      let level = Self.level(isNegated ? -cost.total : cost.total, weights)
      choices[source].append((Int32(sink), level))
    }
    for (source, exit) in exits.enumerated() {
      let level = exit.map { Self.level($0, weights) } ?? Int32(weights.count)
      choices[source].append((Int32(sinkCount + source), level))
    }
    face = LexicographicFace(
      choices: choices,
      sinkCount: sinkCount + exits.count,
      sinkOfSource: sinkOfSource ?? (0..<sourceCount).map { Int32(sinkCount + $0) }
    )
  }

  private static func level(_ weight: Weight, _ weights: [Weight]) -> Int32 {
    var (low, high) = (0, weights.count)
    while low < high {
      let middle = (low + high) / 2
      if weights[middle] < weight { low = middle + 1 } else { high = middle }
    }
    return Int32(low)
  }

  /// Makes choices at the worst level few, then at the next, and so on.
  mutating func minimizeFromWorst(below top: Int32) {
    var top = top
    while let worst = face.levelOfSource.lazy.filter({ $0 < top }).max() {
      let above = top
      if above - worst > 1 { face.drop { worst < $0 && $0 < above } }
      face.minimize { $0 == worst }
      top = worst
    }
  }

  /// Makes choices at the best level many, then at the next, and so on.
  mutating func maximizeFromBest() {
    var last: Int32 = -1
    while let level = face.level(after: last), level < outside {
      face.minimize { $0 != level }
      last = level
    }
  }

  /// What the assignment at hand is.
  func assignment() -> LexicographicAssignment<Cost> {
    var pairs: [Pair] = []
    for (source, sink) in face.sinkOfSource.enumerated() where sink < realSinkCount {
      pairs.append(
        isTransposed ? Pair(row: Int(sink), column: source) : Pair(row: source, column: Int(sink))
      )
    }
    var counts = [Int](repeating: 0, count: weights.count + 1)
    for level in face.levelOfSource { counts[Int(level)] += 1 }
    let isNegated = problem.objective == .maximize
    return LexicographicAssignment(
      pairs: pairs.sorted(),
      profile: weights.indices.filter { counts[$0] > 0 }.map { level in
        .init(cost: isNegated ? -weights[level] : weights[level], count: counts[level])
      }
    )
  }
}

/// A solved problem as what each choice costs beyond the optimum.
///
/// With optimal duals *u* and *v*, a pair has the *excess* cost − *u* − *v*, a row left out its price less
/// *u*, and a column left out its price less *v*. All are at least zero, those of the optimum are zero, and
/// the total of any assignment is the optimum plus the excess of its choices. (When maximising, all signs
/// turn first.)
///
/// *Sources* are the side that is mandatory, rows if none is; the others are *sinks*. A source that may
/// stay out has a private sink behind the real ones, so every source always has one sink. Sinks that no
/// source holds are held by the *hub*, an imagined source numbered behind the real ones.
struct ReducedProblem<Cost: AssignmentCost> {
  typealias Weight = Cost.Total

  let problem: AssignmentProblem<Cost>

  /// Whether columns are the sources.
  let isTransposed: Bool

  let sourceCount: Int

  /// The number of real sinks.
  let realSinkCount: Int

  /// The excess of leaving each source out; empty if sources are mandatory.
  let exits: [Weight]

  /// The excess of leaving each real sink out.
  let openings: [Weight]

  /// The sink of each source in the optimum.
  let sinkOfSource: [Int32]

  /// The holder of each sink, private ones included, in the optimum.
  let ownerOfSink: [Int32]

  /// Sources whose pair is pinned.
  let isPinned: [Bool]

  private let rowDuals: [Weight]
  private let columnDuals: [Weight]
  private let isNegated: Bool

  /// Solves; `nil` if there is no assignment.
  init?(_ problem: AssignmentProblem<Cost>) throws(AssignmentError) {
    let builder = NetworkBuilder(problem)
    guard Self.isSupported(builder) else {
      throw .unsupported("only problems without capacities and without groups of optional rows")
    }
    let solution = try problem.solve()
    guard solution.status == .optimal else { return nil }
    self.init(builder, solution)
  }

  private static func isSupported(_ builder: NetworkBuilder<Cost>) -> Bool {
    var problem = builder.problem
    problem.pinned = []
    return NetworkBuilder(problem).isPlain
  }

  private init(_ builder: NetworkBuilder<Cost>, _ solution: AssignmentSolution<Cost>) {
    problem = builder.problem
    let isTransposed = builder.isTransposed
    self.isTransposed = isTransposed
    isNegated = problem.objective == .maximize
    let sign: Weight = isNegated ? -1 : 1
    let rowDuals = solution.duals.rows.map { sign * $0 }
    let columnDuals = solution.duals.columns.map { sign * $0 }
    (self.rowDuals, self.columnDuals) = (rowDuals, columnDuals)
    let (sources, sinks) = isTransposed ? (columnDuals, rowDuals) : (rowDuals, columnDuals)
    let (sourceSide, sinkSide): (Side, Side) = isTransposed ? (.columns, .rows) : (.rows, .columns)
    sourceCount = sources.count
    realSinkCount = sinks.count
    let isMandatory = builder.mandatory == sourceSide
    exits =
      isMandatory ? [] : sources.indices.map { max(0, builder.price(sourceSide, $0) - sources[$0]) }
    var openings = sinks.indices.map { max(0, builder.price(sinkSide, $0) - sinks[$0]) }

    var sinkOfSource = sources.indices.map { Int32(sinks.count + $0) }
    var isPinned = [Bool](repeating: false, count: sources.count)
    for pair in solution.pairs {
      let (source, sink) = isTransposed ? (pair.column, pair.row) : (pair.row, pair.column)
      sinkOfSource[source] = Int32(sink)
    }
    for pair in problem.pinned { isPinned[isTransposed ? pair.column : pair.row] = true }
    let allSinks = sinks.count + (isMandatory ? 0 : sources.count)
    var ownerOfSink = [Int32](repeating: Int32(sources.count), count: allSinks)
    for (source, sink) in sinkOfSource.enumerated() { ownerOfSink[Int(sink)] = Int32(source) }
    // What the optimum does has no excess, whatever rounding says.
    for sink in sinks.indices where ownerOfSink[sink] == sources.count { openings[sink] = 0 }
    self.openings = openings
    self.sinkOfSource = sinkOfSource
    self.ownerOfSink = ownerOfSink
    self.isPinned = isPinned
  }

  /// The number of the hub.
  var hub: Int { sourceCount }

  /// Whether there are sinks that no source holds, in every assignment.
  var hasHub: Bool { ownerOfSink.count > sourceCount }

  /// The excess of leaving a sink out.
  func opening(_ sink: Int) -> Weight { sink < realSinkCount ? openings[sink] : 0 }

  /// The excess of giving a source a sink.
  func excess(_ source: Int, _ sink: Int) -> Weight {
    if sinkOfSource[source] == sink { return 0 }
    if sink >= realSinkCount { return exits[source] }
    let pair = isTransposed ? Pair(row: sink, column: source) : Pair(row: source, column: sink)
    let cost = problem.cost(pair)
    return max(0, weight(cost) - columnDuals[pair.column] - rowDuals[pair.row])
  }

  /// The excess of an assignment, added up in an order that depends on nothing else.
  func excess(of sinkOfSource: [Int32]) -> Weight {
    var isHeld = [Bool](repeating: false, count: ownerOfSink.count)
    var sum = Weight.zero
    for (source, sink) in sinkOfSource.enumerated() {
      isHeld[Int(sink)] = true
      if !isPinned[source] { sum += excess(source, Int(sink)) }
    }
    for sink in 0..<realSinkCount where !isHeld[sink] { sum += openings[sink] }
    return sum
  }

  /// The pairs of an assignment, in ascending order.
  func pairs(of sinkOfSource: [Int32]) -> [Pair] {
    var pairs: [Pair] = []
    pairs.reserveCapacity(sinkOfSource.count)
    if isTransposed {
      var sourceOfSink = [Int32](repeating: -1, count: realSinkCount)
      for (source, sink) in sinkOfSource.enumerated() where sink < realSinkCount {
        sourceOfSink[Int(sink)] = Int32(source)
      }
      for (row, column) in sourceOfSink.enumerated() where column >= 0 {
        pairs.append(Pair(row: row, column: Int(column)))
      }
    } else {
      for (row, column) in sinkOfSource.enumerated() where column < realSinkCount {
        pairs.append(Pair(row: row, column: Int(column)))
      }
    }
    return pairs
  }

  @inline(__always)
  private func weight(_ cost: Cost) -> Weight { isNegated ? -cost.total : cost.total }
}

extension ReducedProblem {
  /// Adds every pair outside the optimum whose excess is at most `bound` to a list, in one pass.
  ///
  /// Pairs of pinned rows are left out. A dense row is gone through by blocks of columns: a block is
  /// opened if its least excess is low enough, or if the pair of the optimum hides what is.
  func collect(upTo bound: Weight, into list: inout ExcessList<Weight>) {
    switch problem.store {
    case .dense(let matrix): collect(matrix, bound, &list)
    case .sparse(let matrix):
      for row in 0..<matrix.rowCount where !isClosed(row: row) {
        let own = partner(ofRow: row)
        for entry in matrix.rowStarts[row]..<matrix.rowStarts[row + 1] {
          let (cost, column) = (matrix.costs[entry], matrix.columns[entry])
          guard !cost.isForbidden, column != own else { continue }
          let excess = weight(cost) - columnDuals[column] - rowDuals[row]
          list.offer(row, column, max(0, excess), bound)
        }
      }
    }
  }

  private func collect(
    _ matrix: CostMatrix<Cost>,
    _ bound: Weight,
    _ list: inout ExcessList<Weight>
  ) {
    let columnCount = matrix.columnCount
    let direct = isNegated ? nil : matrix.storage as? [Weight]
    var scratch = [Weight](repeating: 0, count: direct == nil ? columnCount : 0)
    let length = 16
    var minima = [Weight](repeating: 0, count: (columnCount + length - 1) / length)
    for row in 0..<matrix.rowCount where !isClosed(row: row) {
      let range = row * columnCount..<(row + 1) * columnCount
      if let direct {
        collect(row, direct.span.extracting(range), bound, length, &minima, &list)
      } else {
        let costs = matrix.storage.span.extracting(range)
        for column in 0..<columnCount {
          let cost = costs[column]
          scratch[column] = cost.isForbidden ? Weight.forbidden : weight(cost)
        }
        collect(row, scratch.span, bound, length, &minima, &list)
      }
    }
  }

  @inline(__always)
  private func collect(
    _ row: Int,
    _ weights: Span<Weight>,
    _ bound: Weight,
    _ length: Int,
    _ minima: inout [Weight],
    _ list: inout ExcessList<Weight>
  ) {
    let v = columnDuals.span
    var span = minima.mutableSpan
    Weight.writeBlockMinima(of: weights, minus: v, blockLength: length, into: &span)
    let own = partner(ofRow: row)
    let dual = rowDuals[row]
    var least = list.least[row]
    for block in 0..<span.count {
      let lowest = span[block]
      guard !lowest.isForbidden else { continue }
      let start = block * length
      let end = min(start + length, weights.count)
      if lowest - dual > bound, own < start || own >= end {
        least = min(least, lowest - dual)
        continue
      }
      for column in start..<end where column != own {
        let weight = weights[column]
        guard !weight.isForbidden else { continue }
        let excess = max(0, weight - v[column] - dual)
        if excess <= bound {
          list.append(row, column, excess)
        } else {
          least = min(least, excess)
        }
      }
    }
    list.least[row] = least
  }

  /// The column that a matrix row has in the optimum, −1 if it has none.
  private func partner(ofRow row: Int) -> Int {
    if isTransposed { return ownerOfSink[row] < sourceCount ? Int(ownerOfSink[row]) : -1 }
    return sinkOfSource[row] < realSinkCount ? Int(sinkOfSource[row]) : -1
  }

  /// Whether a matrix row is held by a pinned pair.
  private func isClosed(row: Int) -> Bool {
    guard !problem.pinned.isEmpty else { return false }
    let source = isTransposed ? Int(ownerOfSink[row]) : row
    return source < sourceCount && isPinned[source]
  }

  /// Whether a sink is held by a pinned pair.
  func isClosed(sink: Int) -> Bool {
    guard !problem.pinned.isEmpty else { return false }
    let owner = Int(ownerOfSink[sink])
    return owner < sourceCount && isPinned[owner]
  }
}

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
  ///
  /// The problem must be one that is supported.
  init?(_ problem: AssignmentProblem<Cost>) throws(AssignmentError) {
    let builder = NetworkBuilder(problem)
    precondition(Self.isSupported(problem), "others are ranked by RankedPlans")
    let solution = try problem.solve()
    guard solution.status == .optimal else { return nil }
    self.init(builder, solution)
  }

  /// Whether a problem is on stored costs, and has neither capacities nor groups of optional rows.
  static func isSupported(_ problem: AssignmentProblem<Cost>) -> Bool {
    var problem = problem
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
  /// The pass over all pairs outside the optimum; pairs of pinned rows are left out.
  var pass: PairPass<Cost> {
    let store = problem.store
    let columns = (0..<store.rowCount).map { partner(ofRow: $0) }
    let isOpen = (0..<store.rowCount).map { !isClosed(row: $0) }
    return PairPass(
      store: store,
      isNegated: isNegated,
      rowDuals: rowDuals,
      columnDuals: columnDuals,
      hiddenColumn: columns,
      isOpen: isOpen
    )
  }

  /// How far rounding may have moved an excess: 0 for integers.
  var roundingBound: Weight {
    AssignmentDuals(rows: rowDuals, columns: columnDuals).roundingBound
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

/// Chooses the engine for a plain problem, by the rule that ``SolveMethod`` states, and runs it.
struct PlainSolver<Cost: AssignmentCost> {
  typealias Weight = Cost.Total

  enum Outcome {
    case solved(PlainAssignment<Weight>)
    case infeasible(rows: [Int], columns: [Int], SolveStatistics)
    case stopped(PlainAssignment<Weight>)
  }

  let builder: NetworkBuilder<Cost>
  let limit: MagnitudeLimit<Weight>

  /// Matrices with no more pairs than this are gone through whole.
  private static var directPairLimit: Int { 400_000 }

  /// Matrices with fewer pairs than this are read by one thread.
  private static var threadedPairs: Int { 2_000_000 }

  func solve(
    _ monitor: SolveMonitor,
    _ workspace: inout AssignmentWorkspace<Cost>
  ) throws(AssignmentError) -> Outcome {
    if let reader = builder.reader(), isDirect(reader), let weights = try reader.doubles(limit) {
      return try solveDirectly(reader, weights, monitor, &workspace.direct)
    }
    return try solveOnLists(monitor, &workspace.lists)
  }

  /// Other matrices than those of doubles are rewritten as doubles up to this number of pairs.
  private static var rewrittenPairLimit: Int { 16_000_000 }

  private func isDirect(_ reader: RowReader<Cost>) -> Bool {
    let (rows, columns) = (reader.rowCount, reader.columnCount)
    let exits = builder.exits()
    guard areExact(exits) else { return false }
    if let preferred = builder.problem.preferredMethod { return preferred == .direct }
    guard rows * columns > Self.directPairLimit else { return true }
    guard reader.isInPlace || rows * columns <= Self.rewrittenPairLimit else { return false }
    if reader.isInPlace, exits.isEmpty, columns >= 4 * rows { return true }
    let sample = RowSample(reader)
    if sample.isContended, exits.isEmpty { return true }
    return reader.isInPlace && sample.leastCount >= 6
  }

  /// Whether prices are doubles whose sums are not rounded.
  private func areExact(_ exits: [Weight]) -> Bool {
    guard Weight.unitRoundoff == 0 else { return true }
    let limit = RowReader<Cost>.exactLimit(limit)
    return exits.allSatisfy { abs($0.double) <= limit }
  }

  private func solveDirectly(
    _ reader: RowReader<Cost>,
    _ weights: [Double],
    _ monitor: SolveMonitor,
    _ engine: inout DirectEngine
  ) throws(AssignmentError) -> Outcome {
    defer { engine.release() }
    engine.prepare(
      weights,
      rowCount: reader.rowCount,
      columnCount: reader.columnCount,
      exits: builder.exits().map(\.double)
    )
    engine.start(scale: reader.isInPlace ? .greatestFiniteMagnitude / limit.value.double : 0)
    for row in engine.suspects { try reader.examine(Int(row), limit) }
    let outcome = engine.finish(monitor)
    if outcome == .infeasible {
      return .infeasible(
        rows: engine.reachedRows,
        columns: engine.reachedColumns,
        engine.statistics
      )
    }
    let assignment = PlainAssignment(
      columnOfRow: engine.columnOfRow,
      u: engine.u.map { $0 < .infinity ? Weight(double: $0) : 0 },
      v: engine.v.map(Weight.init(double:)),
      statistics: engine.statistics
    )
    return outcome == .solved ? .solved(assignment) : .stopped(assignment)
  }

  private func solveOnLists(
    _ monitor: SolveMonitor,
    _ lists: inout CandidateLists<Weight>
  ) throws(AssignmentError) -> Outcome {
    var engine = try builder.engine(limit, memory: &lists)
    defer { swap(&lists, &engine.lists) }
    let pairs = engine.rowCount * engine.columnCount
    engine.threadCount = pairs < Self.threadedPairs ? 1 : builder.problem.threadLimit
    let outcome = try engine.solve(monitor)
    if outcome == .infeasible {
      return .infeasible(
        rows: engine.reachedRows,
        columns: engine.reachedColumns,
        engine.statistics
      )
    }
    let assignment = PlainAssignment(
      columnOfRow: engine.columnOfRow,
      u: engine.u,
      v: engine.v,
      statistics: engine.statistics
    )
    return outcome == .solved ? .solved(assignment) : .stopped(assignment)
  }
}

/// A solved problem that can be asked what a change would cost, and be changed.
///
///     var session = try AssignmentSession(problem)
///     session.total                                   // the optimum
///     session.total(forcing: Pair(row: 0, column: 3)) // the least total if row 0 must have column 3
///     try session.replaceRow(5, with: costs)          // the optimum is restored, not solved afresh
///
/// For problems without capacities, groups and pinned pairs, in which one side is assigned to the last
/// unit. Every operation is exact for integers and within rounding for floating point, and depends on the
/// problem and the changes alone.
public struct AssignmentSession<Cost: AssignmentCost>: Sendable {
  /// The problem as it stands now.
  public private(set) var problem: AssignmentProblem<Cost>

  private var state: WarmState<Cost.Total>
  private let isTransposed: Bool

  /// Solves a problem, to be changed later.
  ///
  /// - Throws: ``AssignmentError/unsupported(_:)`` for problems of another kind or without a solution, and
  ///   what ``AssignmentProblem/solve()`` throws.
  /// - Complexity: One solve, and O(*rows* × *columns*) memory.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public init(_ problem: AssignmentProblem<Cost>) throws(AssignmentError) {
    let (builder, state) = try problem.warmState()
    guard let state else { throw .unsupported("only problems that have a solution") }
    self.problem = problem
    self.state = state
    isTransposed = builder.isTransposed
  }

  /// The pairs of the optimum, in ascending order.
  ///
  /// O(*n* log *n*).
  public var pairs: [Pair] { pairs(of: state) }

  /// The total of the optimum.
  ///
  /// O(*n* log *n*).
  public var total: Cost.Total { problem.total(of: pairs) }

  /// The least total of the assignments that have a pair, `nil` if there is none.
  ///
  /// - Precondition: The pair lies inside the matrix.
  /// - Complexity: O(*rows* × *columns*).
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func total(forcing pair: Pair) -> Cost.Total? {
    let (source, sink) = isTransposed ? (pair.column, pair.row) : (pair.row, pair.column)
    let before = Int(state.columnOfRow[source])
    if before == sink { return total }
    guard !state.weight(source, sink).isForbidden else { return nil }
    var changed = state
    let displaced = Int(changed.owner[sink])
    changed.columnOfRow[source] = Int32(sink)
    changed.owner[sink] = Int32(source)
    changed.isFixed[sink] = true
    guard changed.insert(displaced, hole: before) else { return nil }
    return problem.total(of: pairs(of: changed))
  }

  /// The least total of the assignments that do not have a pair, `nil` if there is none.
  ///
  /// - Precondition: The pair lies inside the matrix.
  /// - Complexity: O(*rows* × *columns*).
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func total(forbidding pair: Pair) -> Cost.Total? {
    let (source, sink) = isTransposed ? (pair.column, pair.row) : (pair.row, pair.column)
    guard Int(state.columnOfRow[source]) == sink else { return total }
    var changed = state
    guard changed.insert(source, hole: sink, forbidding: [sink]) else { return nil }
    return problem.total(of: pairs(of: changed))
  }

  /// Gives a row other costs and restores the optimum.
  ///
  /// Where rows are the side that is inserted (no more rows than columns) this is one shortest path,
  /// O(*rows* × *columns*) at most; otherwise a solve.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - costs: Its new costs, one for each column.
  /// - Precondition: The row exists and `costs` has one element for each column.
  /// - Throws: ``AssignmentError/refusedCost(_:value:)`` and ``AssignmentError/sumsTooLarge(magnitude:steps:)``
  ///   as a solve does, and ``AssignmentError/unsupported(_:)`` if there is no solution any more. The
  ///   session then stays as it was.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func replaceRow(_ row: Int, with costs: [Cost]) throws(AssignmentError) {
    precondition(row >= 0 && row < problem.rowCount, "no such row")
    precondition(costs.count == problem.columnCount, "one cost for each column")
    guard case .dense = problem.store else {
      throw .unsupported("only dense problems have rows to replace")
    }
    let limit = try problem.validateFrame()
    for (column, cost) in costs.enumerated() {
      if cost.isRefused { throw .refusedCost(Pair(row: row, column: column), value: cost.text) }
      if cost.isForbidden || (cost.total <= limit.value && cost.total >= -limit.value) { continue }
      throw .sumsTooLarge(magnitude: cost.text, steps: limit.steps)
    }
    if isTransposed {
      var changed = problem
      changed.setRow(row, costs)
      self = try AssignmentSession(changed)
      return
    }
    let start = row * state.columnCount
    let before = Array(state.weights[start..<start + state.columnCount])
    setWeights(of: row, costs)
    guard state.insert(row, hole: Int(state.columnOfRow[row])) else {
      state.weights.replaceSubrange(start..<start + before.count, with: before)
      throw .unsupported("only problems that have a solution")
    }
    problem.setRow(row, costs)
  }

  private mutating func setWeights(of row: Int, _ costs: [Cost]) {
    let builder = NetworkBuilder(problem)
    let start = row * state.columnCount
    for (column, cost) in costs.enumerated() {
      state.weights[start + column] =
        cost.isForbidden
        ? Cost.Total.forbidden : builder.weight(cost) - builder.price(.columns, column)
    }
  }

  private func pairs(of state: WarmState<Cost.Total>) -> [Pair] {
    let pairs = state.columnOfRow.enumerated().map { source, sink in
      isTransposed ? Pair(row: Int(sink), column: source) : Pair(row: source, column: Int(sink))
    }
    return isTransposed ? pairs.sorted() : pairs
  }
}

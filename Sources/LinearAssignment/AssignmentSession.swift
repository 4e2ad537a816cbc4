/// A solved problem that is kept solved while it changes, and that can be asked what a change would cost.
///
///     let costs = CostMatrix<Int64>(rowCount: 2, columnCount: 2, storage: [4, 1, 2, 3])
///     var session = try AssignmentSession(AssignmentProblem(costs))
///     session.total                                    // 3
///     session.total(forcing: Pair(row: 0, column: 0))  // 7
///     try session.setCost(of: Pair(row: 0, column: 1), to: 9)
///     session.total                                    // 7
///     try session.addRow([0, 0])                       // three rows now compete for two columns
///     session.total                                    // 2
///
/// A cost, a row or a column can be changed; rows and columns can be added and removed; pairs can be
/// pinned or forbidden, and released again. After each change the optimum is restored from the prices of
/// the one before, along one or two shortest paths, instead of being found afresh.
///
/// - A change after which there is no solution is accepted. ``status`` then says who competes for what,
///   and the next change may well make the problem feasible again.
/// - Problems may be dense or sparse, wide or tall, and rows and columns may have prices for staying
///   unassigned.
/// - Rows or columns may have capacities, which may change too. Where one side alone has capacities above
///   one, and no more than about four times as many units as rows or columns, each unit is a row or column
///   that is kept optimal in the same way: a change costs a path for each unit that it meets, and at most
///   O(*pairs*) to note it. Where both sides have, and with groups, every change is a fresh solve.
/// - Totals are exact for integers, equal to those of a fresh solve. For floating point they are the sum
///   of the costs of the pairs, and the solution passes its ``Certificate``; but prices keep the rounding of
///   the largest costs that the session has held. Once costs have shrunk by many decades, make a new one.
/// - Of several optimal solutions the one kept depends on the problem and on the changes made, on nothing
///   else.
///
/// A change costs O(*e* log *e*) at most, where *e* is the number of allowed pairs: every row looked at
/// once. As a rule a path looks at a dozen candidates of some rows and opens a full row seldom. There is
/// one matrix: costs are changed in place, in the storage of the problem that the session was made from
/// if nobody else holds that, else in a copy made at the first change.
public struct AssignmentSession<Cost: AssignmentCost>: Sendable {
  /// Whether a small or a large total is sought.
  public let objective: Objective

  var rowMap: SlotMap
  var columnMap: SlotMap

  /// Prices of staying unassigned, by slots.
  var rowPrices: [Cost]?
  var columnPrices: [Cost]?

  /// The row slot that each column slot is pinned to, or −1.
  var pinOfColumn: [Int32]

  /// The costs of forbidden pairs, by slots, for the day when they are allowed again.
  var suspended: [Pair: Cost] = [:]

  var state: SessionState<Cost>
  var limit: SessionLimit<Cost>

  /// The number of changes made.
  var changes = 0

  /// What a problem with capacities or groups is kept in, one at most; then all else is empty.
  ///
  /// An array, because it holds a session in its turn.
  var counted: [CapacitySession<Cost>] = []

  /// Whether units are counted: the problem has, or had, capacities or groups.
  var isCounted: Bool { !counted.isEmpty }

  /// Solves a problem, to be changed later.
  ///
  /// - Throws: ``AssignmentError/unsupported(_:)`` for a ``CostSource``, and what
  ///   ``AssignmentProblem/solve()`` throws; costs may be about a quarter as large as there.
  /// - Complexity: One solve, and one pass over the matrix. Memory is O(*rows* + *columns*) beside the
  ///   problem, for sparse costs O(*entries*).
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public init(_ problem: AssignmentProblem<Cost>) throws(AssignmentError) {
    guard !problem.store.isImplicit else {
      throw .unsupported(AssignmentProblem<Cost>.storedCostsOnly)
    }
    if problem.hasCapacitiesOrGroups {
      let capacities = try CapacitySession(problem)
      try self.init(empty: problem.objective)
      counted = [capacities]
    } else {
      try self.init(plain: problem)
    }
  }

  /// Solves a problem on stored costs, without capacities and groups.
  init(plain problem: AssignmentProblem<Cost>) throws(AssignmentError) {
    limit = try SessionLimit(problem)
    try problem.validate(costs: limit.magnitude)
    let solution = try problem.solve()
    objective = problem.objective
    rowMap = SlotMap(count: problem.rowCount)
    columnMap = SlotMap(count: problem.columnCount)
    rowPrices = problem.unassignedRowPrices
    columnPrices = problem.unassignedColumnPrices
    pinOfColumn = Array(repeating: -1, count: problem.columnCount)
    for pin in problem.pinned { pinOfColumn[pin.column] = Int32(pin.row) }
    state = SessionState(problem, solution)
  }

  /// The number of rows.
  ///
  /// O(1).
  public var rowCount: Int { isCounted ? counted[0].model.rowCount : rowMap.count }

  /// The number of columns.
  ///
  /// O(1).
  public var columnCount: Int { isCounted ? counted[0].model.columnCount : columnMap.count }

  /// The problem as it stands now: forbidden pairs with ``AssignmentCost/forbidden`` as their cost, pinned
  /// pairs in ascending order.
  ///
  /// Whoever keeps it makes the next change copy the matrix.
  ///
  /// - Complexity: O(*rows* + *columns*) for a dense problem in which no row or column has been removed
  ///   and no column added; otherwise O(*rows* × *columns*), or O(*entries* log *entries*) if sparse.
  public var problem: AssignmentProblem<Cost> { makeProblem() }

  /// Whether there is a solution.
  ///
  /// O(1).
  public var isFeasible: Bool { isCounted ? counted[0].isFeasible : state.isFeasible }

  /// Optimal, or infeasible with those who compete for too few places.
  ///
  /// - Complexity: O(1) if there is a solution; otherwise one pass over the matrix.
  public var status: AssignmentStatus<Cost.Total> {
    @specialized(where Cost == Int32)
    @specialized(where Cost == Int64)
    @specialized(where Cost == Float)
    @specialized(where Cost == Double)
    get {
      if isFeasible { return .optimal }
      return isCounted ? counted[0].solution.status : .infeasible(violator())
    }
  }

  /// The pairs of the optimum in ascending order, pinned ones included; empty if there is none.
  ///
  /// O(*rows*).
  public var pairs: [Pair] {
    @specialized(where Cost == Int32)
    @specialized(where Cost == Int64)
    @specialized(where Cost == Float)
    @specialized(where Cost == Double)
    get {
      if isCounted { return counted[0].pairs }
      guard isFeasible else { return [] }
      return rowMap.slots.indices.compactMap { row in
        column(ofRow: row).map { Pair(row: row, column: $0) }
      }
    }
  }

  /// The column of a row in the optimum, `nil` if it has none; of several the last.
  ///
  /// O(1); O(*pairs*) with capacities or groups.
  ///
  /// - Precondition: The row exists.
  public func column(ofRow row: Int) -> Int? {
    precondition(row >= 0 && row < rowCount, "no such row")
    if isCounted { return columns(ofRow: row).last }
    let slot = Int(rowMap.slots[row])
    let column = state.pinOfRow[slot] >= 0 ? state.pinOfRow[slot] : state.columnOfRow[slot]
    guard isFeasible, column >= 0, column != SessionNode.exit else { return nil }
    return Int(columnMap.indices[Int(column)])
  }

  /// The total of the optimum, `nil` if there is none.
  ///
  /// O(*rows* + *columns*). For floating point, terms are added by rows, then rows' prices, then columns'
  /// prices, as a solve does.
  public var total: Cost.Total? {
    @specialized(where Cost == Int32)
    @specialized(where Cost == Int64)
    @specialized(where Cost == Float)
    @specialized(where Cost == Double)
    get {
      if isCounted { return counted[0].total }
      return isFeasible ? total(of: state) : nil
    }
  }

  /// The optimum with its duals, or the proof that there is none.
  ///
  /// - Complexity: O(*rows* + *columns*), O(*columns*) more for each pinned pair; if there is no
  ///   solution, one pass over the matrix.
  public var solution: AssignmentSolution<Cost> {
    @specialized(where Cost == Int32)
    @specialized(where Cost == Int64)
    @specialized(where Cost == Float)
    @specialized(where Cost == Double)
    get { exportSolution() }
  }

  /// What the session did since it was made, the first solve not included; where every change is a fresh
  /// solve, what the last one did.
  ///
  /// O(1).
  public var statistics: SolveStatistics { isCounted ? counted[0].statistics : state.statistics }
}

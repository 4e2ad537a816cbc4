/// The chosen pairs, their total and the proof that no other choice is better.
public struct AssignmentSolution<Cost: AssignmentCost>: Hashable, Sendable {
  /// How the solve ended.
  public var status: AssignmentStatus<Cost.Total>

  /// The chosen pairs in ascending order; empty if the problem is infeasible.
  public var pairs: [Pair]

  /// The sum of the costs of the pairs and of the prices of what is left unassigned.
  ///
  /// Zero if the problem is infeasible.
  public var total: Cost.Total

  /// The duals that prove optimality.
  public var duals: AssignmentDuals<Cost.Total>

  /// What the solve did.
  public var statistics: SolveStatistics

  /// Creates a solution, for example one that was stored, so that a ``Certificate`` can check it.
  public init(
    status: AssignmentStatus<Cost.Total>,
    pairs: [Pair],
    total: Cost.Total,
    duals: AssignmentDuals<Cost.Total>,
    statistics: SolveStatistics
  ) {
    self.status = status
    self.pairs = pairs
    self.total = total
    self.duals = duals
    self.statistics = statistics
  }

  /// The columns of each row, in ascending order.
  ///
  /// O(*rows* + *pairs*).
  public var columnsOfRow: [[Int]] {
    var columns = [[Int]](repeating: [], count: duals.rows.count)
    for pair in pairs { columns[pair.row].append(pair.column) }
    return columns
  }

  /// The column of each row, `nil` for a row that is not assigned.
  ///
  /// O(*rows* + *pairs*).
  ///
  /// Of a row with several columns it is the last.
  public var rowToColumn: [Int?] {
    var columns = [Int?](repeating: nil, count: duals.rows.count)
    for pair in pairs { columns[pair.row] = pair.column }
    return columns
  }
}

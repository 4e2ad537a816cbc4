/// Who is assigned to what, at which price: rows, columns, their costs and what limits them.
///
///     let costs = CostMatrix<Int64>(rowCount: 2, columnCount: 2, storage: [4, 1, 2, 3])
///     let solution = try AssignmentProblem(costs).solve()
///     solution.rowToColumn  // [1, 0]
///     solution.total        // 3
///
/// A solution chooses pairs that are not forbidden, each at most once, so that no row and no column has
/// more pairs than its capacity and no group of rows more than its maximum; its total is the sum of
///
/// - the costs of the chosen pairs, and
/// - the prices of the units of rows and of columns left unassigned: added when a small total is
///   sought, subtracted when a large one is.
///
/// Which units may stay unassigned follows from the prices:
///
/// | `unassignedRowPrices` | `unassignedColumnPrices` | rule |
/// |---|---|---|
/// | `nil` | any | all units of rows are assigned if the columns have at least as many units; else see below |
/// | `nil`, more units of rows than of columns | `nil` | all units of columns are assigned, rows stay free |
/// | `nil`, more units of rows than of columns | given | rows stay free, columns pay their prices |
/// | given | any | rows pay their prices; columns pay theirs, nothing if `nil` |
///
/// Equal problems have equal solutions, on every platform.
public struct AssignmentProblem<Cost: AssignmentCost>: Hashable, Sendable {
  var store: CostStore<Cost>

  /// Whether a small or a large total is sought.
  public var objective: Objective

  /// The greatest number of pairs of each row; `nil` means one.
  public var rowCapacities: [Int]?

  /// The greatest number of pairs of each column; `nil` means one.
  public var columnCapacities: [Int]?

  /// What each unassigned unit of a row costs; `nil` means that rows must be assigned if they can.
  public var unassignedRowPrices: [Cost]?

  /// What each unassigned unit of a column costs; `nil` means nothing.
  public var unassignedColumnPrices: [Cost]?

  /// Groups of rows with a maximum.
  public var rowGroups: RowGroups?

  /// Pairs that every solution holds.
  public var pinned: [Pair] = []

  /// The method to use where it applies; `nil` leaves the choice to the rule that ``SolveMethod`` states.
  ///
  /// Every method finds an optimum; of several they may find different ones.
  public var preferredMethod: SolveMethod?

  /// How many pairs of each row are kept at first by ``SolveMethod/pricing``.
  package var keptPerRow = 32 {
    didSet { precondition(keptPerRow > 0, "at least one pair") }
  }

  /// Whether connected components of a sparse problem are solved by themselves, those that may leave rows
  /// unassigned.
  package var isSplit = false

  /// Components are gathered until they have so many rows, columns and pairs together.
  package var smallestPart = 1 << 14

  /// Whether a solve on a ``CostSource`` that is stopped still ends its first solve on kept pairs, so that what
  /// it leaves is a whole solution.
  package var endsFirstRound = false

  /// The greatest number of threads that a solve uses; 1 unless it is set.
  ///
  /// The solution does not depend on it. Shared out among threads are the first reading of a dense matrix of
  /// two million pairs or more, on candidate lists, every reading of a ``CostSource``, and the connected
  /// components of the pairs that ``SolveMethod/pricing`` keeps, where rows may stay unassigned. The rest of a
  /// solve has an order.
  public var threadLimit = 1 {
    didSet { precondition(threadLimit > 0, "at least one thread") }
  }

  /// Creates a problem on a dense matrix.
  ///
  /// O(1).
  public init(_ costs: CostMatrix<Cost>, objective: Objective = .minimize) {
    store = .dense(costs)
    self.objective = objective
  }

  /// Creates a problem on a sparse matrix.
  ///
  /// O(1).
  public init(_ costs: SparseCostMatrix<Cost>, objective: Objective = .minimize) {
    store = .sparse(costs)
    self.objective = objective
  }

  /// Creates a problem on costs that are worked out when they are asked for.
  ///
  /// Such a problem can be solved and its solution checked by a ``Certificate``; sessions,
  /// rankings and sensitivities need costs that are stored. Two such problems are equal only if one is a copy of the
  /// other.
  ///
  /// O(1).
  public init(_ source: any CostSource<Cost>, objective: Objective = .minimize) {
    store = .implicit(ImplicitCosts(source))
    self.objective = objective
  }

  /// Changes the costs of a row in place.
  ///
  /// Dense problems only.
  mutating func setRow(_ row: Int, _ costs: [Cost]) {
    guard case .dense(var matrix) = store else { preconditionFailure("dense problems only") }
    // Let go of the storage, so that it is not copied.
    store = .dense(CostMatrix(rowCount: 0, columnCount: 0, storage: []))
    for (column, cost) in costs.enumerated() { matrix[row, column] = cost }
    store = .dense(matrix)
  }

  /// The number of rows.
  public var rowCount: Int { store.rowCount }

  /// The number of columns.
  public var columnCount: Int { store.columnCount }

  /// The cost of a pair, ``AssignmentCost/forbidden`` where the pair must not be used.
  ///
  /// - Precondition: The pair lies inside the matrix.
  public func cost(_ pair: Pair) -> Cost { store[pair.row, pair.column] }

  func rowCapacity(_ row: Int) -> Int { rowCapacities?[row] ?? 1 }

  func columnCapacity(_ column: Int) -> Int { columnCapacities?[column] ?? 1 }

  /// Which side must be assigned to the last unit.
  var mandatorySide: Side? {
    guard unassignedRowPrices == nil else { return nil }
    let rowUnits = rowCapacities?.reduce(0, +) ?? rowCount
    let columnUnits = columnCapacities?.reduce(0, +) ?? columnCount
    if rowUnits <= columnUnits { return .rows }
    return unassignedColumnPrices == nil ? .columns : nil
  }
}

/// Capacities, and where problems with capacities or groups go.
extension AssignmentSession {
  /// Gives a row another capacity and restores the optimum.
  ///
  ///     try session.setCapacity(ofColumn: 2, to: 3)  // column 2 may now be in three pairs
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - capacity: The greatest number of its pairs, 0 or more.
  /// - Precondition: The row exists.
  /// - Throws: ``AssignmentError/refusedCapacity(_:index:value:)``, and
  ///   ``AssignmentError/tooManyPins(_:index:capacity:)`` if more of its pairs are pinned; and
  ///   ``AssignmentError/sumsTooLarge(magnitude:steps:)``; then nothing has changed.
  /// - Complexity: O(*pairs*) to note the change and one shortest path for each unit more or less; a fresh
  ///   solve where both sides then have capacities above one.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func setCapacity(ofRow row: Int, to capacity: Int) throws(AssignmentError) {
    precondition(row >= 0 && row < rowCount, "no such row")
    guard self.capacity(ofRow: row) != capacity else { return }
    try countUnits()
    try counted[0].setCapacity(.rows, row, to: capacity)
  }

  /// Gives a column another capacity and restores the optimum.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - capacity: The greatest number of its pairs, 0 or more.
  /// - Precondition: The column exists.
  /// - Throws: As ``setCapacity(ofRow:to:)``.
  /// - Complexity: As ``setCapacity(ofRow:to:)``.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func setCapacity(ofColumn column: Int, to capacity: Int) throws(AssignmentError) {
    precondition(column >= 0 && column < columnCount, "no such column")
    guard self.capacity(ofColumn: column) != capacity else { return }
    try countUnits()
    try counted[0].setCapacity(.columns, column, to: capacity)
  }

  /// The greatest number of pairs of a row.
  ///
  /// O(1).
  ///
  /// - Precondition: The row exists.
  public func capacity(ofRow row: Int) -> Int {
    precondition(row >= 0 && row < rowCount, "no such row")
    return isCounted ? counted[0].model.rowCapacities[row] : 1
  }

  /// The greatest number of pairs of a column.
  ///
  /// O(1).
  ///
  /// - Precondition: The column exists.
  public func capacity(ofColumn column: Int) -> Int {
    precondition(column >= 0 && column < columnCount, "no such column")
    return isCounted ? counted[0].model.columnCapacities[column] : 1
  }

  /// The columns of a row in the optimum, in ascending order.
  ///
  /// O(1); O(*pairs*) with capacities or groups.
  ///
  /// - Precondition: The row exists.
  public func columns(ofRow row: Int) -> [Int] {
    precondition(row >= 0 && row < rowCount, "no such row")
    guard isCounted else { return column(ofRow: row).map { [$0] } ?? [] }
    return counted[0].pairs.filter { $0.row == row }.map(\.column)
  }

  /// Goes over to counting units, unless they are counted.
  mutating func countUnits() throws(AssignmentError) {
    guard !isCounted else { return }
    let session = CapacitySession(adopting: self)
    self = try AssignmentSession(empty: objective)
    counted = [session]
  }

  /// A session without rows and columns.
  init(empty objective: Objective) throws(AssignmentError) {
    let costs = CostMatrix<Cost>(rowCount: 0, columnCount: 0, storage: [])
    try self.init(plain: AssignmentProblem(costs, objective: objective))
  }

  func checkInside(_ pair: Pair) {
    precondition(pair.row >= 0 && pair.row < rowCount, "no such row")
    precondition(pair.column >= 0 && pair.column < columnCount, "no such column")
  }

  /// Gives several pairs the same cost, which must be one that the limit allows.
  mutating func setCosts(of pairs: [Pair], to cost: Cost) throws(AssignmentError) {
    for pair in pairs {
      let (row, column) = slots(of: pair)
      state.costs.set(row, column, cost)
      state.noteCost(row, column)
    }
    try finish()
  }
}

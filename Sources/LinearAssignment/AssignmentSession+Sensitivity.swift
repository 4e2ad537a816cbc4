extension AssignmentSession {
  /// Answers all questions about single changes; `nil` if there is no solution.
  ///
  /// The answer holds the problem: while it is kept, the next change copies the matrix.
  ///
  /// - Complexity: One search over all columns for each row: O(*rows* × *columns*²) at most,
  ///   O(*rows* × *columns* × log *columns*) where lists of candidates suffice. Where columns have prices
  ///   for staying unassigned and rows have not, and one more row or column changes which side has more,
  ///   a fresh solve for each of these. Memory O(*rows* × *columns*).
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func sensitivity() throws(AssignmentError) -> AssignmentSensitivity<Cost>? {
    guard isFeasible else { return nil }
    if isCounted { return try counted[0].sensitivity() }
    var worker = SensitivityWorker(self)
    worker.searchFromRows()
    worker.searchFromOutside()
    let problem = problem
    let sign: Cost.Total = objective == .minimize ? 1 : -1
    return AssignmentSensitivity(
      problem,
      pairs: pairs,
      total: total(of: state),
      breakEvens: worker.breakEvens.map { $0.isForbidden ? $0 : sign * $0 },
      rowGains: try rowGains(worker, problem),
      columnGains: try columnGains(worker, problem)
    )
  }

  /// Gains of copies of rows; those the worker does not know are found by solving.
  private func rowGains(
    _ worker: SensitivityWorker<Cost>,
    _ problem: AssignmentProblem<Cost>
  ) throws(AssignmentError) -> [Cost.Total] {
    let changesKind = rowPrices == nil && columnPrices != nil && rowCount == columnCount
    var gains = worker.rowGains
    for row in 0..<rowCount where changesKind || state.pinOfRow[Int(rowMap.slots[row])] >= 0 {
      var changed = problem
      changed.rowCapacities = Array(repeating: 1, count: rowCount)
      changed.rowCapacities?[row] = 2
      gains[row] = try gain(of: changed)
    }
    return gains
  }

  private func columnGains(
    _ worker: SensitivityWorker<Cost>,
    _ problem: AssignmentProblem<Cost>
  ) throws(AssignmentError) -> [Cost.Total] {
    let changesKind = rowPrices == nil && columnPrices != nil && rowCount == columnCount + 1
    var gains = worker.columnGains
    for column in 0..<columnCount
    where changesKind || pinOfColumn[Int(columnMap.slots[column])] >= 0 {
      var changed = problem
      changed.columnCapacities = Array(repeating: 1, count: columnCount)
      changed.columnCapacities?[column] = 2
      gains[column] = try gain(of: changed)
    }
    return gains
  }

  private func gain(of changed: AssignmentProblem<Cost>) throws(AssignmentError) -> Cost.Total {
    let solution = try changed.solve()
    guard solution.status == .optimal else { return Cost.Total.forbidden }
    let difference = total(of: state) - solution.total
    return objective == .minimize ? difference : -difference
  }
}

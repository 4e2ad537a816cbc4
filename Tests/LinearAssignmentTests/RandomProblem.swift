import LinearAssignment

/// Random small problems with every feature in every mixture.
enum RandomProblem {
  static func make(seed: UInt64) -> AssignmentProblem<Int64> {
    var generator = SplitMix64(seed: seed)
    let rows = Int.random(in: 0...4, using: &generator)
    let columns = Int.random(in: 0...4, using: &generator)
    let span: Int64 = generator.chance(50) ? 3 : 40
    let forbidden = [0, 15, 50, 80].randomElement(using: &generator) ?? 0
    var costs = CostMatrix<Int64>(rowCount: rows, columnCount: columns, repeating: 0)
    for row in 0..<rows {
      for column in 0..<columns {
        costs[row, column] =
          generator.chance(forbidden) ? .max : Int64.random(in: -span...span, using: &generator)
      }
    }
    let objective: Objective = generator.chance(50) ? .minimize : .maximize
    var problem =
      generator.chance(50)
      ? AssignmentProblem(costs, objective: objective)
      : AssignmentProblem(sparse(costs), objective: objective)
    func prices(_ count: Int) -> [Int64] {
      let isZero = generator.chance(30)
      return (0..<count).map { _ in isZero ? 0 : Int64.random(in: -span...span, using: &generator) }
    }
    func capacities(_ count: Int) -> [Int] {
      (0..<count).map { _ in Int.random(in: 0...3, using: &generator) }
    }
    if generator.chance(40) { problem.rowCapacities = capacities(rows) }
    if generator.chance(40) { problem.columnCapacities = capacities(columns) }
    if generator.chance(50) { problem.unassignedRowPrices = prices(rows) }
    if generator.chance(50) { problem.unassignedColumnPrices = prices(columns) }
    if generator.chance(40) {
      let maximum = (0..<2).map { _ in Int.random(in: 0...4, using: &generator) }
      problem.rowGroups = RowGroups(
        groupOfRow: (0..<rows).map { _ in
          let group = Int.random(in: -1...1, using: &generator)
          return group < 0 ? nil : group
        },
        maximum: maximum
      )
    }
    if generator.chance(25) { pin(&problem, using: &generator) }
    return problem
  }

  /// Pins one or two pairs where that is allowed.
  private static func pin(
    _ problem: inout AssignmentProblem<Int64>,
    using generator: inout SplitMix64
  ) {
    guard problem.rowCount > 0, problem.columnCount > 0 else { return }
    for _ in 0..<2 {
      let pair = Pair(
        row: Int.random(in: 0..<problem.rowCount, using: &generator),
        column: Int.random(in: 0..<problem.columnCount, using: &generator)
      )
      let before = problem.pinned
      problem.pinned.append(pair)
      if (try? problem.solve()) == nil { problem.pinned = before }
    }
  }

  static func sparse<Cost>(_ costs: CostMatrix<Cost>) -> SparseCostMatrix<Cost> {
    var entries: [(pair: Pair, cost: Cost)] = []
    for row in 0..<costs.rowCount {
      for column in 0..<costs.columnCount where !costs[row, column].isForbidden {
        entries.append((Pair(row: row, column: column), costs[row, column]))
      }
    }
    return SparseCostMatrix(
      rowCount: costs.rowCount,
      columnCount: costs.columnCount,
      entries: entries
    )
  }
}

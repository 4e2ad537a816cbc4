import LinearAssignment

/// Random small problems without capacities and groups: shapes, ties, forbidden pairs, prices and pins.
enum PlainProblem {
  static func make(seed: UInt64, prices: Bool = true, pins: Bool = true) -> AssignmentProblem<Int64>
  {
    var generator = SplitMix64(seed: seed &* 7919 &+ 1)
    let rows = Int.random(in: 0...5, using: &generator)
    let columns = Int.random(in: 0...5, using: &generator)
    let span: Int64 = generator.chance(50) ? 2 : 30
    let forbidden = [0, 15, 40, 70].randomElement(using: &generator) ?? 0
    let costs = CostMatrix<Int64>(rowCount: rows, columnCount: columns) { _, _ in
      generator.chance(forbidden) ? .max : Int64.random(in: -span...span, using: &generator)
    }
    let objective: Objective = generator.chance(50) ? .minimize : .maximize
    var problem =
      generator.chance(60)
      ? AssignmentProblem(costs, objective: objective)
      : AssignmentProblem(RandomProblem.sparse(costs), objective: objective)
    if prices, generator.chance(30) {
      problem.unassignedRowPrices = (0..<rows).map { _ in
        Int64.random(in: -span...span, using: &generator)
      }
    }
    if prices, generator.chance(30) {
      problem.unassignedColumnPrices = (0..<columns).map { _ in
        Int64.random(in: -span...span, using: &generator)
      }
    }
    guard pins, generator.chance(20), rows > 0, columns > 0 else { return problem }
    let pin = Pair(
      row: Int.random(in: 0..<rows, using: &generator),
      column: Int.random(in: 0..<columns, using: &generator)
    )
    if problem.cost(pin) != .max { problem.pinned = [pin] }
    return problem
  }

  /// The same problem in floating point, every number times a factor.
  static func scaled(_ problem: AssignmentProblem<Int64>, by factor: Double)
    -> AssignmentProblem<Double>
  {
    let costs = CostMatrix<Double>(rowCount: problem.rowCount, columnCount: problem.columnCount) {
      let cost = problem.cost(Pair(row: $0, column: $1))
      return cost == .max ? .infinity : factor * Double(cost)
    }
    var real = AssignmentProblem(costs, objective: problem.objective)
    real.unassignedRowPrices = problem.unassignedRowPrices?.map { factor * Double($0) }
    real.unassignedColumnPrices = problem.unassignedColumnPrices?.map { factor * Double($0) }
    real.pinned = problem.pinned
    return real
  }
}

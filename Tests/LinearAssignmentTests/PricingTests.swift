import LinearAssignment
import Testing

@Suite("Pricing")
struct PricingTests {
  /// A problem that keeps few pairs, so that others have to be looked at again.
  private func narrow<Cost>(
    _ problem: AssignmentProblem<Cost>,
    kept: Int
  ) -> AssignmentProblem<Cost> {
    var problem = problem
    problem.preferredMethod = .pricing
    problem.keptPerRow = kept
    problem.smallestPart = 1
    return problem
  }

  @Test("finds the optimum of every kind of small problem, however few pairs it keeps")
  func smallProblems() throws {
    var rounds = 0
    for seed in UInt64(0)..<3000 {
      let problem = RandomProblem.make(seed: seed)
      let expected = ExhaustiveSearch.best(problem)
      let solution = try narrow(problem, kept: 1 + Int(seed % 3)).solve()
      #expect(Certificate(of: solution, for: problem).isValid, "seed \(seed)")
      if let expected {
        #expect(solution.status == .optimal, "seed \(seed)")
        #expect(solution.total == expected, "seed \(seed)")
      } else if case .infeasible = solution.status {
      } else {
        Issue.record("seed \(seed) has no solution, and got \(solution.status)")
      }
      rounds = max(rounds, solution.statistics.rounds)
    }
    #expect(rounds > 1)
  }

  /// Costs of a family by a function alone.
  private static func cost(_ row: Int, _ column: Int, _ seed: UInt64) -> Int64 {
    var generator = SplitMix64(seed: seed &+ UInt64(row) &* 1_000_003 &+ UInt64(column))
    return Int64(generator.next() % 100_000) + Int64(column % 97) * 500
  }

  @Test("of a function agrees with the stored matrix, on one thread and on several")
  func functions() throws {
    for seed in UInt64(0)..<6 {
      let (rows, columns) = (180, 150 + 20 * Int(seed))
      let source = FunctionCosts<Int64>(rowCount: rows, columnCount: columns) { row, column in
        (row + column) % 7 == 0 ? .max : Self.cost(row, column, seed)
      }
      var problem = AssignmentProblem(source)
      problem.keptPerRow = 3
      problem.columnCapacities = (0..<columns).map { $0 % 5 }
      problem.unassignedRowPrices = (0..<rows).map { Int64($0 * 200) }
      let matrix = CostMatrix<Int64>(rowCount: rows, columnCount: columns, cost: source.cost)
      var stored = AssignmentProblem(matrix)
      stored.columnCapacities = problem.columnCapacities
      stored.unassignedRowPrices = problem.unassignedRowPrices
      let solution = try problem.solve()
      let expected = try stored.solve()
      #expect(solution.status == .optimal)
      #expect(solution.total == expected.total)
      #expect(Certificate(of: solution, for: stored).isValid)
      #expect(Certificate(of: solution, for: problem).isValid)
      problem.threadLimit = 3
      #expect(try problem.solve() == solution)
    }
  }

  @Test("of a large problem uses a sample of it, and agrees")
  func samples() throws {
    let count = 2100
    let source = FunctionCosts<Int64>(rowCount: count, columnCount: count) { row, column in
      Self.cost(row, column, 5)
    }
    var problem = AssignmentProblem(source)
    problem.threadLimit = 2
    let solution = try problem.solve()
    let stored = AssignmentProblem(
      CostMatrix<Int64>(rowCount: count, columnCount: count, cost: source.cost)
    )
    #expect(solution.status == .optimal)
    #expect(try stored.solve().total == solution.total)
    #expect(Certificate(of: solution, for: stored).isValid)
  }

  @Test("says that there is no solution, with a violator for all pairs")
  func infeasible() throws {
    let source = FunctionCosts<Double>(rowCount: 60, columnCount: 80) { row, column in
      row < 40 && column >= 39 ? .infinity : Double((row * 31 + column * 17) % 101)
    }
    var problem = AssignmentProblem(source)
    problem.keptPerRow = 2
    let solution = try problem.solve()
    guard case .infeasible(let violator) = solution.status else {
      Issue.record("40 rows compete for 39 columns")
      return
    }
    #expect(violator.demand > violator.supply)
    #expect(Certificate(of: solution, for: problem).isValid)
  }

  @Test("refuses a cost that is no number, wherever it hides")
  func refused() {
    let source = FunctionCosts<Double>(rowCount: 30, columnCount: 30) { row, column in
      row == 17 && column == 29 ? .nan : 1
    }
    #expect(throws: AssignmentError.refusedCost(Pair(row: 17, column: 29), value: "nan")) {
      try AssignmentProblem(source).solve()
    }
  }

  @Test("stopped anywhere has a true gap")
  func interruption() throws {
    let source = FunctionCosts<Int64>(rowCount: 150, columnCount: 150) { row, column in
      Self.cost(row, column, 9)
    }
    for withExits in [false, true] {
      var problem = AssignmentProblem(source)
      problem.keptPerRow = 2
      if withExits { problem.unassignedRowPrices = Array(repeating: 30_000, count: 150) }
      let optimum = try problem.solve().total
      var stop = 0
      while true {
        var calls = 0
        let solution = try problem.solve { _ in
          calls += 1
          return calls <= stop
        }
        #expect(Certificate(of: solution, for: problem).isValid, "stopped at \(stop)")
        guard case .interrupted(let gap) = solution.status else {
          #expect(solution.total == optimum)
          break
        }
        #expect(solution.total >= optimum && solution.total - gap <= optimum)
        stop += 1
      }
      #expect(stop > 2)
    }
  }

  @Test("Questions that need stored costs are refused")
  func unsupported() {
    let source = FunctionCosts<Int64>(rowCount: 3, columnCount: 3) { Int64($0 * $1) }
    let problem = AssignmentProblem(source)
    #expect(throws: AssignmentError.self) { try AssignmentSession(problem) }
    #expect(throws: AssignmentError.self) { try problem.rankedAssignments() }
  }
}

import LinearAssignment
import Testing

/// The 21 inputs that broke other solvers, and more of their kind; see also ``HiddenCostTests`` for
/// numbers that must be refused.
@Suite("Inputs that break solvers are answered rightly")
struct AdversarialTests {
  /// Solves and checks with the tests' own means; the caller compares the total.
  @discardableResult
  private func solve<Cost: TestCost>(
    _ rows: Int,
    _ columns: Int,
    _ costs: [Cost],
    _ name: String
  ) throws -> AssignmentSolution<Cost> {
    let matrix = CostMatrix(rowCount: rows, columnCount: columns, storage: costs)
    let problem = AssignmentProblem(matrix)
    let solution = try problem.solve()
    let check = SolutionCheck(solution, for: problem, costs: matrix)
    #expect(check.faults.isEmpty, "\(name), \(Cost.self): \(check.faults)")
    let sparse = AssignmentProblem(RandomProblem.sparse(matrix))
    let other = try sparse.solve()
    let otherCheck = SolutionCheck(other, for: sparse, costs: matrix)
    #expect(otherCheck.faults.isEmpty, "\(name), sparse \(Cost.self): \(otherCheck.faults)")
    let difference = Cost.double(other.total.exact - solution.total.exact)
    #expect(abs(difference) <= check.tolerance, "\(name), sparse \(Cost.self)")
    #expect((solution.status == .optimal) == (other.status == .optimal), "\(name)")
    return solution
  }

  private func infeasible<Cost: TestCost>(_ rows: Int, _ columns: Int, _ costs: [Cost]) throws {
    let solution = try solve(rows, columns, costs, "\(rows) × \(columns)")
    #expect(solution.pairs.isEmpty && solution.rowToColumn.allSatisfy { $0 == nil })
    guard case .infeasible = solution.status else {
      Issue.record("\(solution.status) for \(rows) × \(columns) of \(Cost.self)")
      return
    }
  }

  @Test("Forbidden pairs are avoided")
  func forbiddenAvoided() throws {
    func check<Cost: TestCost>(_ type: Cost.Type) throws {
      let no = Cost.forbidden
      let solution = try solve(3, 3, [no, 1, 9, 4, no, 2, 3, 8, no], "feasible")
      #expect(solution.rowToColumn == [1, 2, 0] && solution.total == 6)
      let wide = try solve(2, 3, [no, 4, 1, 2, no, no], "wide")
      #expect(wide.rowToColumn == [2, 0] && wide.total == 3)
      let tall = try solve(3, 2, [1, 5, no, 4, 2, no], "tall")
      #expect(tall.rowToColumn == [0, 1, nil] && tall.total == 5)
      let negative = try solve(2, 2, [-5, -1, -7, -2], "negative")
      #expect(negative.rowToColumn == [1, 0] && negative.total == -8)
    }
    try check(Int32.self)
    try check(Int64.self)
    try check(Float.self)
    try check(Double.self)
  }

  @Test("What has no solution says so, with a violator")
  func infeasible() throws {
    func check<Cost: TestCost>(_ type: Cost.Type) throws {
      let no = Cost.forbidden
      try infeasible(3, 3, [1, no, no, 2, no, no, 3, 4, 5])
      try infeasible(3, 3, [1, 2, no, 3, 4, no, 5, 6, no])
      try infeasible(2, 3, [no, no, no, 1, 2, 3])
      try infeasible(3, 2, [no, 1, no, 2, no, 3])
      try infeasible(1, 1, [no])
      for size in AdversarialSizes.all {
        try infeasible(size, size, Array(repeating: no, count: size * size))
        var costs = [Cost](repeating: 1, count: size * size)
        for row in 0..<size { costs[row * size + size - 1] = no }
        try infeasible(size, size, costs)
        // A column that nobody can take is no matter if there is another.
        let solution = try solve(size - 1, size, Array(costs.dropLast(size)), "last column")
        #expect(solution.total == Cost.Total(exactly: size - 1))
      }
    }
    try check(Int32.self)
    try check(Int64.self)
    try check(Float.self)
    try check(Double.self)
  }

  @Test("Empty and single shapes")
  func empty() throws {
    func check<Cost: TestCost>(_ type: Cost.Type) throws {
      for (rows, columns) in [(0, 0), (0, 3), (3, 0)] {
        let solution = try solve(rows, columns, [Cost](), "empty")
        #expect(solution.status == .optimal && solution.total == 0)
        #expect(solution.rowToColumn == Array(repeating: nil, count: rows))
      }
      #expect(try solve(1, 1, [-3 as Cost], "one").rowToColumn == [0])
      #expect(try solve(1, 3, [2, 1, 3] as [Cost], "row").rowToColumn == [1])
      #expect(try solve(3, 1, [2, 1, 3] as [Cost], "column").rowToColumn == [nil, 0, nil])
    }
    try check(Int32.self)
    try check(Int64.self)
    try check(Float.self)
    try check(Double.self)
  }

  @Test("Equal costs everywhere", arguments: AdversarialSizes.all)
  func equal(size: Int) throws {
    func check<Cost: TestCost>(_ type: Cost.Type) throws {
      for value in [0, 1, -4, 1_000_000] as [Cost] {
        let solution = try solve(size, size, Array(repeating: value, count: size * size), "equal")
        #expect(solution.total == value.total * Cost.Total(exactly: size)!)
      }
    }
    try check(Int32.self)
    try check(Int64.self)
    try check(Float.self)
    try check(Double.self)
  }

  @Test("Tenths that no binary number holds", arguments: [3, 30, AdversarialSizes.largest])
  func tracking(size: Int) throws {
    var random = SplitMix64(seed: 21)
    let tenths = (0..<size * size).map { _ in
      ([3, 7, 10] as [Int64]).randomElement(using: &random)!
    }
    let whole = try solve(size, size, tenths, "tenths")
    let double = try solve(size, size, tenths.map { Double($0) / 10 }, "tenths")
    #expect(abs(double.total * 10 - Double(whole.total)) < 1e-6)
    let float = try solve(size, size, tenths.map { Float($0) / 10 }, "tenths")
    #expect(abs(float.total * 10 - Double(whole.total)) < 1e-3)
    // With a threshold of one half only the near are matched, two far apart are not.
    var problem = AssignmentProblem(
      CostMatrix(rowCount: 2, columnCount: 2, storage: [0.3, 0.7, 0.7, 1.3])
    )
    problem.unassignedRowPrices = [0.5, 0.5]
    problem.unassignedColumnPrices = [0.0, 0.0]
    let solution = try problem.solve()
    #expect(solution.rowToColumn == [0, nil])
    #expect(abs(solution.total - 0.8) < 1e-15)
  }
}

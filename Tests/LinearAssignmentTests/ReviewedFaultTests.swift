import LinearAssignment
import Testing

@Suite("Faults that were found by review")
struct ReviewedFaultTests {
  @Test(
    "Prices of unassigned rows that doubles would round are exact",
    arguments: SolveMethod.allCases
  )
  func largePrices(method: SolveMethod) throws {
    let large: Int64 = 1 << 53
    var problem = AssignmentProblem(CostMatrix<Int64>(rowCount: 2, columnCount: 1, repeating: 0))
    problem.unassignedRowPrices = [large + 1, large]
    #expect(try problem.solve().total == large)
    problem.preferredMethod = method
    let solution = try problem.solve()
    #expect(solution.total == large)
    #expect(Certificate(of: solution, for: problem).isValid)
  }

  @Test("The least integer beside a price of a column is refused", arguments: Objective.allCases)
  func leastIntegerWithPrice(objective: Objective) {
    for method in SolveMethod.allCases {
      var problem = AssignmentProblem(
        CostMatrix<Int64>(rowCount: 1, columnCount: 2, storage: [.min, 0]),
        objective: objective
      )
      problem.unassignedColumnPrices = [1, 1]
      problem.preferredMethod = method
      #expect(throws: AssignmentError.self) { try problem.solve() }
    }
  }

  @Test(
    "Whether a price is too large does not depend on the method",
    arguments: SolveMethod.allCases
  )
  func largeColumnPrice(method: SolveMethod) throws {
    var problem = AssignmentProblem(CostMatrix<Int64>(rowCount: 1, columnCount: 1, repeating: 0))
    problem.unassignedColumnPrices = [Int64.max / 60]
    problem.preferredMethod = method
    let solution = try problem.solve()
    #expect(solution.total == 0)
    #expect(Certificate(of: solution, for: problem).isValid)
  }

  @Test("Groups that do not exist and capacities beyond counting are refused, not trapped")
  func frames() throws {
    var problem = AssignmentProblem(CostMatrix<Int64>(rowCount: 1, columnCount: 1, repeating: 0))
    let solution = try problem.solve()
    var groups = RowGroups(groupOfRow: [0], maximum: [1])
    groups.groupOfRow = [5]
    problem.rowGroups = groups
    #expect(throws: AssignmentError.refusedGroup(row: 0, group: 5)) { try problem.solve() }
    #expect(Certificate(of: solution, for: problem).violations == [.shape])
    groups.groupOfRow = [0]
    groups.maximum = [-1]
    problem.rowGroups = groups
    #expect(throws: AssignmentError.refusedMaximum(group: 0, value: -1)) { try problem.solve() }
    problem.rowGroups = nil
    problem.rowCapacities = [.max]
    problem.columnCapacities = [.max]
    #expect(Certificate(of: solution, for: problem).violations == [.shape])
  }

  @Test("Rows that want the same columns are solved on whole rows, whatever the type")
  func contended() throws {
    let size = 700
    let problem = AssignmentProblem(
      CostMatrix<Int64>(rowCount: size, columnCount: size) { Int64(max($0, $1)) }
    )
    let solution = try problem.solve()
    #expect(solution.statistics.method == .direct)
    #expect(solution.total == Int64(size * (size - 1) / 2))
    #expect(Certificate(of: solution, for: problem).isValid)
  }
}

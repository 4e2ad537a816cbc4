import LinearAssignment
import Testing

@Suite("Refused problems")
struct AssignmentErrorTests {
  private func doubles(_ values: [Double]) -> AssignmentProblem<Double> {
    AssignmentProblem(CostMatrix(rowCount: 2, columnCount: 2, storage: values))
  }

  @Test func notANumber() {
    #expect(throws: AssignmentError.refusedCost(Pair(row: 0, column: 1), value: "nan")) {
      try doubles([0, .nan, 0, 0]).solve()
    }
    #expect(throws: AssignmentError.refusedCost(Pair(row: 1, column: 0), value: "-inf")) {
      try doubles([0, 0, -.infinity, 0]).solve()
    }
  }

  @Test func lengths() {
    var problem = doubles([0, 0, 0, 0])
    problem.rowCapacities = [1]
    #expect(throws: AssignmentError.length(of: "rowCapacities", expected: 2, found: 1)) {
      try problem.solve()
    }
    problem.rowCapacities = [1, -1]
    #expect(throws: AssignmentError.refusedCapacity(.rows, index: 1, value: -1)) {
      try problem.solve()
    }
  }

  @Test func prices() {
    var problem = doubles([0, 0, 0, 0])
    problem.unassignedColumnPrices = [0, .infinity]
    #expect(throws: AssignmentError.refusedPrice(.columns, index: 1, value: "inf")) {
      try problem.solve()
    }
  }

  @Test func pins() {
    var problem = doubles([.infinity, 0, 0, 0])
    problem.pinned = [Pair(row: 0, column: 0)]
    #expect(throws: AssignmentError.refusedPin(Pair(row: 0, column: 0))) { try problem.solve() }
    problem.pinned = [Pair(row: 1, column: 0), Pair(row: 1, column: 1)]
    #expect(throws: AssignmentError.tooManyPins(.rows, index: 1, capacity: 1)) {
      try problem.solve()
    }
    problem.rowCapacities = [1, 2]
    problem.rowGroups = RowGroups(groupOfRow: [nil, 0], maximum: [1])
    #expect(throws: AssignmentError.tooManyPinsInGroup(0, maximum: 1)) { try problem.solve() }
  }

  @Test func overflow() {
    let costs = CostMatrix<Int64>(rowCount: 2, columnCount: 2, storage: [1 << 60, 0, 0, 0])
    #expect(throws: AssignmentError.self) { try AssignmentProblem(costs).solve() }
    let least = CostMatrix<Int64>(rowCount: 1, columnCount: 1, storage: [.min])
    #expect(throws: AssignmentError.self) { try AssignmentProblem(least).solve() }
    let infinite = CostMatrix<Double>(rowCount: 1, columnCount: 1, storage: [1e308])
    #expect(throws: AssignmentError.self) { try AssignmentProblem(infinite).solve() }
  }

  @Test func largeCostsWithinTheBoundAreExact() throws {
    let large: Int64 = 1 << 52
    let costs = CostMatrix<Int64>(rowCount: 60, columnCount: 60) { row, column in
      (row + column) % 2 == 0 ? large - Int64(row * column) : -large + Int64(row + 3 * column)
    }
    let problem = AssignmentProblem(costs)
    let solution = try problem.solve()
    #expect(Certificate(of: solution, for: problem).isValid)
  }
}

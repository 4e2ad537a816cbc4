import LinearAssignment
import Testing

@Suite("Assignments in order")
struct RankedAssignmentsTests {
  @Test(arguments: 0..<150 as Range<UInt64>)
  func allAgainstEnumeration(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let rows = Int.random(in: 1...4, using: &generator)
    let columns = Int.random(in: 1...5, using: &generator)
    let span: Int64 = generator.chance(50) ? 2 : 30
    let costs = CostMatrix<Int64>(rowCount: rows, columnCount: columns) { _, _ in
      generator.chance(15) ? .max : Int64.random(in: -span...span, using: &generator)
    }
    let problem = AssignmentProblem(costs, objective: generator.chance(50) ? .minimize : .maximize)
    let found = Array(try problem.rankedAssignments())
    let expected = Self.allTotals(problem)
    #expect(found.map(\.total) == expected, "seed \(seed)")
    #expect(Set(found.map(\.pairs)).count == found.count, "seed \(seed): each once")
  }

  @Test func lazyOnLargerProblems() throws {
    var generator = SplitMix64(seed: 5)
    let costs = CostMatrix<Double>(rowCount: 60, columnCount: 70) { _, _ in
      Double.random(in: 0..<1, using: &generator)
    }
    let problem = AssignmentProblem(costs)
    let first = try Array(problem.rankedAssignments().prefix(50))
    let best = try problem.solve()
    #expect(first[0].total == best.total)
    for (left, right) in zip(first, first.dropFirst()) {
      #expect(left.total <= right.total + 1e-12)
      #expect(left.pairs != right.pairs)
    }
  }

  @Test func optionalRowsAreRefused() {
    var problem = AssignmentProblem(CostMatrix<Int64>(rowCount: 1, columnCount: 1, repeating: 0))
    problem.unassignedRowPrices = [0]
    #expect(throws: AssignmentError.self) { try problem.rankedAssignments() }
  }

  private static func allTotals(_ problem: AssignmentProblem<Int64>) -> [Int64] {
    var totals: [Int64] = []
    let byRows = problem.rowCount <= problem.columnCount
    let (outer, inner) =
      byRows
      ? (problem.rowCount, problem.columnCount) : (problem.columnCount, problem.rowCount)
    func visit(_ index: Int, _ used: Set<Int>, _ total: Int64) {
      guard index < outer else { return totals.append(total) }
      for other in 0..<inner where !used.contains(other) {
        let pair = byRows ? Pair(row: index, column: other) : Pair(row: other, column: index)
        let cost = problem.cost(pair)
        if cost != .max { visit(index + 1, used.union([other]), total + cost) }
      }
    }
    visit(0, [], 0)
    return problem.objective == .minimize ? totals.sorted() : totals.sorted(by: >)
  }
}

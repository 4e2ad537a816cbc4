import LinearAssignment
import Testing

@Suite("Bottlenecks")
struct BottleneckAssignmentTests {
  private func problem(_ generator: inout SplitMix64) -> AssignmentProblem<Int64> {
    let rows = Int.random(in: 1...6, using: &generator)
    let columns = Int.random(in: 1...7, using: &generator)
    let span: Int64 = generator.chance(50) ? 3 : 50
    let costs = CostMatrix<Int64>(rowCount: rows, columnCount: columns) { _, _ in
      generator.chance(10) ? .max : Int64.random(in: -span...span, using: &generator)
    }
    return AssignmentProblem(costs, objective: generator.chance(50) ? .minimize : .maximize)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func bottleneck(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let problem = problem(&generator)
    let answer = try problem.solveBottleneck()
    guard answer.solution.status == .optimal, let bound = answer.bound else {
      #expect(try problem.solve().status != .optimal)
      return
    }
    #expect(Certificate(of: answer.solution, for: answer.problem).isValid, "seed \(seed)")
    let worst = answer.solution.pairs.map(problem.cost)
    #expect((problem.objective == .minimize ? worst.max() : worst.min()) == bound, "seed \(seed)")
    // One step stricter there is no solution.
    let strict = CostMatrix<Int64>(rowCount: problem.rowCount, columnCount: problem.columnCount) {
      let cost = problem.cost(Pair(row: $0, column: $1))
      return problem.objective == .minimize
        ? (cost >= bound ? .max : cost) : (cost <= bound ? .max : cost)
    }
    let stricter = try AssignmentProblem(strict, objective: problem.objective).solve()
    #expect(stricter.status != .optimal, "seed \(seed)")
  }
}

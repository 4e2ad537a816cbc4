import LinearAssignment
import Testing

@Suite("Changed problems and bottlenecks")
struct AssignmentSessionTests {
  private func problem(_ generator: inout SplitMix64) -> AssignmentProblem<Int64> {
    let rows = Int.random(in: 1...6, using: &generator)
    let columns = Int.random(in: 1...7, using: &generator)
    let span: Int64 = generator.chance(50) ? 3 : 50
    let costs = CostMatrix<Int64>(rowCount: rows, columnCount: columns) { _, _ in
      generator.chance(10) ? .max : Int64.random(in: -span...span, using: &generator)
    }
    return AssignmentProblem(costs, objective: generator.chance(50) ? .minimize : .maximize)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func againstFreshSolves(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let problem = problem(&generator)
    guard try problem.solve().status == .optimal else { return }
    var session = try AssignmentSession(problem)
    for _ in 0..<4 {
      let row = Int.random(in: 0..<problem.rowCount, using: &generator)
      let costs = (0..<problem.columnCount).map { _ in Int64.random(in: -20...20, using: &generator)
      }
      guard (try? session.replaceRow(row, with: costs)) != nil else { continue }
      let fresh = try session.problem.solve()
      #expect(session.total == fresh.total, "seed \(seed)")
    }
    for row in 0..<problem.rowCount {
      for column in 0..<problem.columnCount {
        let pair = Pair(row: row, column: column)
        let current = session.problem
        if current.cost(pair) != .max {
          var forced = current
          forced.pinned = [pair]
          let solution = try forced.solve()
          let expected = solution.status == .optimal ? solution.total : nil
          #expect(session.total(forcing: pair) == expected, "seed \(seed) \(pair)")
        }
        let matrix = CostMatrix<Int64>(
          rowCount: problem.rowCount,
          columnCount: problem.columnCount
        ) { $0 == row && $1 == column ? .max : current.cost(Pair(row: $0, column: $1)) }
        let solution = try AssignmentProblem(matrix, objective: current.objective).solve()
        let expected = solution.status == .optimal ? solution.total : nil
        #expect(session.total(forbidding: pair) == expected, "seed \(seed) not \(pair)")
      }
    }
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

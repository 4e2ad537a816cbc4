import LinearAssignment
import Testing

@Suite("Problems against exhaustive search")
struct AssignmentProblemTests {
  @Test(arguments: 0..<40)
  func everyFeature(block: Int) throws {
    for seed in UInt64(block) * 250..<UInt64(block + 1) * 250 {
      let problem = RandomProblem.make(seed: seed)
      let solution = try problem.solve()
      let certificate = Certificate(of: solution, for: problem)
      #expect(certificate.isValid, "seed \(seed): \(certificate.violations)")
      let best = ExhaustiveSearch.best(problem)
      if solution.status == .optimal {
        #expect(best == solution.total, "seed \(seed)")
      } else {
        #expect(best == nil, "seed \(seed)")
      }
      #expect(try problem.solve() == solution, "seed \(seed) repeats")
    }
  }

  @Test func exampleOfTheDocumentation() throws {
    let costs = CostMatrix<Int64>(rowCount: 2, columnCount: 2, storage: [4, 1, 2, 3])
    let solution = try AssignmentProblem(costs).solve()
    #expect(solution.rowToColumn == [1, 0])
    #expect(solution.columnsOfRow == [[1], [0]])
    #expect(solution.total == 3)
  }

  @Test func maximumHasNonNegativeDuals() throws {
    for seed in 0..<200 as Range<UInt64> {
      var problem = RandomProblem.make(seed: seed)
      problem.objective = .maximize
      problem.unassignedRowPrices = Array(repeating: 0, count: problem.rowCount)
      problem.unassignedColumnPrices = nil
      problem.pinned = []
      let solution = try problem.solve()
      #expect(solution.duals.rows.allSatisfy { $0 >= 0 }, "seed \(seed)")
      #expect(solution.duals.columns.allSatisfy { $0 >= 0 }, "seed \(seed)")
      #expect(solution.duals.groups.allSatisfy { $0 >= 0 }, "seed \(seed)")
      #expect(Certificate(of: solution, for: problem).isValid, "seed \(seed)")
    }
  }

  @Test func emptyShapes() throws {
    for (rows, columns) in [(0, 0), (0, 3), (3, 0)] {
      let costs = CostMatrix<Double>(rowCount: rows, columnCount: columns, repeating: 1)
      let problem = AssignmentProblem(costs)
      let solution = try problem.solve()
      #expect(solution.status == .optimal)
      #expect(solution.pairs.isEmpty)
      #expect(Certificate(of: solution, for: problem).isValid)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func floatingPoint(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let costs = CostMatrix<Double>(rowCount: 40, columnCount: 50) { _, _ in
      Double.random(in: 0..<1, using: &generator)
    }
    let problem = AssignmentProblem(costs)
    let solution = try problem.solve()
    let certificate = Certificate(of: solution, for: problem)
    #expect(certificate.isValid, "\(certificate)")
    let narrow = CostMatrix<Float>(
      rowCount: 40,
      columnCount: 50,
      storage: costs.storage.map { Float($0) }
    )
    let narrowProblem = AssignmentProblem(narrow, objective: .maximize)
    let narrowSolution = try narrowProblem.solve()
    #expect(Certificate(of: narrowSolution, for: narrowProblem).isValid)
  }
}

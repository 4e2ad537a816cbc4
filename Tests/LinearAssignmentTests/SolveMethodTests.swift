import LinearAssignment
import Testing

@Suite("Every method finds the optimum")
struct SolveMethodTests {
  @Test("on small problems of every kind", arguments: SolveMethod.allCases)
  func smallProblems(method: SolveMethod) throws {
    for seed in 0..<1500 as Range<UInt64> {
      var problem = RandomProblem.make(seed: seed)
      problem.preferredMethod = method
      let solution = try problem.solve()
      let certificate = Certificate(of: solution, for: problem)
      #expect(certificate.isValid, "seed \(seed): \(certificate.violations)")
      let best = ExhaustiveSearch.best(problem)
      #expect(solution.status == .optimal ? best == solution.total : best == nil, "seed \(seed)")
    }
  }

  @Test("on matrices of every shape", arguments: SolveMethod.allCases)
  func shapes(method: SolveMethod) throws {
    for (seed, shape) in [(60, 60), (130, 130), (40, 200), (200, 40), (33, 700)].enumerated() {
      for levels in [3, 60, 1_000_000] as [Int64] {
        var generator = SplitMix64(seed: UInt64(seed))
        let costs = CostMatrix<Int64>(rowCount: shape.0, columnCount: shape.1) { _, _ in
          generator.chance(5) ? .max : Int64.random(in: -levels...levels, using: &generator)
        }
        let reals = CostMatrix<Double>(
          rowCount: shape.0,
          columnCount: shape.1,
          storage: costs.storage.map { $0 == .max ? .infinity : Double($0) }
        )
        var whole = AssignmentProblem(costs)
        var real = AssignmentProblem(reals, objective: .minimize)
        (whole.preferredMethod, real.preferredMethod) = (method, method)
        let solution = try whole.solve()
        #expect(solution.statistics.method == method, "\(shape)")
        #expect(Certificate(of: solution, for: whole).isValid, "\(shape), \(levels) levels")
        let same = try real.solve()
        #expect(same.total == Double(solution.total), "\(shape), \(levels) levels")
        #expect(Certificate(of: same, for: real).isValid, "\(shape), \(levels) levels")
      }
    }
  }

  @Test("and whole numbers that doubles would round are left to others")
  func largeWholeNumbers() throws {
    let costs = CostMatrix<Int64>(rowCount: 40, columnCount: 40) { row, column in
      (1 << 54) + Int64((row * 7 + column * 13) % 41)
    }
    var problem = AssignmentProblem(costs)
    problem.preferredMethod = .direct
    let solution = try problem.solve()
    #expect(solution.statistics.method == .candidates)
    #expect(Certificate(of: solution, for: problem).isValid)
  }

  @Test("and products, whose prices are learnt from a sample", arguments: [64, 200, 300])
  func products(size: Int) throws {
    let problem = AssignmentProblem(
      CostMatrix<Int64>(rowCount: size, columnCount: size) { Int64(($0 + 1) * ($1 + 1)) }
    )
    let solution = try problem.solve()
    #expect(Certificate(of: solution, for: problem).isValid)
    // Without the sample there is a long path for nearly every row.
    #expect(solution.statistics.augmentations < size / 10)
  }

  @Test("and wide matrices of fractions in which many rows want the same columns", arguments: 0..<4)
  func wide(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let popularity = (0..<900).map { _ in Double.random(in: 0..<1, using: &generator) }
    let costs = CostMatrix<Double>(rowCount: 120, columnCount: 900) { _, column in
      popularity[column] + Double.random(in: 0..<0.2, using: &generator)
    }
    let problem = AssignmentProblem(costs)
    let solution = try problem.solve()
    #expect(solution.statistics.method == .direct)
    #expect(Certificate(of: solution, for: problem).isValid)
  }
}

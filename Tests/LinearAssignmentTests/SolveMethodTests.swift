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

  /// Products of a row's and a column's number with some noise, in random order, more columns than rows; of
  /// some rows a column that nobody else looks at is best.
  private func contended(
    _ seed: UInt64,
    noise: Int64,
    outsiders: Int
  ) -> CostMatrix<Int64> {
    var generator = SplitMix64(seed: seed)
    let rows = Int.random(in: 8...60, using: &generator)
    let columns = rows + Int.random(in: 1...5 * rows, using: &generator)
    let left = Array(1...rows).shuffled(using: &generator)
    let right = Array(1...columns).shuffled(using: &generator)
    var costs = CostMatrix<Int64>(rowCount: rows, columnCount: columns) { row, column in
      100 * Int64(left[row] * right[column]) + Int64.random(in: 0...noise, using: &generator)
    }
    for _ in 0..<outsiders {
      let row = Int.random(in: 0..<rows, using: &generator)
      costs[row, Int.random(in: 0..<columns, using: &generator)] =
        Int64.random(in: -50...50, using: &generator)
    }
    return costs
  }

  @Test(
    "and matrices with columns to spare whose rows want the same ones",
    arguments: [0, 40, 900]
  )
  func contended(noise: Int64) throws {
    for seed in 0..<120 as Range<UInt64> {
      let costs = contended(seed, noise: noise, outsiders: Int(seed % 5))
      let best = try #require(
        PlainHungarian<Int64>(
          rowCount: costs.rowCount,
          columnCount: costs.columnCount,
          costs: costs.storage
        )
      )
      var whole = AssignmentProblem(costs)
      whole.preferredMethod = .direct
      let solution = try whole.solve()
      #expect(solution.total == best.total, "seed \(seed)")
      #expect(Certificate(of: solution, for: whole).isValid, "seed \(seed)")
      // Fractions: the square problem's prices are shifted, and rounded.
      var real = AssignmentProblem(
        CostMatrix<Double>(
          rowCount: costs.rowCount,
          columnCount: costs.columnCount,
          storage: costs.storage.map { Double($0) / 300 }
        )
      )
      real.preferredMethod = .direct
      let same = try real.solve()
      #expect(abs(same.total * 300 - Double(best.total)) < 1e-6 * (1 + abs(Double(best.total))))
      #expect(Certificate(of: same, for: real).isValid, "seed \(seed)")
    }
  }

  @Test("and products with columns to spare, by few paths", arguments: [0, 3])
  func wideProducts(outsiders: Int) throws {
    let (rows, columns) = (200, 900)
    var costs = CostMatrix<Double>(rowCount: rows, columnCount: columns) {
      Double(($0 + 1) * ($1 + 1))
    }
    // Rows that no sample of eight meets, and columns that no other row wants.
    for place in 0..<outsiders { costs[50 + place, 700 + 50 * place] = 1 }
    let problem = AssignmentProblem(costs)
    let solution = try problem.solve()
    #expect(solution.statistics.method == .direct)
    #expect(Certificate(of: solution, for: problem).isValid)
    for place in 0..<outsiders {
      #expect(solution.rowToColumn[50 + place] == 700 + 50 * place)
    }
    // A search on the whole matrix takes a long path for nearly every row.
    #expect(solution.statistics.augmentations < rows / 8)
    #expect(solution.statistics.rowsScanned < 3 * rows)
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

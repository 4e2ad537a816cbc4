import LinearAssignment
import Testing

@Suite("Sensitivity with capacities and groups agrees with trying every choice")
struct CapacitySensitivityTests {
  private func best(_ problem: AssignmentProblem<Int64>) -> Int64? {
    EveryPlan.of(problem).first?.total
  }

  /// A random problem that has capacities or groups, few enough pairs and a solution.
  private func problem(_ seed: UInt64) -> AssignmentProblem<Int64>? {
    let problem = RandomProblem.make(seed: 70_000 + seed)
    let isPlain =
      problem.rowCapacities == nil && problem.columnCapacities == nil && problem.rowGroups == nil
    guard !isPlain, problem.rowCount * problem.columnCount <= 12 else { return nil }
    return best(problem) == nil ? nil : problem
  }

  private func pairs(_ problem: AssignmentProblem<Int64>) -> [Pair] {
    (0..<problem.rowCount).flatMap { row in
      (0..<problem.columnCount).map { Pair(row: row, column: $0) }
    }
  }

  @Test("totals with a pair forced or forbidden", arguments: 0..<60 as Range<UInt64>)
  func totals(block: UInt64) throws {
    for seed in block * 20..<(block + 1) * 20 {
      guard let problem = problem(seed) else { continue }
      let every = EveryPlan.of(problem)
      let sensitivity = try #require(try problem.sensitivity())
      #expect(sensitivity.total == every[0].total, "seed \(seed)")
      #expect(sensitivity.pairs == (try problem.solve().pairs), "seed \(seed)")
      for pair in pairs(problem) {
        let forced = every.first { $0.pairs.contains(pair) }?.total
        let without = every.first { !$0.pairs.contains(pair) }?.total
        #expect(sensitivity.total(forcing: pair) == forced, "seed \(seed) \(pair)")
        #expect(sensitivity.total(forbidding: pair) == without, "seed \(seed) \(pair)")
      }
    }
  }

  @Test(
    "the range of a cost ends where another choice is as good",
    arguments: 0..<40 as Range<UInt64>
  )
  func ranges(block: UInt64) throws {
    for seed in block * 10..<(block + 1) * 10 {
      guard let problem = problem(seed) else { continue }
      let sensitivity = try #require(try problem.sensitivity())
      for pair in pairs(problem) {
        // With the pair at no cost: the best with it and the best without it.
        let every = EveryPlan.of(problem.changing(pair, to: 0))
        let with = every.first { $0.pairs.contains(pair) }?.total
        let without = every.first { !$0.pairs.contains(pair) }?.total
        var end: Int64?
        if let with, let without { end = without - with }
        let isChosen = sensitivity.pairs.contains(pair)
        let isUpper = isChosen == (problem.objective == .minimize)
        let range = CostRange<Int64>(lower: isUpper ? nil : end, upper: isUpper ? end : nil)
        #expect(sensitivity.costRange(of: pair) == range, "seed \(seed) \(pair)")
        #expect(sensitivity.breakEvenCost(of: pair) == end, "seed \(seed) \(pair)")
      }
    }
  }

  @Test("one more unit of a row or a column", arguments: 0..<60 as Range<UInt64>)
  func copies(block: UInt64) throws {
    for seed in block * 20..<(block + 1) * 20 {
      guard let problem = problem(seed) else { continue }
      let sensitivity = try #require(try problem.sensitivity())
      let sign: Int64 = problem.objective == .minimize ? 1 : -1
      for column in 0..<problem.columnCount {
        var more = problem
        more.columnCapacities = (0..<problem.columnCount).map {
          (problem.columnCapacities?[$0] ?? 1) + ($0 == column ? 1 : 0)
        }
        let gain = best(more).map { sign * (sensitivity.total - $0) }
        #expect(sensitivity.gainOfCopy(ofColumn: column) == gain, "seed \(seed) column \(column)")
      }
      for row in 0..<problem.rowCount {
        var more = problem
        more.rowCapacities = (0..<problem.rowCount).map {
          (problem.rowCapacities?[$0] ?? 1) + ($0 == row ? 1 : 0)
        }
        let gain = best(more).map { sign * (sensitivity.total - $0) }
        #expect(sensitivity.gainOfCopy(ofRow: row) == gain, "seed \(seed) row \(row)")
      }
    }
  }

  @Test("agrees with fresh solves at medium size", arguments: 0..<4 as Range<UInt64>)
  func mediumSize(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let costs = CostMatrix<Double>(rowCount: 30, columnCount: 40) { _, _ in
      Double.random(in: 0..<1, using: &generator)
    }
    var problem = AssignmentProblem(costs)
    func capacities(_ count: Int) -> [Int] {
      (0..<count).map { _ in Int.random(in: 1...4, using: &generator) }
    }
    if seed % 2 == 0 { problem.rowCapacities = capacities(30) }
    if seed < 3 { problem.columnCapacities = capacities(40) }
    problem.unassignedRowPrices = Array(repeating: seed == 3 ? 0.02 : 0.5, count: 30)
    let sensitivity = try #require(try problem.sensitivity())
    for _ in 0..<20 {
      let pair = Pair(
        row: Int.random(in: 0..<30, using: &generator),
        column: Int.random(in: 0..<40, using: &generator)
      )
      var forced = problem
      forced.pinned = [pair]
      let total = try forced.solve().total
      let found = try #require(sensitivity.total(forcing: pair))
      #expect(abs(found - total) < 1e-9, "seed \(seed) \(pair)")
    }
    for pair in sensitivity.pairs.prefix(20) {
      var matrix = costs
      matrix[pair.row, pair.column] = .infinity
      var without = AssignmentProblem(matrix)
      without.rowCapacities = problem.rowCapacities
      without.columnCapacities = problem.columnCapacities
      without.unassignedRowPrices = problem.unassignedRowPrices
      let total = try without.solve().total
      let found = try #require(sensitivity.total(forbidding: pair))
      #expect(abs(found - total) < 1e-9, "seed \(seed) not \(pair)")
    }
  }

  @Test("costs that are not stored are refused, and it says what to do")
  func refusal() throws {
    let source = FunctionCosts<Int64>(rowCount: 1, columnCount: 1) { _, _ in 1 }
    var problem = AssignmentProblem<Int64>(source)
    problem.columnCapacities = [2]
    let kinds = "only problems on stored costs; put them in a CostMatrix or a SparseCostMatrix"
    #expect(throws: AssignmentError.unsupported(kinds)) { try problem.sensitivity() }
  }
}

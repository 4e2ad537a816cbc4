import LinearAssignment
import Testing

@Suite("A session with capacities stays optimal through every change")
struct CapacitySessionTests {
  /// Compares a session with its model, by trying every choice, and by the certificate.
  private func compare(_ random: RandomSession, _ label: String) {
    let (session, problem) = (random.session, random.problem)
    #expect(session.problem == problem, "\(label)")
    let best = ExhaustiveSearch.best(problem)
    #expect(session.total == best, "\(label)")
    #expect(session.isFeasible == (best != nil), "\(label)")
    let solution = session.solution
    #expect(Certificate(of: solution, for: problem).violations == [], "\(label)")
    #expect((session.status == .optimal) == (best != nil), "\(label)")
    #expect(solution.pairs == session.pairs, "\(label)")
    #expect(session.pinned == random.pinned.sorted(), "\(label)")
  }

  @Test("agrees with exhaustive search and its certificate", arguments: 0..<300 as Range<UInt64>)
  func smallSequences(seed: UInt64) throws {
    var random = try RandomSession(seed: seed, sizes: 0...3, isCounted: true)
    compare(random, "seed \(seed), start")
    for step in 0..<24 {
      try random.change(largest: 3)
      compare(random, "seed \(seed), step \(step), \(random.lastChange)")
    }
  }

  @Test("questions agree with trying every choice", arguments: 0..<80 as Range<UInt64>)
  func questions(seed: UInt64) throws {
    var random = try RandomSession(seed: 40_000 + seed, sizes: 0...3, isCounted: true)
    for _ in 0..<Int(seed % 9) { try random.change(largest: 3) }
    let (session, problem) = (random.session, random.problem)
    let every = EveryPlan.of(problem)
    let sensitivity = try session.sensitivity()
    #expect((sensitivity == nil) == every.isEmpty, "seed \(seed)")
    for row in 0..<problem.rowCount {
      for column in 0..<problem.columnCount {
        let pair = Pair(row: row, column: column)
        let forced = every.first { $0.pairs.contains(pair) }?.total
        let without = every.first { !$0.pairs.contains(pair) }?.total
        #expect(session.total(forcing: pair) == forced, "seed \(seed) \(pair)")
        #expect(session.total(forbidding: pair) == without, "seed \(seed) \(pair)")
        #expect(sensitivity?.total(forcing: pair) == forced, "seed \(seed) \(pair)")
        #expect(sensitivity?.total(forbidding: pair) == without, "seed \(seed) \(pair)")
        guard let sensitivity else { continue }
        #expect(session.costRange(of: pair) == sensitivity.costRange(of: pair), "seed \(seed)")
      }
    }
  }

  @Test("agrees with fresh solves at medium size", arguments: 0..<12 as Range<UInt64>)
  func mediumSize(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    func numbers(_ count: Int) -> [Double] {
      (0..<count).map { _ in Double.random(in: 0..<1, using: &generator) }
    }
    var problem = AssignmentProblem(
      CostMatrix(rowCount: 50, columnCount: 40, storage: numbers(2000))
    )
    problem.columnCapacities = (0..<40).map { _ in Int.random(in: 0...3, using: &generator) }
    if seed % 3 == 0 { problem.unassignedRowPrices = Array(repeating: 0.1, count: 50) }
    var session = try AssignmentSession(problem)
    for step in 0..<40 {
      let row = Int.random(in: 0..<session.rowCount, using: &generator)
      let column = Int.random(in: 0..<session.columnCount, using: &generator)
      let price = seed % 3 == 0 ? 0.2 : nil
      switch step % 7 {
      case 0: try session.replaceRow(row, with: numbers(session.columnCount))
      case 1: try session.setCapacity(ofColumn: column, to: step % 5)
      case 2: try session.replaceColumn(column, with: numbers(session.rowCount))
      case 3: try session.addColumn(numbers(session.rowCount), capacity: 2)
      case 4: try session.addRow(numbers(session.columnCount), unassignedPrice: price)
      case 5: try session.setCost(of: Pair(row: row, column: column), to: 0)
      default: try session.removeColumn(column)
      }
      let label = "seed \(seed), step \(step)"
      let certificate = Certificate(of: session.solution, for: session.problem)
      #expect(certificate.violations == [], "\(label)")
      let fresh = try session.problem.solve().total
      #expect(abs((session.total ?? .nan) - fresh) <= 2 * certificate.tolerance, "\(label)")
    }
  }

  @Test("a row is put in along paths, not by a fresh solve")
  func work() throws {
    var generator = SplitMix64(seed: 7)
    let costs = CostMatrix<Double>(rowCount: 200, columnCount: 100) { _, _ in
      Double.random(in: 0..<1, using: &generator)
    }
    var problem = AssignmentProblem(costs)
    problem.columnCapacities = Array(repeating: 3, count: 100)
    var session = try AssignmentSession(problem)
    for row in 0..<50 {
      try session.replaceRow(
        row,
        with: (0..<100).map { _ in Double.random(in: 0..<1, using: &generator) }
      )
    }
    #expect(session.statistics.augmentations == 50)
    #expect(Certificate(of: session.solution, for: session.problem).isValid)
  }

  @Test("capacities come and go, with the pairs of a column")
  func example() throws {
    let costs = CostMatrix<Int64>(rowCount: 3, columnCount: 2, storage: [1, 9, 2, 9, 3, 4])
    var session = try AssignmentSession(AssignmentProblem(costs))
    #expect(session.total == 5)
    try session.setCapacity(ofColumn: 0, to: 2)
    #expect(session.total == 7)
    #expect(session.capacity(ofColumn: 0) == 2)
    #expect(session.columns(ofRow: 0) == [0])
    try session.setCapacity(ofRow: 2, to: 2)
    #expect(session.columns(ofRow: 2).isEmpty == false)
    #expect(session.total == (try session.problem.solve().total))
    try session.setCapacity(ofRow: 2, to: 1)
    try session.setCapacity(ofColumn: 0, to: 1)
    #expect(session.total == 5)
  }

  @Test("a capacity that falls while there is no solution spares the units that are pinned")
  func pinnedUnits() throws {
    let costs = CostMatrix<Int64>(
      rowCount: 3,
      columnCount: 2,
      storage: [40, 9, 2, 9, .max, .max]
    )
    var problem = AssignmentProblem(costs)
    problem.columnCapacities = [3, 1]
    problem.pinned = [Pair(row: 0, column: 0)]
    var session = try AssignmentSession(problem)
    #expect(!session.isFeasible)
    try session.setCapacity(ofColumn: 0, to: 2)
    try session.setCapacity(ofColumn: 0, to: 1)
    try session.setCost(of: Pair(row: 2, column: 0), to: 3)
    try session.setCapacity(ofColumn: 0, to: 2)
    #expect(session.pinned == [Pair(row: 0, column: 0)])
    // The pin is dear: without it the total would be 14.
    #expect(session.total == 52)
    #expect(Certificate(of: session.solution, for: session.problem).isValid)
  }

  @Test("refuses what a problem refuses, and stays as it was")
  func refusals() throws {
    let costs = CostMatrix<Double>(rowCount: 2, columnCount: 2, storage: [4, 1, 2, .infinity])
    var problem = AssignmentProblem(costs)
    problem.columnCapacities = [2, 1]
    var session = try AssignmentSession(problem)
    let before = session.solution
    let pair = Pair(row: 0, column: 0)
    #expect(throws: AssignmentError.refusedCost(pair, value: "nan")) {
      try session.setCost(of: pair, to: .nan)
    }
    #expect(throws: AssignmentError.refusedCapacity(.columns, index: 1, value: -1)) {
      try session.setCapacity(ofColumn: 1, to: -1)
    }
    #expect(throws: AssignmentError.refusedPin(Pair(row: 1, column: 1))) {
      try session.pin(Pair(row: 1, column: 1))
    }
    #expect(throws: AssignmentError.length(of: "unassignedRowPrices", expected: 0, found: 1)) {
      try session.addRow([1, 1], unassignedPrice: 3)
    }
    #expect(session.solution == before)
    try session.pin(pair)
    try session.pin(Pair(row: 1, column: 0))
    #expect(throws: AssignmentError.tooManyPins(.columns, index: 0, capacity: 1)) {
      try session.setCapacity(ofColumn: 0, to: 1)
    }
    #expect(throws: AssignmentError.tooManyPins(.rows, index: 0, capacity: 1)) {
      try session.pin(Pair(row: 0, column: 1))
    }
    #expect(session.pinned == [pair, Pair(row: 1, column: 0)])
  }
}

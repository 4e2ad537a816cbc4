import LinearAssignment
import Testing

@Suite("A session stays optimal through every change")
struct AssignmentSessionTests {
  /// Compares a session with its model, by a fresh solve, exhaustive search and the certificate.
  private func compare(_ random: RandomSession, _ label: String) throws {
    let session = random.session
    #expect(session.problem == random.problem, "\(label)")
    let solution = session.solution
    #expect(Certificate(of: solution, for: random.problem).violations == [], "\(label)")
    let best = ExhaustiveSearch.best(random.problem)
    #expect(session.total == best, "\(label)")
    #expect(session.isFeasible == (best != nil), "\(label)")
    #expect(solution.pairs == session.pairs, "\(label)")
    #expect((session.status == .optimal) == (best != nil), "\(label)")
  }

  @Test("agrees with exhaustive search and its certificate", arguments: 0..<600 as Range<UInt64>)
  func smallSequences(seed: UInt64) throws {
    var random = try RandomSession(seed: seed)
    try compare(random, "seed \(seed), start")
    for step in 0..<24 {
      try random.change(largest: 4)
      try compare(random, "seed \(seed), step \(step), \(random.lastChange)")
    }
  }

  @Test("agrees with fresh solves at medium size", arguments: 0..<60 as Range<UInt64>)
  func mediumSequences(seed: UInt64) throws {
    var random = try RandomSession(seed: 10_000 + seed, sizes: 25...45)
    for step in 0..<60 {
      try random.change(largest: 50)
      let problem = random.problem
      let fresh = try problem.solve()
      let solution = random.session.solution
      let label = "seed \(seed), step \(step), \(random.lastChange)"
      #expect(random.session.total == (fresh.status == .optimal ? fresh.total : nil), "\(label)")
      #expect(Certificate(of: solution, for: problem).violations == [], "\(label)")
    }
  }

  /// A square of uniform numbers.
  private func uniform(_ count: Int, _ generator: inout SplitMix64) -> CostMatrix<Double> {
    CostMatrix(rowCount: count, columnCount: count) { _, _ in
      Double.random(in: 0..<1, using: &generator)
    }
  }

  @Test("floating point stays within the certificate", arguments: 0..<4 as Range<UInt64>)
  func floatingPoint(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let count = 150
    var session = try AssignmentSession(AssignmentProblem(uniform(count, &generator)))
    func numbers(_ count: Int) -> [Double] {
      (0..<count).map { _ in Double.random(in: 0..<1, using: &generator) }
    }
    for step in 0..<80 {
      let index = Int.random(in: 0..<min(session.rowCount, session.columnCount), using: &generator)
      switch step % 6 {
      case 0: try session.replaceRow(index, with: numbers(session.columnCount))
      case 1: try session.replaceColumn(index, with: numbers(session.rowCount))
      case 2: try session.addRow(numbers(session.columnCount))
      case 3: try session.removeColumn(index)
      case 4: try session.addColumn(numbers(session.rowCount))
      default: try session.removeRow(index)
      }
      let problem = session.problem
      let certificate = Certificate(of: session.solution, for: problem)
      #expect(certificate.violations == [], "seed \(seed), step \(step)")
      let fresh = try problem.solve().total
      let difference = abs((session.total ?? .nan) - fresh)
      #expect(difference <= 2 * certificate.tolerance, "seed \(seed), step \(step)")
    }
  }

  @Test("narrow types are exact as well", arguments: 0..<20 as Range<UInt64>)
  func narrowTypes(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let objective: Objective = seed % 2 == 0 ? .minimize : .maximize
    func numbers() -> [Int32] { (0..<9).map { _ in .random(in: -9...9, using: &generator) } }
    let rows = (0..<7).map { _ in numbers() }
    let matrix = CostMatrix<Int32>(rowCount: 7, columnCount: 9) { rows[$0][$1] }
    let floats = CostMatrix<Float>(rowCount: 7, columnCount: 9) { Float(rows[$0][$1]) }
    var session = try AssignmentSession(AssignmentProblem(matrix, objective: objective))
    var floating = try AssignmentSession(AssignmentProblem(floats, objective: objective))
    for _ in 0..<10 {
      let row = Int.random(in: 0..<7, using: &generator)
      let costs = numbers()
      try session.replaceRow(row, with: costs)
      try floating.replaceRow(row, with: costs.map { Float($0) })
      #expect(session.total == (try session.problem.solve()).total, "seed \(seed)")
      #expect(floating.total == session.total.map { Double($0) }, "seed \(seed)")
      #expect(Certificate(of: floating.solution, for: floating.problem).isValid, "seed \(seed)")
    }
  }

  @Test("prices that fall for ever do not overflow")
  func drift() throws {
    // The largest costs that a session takes, and the same two columns wanted in turn.
    let large = Int64.max / (16 * (2 * (2 + 16) + 4)) - 1
    let costs = CostMatrix<Int64>(rowCount: 2, columnCount: 2, storage: [0, large, large, 0])
    var session = try AssignmentSession(AssignmentProblem(costs))
    for step in 0..<400 {
      let sign: Int64 = step % 3 == 0 ? -1 : 1
      try session.replaceRow(step % 2, with: [sign * large, -sign * large])
      #expect(session.total == (try session.problem.solve()).total, "step \(step)")
      #expect(Certificate(of: session.solution, for: session.problem).isValid, "step \(step)")
    }
    #expect(throws: AssignmentError.self) { try session.replaceRow(0, with: [large * 2, 0]) }
  }

  @Test("a changed row is found again without looking at everything")
  func work() throws {
    var generator = SplitMix64(seed: 7)
    let count = 500
    var session = try AssignmentSession(AssignmentProblem(uniform(count, &generator)))
    let changes = 100
    for _ in 0..<changes {
      let row = Int.random(in: 0..<count, using: &generator)
      let costs = (0..<count).map { _ in Double.random(in: 0..<1, using: &generator) }
      try session.replaceRow(row, with: costs)
    }
    let statistics = session.statistics
    #expect(statistics.augmentations == changes)
    // Each change lists the new row, which is one full row.
    #expect(statistics.fullRowsScanned < 16 * changes)
    #expect(statistics.rowsScanned < count * changes * 7 / 10)
    #expect(Certificate(of: session.solution, for: session.problem).isValid)
  }

  @Test("a change that changes nothing searches nothing")
  func idleChanges() throws {
    let costs = CostMatrix<Int64>(rowCount: 2, columnCount: 2, storage: [4, 1, 2, 3])
    var session = try AssignmentSession(AssignmentProblem(costs))
    try session.setCost(of: Pair(row: 0, column: 0), to: 9)
    try session.forbid(Pair(row: 1, column: 1))
    try session.allow(Pair(row: 1, column: 1))
    #expect(session.statistics.augmentations == 0)
    #expect(session.total == 3)
  }

  @Test("the example of the documentation")
  func example() throws {
    let costs = CostMatrix<Int64>(rowCount: 2, columnCount: 2, storage: [4, 1, 2, 3])
    var session = try AssignmentSession(AssignmentProblem(costs))
    #expect(session.total == 3)
    #expect(session.total(forcing: Pair(row: 0, column: 0)) == 7)
    try session.setCost(of: Pair(row: 0, column: 1), to: 9)
    #expect(session.total == 7)
    try session.addRow([0, 0])
    #expect(session.total == 2)
    let pair = Pair(row: 0, column: 0)
    #expect(session.costRange(of: pair).contains(session.problem.cost(pair)))
  }

  @Test("a session goes on after there was no solution")
  func infeasibleForAWhile() throws {
    let costs = CostMatrix<Int64>(rowCount: 2, columnCount: 3, storage: [4, 1, 7, 2, 3, 7])
    var session = try AssignmentSession(AssignmentProblem(costs))
    try session.replaceRow(0, with: [5, .max, .max])
    try session.replaceRow(1, with: [5, .max, .max])
    #expect(!session.isFeasible)
    #expect(session.total == nil)
    let violator = HallViolator(side: .rows, members: [0, 1], places: [0], demand: 2, supply: 1)
    #expect(session.status == .infeasible(violator))
    try session.setCost(of: Pair(row: 1, column: 2), to: 6)
    #expect(session.total == 11)
    #expect(session.status == .optimal)
  }

  @Test("refuses what a problem refuses, and stays as it was")
  func refusals() throws {
    let costs = CostMatrix<Double>(rowCount: 2, columnCount: 2, storage: [4, 1, 2, .infinity])
    var session = try AssignmentSession(AssignmentProblem(costs))
    let before = session.solution
    let pair = Pair(row: 0, column: 1)
    #expect(throws: AssignmentError.refusedCost(pair, value: "nan")) {
      try session.setCost(of: pair, to: .nan)
    }
    #expect(throws: AssignmentError.refusedPin(Pair(row: 1, column: 1))) {
      try session.pin(Pair(row: 1, column: 1))
    }
    #expect(throws: AssignmentError.length(of: "unassignedRowPrices", expected: 0, found: 1)) {
      try session.addRow([1, 1], unassignedPrice: 3)
    }
    #expect(session.solution == before)
    try session.pin(pair)
    #expect(throws: AssignmentError.tooManyPins(.rows, index: 0, capacity: 1)) {
      try session.pin(Pair(row: 0, column: 0))
    }
    #expect(throws: AssignmentError.refusedPin(pair)) { try session.forbid(pair) }
    #expect(throws: AssignmentError.refusedPin(pair)) {
      try session.replaceRow(0, with: [1, .infinity])
    }
    #expect(session.pinned == [pair])
    let source = FunctionCosts<Int64>(rowCount: 1, columnCount: 1) { _, _ in 1 }
    #expect(throws: AssignmentError.self) { try AssignmentSession(AssignmentProblem(source)) }
  }
}

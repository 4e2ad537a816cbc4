import LinearAssignment
import Testing

@Suite("Sensitivity agrees with solving the changed problem")
struct AssignmentSensitivityTests {
  private func solved(_ problem: AssignmentProblem<Int64>) -> Int64? {
    guard let solution = try? problem.solve(), solution.status == .optimal else { return nil }
    return solution.total
  }

  private func forced(_ problem: AssignmentProblem<Int64>, _ pair: Pair) -> Int64? {
    if problem.pinned.contains(pair) { return solved(problem) }
    var problem = problem
    problem.pinned.append(pair)
    return solved(problem)
  }

  private func without(_ problem: AssignmentProblem<Int64>, _ pair: Pair) -> Int64? {
    problem.pinned.contains(pair) ? nil : solved(problem.changing(pair, to: .max))
  }

  private func pairs(_ problem: AssignmentProblem<Int64>) -> [Pair] {
    (0..<problem.rowCount).flatMap { row in
      (0..<problem.columnCount).map { Pair(row: row, column: $0) }
    }
  }

  /// A session that has been changed a few times, and has a solution.
  private func session(_ seed: UInt64) throws -> AssignmentSession<Int64>? {
    var random = try RandomSession(seed: 50_000 + seed)
    for _ in 0..<Int(seed % 7) { try random.change(largest: 4) }
    return random.session.isFeasible ? random.session : nil
  }

  @Test("totals with a pair forced or forbidden", arguments: 0..<300 as Range<UInt64>)
  func totals(seed: UInt64) throws {
    guard let session = try session(seed) else { return }
    let problem = session.problem
    let sensitivity = try #require(try session.sensitivity())
    #expect(sensitivity.total == session.total)
    #expect(sensitivity.pairs == session.pairs)
    for pair in pairs(problem) {
      let label = "seed \(seed) \(pair)"
      let forced = forced(problem, pair)
      #expect(session.total(forcing: pair) == forced, "\(label)")
      #expect(sensitivity.total(forcing: pair) == forced, "\(label)")
      let without = without(problem, pair)
      #expect(session.total(forbidding: pair) == without, "\(label)")
      #expect(sensitivity.total(forbidding: pair) == without, "\(label)")
    }
  }

  @Test(
    "the plan stays up to the end of the range, and no further",
    arguments: 0..<200 as Range<UInt64>
  )
  func ranges(seed: UInt64) throws {
    guard let session = try session(seed), let total = session.total else { return }
    let problem = session.problem
    let sensitivity = try #require(try session.sensitivity())
    let step: Int64 = problem.objective == .minimize ? 1 : -1
    for pair in pairs(problem) {
      let label = "seed \(seed) \(pair)"
      let range = session.costRange(of: pair)
      #expect(sensitivity.costRange(of: pair) == range, "\(label)")
      let isChosen = session.pairs.contains(pair)
      // The total of the plan if the pair costs so much, and the best there is.
      func stays(at cost: Int64) -> Bool {
        let plan = isChosen ? total + cost - problem.cost(pair) : total
        return solved(problem.changing(pair, to: cost)) == plan
      }
      let worse = isChosen ? step : -step
      if let end = isChosen == (problem.objective == .minimize) ? range.upper : range.lower {
        #expect(stays(at: end) && stays(at: end - worse), "\(label)")
        #expect(!stays(at: end + worse), "\(label)")
        #expect(range.contains(end) && !range.contains(end + worse), "\(label)")
      } else {
        #expect(stays(at: worse * 100_000), "\(label)")
        #expect(range.contains(worse * 100_000), "\(label)")
      }
      if problem.cost(pair) != .max { #expect(range.contains(problem.cost(pair)), "\(label)") }
    }
  }

  @Test("one more copy of a row or a column", arguments: 0..<300 as Range<UInt64>)
  func copies(seed: UInt64) throws {
    guard let session = try session(seed), let total = session.total else { return }
    let problem = session.problem
    let sensitivity = try #require(try session.sensitivity())
    let sign: Int64 = problem.objective == .minimize ? 1 : -1
    for column in 0..<problem.columnCount {
      var more = problem
      more.columnCapacities = (0..<problem.columnCount).map { $0 == column ? 2 : 1 }
      let gain = solved(more).map { sign * (total - $0) }
      #expect(sensitivity.gainOfCopy(ofColumn: column) == gain, "seed \(seed) column \(column)")
    }
    for row in 0..<problem.rowCount {
      var more = problem
      more.rowCapacities = (0..<problem.rowCount).map { $0 == row ? 2 : 1 }
      let gain = solved(more).map { sign * (total - $0) }
      #expect(sensitivity.gainOfCopy(ofRow: row) == gain, "seed \(seed) row \(row)")
    }
  }

  @Test(
    "whole matrix, single pairs and fresh solves at medium size",
    arguments: [1, 2] as [UInt64]
  )
  func mediumSize(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let (rows, columns) = seed == 1 ? (100, 100) : (60, 90)
    let costs = CostMatrix<Double>(rowCount: rows, columnCount: columns) { _, _ in
      Double.random(in: 0..<1, using: &generator)
    }
    let problem = AssignmentProblem(costs)
    let session = try AssignmentSession(problem)
    let sensitivity = try #require(try session.sensitivity())
    for _ in 0..<15 {
      let row = Int.random(in: 0..<rows, using: &generator)
      let chosen = try #require(session.column(ofRow: row))
      let pair = Pair(row: row, column: Int.random(in: 0..<columns, using: &generator))
      var forced = problem
      forced.pinned = [pair]
      let expected = try forced.solve().total
      for total in [session.total(forcing: pair), sensitivity.total(forcing: pair)] {
        #expect(abs((total ?? .nan) - expected) < 1e-9, "seed \(seed) \(pair)")
      }
      var matrix = costs
      matrix[row, chosen] = .infinity
      let without = try AssignmentProblem(matrix).solve().total
      let pinned = Pair(row: row, column: chosen)
      for total in [session.total(forbidding: pinned), sensitivity.total(forbidding: pinned)] {
        #expect(abs((total ?? .nan) - without) < 1e-9, "seed \(seed) not \(pinned)")
      }
    }
  }

  @Test("the example of the documentation")
  func example() throws {
    let costs = CostMatrix<Int64>(rowCount: 2, columnCount: 2, storage: [4, 1, 2, 3])
    let sensitivity = try #require(try AssignmentProblem(costs).sensitivity())
    #expect(sensitivity.total == 3)
    #expect(sensitivity.total(forcing: Pair(row: 0, column: 0)) == 7)
    #expect(sensitivity.total(forbidding: Pair(row: 0, column: 1)) == 7)
    #expect(sensitivity.costRange(of: Pair(row: 0, column: 0)).lower == 0)
    #expect(sensitivity.gainOfCopy(ofColumn: 0) == 0)
  }

  @Test("there is none without a solution")
  func infeasible() throws {
    let costs = CostMatrix<Int64>(rowCount: 2, columnCount: 2, storage: [4, .max, 2, .max])
    #expect(try AssignmentProblem(costs).sensitivity() == nil)
    let session = try AssignmentSession(AssignmentProblem(costs))
    #expect(session.total(forcing: Pair(row: 0, column: 0)) == nil)
    #expect(session.total(forbidding: Pair(row: 0, column: 0)) == nil)
  }
}

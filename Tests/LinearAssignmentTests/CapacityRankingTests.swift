import LinearAssignment
import Testing

@Suite("Assignments in order, with capacities and groups")
struct CapacityRankingTests {
  /// A random problem with capacities or groups, and few enough pairs to try every choice.
  private func problem(_ seed: UInt64) -> AssignmentProblem<Int64>? {
    let problem = RandomProblem.make(seed: 90_000 + seed)
    let isPlain =
      problem.rowCapacities == nil && problem.columnCapacities == nil && problem.rowGroups == nil
    return isPlain || problem.rowCount * problem.columnCount > 12 ? nil : problem
  }

  @Test("lists every set of pairs once, in order", arguments: 0..<60 as Range<UInt64>)
  func allAgainstEnumeration(block: UInt64) throws {
    for seed in block * 20..<(block + 1) * 20 {
      guard let problem = problem(seed) else { continue }
      let every = EveryPlan.of(problem)
      let found = Array(try problem.rankedAssignments().prefix(400))
      #expect(found.map(\.total) == every.prefix(400).map(\.total), "seed \(seed)")
      #expect(Set(found.map(\.pairs)).count == found.count, "seed \(seed): each once")
      #expect(Set(found.map(\.pairs)).isSubset(of: every.map(\.pairs)), "seed \(seed)")
      for element in found {
        let same = every.first { $0.pairs == element.pairs }
        #expect(same?.total == element.total, "seed \(seed) \(element.pairs)")
      }
    }
  }

  @Test("lists the ties, and knows whether there are more", arguments: 0..<40 as Range<UInt64>)
  func ties(block: UInt64) throws {
    for seed in block * 20..<(block + 1) * 20 {
      guard let problem = problem(seed) else { continue }
      let every = EveryPlan.of(problem)
      let best = every.filter { $0.total == every[0].total }
      let limit = 1 + Int(seed % 4)
      let ties = try problem.optimalAssignments(limit: limit)
      #expect(ties.assignments.count == min(limit, best.count), "seed \(seed)")
      #expect(Set(ties.assignments).isSubset(of: best.map(\.pairs)), "seed \(seed)")
      #expect(Set(ties.assignments).count == ties.assignments.count, "seed \(seed)")
      #expect(ties.hasMore == (best.count > limit), "seed \(seed)")
      #expect(ties.count == best.count || (ties.hasMore && ties.count == nil), "seed \(seed)")
      #expect(every.isEmpty || ties.total == every[0].total, "seed \(seed)")
    }
  }

  @Test("copies that change places are one assignment")
  func copies() throws {
    // Twelve rows, one column that takes all of them and one that takes none of them gladly.
    let costs = CostMatrix<Int32>(rowCount: 12, columnCount: 2) { _, column in column == 0 ? 1 : 9 }
    var problem = AssignmentProblem(costs)
    problem.columnCapacities = [12, 12]
    let first = Array(try problem.rankedAssignments().prefix(14))
    #expect(first.map(\.total) == [12] + Array(repeating: 20, count: 12) + [28])
    #expect(try problem.optimalAssignments(limit: 3).isUnique)
  }

  @Test("tells what it did")
  func statistics() throws {
    var problem = AssignmentProblem(
      CostMatrix<Int64>(rowCount: 3, columnCount: 2) { Int64(3 * $0 + 5 * $1) }
    )
    problem.columnCapacities = [2, 2]
    var ranked = try problem.rankedAssignments()
    _ = ranked.next()
    #expect(ranked.statistics.components == 1 && ranked.statistics.searches == 0)
    _ = ranked.next()
    #expect(ranked.statistics.searches > 0 && ranked.statistics.rowsScanned > 0)
  }

  @Test("agrees with an independent method on larger problems", arguments: 0..<12 as Range<UInt64>)
  func againstBranching(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let (rows, columns) = seed % 2 == 0 ? (9, 7) : (6, 11)
    let whole = CostMatrix<Int64>(rowCount: rows, columnCount: columns) { _, _ in
      generator.chance(20) ? .max : Int64.random(in: 1...1000, using: &generator)
    }
    let real = CostMatrix<Double>(rowCount: rows, columnCount: columns) {
      whole[$0, $1] == .max ? .infinity : 0.1 * Double(whole[$0, $1])
    }
    let rowCapacities = (0..<rows).map { _ in
      seed % 3 == 0 ? 1 : Int.random(in: 1...3, using: &generator)
    }
    let columnCapacities = (0..<columns).map { _ in Int.random(in: 1...3, using: &generator) }
    var exact = AssignmentProblem(whole)
    (exact.rowCapacities, exact.columnCapacities) = (rowCapacities, columnCapacities)
    var problem = AssignmentProblem(real)
    (problem.rowCapacities, problem.columnCapacities) = (rowCapacities, columnCapacities)
    if seed % 4 < 2 {
      exact.unassignedRowPrices = Array(repeating: 300, count: rows)
      problem.unassignedRowPrices = Array(repeating: 30, count: rows)
    }
    let totals = try PlainBranching.totals(exact, count: 40)
    #expect(try exact.rankedAssignments().prefix(40).map(\.total) == totals, "seed \(seed)")
    let found = try Array(problem.rankedAssignments().prefix(40))
    #expect(found.count == totals.count, "seed \(seed)")
    #expect(Set(found.map(\.pairs)).count == found.count, "seed \(seed): each once")
    for (element, total) in zip(found, totals) {
      #expect(abs(element.total - 0.1 * Double(total)) < 1e-9, "seed \(seed)")
    }
  }

  @Test("needs few searches for a hundred of 200 × 200")
  func work() throws {
    var generator = SplitMix64(seed: 1)
    let costs = CostMatrix<Double>(rowCount: 200, columnCount: 200) { _, _ in
      Double.random(in: 0..<1, using: &generator)
    }
    var problem = AssignmentProblem(costs)
    problem.columnCapacities = (0..<200).map { 1 + $0 % 3 }
    var ranked = try problem.rankedAssignments()
    for _ in 0..<100 { #expect(ranked.next() != nil) }
    #expect(ranked.statistics.searches <= 20 * 100)
    #expect(try Array(problem.rankedAssignments().prefix(9)).count == 9)
  }

  @Test("costs that are not stored are refused")
  func refusal() throws {
    let source = FunctionCosts<Int64>(rowCount: 1, columnCount: 1) { _, _ in 1 }
    let problem = AssignmentProblem<Int64>(source)
    #expect(throws: AssignmentError.self) { try problem.rankedAssignments() }
    #expect(throws: AssignmentError.self) { try problem.optimalAssignments(limit: 1) }
  }
}

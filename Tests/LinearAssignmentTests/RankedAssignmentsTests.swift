import LinearAssignment
import Testing

@Suite("Assignments in order")
struct RankedAssignmentsTests {
  @Test("lists every assignment once, in order", arguments: 0..<60 as Range<UInt64>)
  func allAgainstEnumeration(block: UInt64) throws {
    for seed in block * 20..<(block + 1) * 20 {
      let problem = PlainProblem.make(seed: seed)
      let found = Array(try problem.rankedAssignments())
      let every = EveryAssignment.of(problem)
      #expect(found.map(\.total) == every.map(\.total), "seed \(seed)")
      #expect(Set(found.map(\.pairs)) == Set(every.map(\.pairs)), "seed \(seed)")
      #expect(found.count == every.count, "seed \(seed): each once")
    }
  }

  @Test("floating point lists the same assignments", arguments: 0..<40 as Range<UInt64>)
  func floatingPoint(seed: UInt64) throws {
    let problem = PlainProblem.make(seed: seed)
    let real = PlainProblem.scaled(problem, by: 0.1)
    let found = Array(try real.rankedAssignments())
    let every = EveryAssignment.of(problem)
    #expect(Set(found.map(\.pairs)) == Set(every.map(\.pairs)), "seed \(seed)")
    #expect(found.count == every.count, "seed \(seed): each once")
    for (element, exact) in zip(found, every) {
      #expect(abs(element.total - 0.1 * Double(exact.total)) < 1e-12, "seed \(seed)")
    }
  }

  @Test("agrees with an independent method on larger problems", arguments: 0..<6 as Range<UInt64>)
  func againstPlainMurty(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let (rows, columns) = [(14, 14), (12, 16), (16, 12)][Int(seed) % 3]
    let span: Int64 = seed < 3 ? 9 : 1000
    let costs = CostMatrix<Int64>(rowCount: rows, columnCount: columns) { _, _ in
      generator.chance(20) ? .max : Int64.random(in: 1...span, using: &generator)
    }
    let problem = AssignmentProblem(costs, objective: seed % 2 == 0 ? .minimize : .maximize)
    let found = try Array(problem.rankedAssignments().prefix(80))
    #expect(found.map(\.total) == (try PlainMurty.totals(problem, count: 80)), "seed \(seed)")
    #expect(Set(found.map(\.pairs)).count == found.count, "seed \(seed): each once")
    for element in found {
      let total = element.pairs.reduce(Int64(0)) { $0 + problem.cost($1) }
      #expect(total == element.total, "seed \(seed)")
    }
  }

  @Test("starts with the optimum and repeats itself")
  func lazyOnLargerProblems() throws {
    var generator = SplitMix64(seed: 5)
    let costs = CostMatrix<Double>(rowCount: 60, columnCount: 70) { _, _ in
      Double.random(in: 0..<1, using: &generator)
    }
    let problem = AssignmentProblem(costs)
    let first = try Array(problem.rankedAssignments().prefix(50))
    #expect(first[0].total == (try problem.solve().total))
    for (left, right) in zip(first, first.dropFirst()) {
      #expect(left.total <= right.total + 1e-12)
    }
    #expect(Set(first.map(\.pairs)).count == 50)
    #expect(try Array(problem.rankedAssignments().prefix(50)) == first)
  }

  @Test("needs few searches for a hundred of 200 × 200")
  func work() throws {
    var generator = SplitMix64(seed: 1)
    let costs = CostMatrix<Double>(rowCount: 200, columnCount: 200) { _, _ in
      Double.random(in: 0..<1, using: &generator)
    }
    var ranked = try AssignmentProblem(costs).rankedAssignments()
    for _ in 0..<100 { #expect(ranked.next() != nil) }
    let work = ranked.statistics
    #expect(work.passes <= 8)
    #expect(work.candidates <= 600)
    #expect(work.searches <= 10 * 100)
    #expect(work.rowsScanned <= 300 * 100)
  }

  @Test("lists the ties, and knows whether there are more", arguments: 0..<40 as Range<UInt64>)
  func ties(block: UInt64) throws {
    for seed in block * 20..<(block + 1) * 20 {
      let problem = PlainProblem.make(seed: seed)
      let every = EveryAssignment.of(problem)
      let best = every.filter { $0.total == every[0].total }
      let limit = 1 + Int(seed % 4)
      let ties = try problem.optimalAssignments(limit: limit)
      #expect(ties.assignments.count == min(limit, best.count), "seed \(seed)")
      #expect(Set(ties.assignments).isSubset(of: best.map(\.pairs)), "seed \(seed)")
      #expect(Set(ties.assignments).count == ties.assignments.count, "seed \(seed)")
      #expect(ties.hasMore == (best.count > limit), "seed \(seed)")
      #expect(ties.isUnique == (best.count == 1), "seed \(seed)")
      #expect(ties.count == best.count, "seed \(seed)")
      #expect(every.isEmpty || ties.total == every[0].total, "seed \(seed)")
    }
  }

  @Test("counts 2²⁰ ties of twenty pairs of twins, and sees ties through rounding")
  func manyTies() throws {
    let costs = CostMatrix<Int32>(rowCount: 40, columnCount: 40) { $0 / 2 == $1 / 2 ? 1 : 9 }
    let ties = try AssignmentProblem(costs).optimalAssignments(limit: 3)
    #expect(ties.hasMore)
    #expect(ties.count == 1 << 20)
    let real = CostMatrix<Double>(rowCount: 2, columnCount: 2, storage: [0.1, 0.3, 0.3, 0.5])
    #expect(try AssignmentProblem(real).optimalAssignments(limit: 5).assignments.count == 2)
  }
}

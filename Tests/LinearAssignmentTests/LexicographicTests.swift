import LinearAssignment
import Testing

@Suite("Bottleneck, leximin and ranks against enumeration")
struct LexicographicTests {
  @Test(
    "the bottleneck is the best worst pair, at the best total",
    arguments: 0..<30 as Range<UInt64>
  )
  func bottleneck(block: UInt64) throws {
    for seed in block * 20..<(block + 1) * 20 {
      let problem = PlainProblem.make(seed: seed, prices: false)
      let sign: Int64 = problem.objective == .minimize ? 1 : -1
      let every = EveryAssignment.of(problem).filter { !$0.pairs.isEmpty }
      let found = try problem.solveBottleneck()
      guard let best = every.map({ Self.sorted($0.pairs, problem)[0] }).min() else {
        #expect(found.bound == nil, "seed \(seed)")
        continue
      }
      let total = every.filter { Self.sorted($0.pairs, problem)[0] == best }.map { sign * $0.total }
      #expect(found.bound == sign * best, "seed \(seed)")
      #expect(found.solution.total == (total.min() ?? 0) * sign, "seed \(seed)")
      #expect(Certificate(of: found.solution, for: found.problem).isValid, "seed \(seed)")
    }
  }

  @Test("the bottleneck of larger problems is tight", arguments: 0..<6 as Range<UInt64>)
  func largeBottleneck(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let (rows, columns) = [(90, 90), (60, 110), (110, 60)][Int(seed) % 3]
    let costs = CostMatrix<Double>(rowCount: rows, columnCount: columns) { _, _ in
      generator.chance(10) ? .infinity : Double.random(in: -1..<1, using: &generator)
    }
    let objective: Objective = seed < 3 ? .minimize : .maximize
    let found = try AssignmentProblem(costs, objective: objective).solveBottleneck()
    let bound = try #require(found.bound)
    #expect(found.solution.status == .optimal)
    #expect(Certificate(of: found.solution, for: found.problem).isValid)
    // Without the pairs at the bound there is no assignment, as a violator proves.
    let better = CostMatrix<Double>(rowCount: rows, columnCount: columns) {
      let cost = costs[$0, $1]
      return (objective == .minimize ? cost < bound : cost > bound) ? cost : .infinity
    }
    let problem = AssignmentProblem(better, objective: objective)
    let none = try problem.solve()
    #expect(none.status != .optimal)
    #expect(Certificate(of: none, for: problem).isValid)
  }

  @Test("leximin has the best sorted costs", arguments: 0..<60 as Range<UInt64>)
  func leximin(block: UInt64) throws {
    for seed in block * 20..<(block + 1) * 20 {
      var problem = PlainProblem.make(seed: seed)
      problem.unassignedColumnPrices = nil
      if problem.unassignedRowPrices != nil { problem.pinned = [] }
      let every = EveryAssignment.of(problem)
      let found = try problem.solveLeximin()
      let best = every.map { Self.sorted($0.pairs, problem) }.min {
        $0.lexicographicallyPrecedes($1)
      }
      #expect(found.map { Self.sorted($0.pairs, problem) } == best, "seed \(seed)")
      guard let found, let best else { continue }
      #expect(every.contains { $0.pairs == found.pairs }, "seed \(seed): allowed")
      let sign: Int64 = problem.objective == .minimize ? 1 : -1
      let profile = found.profile.flatMap { Array(repeating: sign * $0.cost, count: $0.count) }
      #expect(profile == Array(best.reversed()), "seed \(seed)")
    }
  }

  @Test("orders by ranks have the best profiles", arguments: 0..<60 as Range<UInt64>)
  func ranks(block: UInt64) throws {
    for seed in block * 20..<(block + 1) * 20 {
      let problem = PlainProblem.make(seed: seed, prices: false, pins: false)
      let every = EveryAssignment.partial(problem).map {
        (pairs: $0, costs: Self.sorted($0, problem))
      }
      let most = every.map(\.pairs.count).max() ?? 0
      let full = every.filter { $0.pairs.count == most }
      for order in RankOrder.allCases {
        let found = try problem.solveByRanks(order)
        let candidates = order == .rankMaximal ? every : full
        let best = candidates.min { left, right in
          order == .generous
            ? left.costs.lexicographicallyPrecedes(right.costs)
            : Self.isGreedier(left.costs, right.costs)
        }
        #expect(Self.sorted(found.pairs, problem) == best?.costs, "seed \(seed), \(order)")
        #expect(every.contains { $0.pairs == found.pairs }, "seed \(seed), \(order): allowed")
        let counts = found.profile.reduce(0) { $0 + $1.count }
        #expect(counts == found.pairs.count, "seed \(seed), \(order)")
      }
    }
  }

  @Test("agrees with one solve on powers of a base", arguments: 0..<8 as Range<UInt64>)
  func powers(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let count = 30
    let ranks = CostMatrix<Int64>(rowCount: count, columnCount: count + 2) { _, _ in
      generator.chance(60) ? .max : Int64.random(in: 1...8, using: &generator)
    }
    let problem = AssignmentProblem(ranks)
    let powers = (0..<9).map { exponent in
      (0..<exponent).reduce(Int64(1)) { power, _ in power * Int64(count + 1) }
    }
    func profile(_ pairs: [Pair]) -> [Int] {
      (1...8).map { rank in pairs.count { ranks[$0.row, $0.column] == Int64(rank) } }
    }
    let worst = CostMatrix<Int64>(rowCount: count, columnCount: count + 2) {
      ranks[$0, $1] == .max ? .max : powers[Int(ranks[$0, $1])]
    }
    let leximin = try #require(try problem.solveLeximin())
    #expect(profile(leximin.pairs) == profile(try AssignmentProblem(worst).solve().pairs))
    let best = CostMatrix<Int64>(rowCount: count, columnCount: count + 2) {
      ranks[$0, $1] == .max ? .max : powers[8 - Int(ranks[$0, $1])]
    }
    var free = AssignmentProblem(best, objective: .maximize)
    free.unassignedRowPrices = Array(repeating: 0, count: count)
    let maximal = try problem.solveByRanks()
    #expect(profile(maximal.pairs) == profile(try free.solve().pairs))
  }

  @Test("a few hundred rows of distinct costs: each next pair cannot be better")
  func largeLeximin() throws {
    var generator = SplitMix64(seed: 3)
    let costs = CostMatrix<Double>(rowCount: 120, columnCount: 120) { _, _ in
      Double.random(in: 0..<1, using: &generator)
    }
    let problem = AssignmentProblem(costs)
    let found = try #require(try problem.solveLeximin())
    #expect(found.pairs.count == 120)
    #expect(Set(found.pairs.map(\.column)).count == 120)
    // With distinct costs the worst pairs are settled one by one: keep them, and the rest has a bottleneck.
    var rest = costs
    for level in found.profile.reversed().prefix(40) {
      let bound = try AssignmentProblem(rest).solveBottleneck().bound
      #expect(bound == level.cost)
      let pair = try #require(found.pairs.first { costs[$0.row, $0.column] == level.cost })
      for other in 0..<120 {
        rest[pair.row, other] = .infinity
        rest[other, pair.column] = .infinity
      }
      rest[pair.row, pair.column] = -1
    }
  }

  /// The costs of pairs, and of rows left out at a price, as something to make small; the worst first.
  private static func sorted(_ pairs: [Pair], _ problem: AssignmentProblem<Int64>) -> [Int64] {
    let sign: Int64 = problem.objective == .minimize ? 1 : -1
    var costs = pairs.map { sign * problem.cost($0) }
    let used = Set(pairs.map(\.row))
    for (row, price) in (problem.unassignedRowPrices ?? []).enumerated() where !used.contains(row) {
      costs.append(price)
    }
    return costs.sorted(by: >)
  }

  /// Whether costs, the worst first, have more of the best, and so on.
  private static func isGreedier(_ left: [Int64], _ right: [Int64]) -> Bool {
    for (one, other) in zip(left.reversed(), right.reversed()) where one != other {
      return one < other
    }
    return left.count > right.count
  }
}

import LinearAssignment
import Testing

@Suite("A change with a known effect has that effect")
struct MetamorphicTests {
  #if DEBUG
  static let shapes = [(18, 18), (12, 20), (20, 12)]
  #else
  static let shapes = [(90, 90), (60, 140), (140, 60), (410, 410)]
  #endif

  /// The total in units of exact integer arithmetic, `nil` if infeasible.
  private func total(_ instance: PlainInstance) throws -> Int64? {
    let problem = try #require(instance.problem(of: Int64.self))
    let solution = try problem.solve()
    return solution.status == .optimal ? solution.total : nil
  }

  private func forEach(
    _ family: CostFamily,
    _ body: (PlainInstance, inout SplitMix64) throws -> Void
  ) throws {
    for (rows, columns) in Self.shapes where max(rows, columns) <= min(family.largestSize, 4000) {
      for objective in Objective.allCases {
        let costs = family.costs(rows, columns, seed: 7)
        var random = SplitMix64(seed: 7)
        try body(PlainInstance(costs: costs, objective: objective), &random)
      }
    }
  }

  @Test("Permuted rows and columns leave the total", arguments: CostFamily.allCases)
  func permutation(family: CostFamily) throws {
    try forEach(family) { instance, random in
      let costs = instance.costs
      let rows = Array(0..<costs.rowCount).shuffled(using: &random)
      let columns = Array(0..<costs.columnCount).shuffled(using: &random)
      var other = instance
      other.costs = FamilyCosts(costs.rowCount, costs.columnCount) { costs[rows[$0], columns[$1]] }
      let (before, after) = (try total(instance), try total(other))
      #expect(before == after, "\(costs.rowCount) × \(costs.columnCount)")
    }
  }

  @Test("Transposing leaves the total", arguments: CostFamily.allCases)
  func transposition(family: CostFamily) throws {
    try forEach(family) { instance, _ in
      var other = instance
      other.costs = instance.costs.transposed
      let (before, after) = (try total(instance), try total(other))
      #expect(before == after)
    }
  }

  @Test("A constant on a row or column of the full side is added", arguments: CostFamily.allCases)
  func constant(family: CostFamily) throws {
    try forEach(family) { instance, random in
      let costs = instance.costs
      let (rows, columns) = (costs.rowCount, costs.columnCount)
      let constants = (0..<max(rows, columns)).map { _ in
        Int64.random(in: -90_000...90_000, using: &random)
      }
      let expected = try total(instance).map {
        $0 + constants.prefix(min(rows, columns)).reduce(0, +)
      }
      if rows <= columns {
        var other = instance
        other.costs = FamilyCosts(rows, columns) { row, column in
          costs[row, column].map { $0 + constants[row] }
        }
        #expect(try total(other) == expected, "rows of \(rows) × \(columns)")
      }
      if rows >= columns {
        var other = instance
        other.costs = FamilyCosts(rows, columns) { row, column in
          costs[row, column].map { $0 + constants[column] }
        }
        #expect(try total(other) == expected, "columns of \(rows) × \(columns)")
      }
    }
  }

  @Test(
    "Negated costs with the other objective give the negated total",
    arguments: CostFamily.allCases
  )
  func negation(family: CostFamily) throws {
    try forEach(family) { instance, _ in
      var other = instance
      other.costs = instance.costs.mapUnits { -$0 }
      other.objective = instance.objective == .minimize ? .maximize : .minimize
      let (before, after) = (try total(instance), try total(other))
      #expect(before == after.map { -$0 })
    }
  }

  @Test(
    "Doubled costs have twice the total, in Double to the last bit",
    arguments: CostFamily.allCases
  )
  func doubling(family: CostFamily) throws {
    try forEach(family) { instance, _ in
      var other = instance
      if family != .around2To52 {
        other.costs = instance.costs.mapUnits { 2 * $0 }
        #expect(try total(instance).map { 2 * $0 } == total(other))
      }
      // Powers of two change no rounding anywhere between the smallest and the largest numbers.
      other.costs = instance.costs
      let once = try #require(instance.problem(of: Double.self)).solve()
      for shift in [1, 300, -300] {
        other.costs.exponent = instance.costs.exponent + shift
        let scaled = try #require(other.problem(of: Double.self)).solve()
        let expected = once.total * Double(sign: .plus, exponent: shift, significand: 1)
        #expect(scaled.pairs == once.pairs && scaled.total == expected, "2^\(shift)")
      }
    }
  }

  @Test(
    "A second copy of a column never hurts; copies of all give every row its best",
    arguments: CostFamily.allCases
  )
  func copy(family: CostFamily) throws {
    try forEach(family) { instance, random in
      let costs = instance.costs
      guard costs.rowCount <= costs.columnCount, let before = try total(instance) else { return }
      let column = Int.random(in: 0..<costs.columnCount, using: &random)
      var other = instance
      other.costs = FamilyCosts(costs.rowCount, costs.columnCount + 1) {
        costs[$0, $1 < costs.columnCount ? $1 : column]
      }
      let after = try #require(try total(other))
      #expect(instance.objective == .minimize ? after <= before : after >= before)
      #expect(after == other.best(), "column \(column)")
      // A copy of all columns: every row has its own best.
      other.costs = FamilyCosts(8, 8 * costs.columnCount) { costs[$0, $1 % costs.columnCount] }
      let best = (0..<8).map { row in
        let row = (0..<costs.columnCount).compactMap { costs[row, $0] }
        return (instance.objective == .minimize ? row.min() : row.max()) ?? 0
      }
      #expect(try total(other) == best.reduce(0, +))
    }
  }

  @Test("What the solution leaves out can be forbidden or deleted", arguments: CostFamily.allCases)
  func leftOut(family: CostFamily) throws {
    try forEach(family) { instance, random in
      let costs = instance.costs
      let problem = try #require(instance.problem(of: Int64.self))
      let solution = try problem.solve()
      guard solution.status == .optimal else { return }
      // Nine unused pairs in ten are forbidden.
      let used = solution.rowToColumn
      var other = instance
      other.costs = FamilyCosts(costs.rowCount, costs.columnCount) {
        used[$0] == $1 || random.chance(10) ? costs[$0, $1] : nil
      }
      #expect(try total(other) == solution.total)
      // An unassigned column, or row, goes.
      let columns = (0..<costs.columnCount).filter(Set(used.compactMap(\.self)).contains)
      let rows = (0..<costs.rowCount).filter { used[$0] != nil }
      other.costs = FamilyCosts(rows.count, columns.count) { costs[rows[$0], columns[$1]] }
      #expect(try total(other) == solution.total)
    }
  }

  @Test("A row and a column for each other alone add their cost", arguments: CostFamily.allCases)
  func appended(family: CostFamily) throws {
    try forEach(family) { instance, _ in
      let costs = instance.costs
      var other = instance
      other.costs = FamilyCosts(costs.rowCount + 1, costs.columnCount + 1) { row, column in
        switch (row == costs.rowCount, column == costs.columnCount) {
        case (false, false): costs[row, column]
        case (true, true): 12_345
        default: nil
        }
      }
      // The side that must be full has no other place for its new member.
      let expected = try total(instance).map { $0 + 12_345 }
      #expect(try total(other) == expected)
    }
  }
}

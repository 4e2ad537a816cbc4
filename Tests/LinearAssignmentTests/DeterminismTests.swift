import LinearAssignment
import Testing

@Suite("Equal problems have equal solutions")
struct DeterminismTests {
  #if DEBUG
  static let shapes = [(20, 20), (15, 40)]
  static let taskCount = 3
  #else
  static let shapes = [(150, 150), (420, 420), (200, 900), (900, 200), (1100, 1100)]
  static let taskCount = 6
  #endif

  /// Solves again from other arrays and at the same time in several tasks.
  private func check<Cost: TestCost>(_ type: Cost.Type, _ instance: PlainInstance) async throws {
    guard let problem = instance.problem(of: type), let copy = instance.problem(of: type) else {
      return
    }
    let first = try problem.solve()
    #expect(try copy.solve() == first, "\(type), solved again")
    try await withThrowingTaskGroup(of: AssignmentSolution<Cost>.self) { group in
      for _ in 0..<Self.taskCount { group.addTask { try problem.solve() } }
      for try await solution in group {
        // Pairs, total, duals and statistics.
        #expect(solution == first, "\(type), solved in several tasks")
      }
    }
  }

  @Test("Solved twice and in several tasks at once", arguments: CostFamily.allCases)
  func repeated(family: CostFamily) async throws {
    for (rows, columns) in Self.shapes where max(rows, columns) <= min(family.largestSize, 4000) {
      var instance = PlainInstance(costs: family.costs(rows, columns, seed: 200))
      try await check(Double.self, instance)
      instance.objective = .maximize
      try await check(Int64.self, instance)
    }
  }

  @Test("The type of whole costs does not change the total", arguments: CostFamily.allCases)
  func types(family: CostFamily) throws {
    for (rows, columns) in Self.shapes where max(rows, columns) <= min(family.largestSize, 4000) {
      for objective in Objective.allCases {
        var costs = family.costs(rows, columns, seed: 201)
        costs.exponent = 0
        let instance = PlainInstance(costs: costs, objective: objective)
        let wide = try #require(instance.problem(of: Int64.self)).solve()
        if let problem = instance.problem(of: Int32.self) {
          let narrow = try problem.solve()
          #expect(narrow.total == wide.total)
          #expect((narrow.status == .optimal) == (wide.status == .optimal))
        }
        // Below 2³⁰ the tolerance is under one unit, so that equality is promised.
        guard costs.units.allSatisfy({ ($0 ?? 0).magnitude < 1 << 24 }) else { continue }
        let double = try #require(instance.problem(of: Double.self)).solve()
        #expect(double.total == Double(wide.total), "\(rows) × \(columns), \(objective)")
        if let problem = instance.problem(of: Float.self) {
          #expect(try problem.solve().total == Double(wide.total))
        }
      }
    }
  }
}

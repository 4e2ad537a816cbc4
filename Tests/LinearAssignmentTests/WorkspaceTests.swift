import LinearAssignment
import Testing

@Suite("Memory used again and several threads")
struct WorkspaceTests {
  @Test("Solves in one workspace are those of workspaces of their own, refused problems in between")
  func reuse() throws {
    var workspace = AssignmentWorkspace<Int64>()
    for seed in 0..<300 as Range<UInt64> {
      var problem = RandomProblem.make(seed: seed)
      if seed % 3 == 0 { problem.preferredMethod = .candidates }
      let solution = try problem.solve(using: &workspace)
      #expect(try problem.solve() == solution, "seed \(seed)")
      let large = AssignmentProblem(
        CostMatrix<Int64>(rowCount: 2, columnCount: 2, storage: [.min, 0, 0, 0])
      )
      #expect(throws: AssignmentError.self) { try large.solve(using: &workspace) }
    }
    for size in [150, 40, 90, 1] {
      let problem = AssignmentProblem(
        CostMatrix<Int64>(rowCount: size, columnCount: size) { Int64(($0 * 31 + $1 * 17) % 101) }
      )
      let solution = try problem.solve(using: &workspace)
      #expect(Certificate(of: solution, for: problem).isValid)
      #expect(try problem.solve() == solution)
    }
  }

  @Test("The number of threads does not show", arguments: [2, 3, 8])
  func threads(count: Int) throws {
    var generator = SplitMix64(seed: 11)
    let costs = CostMatrix<Float>(rowCount: 1300, columnCount: 1600) { _, _ in
      generator.chance(2) ? .infinity : Float.random(in: 0..<1, using: &generator)
    }
    var problem = AssignmentProblem(costs)
    let solution = try problem.solve()
    #expect(solution.statistics.method == .candidates)
    problem.threadLimit = count
    #expect(try problem.solve() == solution)
  }

  @Test("Of several faults in parts of different threads the first is told")
  func faults() {
    var costs = CostMatrix<Float>(rowCount: 1300, columnCount: 1600, repeating: 1)
    for place in [(1200, 5), (700, 9), (690, 1599), (513, 3)] { costs[place.0, place.1] = .nan }
    var problem = AssignmentProblem(costs)
    for count in [1, 2, 4] {
      problem.threadLimit = count
      #expect(throws: AssignmentError.refusedCost(Pair(row: 513, column: 3), value: "nan")) {
        try problem.solve()
      }
    }
  }
}

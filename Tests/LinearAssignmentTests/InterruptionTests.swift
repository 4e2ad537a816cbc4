import LinearAssignment
import Synchronization
import Testing

@Suite("A solve that is stopped")
struct InterruptionTests {
  /// Stops at the first progress point, the second and so on, until a solve ends by itself.
  private func checkEveryPoint<Cost>(
    _ problem: AssignmentProblem<Cost>,
    _ note: String
  ) throws where Cost.Total == Cost {
    let optimum = try problem.solve()
    for stop in 0..<2000 {
      var points = 0
      let counter = Mutex(0)
      let solution = try problem.solve { _ in
        counter.withLock { count in
          count += 1
          return count <= stop
        }
      }
      points = counter.withLock { $0 }
      let certificate = Certificate(of: solution, for: problem)
      #expect(certificate.isValid, "\(note), stopped at \(stop): \(certificate.violations)")
      switch solution.status {
      case .interrupted(let gap):
        let isMinimum = problem.objective == .minimize
        let excess = isMinimum ? solution.total - optimum.total : optimum.total - solution.total
        #expect(excess >= 0 || Cost.unitRoundoff != 0, "\(note), \(stop): better than the best")
        #expect(excess <= gap, "\(note), \(stop): \(excess) is more than the gap \(gap)")
        #expect(optimum.status == .optimal, "\(note), \(stop)")
      case .optimal:
        #expect(solution == optimum, "\(note): an observer changes nothing")
      case .infeasible:
        #expect(optimum.status != .optimal, "\(note), \(stop)")
      }
      if points <= stop { return }
    }
    Issue.record("\(note): no end")
  }

  @Test("is valid with a true gap, wherever it stops", arguments: SolveMethod.allCases)
  func smallProblems(method: SolveMethod) throws {
    for seed in 0..<400 as Range<UInt64> {
      var problem = RandomProblem.make(seed: seed)
      problem.preferredMethod = method
      try checkEveryPoint(problem, "seed \(seed)")
    }
  }

  @Test("is valid with a true gap on larger matrices", arguments: SolveMethod.allCases)
  func largerProblems(method: SolveMethod) throws {
    for (seed, (rows, columns)) in [(150, 150), (90, 130), (130, 70)].enumerated() {
      var generator = SplitMix64(seed: UInt64(seed))
      let costs = CostMatrix<Double>(rowCount: rows, columnCount: columns) { _, _ in
        generator.chance(20) ? .infinity : Double.random(in: 0..<1, using: &generator)
      }
      var problem = AssignmentProblem(costs)
      problem.preferredMethod = method
      try checkEveryPoint(problem, "\(rows) x \(columns)")
      problem.unassignedRowPrices = Array(repeating: 0.05, count: rows)
      try checkEveryPoint(problem, "\(rows) x \(columns), optional")
    }
  }

  @Test("reports progress that does not fall within a phase and reaches nearly all rows")
  func progress() throws {
    var generator = SplitMix64(seed: 3)
    let costs = CostMatrix<Double>(rowCount: 300, columnCount: 300) { _, _ in
      Double.random(in: 0..<1, using: &generator)
    }
    let shares = Mutex<[Double]>([])
    _ = try AssignmentProblem(costs).solve { progress in
      shares.withLock { $0.append(progress.share) }
      return true
    }
    let seen = shares.withLock { $0 }
    #expect(!seen.isEmpty)
    #expect(seen == seen.sorted())
    #expect(seen.allSatisfy { 0...1 ~= $0 })
    #expect(seen.last.map { $0 > 0.9 } ?? false)
  }

  @Test("finds refused costs that it had not come to")
  func refused() {
    var costs = CostMatrix<Double>(rowCount: 200, columnCount: 200, repeating: 1)
    costs[199, 199] = .nan
    for method in SolveMethod.allCases {
      var problem = AssignmentProblem(costs)
      problem.preferredMethod = method
      #expect(throws: AssignmentError.refusedCost(Pair(row: 199, column: 199), value: "nan")) {
        try problem.solve { _ in false }
      }
    }
  }

  @Test("stops at a deadline of the clock that is given")
  func deadline() throws {
    let clock = TickingClock()
    let problem = AssignmentProblem(
      CostMatrix<Int64>(rowCount: 40, columnCount: 40) { Int64(($0 * $1 * 7919) % 101) }
    )
    let points = Mutex(0)
    let late = try problem.solve(until: .init(ticks: 1_000_000), on: clock) { _ in
      points.withLock { $0 += 1 }
    }
    #expect(late.status == .optimal)
    #expect(points.withLock { $0 } > 0)
    let early = try problem.solve(until: .init(ticks: 0), on: clock)
    guard case .interrupted(let gap) = early.status else {
      Issue.record("not stopped")
      return
    }
    #expect(early.total - late.total <= gap)
  }

  @Test("stops when its task is cancelled")
  func cancellation() async throws {
    let problem = AssignmentProblem(
      CostMatrix<Int64>(rowCount: 40, columnCount: 40) { Int64(($0 * $1 * 7919) % 101) }
    )
    #expect(try problem.solveUntilCancelled().status == .optimal)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try problem.solveUntilCancelled()
    }
    task.cancel()
    guard case .interrupted = try await task.value.status else {
      Issue.record("not stopped")
      return
    }
  }
}

/// A clock that goes on by one tick whenever it is asked.
final class TickingClock: Clock {
  struct Instant: InstantProtocol {
    var ticks: Int

    func advanced(by duration: Duration) -> Instant {
      Instant(ticks: ticks + Int(duration.components.seconds))
    }

    func duration(to other: Instant) -> Duration { .seconds(other.ticks - ticks) }

    static func < (left: Instant, right: Instant) -> Bool { left.ticks < right.ticks }
  }

  private let ticks = Mutex(0)

  var now: Instant {
    ticks.withLock {
      $0 += 1
      return Instant(ticks: $0)
    }
  }

  var minimumResolution: Duration { .seconds(1) }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {}
}

internal import Synchronization

#if canImport(Dispatch)
internal import Dispatch
#endif

extension AssignmentProblem {
  /// The solution put together from those of connected components, `nil` where there is one only or one of
  /// them has no solution that its engine can find.
  ///
  /// The solution does not depend on the number of threads.
  func solveByComponents(_ monitor: SolveMonitor) -> AssignmentSolution<Cost>? {
    guard isSplit, unassignedRowPrices != nil, pinned.isEmpty, case .sparse(let matrix) = store,
      let components = ProblemComponents(self, matrix)
    else { return nil }
    let shared = SharedMonitor(monitor, rowCount: rowCount)
    let count = components.parts.count
    let results = Mutex<[AssignmentSolution<Cost>?]>(Array(repeating: nil, count: count))
    let next = Atomic<Int>(0)
    @Sendable func work() {
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < count else { return }
        let part = components.parts[place]
        var workspace = AssignmentWorkspace<Cost>()
        let result = try? components.subproblem(part).solve(shared.monitor, &workspace)
        shared.finish(part.rows.count)
        results.withLock { $0[place] = result }
      }
    }
    #if canImport(Dispatch)
    DispatchQueue.concurrentPerform(iterations: min(threadLimit, count)) { _ in work() }
    #else
    work()
    #endif
    var solutions: [AssignmentSolution<Cost>] = []
    for solution in results.withLock({ $0 }) {
      guard let solution else { return nil }
      if case .infeasible = solution.status { return nil }
      solutions.append(solution)
    }
    return components.union(of: solutions)
  }
}

/// One observer for several threads: it is asked by one of them at a time.
private final class SharedMonitor: Sendable {
  private struct State {
    var settled = 0
    var reported = 0
    var isStopped = false
  }

  // Called under the lock only.
  private nonisolated(unsafe) let own: SolveMonitor
  private let rowCount: Int
  private let state = Mutex(State())

  init(_ own: SolveMonitor, rowCount: Int) {
    unsafe self.own = own
    self.rowCount = rowCount
  }

  /// Notes that a part with some rows is solved.
  func finish(_ rows: Int) { state.withLock { $0.settled += rows } }

  /// What a part is solved with.
  var monitor: SolveMonitor {
    guard unsafe own.observer != nil else { return SolveMonitor() }
    return SolveMonitor { part in self.goesOn(part) }
  }

  private func goesOn(_ part: SolveProgress) -> Bool {
    state.withLock { state in
      guard !state.isStopped else { return false }
      // Columns may be what is inserted, so a part can speak of more than its rows.
      let settled = state.settled + part.rowsSettled
      state.reported = min(max(state.reported, settled), rowCount)
      state.isStopped = unsafe !own.goesOn(settled: state.reported, of: rowCount)
      return !state.isStopped
    }
  }
}

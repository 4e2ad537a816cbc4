extension AssignmentProblem {
  /// Finds an optimal solution, or the best so far when a deadline has passed or the task is cancelled.
  ///
  ///     let clock = ContinuousClock()
  ///     let solution = try problem.solve(until: clock.now + .seconds(2), on: clock)
  ///     if case .interrupted(let gap) = solution.status { print("at most \(gap) from the optimum") }
  ///
  /// The time is asked of the clock at every progress point, and of nothing else: with a clock of its own
  /// a test can stop a solve wherever it likes. What is found after a deadline depends on the clock; an
  /// optimal solution depends on the problem alone.
  ///
  /// - Parameters:
  ///   - deadline: The time from which on the solve is stopped at its next progress point.
  ///   - clock: The clock of the deadline.
  ///   - progress: Called at every progress point.
  /// - Returns: The solution, optimal unless it was stopped.
  /// - Throws: ``AssignmentError`` as ``solve()`` does.
  /// - Complexity: As ``solve(observing:)``.
  public func solve<C: Clock>(
    until deadline: C.Instant,
    on clock: C,
    progress: @escaping (SolveProgress) -> Void = { _ in }
  ) throws(AssignmentError) -> AssignmentSolution<Cost> {
    try solve { point in
      progress(point)
      return !Task.isCancelled && clock.now < deadline
    }
  }

  /// Finds an optimal solution, or the best so far when the current task is cancelled.
  ///
  ///     let task = Task { try problem.solveUntilCancelled() }
  ///     task.cancel()
  ///     let solution = try await task.value  // optimal, or interrupted with its gap
  ///
  /// - Parameter progress: Called at every progress point.
  /// - Returns: The solution, optimal unless it was stopped.
  /// - Throws: ``AssignmentError`` as ``solve()`` does. Cancellation is a status, not an error.
  /// - Complexity: As ``solve(observing:)``.
  public func solveUntilCancelled(
    progress: @escaping (SolveProgress) -> Void = { _ in }
  ) throws(AssignmentError) -> AssignmentSolution<Cost> {
    try solve { point in
      progress(point)
      return !Task.isCancelled
    }
  }
}

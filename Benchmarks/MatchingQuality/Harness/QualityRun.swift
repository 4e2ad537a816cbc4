/// Runs a suite: instances side by side on several threads, with results that do not depend on how many.
///
/// ```swift
/// let results = try await QualityRun(suite, threads: 4).results()
/// print(results.csv)
/// ```
package struct QualityRun: Sendable {
  /// How far a run is.
  package struct Progress: Hashable, Sendable {
    /// The instances that are done, those of an earlier run included.
    package let done: Int
    /// All instances.
    package let total: Int
    /// The instances that were done before this run.
    package let earlier: Int
    /// The share of this run's work that is done, 0...1, where an instance counts by its pairs.
    package let share: Double
  }

  /// The suite.
  package let suite: QualitySuite
  /// How many instances are measured at once, 1 or more.
  package let threads: Int

  /// Prepares a run.
  ///
  /// - Precondition: There is a thread.
  package init(_ suite: QualitySuite, threads: Int = 1) {
    precondition(threads >= 1, "a run needs a thread")
    self.suite = suite
    self.threads = threads
  }

  /// Measures every instance.
  ///
  /// - Parameters:
  ///   - earlier: Results of instances that need not be measured again, by id.
  ///   - finish: Called with each result as it comes, in no set order, never twice at a time.
  ///   - progress: Called as often, and once before the first.
  /// - Returns: The results without environment; instances in the order of the suite.
  /// - Throws: `CancellationError` once the task that runs it is cancelled, after the policies that are at
  ///   work; what `finish` throws; an error if an instance cannot be solved exactly.
  package func results(
    earlier: [String: InstanceResult] = [:],
    finish: (InstanceResult) throws -> Void = { _ in },
    progress: (Progress) -> Void = { _ in }
  ) async throws -> QualityResults {
    let tasks = suite.tasks
    let start = ContinuousClock.now
    let ids = Set(tasks.map(\.id))
    var known = earlier.filter { ids.contains($0.key) }
    let open = tasks.filter { known[$0.id] == nil }
    let works = Dictionary(uniqueKeysWithValues: open.map { ($0.id, $0.work) })
    let allWork = works.values.reduce(0, +)
    let before = known.count
    var work = 0
    func tell() {
      let share = allWork == 0 ? 1 : Double(work) / Double(allWork)
      progress(
        Progress(done: known.count, total: tasks.count, earlier: before, share: share)
      )
    }
    tell()
    let measurement = InstanceMeasurement(suite)
    try await withThrowingTaskGroup(of: InstanceResult.self) { group in
      var rest = open.makeIterator()
      func startNext() {
        guard let task = rest.next() else { return }
        group.addTask { try measurement.measure(task) }
      }
      for _ in 0..<threads { startNext() }
      while let result = try await group.next() {
        startNext()
        known[result.instance.id] = result
        work += works[result.instance.id] ?? 0
        try finish(result)
        tell()
      }
    }
    var results = gather(tasks.compactMap { known[$0.id] })
    results.timing?.seconds = (ContinuousClock.now - start) / .seconds(1)
    return results
  }

  private func gather(_ found: [InstanceResult]) -> QualityResults {
    QualityResults(
      suite: QualitySuiteRecord(
        name: suite.name,
        title: suite.title,
        seed: suite.seed,
        replications: suite.replications,
        digest: suite.digest,
        source: suite.source
      ),
      instances: found.map(\.instance),
      groupings: suite.groupings,
      policies: suite.policies.map { QualityPolicy($0) },
      metrics: suite.metrics.map { QualityMetric($0) },
      observations: found.flatMap(\.observations),
      timing: QualityTiming(
        seconds: 0,
        instanceSeconds: found.reduce(0) { $0 + $1.otherSeconds },
        policies: suite.policies.enumerated().map { index, policy in
          QualityTiming.Policy(
            id: policy.name,
            seconds: found.reduce(0) { $0 + $1.policySeconds[index] },
            replanSeconds: found.reduce(0) { $0 + $1.replanSeconds[index] }
          )
        }
      )
    )
  }
}

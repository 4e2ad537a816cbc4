/// Makes the best plan for a caseload, and proves it.
///
/// The plan is an exact optimum of three things in order:
///
/// 1. the urgency-weighted number of families served,
/// 2. the sum of the scores of the pairs,
/// 3. a seeded, recorded ``Lottery`` among plans that are equal on both.
///
/// Capacities of volunteers, matches under way, refused pairs and the numbers of matches that
/// municipalities purchased are kept exactly. Leaving a family or a volunteer without a match is
/// allowed; it costs what the pair would have been worth.
///
/// ```swift
/// let plan = try Planner(caseload).plan()
/// plan.objective.families  // how many families get a proposal
/// plan.waiting             // who waits, and why
/// ```
///
/// The same caseload and seed give the same plan, whatever the order of the records, the machine or
/// the number of threads.
public struct Planner: Sendable {
  /// What a caller may choose.
  public struct Options: Hashable, Sendable {
    /// The seed of the lottery.
    public var seed: UInt64
    /// The language of the reasons.
    public var language: ReadingLanguage
    /// How many other volunteers are listed for each family, 0 or more.
    public var alternatives: Int
    /// How many threads may work at once, 1 or more; the plan does not depend on it.
    public var threadLimit: Int

    /// Creates options.
    public init(
      seed: UInt64 = 0,
      language: ReadingLanguage = .english,
      alternatives: Int = 3,
      threadLimit: Int = 1
    ) {
      self.seed = seed
      self.language = language
      self.alternatives = max(0, alternatives)
      self.threadLimit = max(1, threadLimit)
    }
  }

  /// The caseload.
  public let caseload: Caseload
  /// What the caller chose.
  public let options: Options
  /// The judge of pairs.
  public let scorer: Scorer

  let quotas: Quotas

  /// The most pairs of which every value is stored.
  package var largestMatrix = PairValues.largestMatrix

  /// The most pairs among which lots are drawn that are stored, where values are not: as a rule a family has a
  /// few, among people who are all alike each has as many as there are volunteers.
  package var largestLottery = 4_000_000

  /// How many matches each municipality with a purchased number can still have.
  public var matchesLeft: [Municipality.ID: Int] {
    Dictionary(uniqueKeysWithValues: quotas.quotas.map { ($0.municipality, $0.left) })
  }

  /// Prepares to plan a caseload.
  ///
  /// O(*p* log *p*) for *p* people.
  ///
  /// - Parameters:
  ///   - caseload: The people and the scheme; the order of records does not matter.
  ///   - options: What a caller may choose.
  ///   - travelTimes: Where trips come from. The engine's own estimate scores whole tiles of pairs, any other
  ///     source is asked pair by pair.
  /// - Throws: ``PlanError/faults(_:)`` if the caseload contradicts itself.
  public init(
    _ caseload: Caseload,
    options: Options = Options(),
    travelTimes: any TravelTimes = EstimatedTravel()
  ) throws(PlanError) {
    let faults = caseload.faults
    guard faults.isEmpty else { throw PlanError.faults(faults) }
    self.caseload = caseload
    self.options = options
    scorer = Scorer(caseload, travelTimes: travelTimes)
    quotas = Quotas(caseload, families: scorer.families)
  }

  /// The best plan.
  ///
  /// O(*n*³) at worst for *n* people, and O(*f* × *v*) judgements of pairs.
  ///
  /// - Returns: An optimal plan with its certificate.
  /// - Throws: ``PlanError/tooLarge(pairs:limit:)``.
  public func plan() throws(PlanError) -> Plan {
    try plan { _ in true }
  }

  /// The best plan, or the best so far if an observer stops the search.
  ///
  /// ```swift
  /// let plan = try planner.plan { progress in
  ///   show(progress)
  ///   return !Task.isCancelled
  /// }
  /// if let gap = plan.gap { print("at most \(gap.value) from the best") }
  /// ```
  ///
  /// A plan that was stopped keeps every requirement, capacity and purchased number all the same. It has the
  /// status ``Plan/Status-swift.enum/interrupted``, and its prices prove how far it is from the best at most.
  ///
  /// - Parameter observer: Called from time to time, often enough for a progress bar, by one thread at a
  ///   time, which is the caller's where ``Options/threadLimit`` is 1; returns whether to go on, which is not
  ///   asked any more in the stage ``PlanProgress/Stage/explaining``. Above a million pairs one look at all pairs
  ///   and a first plan are ended whatever it says. The plan depends on nothing else of it.
  /// - Returns: A plan with its certificate, optimal unless it was stopped.
  /// - Throws: ``PlanError/tooLarge(pairs:limit:)``.
  public func plan(
    observing observer: @escaping (PlanProgress) -> Bool
  ) throws(PlanError) -> Plan {
    try plan(observing: observer) { _ in }
  }

  /// The same, saying when each step is done.
  ///
  /// - Parameters:
  ///   - observer: As for ``plan(observing:)``.
  ///   - step: Called at the end of each step, in order; a caller with a clock learns how long each of them
  ///     took.
  /// - Returns: As ``plan(observing:)``.
  /// - Throws: As ``plan(observing:)``.
  package func plan(
    observing observer: @escaping (PlanProgress) -> Bool = { _ in true },
    after step: (PlanStep) -> Void
  ) throws(PlanError) -> Plan {
    let values = try PairValues(scorer, largestMatrix: largestMatrix)
    step(.score)
    // Later stages repeat how many pairs the search scored.
    var pairsScored = 0
    let search = PlanSearch(planner: self, values: values) { progress in
      var progress = progress
      pairsScored = max(pairsScored, progress.pairsScored)
      progress.pairsScored = pairsScored
      return observer(progress)
    }
    let choice = search.choice(after: step)
    // Families with a match under way are not written about.
    let count = scorer.families.count { !$0.isMatched }
    let plan = PlanWriter(planner: self, values: values).plan(for: choice) { familiesWritten in
      let progress = PlanProgress(
        stage: .explaining,
        pairsScored: pairsScored,
        familiesRead: familiesWritten,
        familiesSettled: count,
        familyCount: count
      )
      _ = observer(progress)
    }
    step(.explain)
    return plan
  }

  /// Whether there are so many pairs that they are scored when they are needed, instead of stored.
  ///
  /// The plan is as good, and proved as well.
  public var scoresOnDemand: Bool {
    PairValues.areScoredOnDemand(scorer, largestMatrix: largestMatrix)
  }
}

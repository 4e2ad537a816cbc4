internal import LinearAssignment

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

  /// How many matches each municipality with a purchased number can still have.
  public var matchesLeft: [Municipality.ID: Int] {
    Dictionary(uniqueKeysWithValues: quotas.quotas.map { ($0.municipality, $0.left) })
  }

  /// Prepares to plan a caseload.
  ///
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
    try plan { _ in }
  }

  /// The best plan, saying when each step is done.
  ///
  /// - Parameter step: Called at the end of each step, in order; a caller with a clock learns how long
  ///   each of them took.
  /// - Returns: As ``plan()``.
  /// - Throws: As ``plan()``.
  package func plan(after step: (PlanStep) -> Void) throws(PlanError) -> Plan {
    let values = try PairValues(scorer, largestMatrix: largestMatrix)
    step(.score)
    let choice = choice(among: values, after: step)
    let plan = PlanWriter(planner: self, values: values).plan(for: choice)
    step(.explain)
    return plan
  }

  /// Whether there are so many pairs that they are scored when they are needed, instead of stored.
  ///
  /// The plan is as good, and proved as well.
  public var scoresOnDemand: Bool {
    PairValues.areScoredOnDemand(scorer, largestMatrix: largestMatrix)
  }

  /// The optimal pairs, with the prices that prove both stages.
  func choice(among values: PairValues, after step: (PlanStep) -> Void = { _ in }) -> Choice {
    let (prices, pairsRead) = prices(of: values)
    step(.solve(pairsRead: pairsRead))
    let stage = LotteryStage(values: values, prices: prices, quotas: quotas, scorer: scorer)
    let second = solve(
      AssignmentProblem(stage.matrix(seed: options.seed), objective: .maximize)
    )
    step(.lottery)
    return Choice(
      volunteerOfFamily: second.rowToColumn,
      prices: prices,
      lotteryPrices: IndexedPrices(second.duals)
    )
  }

  /// The prices of the first problem, and how many pairs were scored on demand to find them.
  private func prices(of values: PairValues) -> (IndexedPrices, pairsRead: Int) {
    guard let tiles = values.tiles else {
      return (IndexedPrices(solve(problem(of: values)).duals), 0)
    }
    return prices(of: tiles)
  }

  /// The prices of the first problem where its values are not stored.
  ///
  /// Who can be in no pair has the price zero.
  private func prices(of tiles: TileValues) -> (IndexedPrices, pairsRead: Int) {
    let (families, volunteers) = (tiles.tiles.families, tiles.tiles.volunteers)
    var problem = AssignmentProblem<Int64>(tiles, objective: .maximize)
    problem.threadLimit = options.threadLimit
    let solution = solve(problem, families: families, volunteers: volunteers)
    let duals = solution.duals
    var prices = IndexedPrices(
      families: Array(repeating: 0, count: scorer.families.count),
      volunteers: Array(repeating: 0, count: scorer.volunteers.count),
      quotas: duals.groups
    )
    for (row, family) in families.enumerated() { prices.families[family] = duals.rows[row] }
    for (column, volunteer) in volunteers.enumerated() {
      prices.volunteers[volunteer] = duals.columns[column]
    }
    return (prices, solution.statistics.pairsRead)
  }

  private func solve(_ problem: AssignmentProblem<Int64>) -> AssignmentSolution<Int64> {
    solve(
      problem,
      families: Array(scorer.families.indices),
      volunteers: Array(scorer.volunteers.indices)
    )
  }

  /// Solves a problem whose rows and columns stand for some people.
  private func solve(
    _ problem: AssignmentProblem<Int64>,
    families: [Int],
    volunteers: [Int]
  ) -> AssignmentSolution<Int64> {
    var problem = problem
    problem.unassignedRowPrices = Array(repeating: 0, count: problem.rowCount)
    problem.unassignedColumnPrices = Array(repeating: 0, count: problem.columnCount)
    problem.columnCapacities = volunteers.map { scorer.volunteers[$0].placesLeft }
    problem.rowGroups = RowGroups(
      groupOfRow: families.map { quotas.quotaOfFamily[$0] },
      maximum: quotas.quotas.map(\.left)
    )
    do {
      return try problem.solve()
    } catch {
      // Values are bounded by PairValues and LotteryStage, shapes and capacities are ours.
      preconditionFailure("the solver refused a problem of ours: \(error)")
    }
  }

  /// The first problem, as a list of the pairs that may be proposed.
  private func problem(of values: PairValues) -> AssignmentProblem<Int64> {
    var starts = [0]
    var columns: [Int] = []
    var costs: [Int64] = []
    for family in 0..<values.familyCount {
      let row = values.row(of: family)
      columns += row.volunteers
      costs += row.values
      starts.append(columns.count)
    }
    let matrix = SparseCostMatrix(
      rowCount: values.familyCount,
      columnCount: values.volunteerCount,
      rowStarts: starts,
      columns: columns,
      costs: costs
    )
    return AssignmentProblem(matrix, objective: .maximize)
  }
}

extension IndexedPrices {
  fileprivate init(_ duals: AssignmentDuals<Int64>) {
    self.init(families: duals.rows, volunteers: duals.columns, quotas: duals.groups)
  }
}

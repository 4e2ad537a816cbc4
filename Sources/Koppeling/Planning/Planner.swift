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

    /// Creates options.
    public init(seed: UInt64 = 0, language: ReadingLanguage = .english, alternatives: Int = 3) {
      self.seed = seed
      self.language = language
      self.alternatives = max(0, alternatives)
    }
  }

  /// The caseload.
  public let caseload: Caseload
  /// What the caller chose.
  public let options: Options
  /// The judge of pairs.
  public let scorer: Scorer

  let quotas: Quotas

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
    let values = try PairValues(scorer)
    return PlanWriter(planner: self, values: values).plan(for: choice(among: values))
  }

  /// The optimal pairs, with the prices that prove both stages.
  func choice(among values: PairValues) -> Choice {
    let first = solve(problem(of: values))
    let prices = IndexedPrices(first.duals)
    let stage = LotteryStage(values: values, prices: prices, quotas: quotas, scorer: scorer)
    let second = solve(
      AssignmentProblem(stage.matrix(seed: options.seed), objective: .maximize)
    )
    return Choice(
      volunteerOfFamily: second.rowToColumn,
      prices: prices,
      lotteryPrices: IndexedPrices(second.duals)
    )
  }

  private func solve(_ problem: AssignmentProblem<Int64>) -> AssignmentSolution<Int64> {
    var problem = problem
    problem.unassignedRowPrices = Array(repeating: 0, count: problem.rowCount)
    problem.unassignedColumnPrices = Array(repeating: 0, count: problem.columnCount)
    problem.columnCapacities = scorer.volunteers.map(\.placesLeft)
    problem.rowGroups = RowGroups(
      groupOfRow: quotas.quotaOfFamily,
      maximum: quotas.quotas.map(\.left)
    )
    do {
      return try problem.solve()
    } catch {
      // Values are bounded by PairValues and LotteryStage, shapes and capacities are ours.
      preconditionFailure("the solver refused a problem of ours: \(error)")
    }
  }

  /// The first problem: as a list of pairs where few may be proposed, else as a full matrix.
  private func problem(of values: PairValues) -> AssignmentProblem<Int64> {
    if values.passingCount * 4 > values.values.count {
      let storage = values.values.map { $0 == PairValues.notAllowed ? .max : $0 }
      let matrix = CostMatrix(
        rowCount: values.familyCount,
        columnCount: values.volunteerCount,
        storage: storage
      )
      return AssignmentProblem(matrix, objective: .maximize)
    }
    var starts = [0]
    var columns: [Int] = []
    var costs: [Int64] = []
    for family in 0..<values.familyCount {
      for volunteer in values.volunteers(passingFor: family) {
        columns.append(volunteer)
        costs.append(values.values[family * values.volunteerCount + volunteer])
      }
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

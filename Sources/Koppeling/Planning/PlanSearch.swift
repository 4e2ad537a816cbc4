internal import LinearAssignment

/// Searches for the best pairs of a caseload, and tells an observer how far it is.
struct PlanSearch {
  let planner: Planner
  let values: PairValues
  let observer: (PlanProgress) -> Bool

  private var scorer: Scorer { planner.scorer }

  /// The optimal pairs with the prices that prove both stages, or those found when the observer stopped the
  /// search.
  ///
  /// - Parameter step: Called at the end of each of the two steps.
  /// - Returns: The choice.
  func choice(after step: (PlanStep) -> Void) -> Choice {
    let (first, pairsRead) = values.tiles.map(firstStage) ?? (firstStage(), 0)
    step(.solve(pairsRead: pairsRead))
    let choice = first.isFinished ? draw(after: first) : first
    step(.lottery)
    return choice
  }

  /// The first problem where its values are stored.
  private func firstStage() -> Choice {
    choice(
      of: solve(
        AssignmentProblem(storedPairs, objective: .maximize),
        families: Array(scorer.families.indices),
        volunteers: Array(scorer.volunteers.indices),
        stage: .assigning
      )
    )
  }

  /// The first problem where its values are not stored.
  private func firstStage(of tiles: TileValues) -> (Choice, pairsRead: Int) {
    let solution = solve(tiles, of: tiles, stage: .assigning)
    return (choice(of: solution, tiles), solution.statistics.pairsRead)
  }

  /// Draws lots among the plans that are worth as much as a finished choice.
  private func draw(after first: Choice) -> Choice {
    let stage = LotteryStage(
      values: values,
      prices: first.prices,
      quotas: planner.quotas,
      scorer: scorer
    )
    var drawn = first
    drawn.isFinished = false
    var isStopped = false
    let tight = stage.matrix(
      seed: planner.options.seed,
      threadLimit: planner.options.threadLimit,
      limit: values.tiles == nil ? .max : planner.largestLottery
    ) { read in
      isStopped = !observer(progress(.drawingLots, read: read, settled: 0))
      return !isStopped
    }
    guard !isStopped else { return drawn }
    let second: Choice
    if let tight {
      second = choice(
        of: solve(
          AssignmentProblem(tight, objective: .maximize),
          families: Array(scorer.families.indices),
          volunteers: Array(scorer.volunteers.indices),
          stage: .drawingLots
        )
      )
    } else if let tiles = values.tiles {
      let pairs = LotteryValues(stage: stage, values: tiles, seed: planner.options.seed)
      second = choice(of: solve(pairs, of: tiles, stage: .drawingLots), tiles)
    } else {
      preconditionFailure("stored tight pairs have no limit")
    }
    guard second.isFinished else { return drawn }
    drawn = first
    drawn.volunteerOfFamily = second.volunteerOfFamily
    drawn.lotteryPrices = second.prices
    return drawn
  }

  /// A solution whose rows and columns are all families and volunteers.
  private func choice(of solution: AssignmentSolution<Int64>) -> Choice {
    Choice(
      volunteerOfFamily: solution.rowToColumn,
      prices: IndexedPrices(solution.duals),
      lotteryPrices: noPrices,
      isFinished: solution.status == .optimal
    )
  }

  /// A solution whose rows and columns are those of tiles.
  ///
  /// Who can be in no pair has the price zero.
  private func choice(of solution: AssignmentSolution<Int64>, _ tiles: TileValues) -> Choice {
    let (families, volunteers) = (tiles.tiles.families, tiles.tiles.volunteers)
    var choice = Choice(
      volunteerOfFamily: Array(repeating: nil, count: scorer.families.count),
      prices: noPrices,
      lotteryPrices: noPrices,
      isFinished: solution.status == .optimal
    )
    for pair in solution.pairs {
      choice.volunteerOfFamily[families[pair.row]] = volunteers[pair.column]
    }
    let duals = IndexedPrices(solution.duals)
    choice.prices.quotas = duals.quotas
    for (row, family) in families.enumerated() {
      choice.prices.families[family] = duals.families[row]
    }
    for (column, volunteer) in volunteers.enumerated() {
      choice.prices.volunteers[volunteer] = duals.volunteers[column]
    }
    return choice
  }

  /// Solves a problem whose costs are worked out when they are needed.
  private func solve(
    _ source: some CostSource<Int64>,
    of tiles: TileValues,
    stage: PlanProgress.Stage
  ) -> AssignmentSolution<Int64> {
    var problem = AssignmentProblem<Int64>(source, objective: .maximize)
    problem.threadLimit = planner.options.threadLimit
    problem.endsFirstRound = true
    return solve(
      problem,
      families: tiles.tiles.families,
      volunteers: tiles.tiles.volunteers,
      stage: stage
    )
  }

  /// Solves a problem whose rows and columns stand for some people.
  private func solve(
    _ problem: AssignmentProblem<Int64>,
    families: [Int],
    volunteers: [Int],
    stage: PlanProgress.Stage
  ) -> AssignmentSolution<Int64> {
    var problem = problem
    problem.unassignedRowPrices = Array(repeating: 0, count: problem.rowCount)
    problem.unassignedColumnPrices = Array(repeating: 0, count: problem.columnCount)
    problem.columnCapacities = volunteers.map { scorer.volunteers[$0].placesLeft }
    problem.rowGroups = RowGroups(
      groupOfRow: families.map { planner.quotas.quotaOfFamily[$0] },
      maximum: planner.quotas.quotas.map(\.left)
    )
    do {
      return try problem.solve { observer(progress(stage, of: $0)) }
    } catch {
      // Values are bounded by PairValues and LotteryStage, shapes and capacities are ours.
      preconditionFailure("the solver refused a problem of ours: \(error)")
    }
  }

  private func progress(_ stage: PlanProgress.Stage, of solve: SolveProgress) -> PlanProgress {
    var progress = progress(
      stage,
      read: solve.rowsRead,
      settled: solve.rowsSettled,
      of: solve.rowCount
    )
    if values.tiles != nil, stage == .assigning { progress.pairsScored = solve.pairsRead }
    if stage == .assigning, let total = solve.total, let bound = solve.bound, bound > 0 {
      progress.gap = min(max((bound - total) / bound, 0), 1)
    }
    return progress
  }

  private func progress(
    _ stage: PlanProgress.Stage,
    read: Int?,
    settled: Int,
    of count: Int? = nil
  ) -> PlanProgress {
    PlanProgress(
      stage: stage,
      pairsScored: values.tiles == nil ? values.familyCount * values.volunteerCount : 0,
      familiesRead: read,
      familiesSettled: settled,
      familyCount: count ?? values.familyCount,
      gap: stage == .assigning ? nil : 0
    )
  }

  private var noPrices: IndexedPrices {
    IndexedPrices(
      families: Array(repeating: 0, count: scorer.families.count),
      volunteers: Array(repeating: 0, count: scorer.volunteers.count),
      quotas: Array(repeating: 0, count: planner.quotas.quotas.count)
    )
  }

  /// The first problem, as a list of the pairs that may be proposed.
  private var storedPairs: SparseCostMatrix<Int64> {
    var starts = [0]
    var columns: [Int] = []
    var costs: [Int64] = []
    for family in 0..<values.familyCount {
      let row = values.row(of: family)
      columns += row.volunteers
      costs += row.values
      starts.append(columns.count)
    }
    return SparseCostMatrix(
      rowCount: values.familyCount,
      columnCount: values.volunteerCount,
      rowStarts: starts,
      columns: columns,
      costs: costs
    )
  }
}

extension IndexedPrices {
  /// The duals of a problem of families and volunteers.
  ///
  /// A family is in one pair at most, so the dual of a pair can be added to that of its family: that keeps
  /// every inequality and the bound.
  fileprivate init(_ duals: AssignmentDuals<Int64>) {
    self.init(families: duals.rows, volunteers: duals.columns, quotas: duals.groups)
    for slack in duals.pairs { families[slack.pair.row] += slack.value }
  }
}

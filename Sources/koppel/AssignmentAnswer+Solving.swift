import LinearAssignment

extension AssignmentAnswer {
  /// Asks the library all that is asked.
  mutating func answer<Cost: AssignmentCost>(
    _ given: AssignmentProblem<Cost>,
    _ questions: AssignQuestions,
    _ number: (Cost.Total) -> Number
  ) throws(AssignmentError) {
    var problem = given
    problem.pinned = questions.pinned
    problem.rowCapacities = questions.rowCapacities
    problem.columnCapacities = questions.columnCapacities
    switch questions.goal {
    case .total:
      take(try problem.solve(), questions, number)
      try take(problem, questions, number)
    case .bottleneck:
      let found = try problem.solveBottleneck()
      bottleneck = found.bound.map { number($0.total) }
      take(found.solution, questions, number)
    case .leximin:
      guard let found = try problem.solveLeximin() else {
        take(try problem.solve(), questions, number)
        return
      }
      take(found, problem, number)
    case .rankMaximal:
      take(try problem.solveByRanks(), problem, number)
    }
  }

  private mutating func take<Cost>(
    _ solution: AssignmentSolution<Cost>,
    _ questions: AssignQuestions,
    _ number: (Cost.Total) -> Number
  ) {
    rowToColumn = solution.rowToColumn.map { $0 ?? -1 }
    if questions.rowCapacities != nil { rowToColumns = solution.columnsOfRow }
    rowDuals = solution.duals.rows.map(number)
    columnDuals = solution.duals.columns.map(number)
    if questions.explainsSolver { explanation = Self.explanation(of: solution.statistics) }
    switch solution.status {
    case .optimal:
      cost = number(solution.total)
    case .infeasible(let hall):
      status = "infeasible"
      violator = Violator(
        side: hall.side.rawValue,
        members: hall.members,
        places: hall.places,
        demand: hall.demand,
        supply: hall.supply
      )
    case .interrupted:
      status = "interrupted"
      cost = number(solution.total)
    }
  }

  /// The counts by their names, whatever the library counts.
  private static func explanation(of statistics: SolveStatistics) -> Explanation {
    Explanation(
      items: Mirror(reflecting: statistics).children.compactMap { child in
        child.label.map { ($0, String(describing: child.value)) }
      }
    )
  }

  private mutating func take<Cost>(
    _ problem: AssignmentProblem<Cost>,
    _ questions: AssignQuestions,
    _ number: (Cost.Total) -> Number
  ) throws(AssignmentError) {
    func columns(_ pairs: [Pair]) -> [Int] { Self.columns(of: pairs, problem.rowCount) }
    func allColumns(_ pairs: [Pair]) -> [[Int]] { Self.allColumns(of: pairs, problem.rowCount) }
    let hasSeveral = questions.rowCapacities != nil
    if let count = questions.bestCount {
      best = try problem.rankedAssignments().prefix(count).map {
        Ranked(
          cost: number($0.total),
          rowToColumn: columns($0.pairs),
          rowToColumns: hasSeveral ? allColumns($0.pairs) : nil
        )
      }
    }
    if let limit = questions.tieLimit {
      let found = try problem.optimalAssignments(limit: limit)
      ties = Ties(
        assignments: found.assignments.map(columns),
        rowToColumns: hasSeveral ? found.assignments.map(allColumns) : nil,
        hasMore: found.hasMore,
        count: found.count
      )
    }
    if questions.wantsSensitivity, status == "optimal" {
      sensitivity = try Self.sensitivity(of: problem, rowToColumn, rowToColumns, number)
    }
  }

  private mutating func take<Cost>(
    _ found: LexicographicAssignment<Cost>,
    _ problem: AssignmentProblem<Cost>,
    _ number: (Cost.Total) -> Number
  ) {
    cost = number(found.pairs.reduce(Cost.Total.zero) { $0 + problem.cost($1).total })
    rowToColumn = Self.columns(of: found.pairs, problem.rowCount)
    profile = found.profile.map { Level(cost: number($0.cost), count: $0.count) }
  }

  private static func columns(of pairs: [Pair], _ rowCount: Int) -> [Int] {
    var columns = [Int](repeating: -1, count: rowCount)
    for pair in pairs { columns[pair.row] = pair.column }
    return columns
  }

  private static func allColumns(of pairs: [Pair], _ rowCount: Int) -> [[Int]] {
    var columns = [[Int]](repeating: [], count: rowCount)
    for pair in pairs { columns[pair.row].append(pair.column) }
    return columns
  }

  private static func sensitivity<Cost>(
    of problem: AssignmentProblem<Cost>,
    _ rowToColumn: [Int],
    _ rowToColumns: [[Int]]?,
    _ number: (Cost.Total) -> Number
  ) throws(AssignmentError) -> Sensitivity {
    guard let found = try problem.sensitivity() else {
      preconditionFailure("a problem with an optimum has a sensitivity")
    }
    let (rows, columns) = (0..<problem.rowCount, 0..<problem.columnCount)
    return Sensitivity(
      forced: rows.map { row in
        columns.map { found.total(forcing: Pair(row: row, column: $0)).map(number) }
      },
      forbidden: rowToColumn.enumerated().map { row, column in
        column < 0 ? nil : found.total(forbidding: Pair(row: row, column: column)).map(number)
      },
      forbiddenEach: rowToColumns?.enumerated().map { row, columns in
        columns.map { found.total(forbidding: Pair(row: row, column: $0)).map(number) }
      },
      ranges: rows.map { row in
        columns.map { column in
          let range = found.costRange(of: Pair(row: row, column: column))
          return [range.lower.map(number), range.upper.map(number)]
        }
      },
      rowCopies: rows.map { found.gainOfCopy(ofRow: $0).map(number) },
      columnCopies: columns.map { found.gainOfCopy(ofColumn: $0).map(number) }
    )
  }
}

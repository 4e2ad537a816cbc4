/// Where a session begins.
extension SessionState {
  /// The state of a problem that was just solved; an infeasible one is assigned as far as it goes.
  init(_ problem: AssignmentProblem<Cost>, _ solution: AssignmentSolution<Cost>) {
    let (rows, columns) = (problem.rowCount, problem.columnCount)
    self.init(
      SessionCosts(problem),
      exits: problem.unassignedRowPrices?.map(\.total) ?? Array(repeating: 0, count: rows),
      idlePrices: problem.unassignedColumnPrices?.map(\.total)
        ?? Array(repeating: 0, count: columns)
    )
    let mandatory = problem.mandatorySide
    hasExit = mandatory != .rows
    hasIdle = mandatory != .columns
    for pair in problem.pinned { pin(pair.row, pair.column) }
    waiting = []
    pendingIdle = 0
    if solution.status == .optimal { load(problem, solution) } else { loadNothing() }
  }

  private mutating func load(
    _ problem: AssignmentProblem<Cost>,
    _ solution: AssignmentSolution<Cost>
  ) {
    let sign: Weight = problem.objective == .minimize ? 1 : -1
    for column in 0..<v.count where owner[column] != SessionNode.absent {
      v[column] = sign * solution.duals.columns[column]
    }
    for pair in solution.pairs where owner[pair.column] != SessionNode.absent {
      setOwner(pair.column, Int32(pair.row))
      setColumn(pair.row, Int32(pair.column), costs.weight(pair.row, pair.column))
    }
    // Of both outsides there are as many units as of the other side, pinned pairs included.
    if hasIdle, hasExit { idleInExit = solution.pairs.count }
    for column in 0..<owner.count where owner[column] == SessionNode.hole {
      setOwner(column, SessionNode.idle)
    }
    for row in 0..<columnOfRow.count where columnOfRow[row] == SessionNode.waiting {
      setColumn(row, SessionNode.exit, exits[row])
    }
    for row in 0..<columnOfRow.count where columnOfRow[row] != SessionNode.absent { makeList(row) }
    statistics = SolveStatistics(method: .candidates)
  }

  /// Begins with every price 0 and nobody assigned.
  private mutating func loadNothing() {
    var active = (rows: 0, columns: 0)
    for row in 0..<columnOfRow.count where columnOfRow[row] == SessionNode.waiting {
      active.rows += 1
      waiting.append(Int32(row))
      makeList(row)
    }
    for column in 0..<owner.count where owner[column] == SessionNode.hole { active.columns += 1 }
    if hasIdle { pendingIdle = hasExit ? active.columns : active.columns - active.rows }
    if hasExit { exitHoles = hasIdle ? active.rows : active.rows - active.columns }
    repair()
  }
}

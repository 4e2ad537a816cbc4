/// The problem, the total, the duals and the violator, put together from slots.
extension AssignmentSession {
  func makeProblem() -> AssignmentProblem<Cost> {
    if isCounted { return counted[0].model.problem }
    let costs = state.costs
    var problem: AssignmentProblem<Cost>
    if costs.isSparse {
      problem = AssignmentProblem(sparseMatrix(), objective: objective)
    } else if rowMap.isIdentity, columnMap.isIdentity {
      let matrix = CostMatrix(
        rowCount: rowCount,
        columnCount: columnCount,
        storage: costs.storage
      )
      problem = AssignmentProblem(matrix, objective: objective)
    } else {
      var storage: [Cost] = []
      storage.reserveCapacity(rowCount * columnCount)
      for row in rowMap.slots {
        let start = Int(row) * costs.columnSlots
        for column in columnMap.slots { storage.append(costs.storage[start + Int(column)]) }
      }
      let matrix = CostMatrix(rowCount: rowCount, columnCount: columnCount, storage: storage)
      problem = AssignmentProblem(matrix, objective: objective)
    }
    problem.unassignedRowPrices = rowPrices.map { prices in
      rowMap.slots.map { prices[Int($0)] }
    }
    problem.unassignedColumnPrices = columnPrices.map { prices in
      columnMap.slots.map { prices[Int($0)] }
    }
    problem.pinned = pinned
    return problem
  }

  private func sparseMatrix() -> SparseCostMatrix<Cost> {
    var entries: [(pair: Pair, cost: Cost)] = []
    for (row, slot) in rowMap.slots.enumerated() {
      for entry in state.costs.rows[Int(slot)] {
        let column = Int(columnMap.indices[Int(entry.column)])
        entries.append((Pair(row: row, column: column), entry.cost))
      }
    }
    return SparseCostMatrix(rowCount: rowCount, columnCount: columnCount, entries: entries)
  }

  /// The pinned pairs in ascending order.
  ///
  /// O(*rows*).
  public var pinned: [Pair] {
    if isCounted { return counted[0].model.pinned.sorted() }
    return rowMap.slots.enumerated().compactMap { row, slot in
      let column = state.pinOfRow[Int(slot)]
      return column < 0 ? nil : Pair(row: row, column: Int(columnMap.indices[Int(column)]))
    }
  }

  /// The side that must be assigned to the last unit.
  var mandatorySide: Side? {
    if rowPrices != nil { return nil }
    if rowCount <= columnCount { return .rows }
    return columnPrices == nil ? .columns : nil
  }

  /// The total of a state of this problem that has a solution.
  ///
  /// The order of terms is that of `AssignmentProblem.total(of:)`.
  func total(of state: SessionState<Cost>) -> Cost.Total {
    var total = Cost.Total.zero
    var prices = Cost.Total.zero
    for slot in rowMap.slots {
      let row = Int(slot)
      if state.pinOfRow[row] >= 0 {
        total += state.costs.cost(row, Int(state.pinOfRow[row])).total
      } else if state.columnOfRow[row] != SessionNode.exit {
        let weight = state.weightOfRow[row]
        total += objective == .minimize ? weight : -weight
      } else if rowPrices != nil {
        prices += state.exits[row]
      }
    }
    if columnPrices != nil {
      for column in columnMap.slots where state.owner[Int(column)] == SessionNode.idle {
        prices += state.idlePrices[Int(column)]
      }
    }
    return objective == .minimize ? total + prices : total - prices
  }

  func exportSolution() -> AssignmentSolution<Cost> {
    if isCounted { return counted[0].solution }
    guard isFeasible else {
      return AssignmentSolution(
        status: status,
        pairs: [],
        total: 0,
        duals: AssignmentDuals(
          rows: Array(repeating: 0, count: rowCount),
          columns: Array(repeating: 0, count: columnCount)
        ),
        statistics: statistics
      )
    }
    return AssignmentSolution(
      status: .optimal,
      pairs: pairs,
      total: total(of: state),
      duals: duals(),
      statistics: statistics
    )
  }

  private func duals() -> AssignmentDuals<Cost.Total> {
    let sign: Cost.Total = objective == .minimize ? 1 : -1
    let (u, v) = state.outerDuals(
      rows: rowMap.slots,
      columns: columnMap.slots,
      mandatory: mandatorySide
    )
    let rows = rowMap.slots.map { sign * u[Int($0)] }
    let columns = columnMap.slots.map { sign * v[Int($0)] }
    var slacks: [PairSlack<Cost.Total>] = []
    for pair in pinned {
      let (row, column) = (Int(rowMap.slots[pair.row]), Int(columnMap.slots[pair.column]))
      let rest = state.costs.cost(row, column).total - (rows[pair.row] + columns[pair.column])
      if rest != 0 { slacks.append(PairSlack(pair: pair, value: rest)) }
    }
    return AssignmentDuals(rows: rows, columns: columns, pairs: slacks)
  }

  /// Who competes for too few places.
  func violator() -> HallViolator {
    let reached = state.reachedFromWaiting()
    let side: Side = mandatorySide ?? .rows
    // Where columns must be filled, those compete that no waiting row can get to.
    let isByRows = side == .rows
    let rows = rowMap.slots.indices.filter { reached.rows[Int(rowMap.slots[$0])] == isByRows }
    let columns = columnMap.slots.indices.filter {
      reached.columns[Int(columnMap.slots[$0])] == isByRows
    }
    var violator = HallViolator(
      side: side,
      members: isByRows ? rows : columns,
      places: isByRows ? columns : rows,
      demand: 0,
      supply: 0
    )
    (violator.demand, violator.supply) = makeProblem().demandAndSupply(of: violator)
    return violator
  }
}

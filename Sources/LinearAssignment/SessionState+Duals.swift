extension SessionState {
  /// Potentials of rows and prices of columns, by slots, in which staying unassigned counts at its price.
  ///
  /// Pinned rows and columns get the greatest that their other pairs allow: O(*rows* + *columns*) each.
  func outerDuals(
    rows: [Int32],
    columns: [Int32],
    mandatory: Side?
  ) -> (u: [Weight], v: [Weight]) {
    var u = [Weight](repeating: 0, count: columnOfRow.count)
    var v = self.v
    let shift = outerShift
    let rowShift = hasIdle ? (hasExit ? exitPrice : -shift) : shift
    let columnShift = hasIdle ? shift : -shift
    for row in rows where pinOfRow[Int(row)] < 0 { u[Int(row)] = potential(Int(row)) + rowShift }
    for column in columns { v[Int(column)] += columnShift }

    let pinned = rows.filter { pinOfRow[Int($0)] >= 0 }
    for row in pinned {
      let column = Int(pinOfRow[Int(row)])
      var price = mandatory == .columns ? Weight.forbidden : idlePrices[column]
      for other in rows where pinOfRow[Int(other)] < 0 {
        let weight = costs.weight(Int(other), column)
        if !weight.isForbidden { price = min(price, weight - u[Int(other)]) }
      }
      v[column] = price.isForbidden ? 0 : price
    }
    for row in pinned {
      var potential = mandatory == .rows ? Weight.forbidden : exits[Int(row)]
      for column in columns where pinOfRow[Int(row)] != column {
        let weight = costs.weight(Int(row), Int(column))
        if !weight.isForbidden { potential = min(potential, weight - v[Int(column)]) }
      }
      u[Int(row)] = potential.isForbidden ? 0 : potential
    }
    return (u, v)
  }

  /// The rows and columns that alternating paths reach from waiting rows, by slots, whatever their
  /// weights.
  func reachedFromWaiting() -> (rows: [Bool], columns: [Bool]) {
    var rows = [Bool](repeating: false, count: columnOfRow.count)
    var columns = [Bool](repeating: false, count: owner.count)
    var queue = waiting
    for row in waiting { rows[Int(row)] = true }
    func visit(_ row: Int32) {
      guard row >= 0, !rows[Int(row)] else { return }
      rows[Int(row)] = true
      queue.append(row)
    }
    var next = 0
    var isExitReached = false
    while next < queue.count {
      let row = Int(queue[next])
      next += 1
      if hasExit, !isExitReached {
        isExitReached = true
        for other in exited.members { visit(other) }
      }
      for column in 0..<owner.count where !columns[column] {
        guard !costs.weight(row, column).isForbidden else { continue }
        columns[column] = true
        visit(owner[column])
      }
    }
    return (rows, columns)
  }
}

/// What changes of the problem do to the assignment, before it is repaired.
extension SessionState {
  /// Takes a row's column from it; the row is then in no state and must be given one.
  mutating func release(row: Int) {
    let column = columnOfRow[row]
    switch column {
    case SessionNode.exit: exitHoles += 1
    case SessionNode.waiting: waiting.removeAll { Int($0) == row }
    case SessionNode.absent: break
    default: setOwner(Int(column), SessionNode.hole)
    }
    setColumn(row, SessionNode.absent)
  }

  /// Takes a column from whoever holds it; the column is then in no state and must be given one.
  mutating func release(column: Int) {
    let row = owner[column]
    if row >= 0 { wait(Int(row)) } else if row == SessionNode.idle { pendingIdle += 1 }
    setOwner(column, SessionNode.absent)
  }

  /// Lets a row wait for a column.
  mutating func wait(_ row: Int) {
    setColumn(row, SessionNode.waiting)
    waiting.append(Int32(row))
  }

  /// Takes a column out of the assignment.
  mutating func remove(column: Int) {
    release(column: column)
    v[column] = -Self.repulsion
  }

  /// Takes a row and a column out, as a pinned pair.
  mutating func pin(_ row: Int, _ column: Int) {
    release(row: row)
    remove(column: column)
    pinOfRow[row] = Int32(column)
  }

  /// Makes a row with its costs in place take part, without a column yet.
  ///
  /// O(*columns*).
  mutating func add(row: Int) {
    makeList(row)
    wait(row)
  }

  /// Makes a column with its costs in place take part, as a hole.
  ///
  /// O(*rows*) and what the lists need: the price is the greatest that no row would pay.
  mutating func add(column: Int) {
    var price = hasIdle && isIdleBound ? idlePrices[column] - idlePotential : Weight.forbidden
    for row in 0..<columnOfRow.count where isPlaced(row) {
      let weight = costs.weight(row, column)
      if weight.isForbidden { continue }
      price = min(price, weight - potential(row))
    }
    v[column] = price.isForbidden ? 0 : price
    setOwner(column, SessionNode.hole)
    mendLists(column)
  }

  /// Whether the idle row has a potential that is to be kept true.
  private var isIdleBound: Bool { !idle.members.isEmpty || idleInExit > 0 || hasExit }

  private mutating func mendLists(_ column: Int) {
    guard !costs.isSparse else { return }
    for row in 0..<columnOfRow.count where columnOfRow[row] != SessionNode.absent {
      lists.mend(row, column, costs.weight(row, column), price: v[column])
    }
  }

  /// Follows a change of one cost that is already in place.
  mutating func noteCost(_ row: Int, _ column: Int) {
    guard columnOfRow[row] != SessionNode.absent, owner[column] != SessionNode.absent else {
      if columnOfRow[row] != SessionNode.absent, !costs.isSparse {
        lists.mend(row, column, costs.weight(row, column), price: v[column])
      }
      return
    }
    let weight = costs.weight(row, column)
    if !costs.isSparse { lists.mend(row, column, weight, price: v[column]) }
    if Int(columnOfRow[row]) == column {
      if weight == weightOfRow[row] { return }
      release(row: row)
      wait(row)
    } else if isPlaced(row), !weight.isForbidden, weight - v[column] < potential(row) {
      release(row: row)
      wait(row)
    }
  }

  /// One more unit of the idle row, to be placed.
  mutating func addIdleUnit() {
    if !isIdleBound {
      var least = Weight.forbidden
      for column in 0..<owner.count where owner[column] != SessionNode.absent {
        least = min(least, idlePrices[column] - v[column])
      }
      idlePotential = least.isForbidden ? 0 : least
    }
    pendingIdle += 1
  }

  /// One unit of the idle row less: what it held is a hole.
  mutating func removeIdleUnit() {
    if pendingIdle > 0 {
      pendingIdle -= 1
    } else if idleInExit > 0 {
      idleInExit -= 1
      exitHoles += 1
    } else if let column = idle.members.last {
      setOwner(Int(column), SessionNode.hole)
    } else {
      assertionFailure("the idle row holds something")
    }
  }

  /// One more unit of the exit, a hole.
  mutating func addExitUnit() {
    if exited.members.isEmpty, !hasIdle { exitPrice = priceOfNewExit }
    exitHoles += 1
  }

  /// The greatest price of the exit at which no row would go there.
  var priceOfNewExit: Weight {
    var least = Weight.forbidden
    for row in 0..<columnOfRow.count where isPlaced(row) {
      least = min(least, exits[row] - potential(row))
    }
    return least.isForbidden ? 0 : least
  }

  /// One unit of the exit less: who held it must go elsewhere.
  mutating func removeExitUnit() {
    if exitHoles > 0 {
      exitHoles -= 1
    } else if idleInExit > 0 {
      idleInExit -= 1
      pendingIdle += 1
    } else if let row = exited.members.last {
      wait(Int(row))
    } else {
      assertionFailure("somebody is in the exit")
    }
  }

  /// Brings prices back to where they can be read off, by a shift of all.
  ///
  /// O(*rows* + *columns*).
  mutating func normalize() {
    hasDrifted = false
    if !hasIdle { idlePotential = 0 }
    if !hasExit { exitPrice = 0 }
    let shift = hasIdle ? outerShift : -outerShift
    // Where the idle row holds nothing, its potential is what columns leave it.
    if hasIdle, !hasExit, idle.members.isEmpty { idlePotential = shift }
    guard shift != 0 else { return }
    for column in 0..<v.count where owner[column] != SessionNode.absent { v[column] += shift }
    lists.shiftPrices(by: shift)
    exitPrice += shift
    idlePotential -= shift
    let limit = Self.guardLimit
    for column in 0..<v.count where owner[column] != SessionNode.absent {
      if v[column] > limit || v[column] < -limit { hasDrifted = true }
    }
    if exitPrice > limit || exitPrice < -limit { hasDrifted = true }
    if idlePotential > limit || idlePotential < -limit { hasDrifted = true }
  }

  /// What to add to the prices of columns (with an idle row) or to the potentials of rows (with an exit
  /// alone), so that staying unassigned counts at its own price.
  var outerShift: Weight {
    if hasIdle, hasExit { return idlePotential }
    var shift = Weight.forbidden
    if hasIdle {
      guard idle.members.isEmpty else { return idlePotential }
      for column in 0..<owner.count where owner[column] != SessionNode.absent {
        shift = min(shift, idlePrices[column] - v[column])
      }
    } else {
      guard exited.members.isEmpty else { return exitPrice }
      for row in 0..<columnOfRow.count where isPlaced(row) {
        shift = min(shift, exits[row] - potential(row))
      }
    }
    return shift.isForbidden ? 0 : shift
  }
}

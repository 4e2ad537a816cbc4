extension AssignmentProblem {
  /// Refuses what no solve can make sense of.
  ///
  /// O(*allowed pairs* + *rows* + *columns*).
  ///
  /// Overflow: every number inside the solvers is a difference of two sums along paths of the residual
  /// network. A simple path has at most 2k + 2 terms, where *k* is the number of rows and columns of the
  /// smaller side, and each term is a cost less the prices of its row and column: at most *m* in size,
  /// the sum of the three largest magnitudes. A reduced cost is one term and two potentials, a distance
  /// is a path of true costs and two potentials; so every number stays below (3(2k + 2) + 2) · m, and what
  /// is checked, (4(2k + 4) + 2) · m, leaves room for the slack of an auction. The total has at most one term
  /// for each unit. The limit is divided by the number of terms and lowered by the prices beforehand, so
  /// that no product is formed that could wrap.
  func validate() throws(AssignmentError) {
    try validate(costs: validateFrame())
  }

  /// Refuses faults outside the matrix, and says how large weights may be.
  ///
  /// With `terms` above one, so that sums of so many of the largest numbers stay in range.
  func validateFrame(terms: Int = 1) throws(AssignmentError) -> MagnitudeLimit<Cost.Total> {
    try validateShape()
    try validateCapacities(.rows, rowCapacities)
    try validateCapacities(.columns, columnCapacities)
    try validateGroups()
    try validatePins()
    let rowUnits = rowCapacities?.reduce(0, +) ?? rowCount
    let columnUnits = columnCapacities?.reduce(0, +) ?? columnCount
    let longest = max(4 * (2 * min(rowCount, columnCount) + 4) + 2, rowUnits + columnUnits)
    let steps = terms * min(longest, Int.max / terms)
    var limit = Cost.largestSummable(steps: steps)
    for (side, prices) in [(Side.rows, unassignedRowPrices), (.columns, unassignedColumnPrices)] {
      limit -= try largestPrice(side, prices ?? [], limit, steps)
    }
    return MagnitudeLimit(value: limit, steps: steps)
  }

  private func largestPrice(
    _ side: Side,
    _ prices: [Cost],
    _ limit: Cost.Total,
    _ steps: Int
  ) throws(AssignmentError) -> Cost.Total {
    var largest = Cost.Total.zero
    for (index, price) in prices.enumerated() {
      if price.isRefused || price.isForbidden {
        throw .refusedPrice(side, index: index, value: price.text)
      }
      guard price.total <= limit, price.total >= -limit else {
        throw .sumsTooLarge(magnitude: price.text, steps: steps)
      }
      largest = max(largest, price.total, -price.total)
    }
    return largest
  }

  /// Refuses costs that are no numbers or above the limit.
  ///
  /// O(*pairs*).
  func validate(costs limit: MagnitudeLimit<Cost.Total>) throws(AssignmentError) {
    if case .sparse(let matrix) = store, areWithin(limit.value, matrix.costs.span) { return }
    try store.forEachAllowed { (row, column, cost) throws(AssignmentError) in
      let total = cost.total
      if total <= limit.value, total >= -limit.value { return }
      if cost.isRefused { throw .refusedCost(Pair(row: row, column: column), value: cost.text) }
      throw .sumsTooLarge(magnitude: cost.text, steps: limit.steps)
    }
  }

  /// Whether all costs are within a limit, without a look at where they stand.
  private func areWithin(_ limit: Cost.Total, _ costs: Span<Cost>) -> Bool {
    var areWithin = true
    for index in 0..<costs.count {
      let cost = costs[index].total
      areWithin = cost <= limit && cost >= -limit && areWithin
    }
    return areWithin
  }

  private func validateShape() throws(AssignmentError) {
    if case .dense(let matrix) = store {
      let expected = rowCount * columnCount
      guard matrix.storage.count == expected else {
        throw .storageCount(expected: expected, found: matrix.storage.count)
      }
    }
    guard rowCount < Int32.max - 1 else { throw .tooManyIndices(.rows, count: rowCount) }
    guard columnCount < Int32.max - 1 else { throw .tooManyIndices(.columns, count: columnCount) }
    let lengths: [(String, Int, Int?)] = [
      ("rowCapacities", rowCount, rowCapacities?.count),
      ("columnCapacities", columnCount, columnCapacities?.count),
      ("unassignedRowPrices", rowCount, unassignedRowPrices?.count),
      ("unassignedColumnPrices", columnCount, unassignedColumnPrices?.count),
      ("rowGroups.groupOfRow", rowCount, rowGroups?.groupOfRow.count),
    ]
    for (name, expected, found) in lengths {
      guard let found, found != expected else { continue }
      throw .length(of: name, expected: expected, found: found)
    }
  }

  private func validateCapacities(_ side: Side, _ capacities: [Int]?) throws(AssignmentError) {
    guard let capacities else { return }
    for (index, value) in capacities.enumerated() where value < 0 || value > Int(Int32.max) {
      throw .refusedCapacity(side, index: index, value: value)
    }
  }

  private func validateGroups() throws(AssignmentError) {
    guard let rowGroups else { return }
    for (group, value) in rowGroups.maximum.enumerated() where value < 0 {
      throw .refusedMaximum(group: group, value: value)
    }
    for (row, group) in rowGroups.groupOfRow.enumerated() {
      guard let group, !rowGroups.maximum.indices.contains(group) else { continue }
      throw .refusedGroup(row: row, group: group)
    }
  }

  private func validatePins() throws(AssignmentError) {
    guard !pinned.isEmpty else { return }
    var rows: [Int: Int] = [:]
    var columns: [Int: Int] = [:]
    var groups: [Int: Int] = [:]
    var seen: Set<Pair> = []
    for pin in pinned {
      let inside =
        pin.row >= 0 && pin.row < rowCount && pin.column >= 0 && pin.column < columnCount
      guard inside, !cost(pin).isForbidden, seen.insert(pin).inserted else {
        throw .refusedPin(pin)
      }
      rows[pin.row, default: 0] += 1
      columns[pin.column, default: 0] += 1
      guard rows[pin.row, default: 0] <= rowCapacity(pin.row) else {
        throw .tooManyPins(.rows, index: pin.row, capacity: rowCapacity(pin.row))
      }
      guard columns[pin.column, default: 0] <= columnCapacity(pin.column) else {
        throw .tooManyPins(.columns, index: pin.column, capacity: columnCapacity(pin.column))
      }
      guard let rowGroups, let group = rowGroups.groupOfRow[pin.row] else { continue }
      groups[group, default: 0] += 1
      guard groups[group, default: 0] <= rowGroups.maximum[group] else {
        throw .tooManyPinsInGroup(group, maximum: rowGroups.maximum[group])
      }
    }
  }
}

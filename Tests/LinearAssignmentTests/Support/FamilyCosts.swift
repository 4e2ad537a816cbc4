import LinearAssignment

/// Costs in whole units, so that the reference is exact and every type of cost can hold the same problem.
///
/// The cost of a pair is its units × 2^`exponent` for floating point, and the units themselves for
/// integers.
struct FamilyCosts {
  var rowCount: Int
  var columnCount: Int
  var exponent = 0

  /// Row by row; `nil` forbids.
  var units: [Int64?]

  init(_ rowCount: Int, _ columnCount: Int, exponent: Int = 0, _ cost: (Int, Int) -> Int64?) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.exponent = exponent
    units = []
    units.reserveCapacity(rowCount * columnCount)
    for row in 0..<rowCount {
      for column in 0..<columnCount { units.append(cost(row, column)) }
    }
  }

  subscript(row: Int, column: Int) -> Int64? {
    get { units[row * columnCount + column] }
    set { units[row * columnCount + column] = newValue }
  }

  var transposed: FamilyCosts {
    FamilyCosts(columnCount, rowCount, exponent: exponent) { self[$1, $0] }
  }

  func mapUnits(_ transform: (Int64) -> Int64) -> FamilyCosts {
    var copy = self
    copy.units = units.map { $0.map(transform) }
    return copy
  }

  /// The dense matrix; `nil` if this type of cost cannot hold every cost exactly.
  func matrix<Cost: TestCost>(of type: Cost.Type) -> CostMatrix<Cost>? {
    var storage: [Cost] = []
    storage.reserveCapacity(units.count)
    for unit in units {
      guard let unit else {
        storage.append(.forbidden)
        continue
      }
      guard let cost = Cost(units: unit, exponent: exponent) else { return nil }
      storage.append(cost)
    }
    return CostMatrix(rowCount: rowCount, columnCount: columnCount, storage: storage)
  }
}

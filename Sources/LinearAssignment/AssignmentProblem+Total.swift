extension AssignmentProblem {
  /// The total of a choice of pairs: their costs and the prices of the units left unassigned.
  ///
  /// For floating point, terms are added by rows, then rows' prices, then columns' prices.
  func total(of pairs: [Pair]) -> Cost.Total {
    var total = Cost.Total.zero
    for pair in pairs { total += cost(pair).total }
    guard unassignedRowPrices != nil || unassignedColumnPrices != nil else { return total }
    var rowUnits = (0..<rowCount).map(rowCapacity)
    var columnUnits = (0..<columnCount).map(columnCapacity)
    for pair in pairs {
      rowUnits[pair.row] -= 1
      columnUnits[pair.column] -= 1
    }
    var prices = Cost.Total.zero
    if let unassignedRowPrices, mandatorySide != .rows {
      for (price, units) in zip(unassignedRowPrices, rowUnits) where units > 0 {
        prices += price.total * Cost.Total(multiplicity: units)
      }
    }
    if let unassignedColumnPrices {
      for (price, units) in zip(unassignedColumnPrices, columnUnits) where units > 0 {
        prices += price.total * Cost.Total(multiplicity: units)
      }
    }
    return objective == .minimize ? total + prices : total - prices
  }
}

extension AssignmentCost {
  /// A count as a factor of prices.
  ///
  /// Counts are below 2³¹, which every type of sums holds exactly.
  init(multiplicity: Int) {
    guard let value = Self(exactly: multiplicity) else {
      preconditionFailure("a count of units is representable")
    }
    self = value
  }
}

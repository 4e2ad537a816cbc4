extension AssignmentDuals {
  /// The sum of the duals of a pair's row, column and group.
  func price(of pair: Pair, _ groups: RowGroups?) -> Total {
    let price = rows[pair.row] + columns[pair.column]
    guard let group = groups?.groupOfRow[pair.row] else { return price }
    return price + self.groups[group]
  }
}

extension AssignmentDuals {
  /// How far rounding may have moved the excess of an assignment: 0 for integers.
  ///
  /// Duals are sums along paths of costs no larger than the duals themselves, up to a small factor.
  var roundingBound: Total {
    guard Total.unitRoundoff != 0 else { return 0 }
    var largest = Total.zero
    for dual in rows { largest = max(largest, dual, -dual) }
    for dual in columns { largest = max(largest, dual, -dual) }
    for dual in groups { largest = max(largest, dual, -dual) }
    let steps = 8 * (rows.count + columns.count + 4)
    return largest.divided(by: 1 << 53) * Total(multiplicity: steps)
  }
}

extension AssignmentDuals {
  /// The sum of the duals of a pair's row, column and group.
  func price(of pair: Pair, _ groups: RowGroups?) -> Total {
    let price = rows[pair.row] + columns[pair.column]
    guard let group = groups?.groupOfRow[pair.row] else { return price }
    return price + self.groups[group]
  }
}

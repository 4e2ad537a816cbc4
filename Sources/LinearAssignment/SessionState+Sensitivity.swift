/// Distances in the residual graph of an optimal state.
extension SessionState {
  /// The weight at which having a pair and not having it are equally good, `nil` if one is impossible.
  ///
  /// The row and the column must not be pinned. For a pair that is not chosen, whoever holds the column
  /// must find a way to the place of the row; for a chosen pair the row must find another way to its
  /// column.
  mutating func breakEven(_ row: Int, _ column: Int, isChosen: Bool) -> Weight? {
    let root = isChosen ? Int32(row) : owner[column]
    let target = columnOfRow[row]
    let start = root >= 0 ? potential(Int(root)) : 0
    var search = takeSearch()
    defer { swap(&search, &self.search) }
    search.begin()
    search.unsettled = presentColumns
    if root >= 0 { search.banned = (Int(root), Int(columnOfRow[Int(root)])) }
    run(from: root, &search)
    guard let reached = distance(to: target, search) else { return nil }
    let price = v[column]
    return isChosen ? reached + price : potential(row) + price - (reached - start)
  }

  /// The columns that take part.
  ///
  /// O(*columns*).
  var presentColumns: SlotSet {
    var present = SlotSet(slots: owner.count)
    for column in 0..<owner.count where owner[column] != SessionNode.absent {
      present.insert(column)
    }
    return present
  }

  /// The distance of a column or of the exit in a search that ran to its end.
  func distance(to column: Int32, _ search: SessionSearch<Weight>) -> Weight? {
    if column == SessionNode.exit { return search.exitDistance }
    if owner[Int(column)] == SessionNode.idle, let reached = search.idleDistance { return reached }
    return search.distance(Int(column))
  }

  /// Runs a search over everything from the exit.
  mutating func runFromExit(_ search: inout SessionSearch<Weight>) {
    search.reachExit(at: 0, from: Self.idleRow, isEnd: false)
    settleAll(&search)
  }
}

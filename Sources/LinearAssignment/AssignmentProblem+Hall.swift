extension AssignmentProblem {
  /// The units that the members of a violator must place, and how many can be placed at most.
  ///
  /// Supply is the value of a cut: the capacities of the places, or the maximum of their group where
  /// that is less, both without what pinned pairs of others use; and one unit for each allowed pair
  /// that leads elsewhere. O(*members* × *other side*).
  func demandAndSupply(of violator: HallViolator) -> (demand: Int, supply: Int) {
    let byRows = violator.side == .rows
    func capacity(_ side: Side, _ index: Int) -> Int {
      side == .rows ? rowCapacity(index) : columnCapacity(index)
    }
    let other: Side = byRows ? .columns : .rows
    let members = Set(violator.members)
    let places = Set(violator.places)
    let demand = violator.members.reduce(0) { $0 + capacity(violator.side, $1) }
    if let group = violator.group { return (demand, rowGroups?.maximum[group] ?? 0) }

    var room: [Int: Int] = [:]
    for place in violator.places { room[place] = capacity(other, place) }
    var groupRoom = byRows ? [] : rowGroups?.maximum ?? []
    for pin in pinned {
      let (member, place) = byRows ? (pin.row, pin.column) : (pin.column, pin.row)
      let isInside = members.contains(member) && places.contains(place)
      guard !isInside else { continue }
      if places.contains(place) { room[place, default: 0] -= 1 }
      if !byRows, let group = rowGroups?.groupOfRow[place] { groupRoom[group] -= 1 }
    }
    var supply = 0
    var used = [Int](repeating: 0, count: groupRoom.count)
    for place in violator.places {
      let units = room[place, default: 0]
      if !byRows, let group = rowGroups?.groupOfRow[place] {
        used[group] += units
      } else {
        supply += units
      }
    }
    for (used, room) in zip(used, groupRoom) { supply += min(used, room) }
    if store.isImplicit {
      // One reading of all pairs instead of a question for each.
      store.forEachAllowed { row, column, _ in
        let (member, place) = byRows ? (row, column) : (column, row)
        if members.contains(member), !places.contains(place) { supply += 1 }
      }
      return (demand, supply)
    }
    let otherCount = byRows ? columnCount : rowCount
    for member in violator.members {
      for place in 0..<otherCount where !places.contains(place) {
        let pair = byRows ? Pair(row: member, column: place) : Pair(row: place, column: member)
        if !cost(pair).isForbidden { supply += 1 }
      }
    }
    return (demand, supply)
  }
}

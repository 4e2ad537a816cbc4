extension RankedPlans {
  /// Divides what is left of a plan's part into the parts of its rows.
  ///
  /// From the last row to the first: `entries` holds, for each column, the cheapest way in from the rows
  /// behind and from the hub, which are the only ones that may move. One pass over the pairs of these rows.
  mutating func split(_ number: Int) {
    let plan = known[number]
    var entries = entriesFromHub(plan)
    for row in stride(from: graph.rowCount - 1, through: plan.part.row, by: -1) {
      let isFirst = row == plan.part.row
      let first = isFirst ? plan.part : Part(base: number, row: row, place: -1)
      let ways = relax(row, plan, denied: first.denied, &entries)
      let exit = isFirst && first.keepsUnits ? ways.pair : min(ways.pair, ways.unit)
      addParts(of: row, like: first, number, exit: exit, grow: ways.pair, entries)
    }
  }

  /// The parts of one row.
  private mutating func addParts(
    of row: Int,
    like first: Part,
    _ number: Int,
    exit: Weight,
    grow: Weight,
    _ entries: [Weight]
  ) {
    let used = known[number].places[row]
    var part = first
    part.base = number
    for place in used where !graph.pinned.contains(place) && !first.kept.contains(place) {
      part.place = place
      add(part, exit, entries[Int(graph.columns[place])])
      part.kept.append(place)
    }
    guard used.count < graph.rowUnits.most[row] else { return }
    part.place = -1
    part.kept = used
    add(part, grow, 0)
  }

  /// Lets a part wait at its bound, unless that is beyond the limit.
  private mutating func add(_ part: Part, _ exit: Weight, _ entry: Weight) {
    guard !exit.isForbidden, !entry.isForbidden else { return }
    let base = known[part.base]
    let bound = base.excess + exit + entry + closing(base.potentials, part.row, part.place)
    guard limit.isForbidden || bound <= limit else { return }
    parts.append(part)
    queue.insert(bound, Int32(parts.count - 1))
  }

  /// The ways from the hub into columns that need not keep all they have.
  private func entriesFromHub(_ plan: Known) -> [Weight] {
    var counts = [Int](repeating: 0, count: graph.columnCount)
    for used in plan.places { for place in used { counts[Int(graph.columns[place])] += 1 } }
    let hub = plan.potentials[graph.hub]
    return counts.indices.map { column in
      guard counts[column] > graph.columnUnits.least[column] else { return Weight.forbidden }
      let price = graph.columnUnits.prices[column]
      return max(0, price + hub - plan.potentials[graph.rowCount + column])
    }
  }

  /// The cheapest ways out of a row, by a pair and by a unit that stays out; its pairs become ways into
  /// columns for the rows before it.
  private func relax(
    _ row: Int,
    _ plan: Known,
    denied: [Int],
    _ entries: inout [Weight]
  ) -> (pair: Weight, unit: Weight) {
    var (pair, unit) = (Weight.forbidden, Weight.forbidden)
    let (used, potential) = (plan.places[row], plan.potentials[row])
    if used.count > graph.rowUnits.least[row] {
      let parent = plan.potentials[graph.parent(ofRow: row)]
      unit = max(0, graph.rowUnits.prices[row] + potential - parent)
    }
    var next = 0
    for place in graph.starts[row]..<graph.starts[row + 1] {
      if next < used.count, used[next] == place {
        next += 1
        continue
      }
      let column = Int(graph.columns[place])
      let reduced = max(
        0,
        graph.weights[place] + potential - plan.potentials[graph.rowCount + column]
      )
      entries[column] = min(entries[column], reduced)
      if reduced < pair, denied.isEmpty || !denied.contains(place) { pair = reduced }
    }
    return (pair, unit)
  }
}

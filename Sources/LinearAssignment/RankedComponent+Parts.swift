extension RankedComponent {
  /// Divides what is left of an assignment's part into the parts of its sources.
  ///
  /// From the last source to the first: `cheapestEntry` holds, for each sink, the cheapest way in from the
  /// sources behind, which are the only ones that may move. One pass over the choices.
  mutating func split(_ number: Int) {
    load(Int32(number))
    let assignment = known[number]
    let first = Int(assignment.source)
    for sink in sinkNumbers.indices {
      work.cheapestEntry[sink] =
        openings[sink].isForbidden
        ? Weight.forbidden : max(0, openings[sink] - work.hubPotential - work.prices[sink])
    }
    let room = limit - assignment.excess
    for source in stride(from: sources.count - 1, through: first, by: -1) {
      let own = work.sinkOfSource[source]
      let denied = source == first ? assignment.denied : -1
      let entry = work.cheapestEntry[Int(own)]
      let exit = relaxEntries(from: source, denied)
      guard !exit.isForbidden, !entry.isForbidden, exit <= room, entry <= room - exit,
        mayReturn(source, denied, room)
      else { continue }
      denials.append((own, denied))
      parts.append(
        Part(base: Int32(number), source: Int32(source), denied: Int32(denials.count - 1))
      )
      queue.insert(assignment.excess + exit + entry, Int32(parts.count - 1))
    }
  }

  /// The cheapest way out of a source, which is then offered as a way into sinks of sources before it.
  @inline(__always)
  private mutating func relaxEntries(from source: Int, _ denied: Int32) -> Weight {
    var least = Weight.forbidden
    let potential = potential(source)
    for place in Int(starts[source])..<Int(starts[source + 1]) {
      let sink = Int(sinks[place])
      let owner = Int(work.ownerOfSink[sink])
      guard owner != source else { continue }
      let reduced = max(0, weights[place] - potential - price(sink))
      if owner > source, reduced < least, denied < 0 || !isDenied(Int32(sink), denied) {
        least = reduced
      }
      if owner < source, reduced < work.cheapestEntry[sink] { work.cheapestEntry[sink] = reduced }
    }
    return least
  }

  /// Whether a cycle of exchanges through a source was found, or not ruled out after a few steps.
  ///
  /// Most parts hold no assignment within the limit, because nothing leads back to the source. To see that
  /// now, while the assignment is loaded, is much cheaper than to find it out in a search.
  private mutating func mayReturn(_ root: Int, _ denied: Int32, _ room: Weight) -> Bool {
    work.stamp += 1
    work.stack.removeAll(keepingCapacity: true)
    work.stack.append(Int32(root))
    var steps = 0
    while let top = work.stack.popLast() {
      steps += 1
      guard steps <= 40 else { return true }
      let source = Int(top)
      let potential = potential(source)
      for place in Int(starts[source])..<Int(starts[source + 1]) {
        let sink = Int(sinks[place])
        let owner = Int(work.ownerOfSink[sink])
        guard owner >= root, owner != source else { continue }
        guard owner == hub || work.stamps[owner] != work.stamp else { continue }
        guard weights[place] - potential - price(sink) <= room else { continue }
        if owner == hub { return true }
        if source == root, denied >= 0, isDenied(Int32(sink), denied) { continue }
        if owner == root { return true }
        work.stamps[owner] = work.stamp
        work.stack.append(Int32(owner))
      }
    }
    return false
  }

  /// Finds the best assignment of a part, if it is within the limit.
  mutating func solve(_ part: Part) {
    load(part.base)
    let base = known[Int(part.base)]
    let root = Int(part.source)
    let hole = Int(work.sinkOfSource[root])
    search.begin(room: limit - base.excess)
    relax(root, to: hole, at: 0, frozen: root, denied: part.denied)
    while let entry = search.queue.popMin() {
      let sink = Int(entry.node)
      if sink == hole { break }
      guard search.settle(sink) else { continue }
      let owner = Int(work.ownerOfSink[sink])
      if owner < hub {
        relax(owner, to: hole, at: entry.distance, frozen: root, denied: -1)
      } else if search.hubDistance.isForbidden {
        search.hubDistance = entry.distance
        search.hubSink = Int32(sink)
        relaxHub(at: entry.distance, frozen: root)
      }
    }
    guard let length = search.distance(hole) else { return }
    updatePrices(length)
    exchange(root, hole)
    store(excess: exactExcess(), firstSource: root, denied: part.denied)
  }

  /// Offers all choices of a source; one that ends the cycle bounds all others.
  @inline(__always)
  private mutating func relax(
    _ source: Int,
    to hole: Int,
    at distance: Weight,
    frozen: Int,
    denied: Int32
  ) {
    search.sourcesScanned += 1
    let potential = potential(source)
    for place in Int(starts[source])..<Int(starts[source + 1]) {
      let sink = Int(sinks[place])
      guard Int(work.ownerOfSink[sink]) >= frozen else { continue }
      let reduced = max(0, weights[place] - potential - price(sink))
      guard reduced <= search.room - distance else { continue }
      if denied >= 0, isDenied(Int32(sink), denied) { continue }
      search.reach(sink, at: distance + reduced, from: source, weights[place])
      if sink == hole { search.narrow(to: distance + reduced) }
    }
  }

  /// Offers the hub every sink that a source holds.
  private mutating func relaxHub(at distance: Weight, frozen: Int) {
    search.sourcesScanned += 1
    for sink in sinkNumbers.indices where !openings[sink].isForbidden {
      let owner = Int(work.ownerOfSink[sink])
      guard owner >= frozen, owner < hub else { continue }
      let reduced = max(0, openings[sink] - work.hubPotential - work.prices[sink])
      guard reduced <= search.room - distance else { continue }
      search.reach(sink, at: distance + reduced, from: hub, openings[sink])
    }
  }

  /// Lowers the prices of what is nearer than the end, so that all reduced weights stay at least zero.
  private mutating func updatePrices(_ length: Weight) {
    for settled in search.settled where Int(work.ownerOfSink[Int(settled)]) < hub {
      work.prices[Int(settled)] -= max(0, length - search.labels[Int(settled)].distance)
    }
    if !search.hubDistance.isForbidden {
      work.hubPotential += max(0, length - search.hubDistance)
    }
  }

  /// Moves sinks along the cycle that ends where it began, at the sink of the root.
  private mutating func exchange(_ root: Int, _ hole: Int) {
    work.loaded = -1
    var sink = hole
    while true {
      let label = search.labels[sink]
      let taker = Int(label.source)
      if taker == hub {
        work.ownerOfSink[sink] = Int32(hub)
        sink = Int(search.hubSink)
        work.prices[sink] = openings[sink] - work.hubPotential
        continue
      }
      let before = Int(work.sinkOfSource[taker])
      work.sinkOfSource[taker] = Int32(sink)
      work.weightOfSource[taker] = label.weight
      work.ownerOfSink[sink] = Int32(taker)
      if taker == root { return }
      sink = before
    }
  }

  /// The excess, added up anew so that rounding does not gather from one assignment to the next.
  private func exactExcess() -> Weight {
    var sum = Weight.zero
    for weight in work.weightOfSource { sum += weight }
    for sink in sinkNumbers.indices where Int(work.ownerOfSink[sink]) == hub {
      sum += openings[sink]
    }
    return sum
  }
}

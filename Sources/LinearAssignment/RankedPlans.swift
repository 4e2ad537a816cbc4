/// The plans of a problem with capacities or groups from the best on.
///
/// The method is K. G. Murty's (see `RankedComponent`) on pairs instead of sources: what is left when a plan
/// is taken out falls into parts, row by row. A part keeps the pairs of all rows before its row, and in its
/// row
///
/// - keeps the pairs before one and does without that one, for each of its pairs, or
/// - keeps all of them and has at least one more.
///
/// Two plans that differ have a first row in which they differ, and there either the second lacks a pair of
/// the first or has all of them and more: so every other plan lies in exactly one part, and each comes
/// once. Nothing is copied for a unit, so there are no copies that could change places.
///
/// The best of a part is one shortest cycle of the residual graph away from the plan taken out: one through
/// the pair that is given up, or through the row's way in. A part waits at a bound, the cheapest way out of
/// the row plus the cheapest way into the column that is given up, and is solved when the bound comes up.
/// Potentials are handed on: whatever is nearer than the end of the cycle is lowered by the difference.
///
/// Overflow: a chain of parts lowers a potential by no more than the excess of its last plan, at most twice
/// the largest total. With *L* the number of terms of `AssignmentProblem.validateFrame(terms:)`, potentials,
/// paths and excesses stay within 7 *L* terms, and eight times *L* is what is checked.
struct RankedPlans<Weight: AssignmentCost>: Sendable where Weight.Total == Weight {
  /// A part of the plans of which the best is not yet known.
  struct Part: Sendable {
    /// The plan whose pairs rows before `row` keep.
    var base: Int
    var row: Int

    /// The place of the pair to do without, −1 to have one pair more.
    var place: Int

    /// The places that the row keeps.
    var kept: [Int] = []

    /// The places that the row must do without, ascending.
    var denied: [Int] = []

    /// Whether the row must not have fewer pairs.
    var keepsUnits = false
  }

  /// A plan.
  struct Known: Sendable {
    var excess: Weight
    var places: [[Int]]
    var potentials: [Weight]

    /// The part in which it is the best.
    var part: Part
  }

  let graph: ResidualGraph<Weight>

  /// The greatest excess looked for.
  let limit: Weight

  var known: [Known] = []
  var parts: [Part] = []

  /// Plans by the complement of their number, parts by number, so that what is known comes first.
  var queue = PathQueue<Weight>()

  var search: ResidualSearch<Weight>
  private(set) var searches = 0

  /// The plan last handed out, to be divided before the next.
  private var pending: Int?

  /// The plan that is laid out for searches.
  private var loaded: (number: Int, plan: ResidualPlan<Weight>)?

  init(_ plan: ResidualPlan<Weight>, limit: Weight) {
    graph = plan.graph
    self.limit = limit
    search = ResidualSearch(nodeCount: plan.graph.nodeCount)
    known = [
      Known(
        excess: 0,
        places: plan.places,
        potentials: plan.potentials,
        part: Part(base: -1, row: 0, place: -1)
      )
    ]
    queue.insert(0, ~0)
  }

  /// The pairs of the next plan, in ascending order; `nil` if there are no more within the limit.
  mutating func next() -> [Pair]? {
    if let number = pending { split(number) }
    pending = nil
    while let entry = queue.popMin() {
      guard entry.node >= 0 else {
        let number = Int(~entry.node)
        pending = number
        return known[number].places.enumerated().flatMap { row, used in
          used.map { Pair(row: row, column: Int(graph.columns[$0])) }
        }
      }
      solve(parts[Int(entry.node)])
    }
    return nil
  }

  /// A plan, laid out for searches.
  private mutating func load(_ number: Int) -> ResidualPlan<Weight> {
    if let loaded, loaded.number == number { return loaded.plan }
    let found = known[number]
    let plan = ResidualPlan(graph, places: found.places, potentials: found.potentials)
    loaded = (number, plan)
    return plan
  }

  /// Finds the best plan of a part, if it is within the limit.
  private mutating func solve(_ part: Part) {
    let plan = load(part.base)
    let isGrowing = part.place < 0
    let end =
      isGrowing ? graph.parent(ofRow: part.row) : graph.rowCount + Int(graph.columns[part.place])
    searches += 1
    search.run(
      plan,
      from: part.row,
      to: end,
      ResidualSearch.Rules(
        firstRow: part.row,
        denied: part.denied,
        keepsUnits: isGrowing || part.keepsUnits
      )
    )
    let length = search.distances[end]
    guard !length.isForbidden else { return }
    let base = known[part.base]
    let excess = base.excess + length + closing(plan.potentials, part.row, part.place)
    guard limit.isForbidden || excess <= limit else { return }
    var best = Known(
      excess: excess,
      places: base.places,
      potentials: base.potentials,
      part: descendant(part)
    )
    exchange(&best.places, part, end)
    for node in search.settled {
      best.potentials[Int(node)] -= length - search.distances[Int(node)]
    }
    known.append(best)
    queue.insert(excess, ~Int32(known.count - 1))
  }

  /// The part as its best plan sees it: what is to be done without is denied.
  private func descendant(_ part: Part) -> Part {
    var part = part
    if part.place < 0 {
      part.keepsUnits = true
    } else {
      part.denied = (part.denied + [part.place]).sorted()
    }
    return part
  }

  /// Moves units along the cycle that was found.
  private func exchange(_ places: inout [[Int]], _ part: Part, _ end: Int) {
    if part.place >= 0 { places[part.row].removeAll { $0 == part.place } }
    var node = end
    while node != part.row {
      let last = Int(search.before[node])
      let place = search.places[node]
      if place >= 0 {
        if last < graph.rowCount {
          let used = places[last]
          places[last].insert(place, at: used.firstIndex { $0 > place } ?? used.count)
        } else {
          places[node].removeAll { $0 == place }
        }
      }
      node = last
    }
  }

  /// The reduced cost of the arc that closes a cycle: of giving up a pair, or of one more unit of the row.
  func closing(_ potentials: [Weight], _ row: Int, _ place: Int) -> Weight {
    if place < 0 {
      let parent = potentials[graph.parent(ofRow: row)]
      return max(0, parent - potentials[row] - graph.rowUnits.prices[row])
    }
    let column = potentials[graph.rowCount + Int(graph.columns[place])]
    return max(0, column - potentials[row] - graph.weights[place])
  }
}

/// The sums of one assignment of each component, from the least on.
///
/// Components are sorted by the excess of their second best assignment. A combination is a list of ranks
/// above 0 of ascending components; with its last component at rank *r* it leads to at most three others:
/// rank *r* + 1; the next component added at rank 1; and, if *r* is 1, the next component instead of the
/// last. So each combination comes from exactly one other with no greater sum, and a queue hands them out
/// in order. Components find their assignments when they are asked for.
struct RankedCombinations<Weight: AssignmentCost>: Sendable where Weight.Total == Weight {
  private struct Combination: Sendable {
    /// The combination without its last component, −1 for the empty one, and its sum.
    var prefix: Int32
    var prefixSum: Weight
    var component: Int32
    var rank: Int32
  }

  private var components: [RankedComponent<Weight>] = []
  private var combinations: [Combination] = []
  private var queue = PathQueue<Weight>()
  private var hasBegun = false

  var searches: Int { components.reduce(0) { $0 + $1.search.searches } }
  var sourcesScanned: Int { components.reduce(0) { $0 + $1.search.sourcesScanned } }
  var componentCount: Int { components.count }

  init(_ candidates: [RankedComponent<Weight>]) {
    var ranked: [(second: Weight, component: RankedComponent<Weight>)] = []
    for var component in candidates {
      guard component.excess(rank: 0) != nil, let second = component.excess(rank: 1) else {
        continue
      }
      ranked.append((second, component))
    }
    let order = ranked.indices.sorted { (ranked[$0].second, $0) < (ranked[$1].second, $1) }
    components = order.map { ranked[$0].component }
  }

  /// The next combination, −1 for the optimum, and its excess.
  mutating func next() -> (number: Int, excess: Weight)? {
    guard hasBegun else {
      hasBegun = true
      push(prefix: -1, sum: 0, component: 0, rank: 1)
      return (-1, 0)
    }
    guard let entry = queue.popMin() else { return nil }
    let combination = combinations[Int(entry.node)]
    let (component, rank) = (Int(combination.component), Int(combination.rank))
    let prefix = Int(combination.prefix)
    push(prefix: prefix, sum: combination.prefixSum, component: component, rank: rank + 1)
    push(prefix: Int(entry.node), sum: entry.distance, component: component + 1, rank: 1)
    if rank == 1 {
      push(prefix: prefix, sum: combination.prefixSum, component: component + 1, rank: 1)
    }
    return (Int(entry.node), entry.distance)
  }

  private mutating func push(prefix: Int, sum: Weight, component: Int, rank: Int) {
    guard component < components.count else { return }
    let limit = components[component].limit
    guard let excess = components[component].excess(rank: rank), excess <= limit - sum else {
      return
    }
    combinations.append(
      Combination(
        prefix: Int32(prefix),
        prefixSum: sum,
        component: Int32(component),
        rank: Int32(rank)
      )
    )
    queue.insert(sum + excess, Int32(combinations.count - 1))
  }

  /// The product of the numbers of assignments of all components, `nil` if one has more than `limit` or
  /// the product is too large for an integer.
  mutating func count(limit: Int) -> Int? {
    var product = 1
    for index in components.indices {
      if components[index].excess(rank: limit) != nil { return nil }
      let (next, overflow) = product.multipliedReportingOverflow(
        by: components[index].ranking.count
      )
      if overflow { return nil }
      product = next
    }
    return product
  }

  /// Writes the sinks of a combination over those of the optimum.
  func write(_ number: Int, to sinkOfSource: inout [Int32]) {
    var number = number
    while number >= 0 {
      let combination = combinations[number]
      components[Int(combination.component)].write(
        rank: Int(combination.rank),
        to: &sinkOfSource
      )
      number = Int(combination.prefix)
    }
  }
}

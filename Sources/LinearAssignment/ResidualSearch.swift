/// Shortest paths in a residual graph, by Dijkstra's algorithm in reduced costs.
///
/// Rounding: a reduced cost below zero counts as zero, and a settled node is not changed, so that paths stay
/// simple.
struct ResidualSearch<Weight: AssignmentCost>: Sendable where Weight.Total == Weight {
  /// What a search must leave as it is, besides pinned pairs.
  struct Rules: Sendable {
    /// Rows before this one keep their pairs.
    var firstRow = 0

    /// The row that the search begins with must not take these places, ascending.
    var denied: [Int] = []

    /// The row that the search begins with must not have fewer pairs.
    var keepsUnits = false
  }

  /// The distance of each node from the start, the forbidden value where there is no path.
  ///
  /// Only up to the end, if the search had one.
  private(set) var distances: [Weight]

  /// The node before each on its path, and the place between them if it is a pair.
  private(set) var before: [Int32]
  private(set) var places: [Int]

  /// The nodes whose distance is final, in the order in which they were settled.
  private(set) var settled: [Int32] = []

  /// How often the pairs of a row were gone through.
  private(set) var rowsScanned = 0

  private var isSettled: [Bool]
  private var queue = PathQueue<Weight>()
  private var root = 0
  private var rules = Rules()

  init(nodeCount: Int) {
    distances = Array(repeating: Weight.forbidden, count: nodeCount)
    before = Array(repeating: -1, count: nodeCount)
    places = Array(repeating: -1, count: nodeCount)
    isSettled = Array(repeating: false, count: nodeCount)
  }

  /// Finds the distances from a node to all, or to those nearer than an end.
  mutating func run(
    _ plan: ResidualPlan<Weight>,
    from start: Int,
    to end: Int? = nil,
    _ rules: Rules = Rules()
  ) {
    for node in distances.indices {
      distances[node] = Weight.forbidden
      isSettled[node] = false
    }
    settled.removeAll(keepingCapacity: true)
    queue.removeAll()
    (root, self.rules) = (start, rules)
    distances[start] = 0
    queue.insert(0, Int32(start))
    while let entry = queue.popMin() {
      let node = Int(entry.node)
      if isSettled[node] { continue }
      isSettled[node] = true
      settled.append(entry.node)
      if node == end { return }
      relax(plan, node)
    }
  }

  /// The true distance of a node in a search without an end, `nil` if there is no path.
  func distance(_ plan: ResidualPlan<Weight>, to node: Int) -> Weight? {
    let reduced = distances[node]
    return reduced.isForbidden ? nil : plan.length(reduced, from: root, to: node)
  }

  private mutating func relax(_ plan: ResidualPlan<Weight>, _ node: Int) {
    let graph = plan.graph
    if node < graph.rowCount { return relaxRow(plan, node) }
    if node < graph.firstGroup { return relaxColumn(plan, node) }
    if node < graph.hub { return relaxGroup(plan, node) }
    relaxRows(plan, graph.freeRows, from: node)
    for group in graph.maximum.indices where plan.loads[group] < graph.maximum[group] {
      reach(plan, graph.firstGroup + group, 0, from: node, -1)
    }
    let units = graph.columnUnits
    for column in 0..<graph.columnCount where plan.holders[column].count > units.least[column] {
      reach(plan, graph.rowCount + column, units.prices[column], from: node, -1)
    }
  }

  private mutating func relaxRow(_ plan: ResidualPlan<Weight>, _ row: Int) {
    rowsScanned += 1
    let graph = plan.graph
    let used = plan.places[row]
    let isRoot = row == root
    if used.count > graph.rowUnits.least[row], !(isRoot && rules.keepsUnits) {
      reach(plan, graph.parent(ofRow: row), graph.rowUnits.prices[row], from: row, -1)
    }
    // Both lists ascend, and so do the places.
    let denied = isRoot ? rules.denied : []
    var (nextUsed, nextDenied) = (0, 0)
    let (columns, weights) = (graph.columns.span, graph.weights.span)
    for place in graph.starts[row]..<graph.starts[row + 1] {
      if nextUsed < used.count, used[nextUsed] == place {
        nextUsed += 1
      } else if nextDenied < denied.count, denied[nextDenied] == place {
        nextDenied += 1
      } else {
        reach(plan, graph.rowCount + Int(columns[place]), weights[place], from: row, place)
      }
    }
  }

  private mutating func relaxColumn(_ plan: ResidualPlan<Weight>, _ node: Int) {
    let graph = plan.graph
    let column = node - graph.rowCount
    let holders = plan.holders[column]
    for holder in holders where Int(holder.row) >= rules.firstRow {
      if !graph.pinned.isEmpty, graph.pinned.contains(holder.place) { continue }
      reach(plan, Int(holder.row), -graph.weights[holder.place], from: node, holder.place)
    }
    if holders.count < graph.columnUnits.most[column] {
      reach(plan, graph.hub, -graph.columnUnits.prices[column], from: node, -1)
    }
  }

  private mutating func relaxGroup(_ plan: ResidualPlan<Weight>, _ node: Int) {
    let graph = plan.graph
    let group = node - graph.firstGroup
    relaxRows(plan, graph.rowsOfGroup[group], from: node)
    if plan.loads[group] > 0 { reach(plan, graph.hub, 0, from: node, -1) }
  }

  /// Rows that may have one more pair.
  private mutating func relaxRows(
    _ plan: ResidualPlan<Weight>,
    _ rows: [Int32],
    from node: Int
  ) {
    let units = plan.graph.rowUnits
    for row in rows where Int(row) >= rules.firstRow {
      let row = Int(row)
      guard plan.places[row].count < units.most[row] else { continue }
      reach(plan, row, -units.prices[row], from: node, -1)
    }
  }

  @inline(__always)
  private mutating func reach(
    _ plan: ResidualPlan<Weight>,
    _ node: Int,
    _ cost: Weight,
    from last: Int,
    _ place: Int
  ) {
    guard !isSettled[node] else { return }
    let reduced = max(0, cost + plan.potentials[last] - plan.potentials[node])
    let distance = distances[last] + reduced
    guard distance < distances[node] else { return }
    distances[node] = distance
    before[node] = Int32(truncatingIfNeeded: last)
    places[node] = place
    queue.insert(distance, Int32(truncatingIfNeeded: node))
  }
}

/// A plan in a residual graph, with potentials that prove that it is optimal.
///
/// With potentials *φ* of nodes, an arc from *a* to *b* at cost *c* has the reduced cost *c* + *φ*(a) −
/// *φ*(b), at least 0 for every arc that has room; so no change pays. From the duals of a solution,
/// *φ* is −*u* − *g* for a row, *v* for a column, −*g* for a group and 0 for the hub.
struct ResidualPlan<Weight: AssignmentCost>: Sendable where Weight.Total == Weight {
  /// A pair in use, as its column sees it.
  struct Holder: Sendable {
    var row: Int32
    var place: Int
  }

  let graph: ResidualGraph<Weight>

  /// The places of each row that are in use, ascending.
  private(set) var places: [[Int]]

  /// The pairs of each column that are in use, by ascending rows.
  private(set) var holders: [[Holder]]

  /// The units of each group that are in use.
  private(set) var loads: [Int]

  var potentials: [Weight]

  /// The plan of an optimal solution.
  init<Cost>(
    _ graph: ResidualGraph<Weight>,
    _ problem: AssignmentProblem<Cost>,
    _ solution: AssignmentSolution<Cost>
  ) where Cost.Total == Weight {
    var places = [[Int]](repeating: [], count: graph.rowCount)
    for pair in solution.pairs { places[pair.row].append(graph.place(of: pair)) }
    let sign: Weight = problem.objective == .minimize ? 1 : -1
    let duals = solution.duals
    var potentials: [Weight] = []
    potentials.reserveCapacity(graph.nodeCount)
    for (row, group) in graph.groupOfRow.enumerated() {
      potentials.append(-(sign * (duals.rows[row] + (group < 0 ? 0 : duals.groups[Int(group)]))))
    }
    for dual in duals.columns { potentials.append(sign * dual) }
    for dual in duals.groups { potentials.append(-(sign * dual)) }
    potentials.append(0)
    self.init(graph, places: places, potentials: potentials)
  }

  /// The plan that has pairs in use.
  init(_ graph: ResidualGraph<Weight>, places: [[Int]], potentials: [Weight]) {
    self.graph = graph
    self.places = places
    self.potentials = potentials
    var holders = [[Holder]](repeating: [], count: graph.columnCount)
    var loads = [Int](repeating: 0, count: graph.maximum.count)
    for (row, used) in places.enumerated() {
      for place in used {
        holders[Int(graph.columns[place])].append(Holder(row: Int32(row), place: place))
      }
      if graph.groupOfRow[row] >= 0 { loads[Int(graph.groupOfRow[row])] += used.count }
    }
    (self.holders, self.loads) = (holders, loads)
  }

  /// The true length of a path that has a length in reduced costs.
  func length(_ reduced: Weight, from start: Int, to end: Int) -> Weight {
    reduced - potentials[start] + potentials[end]
  }

  /// The pairs, in ascending order.
  var pairs: [Pair] {
    places.enumerated().flatMap { row, used in
      used.map { Pair(row: row, column: Int(graph.columns[$0])) }
    }
  }
}

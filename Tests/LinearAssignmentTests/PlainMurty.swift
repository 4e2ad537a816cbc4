import LinearAssignment

/// Murty's method in its plainest form: every part is a problem of its own that is solved afresh.
enum PlainMurty {
  private struct Part {
    var kept: [Pair]
    var denied: Set<Pair>
    var pairs: [Pair]
    var total: Int64
  }

  /// The best totals of a problem with whole costs in which one side is assigned to the last.
  static func totals(_ problem: AssignmentProblem<Int64>, count: Int) throws -> [Int64] {
    let sign: Int64 = problem.objective == .minimize ? 1 : -1
    var waiting: [Part] = []
    if let first = try best(problem, [], []) { waiting.append(first) }
    var totals: [Int64] = []
    while totals.count < count, !waiting.isEmpty {
      let next = waiting.indices.min { sign * waiting[$0].total < sign * waiting[$1].total } ?? 0
      let part = waiting.remove(at: next)
      totals.append(part.total)
      var kept = part.kept
      for pair in part.pairs where !part.kept.contains(pair) {
        if let rest = try best(problem, kept, part.denied.union([pair])) { waiting.append(rest) }
        kept.append(pair)
      }
    }
    return totals
  }

  private static func best(
    _ problem: AssignmentProblem<Int64>,
    _ kept: [Pair],
    _ denied: Set<Pair>
  ) throws -> Part? {
    let (rows, columns) = (Set(kept.map(\.row)), Set(kept.map(\.column)))
    let costs = CostMatrix<Int64>(rowCount: problem.rowCount, columnCount: problem.columnCount) {
      let pair = Pair(row: $0, column: $1)
      if denied.contains(pair) { return .max }
      if kept.contains(pair) { return problem.cost(pair) }
      return rows.contains($0) || columns.contains($1) ? .max : problem.cost(pair)
    }
    let solution = try AssignmentProblem(costs, objective: problem.objective).solve()
    guard solution.status == .optimal else { return nil }
    return Part(kept: kept, denied: denied, pairs: solution.pairs, total: solution.total)
  }
}

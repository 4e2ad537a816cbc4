import LinearAssignment

/// Assignments in order by branching on every pair.
///
/// What is left of a choice is one part for each pair, in which all pairs before it are as they are in the
/// choice and this one is not. Each is solved afresh.
enum PlainBranching {
  private struct Part {
    var pinned: [Pair]
    var denied: Set<Pair>
    var pairs: [Pair]
    var total: Int64
  }

  /// The best totals of a problem with whole costs, whatever its capacities and prices.
  static func totals(_ problem: AssignmentProblem<Int64>, count: Int) throws -> [Int64] {
    var waiting = [try best(problem, [], [])].compactMap(\.self)
    var totals: [Int64] = []
    while totals.count < count, !waiting.isEmpty {
      let next = waiting.indices.min { waiting[$0].total < waiting[$1].total } ?? 0
      let part = waiting.remove(at: next)
      totals.append(part.total)
      var (pinned, denied) = (part.pinned, part.denied)
      for row in 0..<problem.rowCount {
        for column in 0..<problem.columnCount {
          let pair = Pair(row: row, column: column)
          if problem.cost(pair) == .max || pinned.contains(pair) || denied.contains(pair) {
            continue
          }
          if part.pairs.contains(pair) {
            if let rest = try best(problem, pinned, denied.union([pair])) { waiting.append(rest) }
            pinned.append(pair)
          } else {
            if let rest = try best(problem, pinned + [pair], denied) { waiting.append(rest) }
            denied.insert(pair)
          }
        }
      }
    }
    return totals
  }

  private static func best(
    _ problem: AssignmentProblem<Int64>,
    _ pinned: [Pair],
    _ denied: Set<Pair>
  ) throws -> Part? {
    var restricted = problem.changingCosts { denied.contains($0) ? .max : $1 }
    restricted.pinned = pinned
    // Too many pins for a capacity are a part without an assignment.
    guard let solution = try? restricted.solve(), solution.status == .optimal else { return nil }
    return Part(pinned: pinned, denied: denied, pairs: solution.pairs, total: solution.total)
  }
}

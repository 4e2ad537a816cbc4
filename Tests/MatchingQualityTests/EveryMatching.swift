import LinearAssignment
import MatchingQuality

/// Every valid plan of a small market, by trying each pair in turn.
enum EveryMatching {
  /// The plans, the empty one included.
  static func of(_ market: Market) -> [Matching] {
    var plans: [Matching] = []
    var families = market.familyCapacities
    var volunteers = market.volunteerCapacities
    var pairs: [Pair] = []
    func visit(_ cell: Int) {
      guard cell < market.scores.count else { return plans.append(Matching(pairs)) }
      visit(cell + 1)
      let pair = Pair(row: cell / market.volunteerCount, column: cell % market.volunteerCount)
      guard market.scores[cell] >= 0, families[pair.row] > 0, volunteers[pair.column] > 0 else {
        return
      }
      families[pair.row] -= 1
      volunteers[pair.column] -= 1
      pairs.append(pair)
      visit(cell + 1)
      pairs.removeLast()
      families[pair.row] += 1
      volunteers[pair.column] += 1
    }
    visit(0)
    return plans
  }

  /// The lexicographically largest key of some plans; `nil` of none.
  static func best(
    _ plans: [Matching],
    key: (Matching) -> [Int64]
  ) -> [Int64]? {
    var best: [Int64]?
    for plan in plans {
      let candidate = key(plan)
      if let known = best, !known.lexicographicallyPrecedes(candidate) { continue }
      best = candidate
    }
    return best
  }
}

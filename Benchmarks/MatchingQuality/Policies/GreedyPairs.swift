internal import LinearAssignment

/// The best pair of all that is still possible, again and again.
///
/// Ties are broken by the seeded order of families, then of volunteers. At least half of the optimal total
/// with capacities of one (B. Korte and D. Hausmann, 1978). O(*n* log *n*) for *n* allowed pairs.
public struct GreedyPairs: Policy {
  /// Creates the policy.
  public init() {}

  /// `greedy`.
  public let name = "greedy"

  /// What the policy does, in a sentence.
  public let summary = "The best remaining pair of all, again and again."

  /// Chooses the plan, ties by the seeded order.
  public func choose(_ market: Market, seed: UInt64) throws -> Matching {
    let ties = TieOrder(market, seed: seed)
    let width = market.volunteerCount
    var room = Capacities(market)
    let allowed = market.scores.indices.filter { market.scores[$0] >= 0 }
    let keys = allowed.map { index in
      (-market.scores[index], ties.families[index / width], ties.volunteers[index % width])
    }
    for place in allowed.indices.sorted(by: { keys[$0] < keys[$1] }) {
      let pair = Pair(row: allowed[place] / width, column: allowed[place] % width)
      if room.hasRoom(pair) { room.take(pair) }
    }
    return Matching(room.pairs)
  }
}

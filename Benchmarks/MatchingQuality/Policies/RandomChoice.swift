internal import LinearAssignment

/// Pairs in random order, each taken if both sides still have room.
///
/// The floor of every comparison: it respects requirements and capacities and leaves no pair that could
/// still be added, and looks at nothing else. O(*pairs*).
public struct RandomChoice: Policy {
  /// Creates the policy.
  public init() {}

  /// `random`.
  public let name = "random"

  /// What the policy does, in a sentence.
  public let summary = "Allowed pairs in random order, each taken if both sides have room."

  /// Chooses the plan by the lots of the seed.
  public func choose(_ market: Market, seed: UInt64) throws -> Matching {
    var random = SeededRandom(seed: seed, stream: 0x7261_6E64)
    var room = Capacities(market)
    let width = market.volunteerCount
    let allowed = market.scores.indices.filter { market.scores[$0] >= 0 }
    for place in random.permutation(allowed.count) {
      let pair = Pair(row: allowed[place] / width, column: allowed[place] % width)
      if room.hasRoom(pair) { room.take(pair) }
    }
    return Matching(room.pairs)
  }
}

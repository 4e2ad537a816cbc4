internal import LinearAssignment

/// The room that is left on both sides while a policy takes pairs one by one.
struct Capacities {
  private var families: [Int]
  private var volunteers: [Int]
  private(set) var pairs: [Pair] = []

  /// All places of a market, free.
  init(_ market: Market) {
    families = market.familyCapacities
    volunteers = market.volunteerCapacities
  }

  /// Whether both sides of a pair have room.
  func hasRoom(_ pair: Pair) -> Bool { families[pair.row] > 0 && volunteers[pair.column] > 0 }

  /// Takes a pair that has room.
  mutating func take(_ pair: Pair) {
    families[pair.row] -= 1
    volunteers[pair.column] -= 1
    pairs.append(pair)
  }
}

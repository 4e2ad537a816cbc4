public import LinearAssignment

/// A chosen plan: pairs of a family (row) and a volunteer (column).
public struct Matching: Hashable, Sendable {
  /// The pairs, sorted by family, then by volunteer; none occurs twice.
  public let pairs: [Pair]

  /// Creates a matching of pairs in any order.
  ///
  /// O(*n* log *n*).
  ///
  /// - Precondition: No pair occurs twice.
  public init(_ pairs: some Sequence<Pair>) {
    let sorted = pairs.sorted()
    precondition(
      zip(sorted, sorted.dropFirst()).allSatisfy { $0 != $1 },
      "a pair is chosen at most once"
    )
    self.pairs = sorted
  }

  /// What makes the matching impossible in a market, in one sentence; `nil` if it is a valid plan.
  ///
  /// O(*n* + *families* + *volunteers*).
  public func flaw(in market: Market) -> String? {
    var families = market.familyCapacities
    var volunteers = market.volunteerCapacities
    for pair in pairs {
      guard families.indices.contains(pair.row), volunteers.indices.contains(pair.column) else {
        return "\(pair) lies outside the market"
      }
      guard market.allows(pair) else { return "\(pair) does not pass the requirements" }
      families[pair.row] -= 1
      volunteers[pair.column] -= 1
      guard families[pair.row] >= 0 else { return "family \(pair.row) is above its capacity" }
      guard volunteers[pair.column] >= 0 else {
        return "volunteer \(pair.column) is above its capacity"
      }
    }
    return nil
  }

  /// The sum of the scores of the pairs in a market, in millionths.
  ///
  /// - Precondition: The pairs lie inside the market.
  public func total(in market: Market) -> Int64 {
    pairs.reduce(0) { $0 + Int64(market.score($1)) }
  }
}

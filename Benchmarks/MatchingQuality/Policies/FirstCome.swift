internal import LinearAssignment

/// First come, first served: whoever waits longest takes the best volunteer that is still free.
///
/// What a coordinator with a list does. Families come by days of waiting, unknown waits last, ties by the
/// seeded order; each takes the free volunteer of the highest score, ties by the seeded order. Families
/// with several places come once a round, until nobody can take any more. O(*rounds* × *pairs*).
public struct FirstCome: Policy {
  /// Creates the policy.
  public init() {}

  /// `first-come`.
  public let name = "first-come"

  /// What the policy does, in a sentence.
  public let summary = "Whoever waits longest takes the best volunteer still free."

  /// Chooses the plan, ties by the seeded order.
  public func choose(_ market: Market, seed: UInt64) throws -> Matching {
    let ties = TieOrder(market, seed: seed)
    var room = Capacities(market)
    var isTaken = [Bool](repeating: false, count: market.scores.count)
    var queue = (0..<market.familyCount).sorted { left, right in
      let (first, second) = (market.waitingDays[left] ?? -1, market.waitingDays[right] ?? -1)
      return first != second ? first > second : ties.families[left] < ties.families[right]
    }
    while !queue.isEmpty {
      queue = queue.filter { family in
        guard let volunteer = best(for: family, in: market, room, isTaken, ties) else {
          return false
        }
        room.take(Pair(row: family, column: volunteer))
        isTaken[family * market.volunteerCount + volunteer] = true
        return true
      }
    }
    return Matching(room.pairs)
  }

  private func best(
    for family: Int,
    in market: Market,
    _ room: Capacities,
    _ isTaken: [Bool],
    _ ties: TieOrder
  ) -> Int? {
    var best: (score: Int32, volunteer: Int)?
    for volunteer in 0..<market.volunteerCount {
      let pair = Pair(row: family, column: volunteer)
      let score = market.score(pair)
      guard score >= 0, room.hasRoom(pair) else { continue }
      if isTaken[family * market.volunteerCount + volunteer] { continue }
      if let best {
        if score < best.score { continue }
        let wins = ties.volunteers[volunteer] < ties.volunteers[best.volunteer]
        if score == best.score, !wins { continue }
      }
      best = (score, volunteer)
    }
    return best?.volunteer
  }
}

internal import LinearAssignment

/// Who would rather have each other than what a plan gives them.
///
/// A pair that may be chosen and is not *blocks* a plan if its family has a place and has one empty or
/// strictly prefers the volunteer to one it has, and likewise for the volunteer. What a side *gains* is
/// the score of the pair less that of the worst pair it has, or less nothing for an empty place.
/// O(*families* × *volunteers*).
public struct Instability: Hashable, Sendable {
  /// The number of blocking pairs.
  public let blockingPairs: Int

  /// The number of families in a blocking pair.
  public let blockingFamilies: Int

  /// The largest gain that both sides of a blocking pair could have at least, in millionths; 0 without
  /// blocking pairs.
  public let largestGain: Int32

  /// Looks for blocking pairs.
  init(_ matching: Matching, in market: Market) {
    let width = market.volunteerCount
    let preferences = market.volunteerScores ?? market.scores
    // The score above which a side wants a pair, and what it would give up; no place: never.
    var familyRoom = market.familyCapacities
    var volunteerRoom = market.volunteerCapacities
    var familyWorst = [Int32](repeating: .max, count: market.familyCount)
    var volunteerWorst = [Int32](repeating: .max, count: width)
    var isChosen = [Bool](repeating: false, count: market.scores.count)
    for pair in matching.pairs {
      familyRoom[pair.row] -= 1
      volunteerRoom[pair.column] -= 1
      familyWorst[pair.row] = min(familyWorst[pair.row], market.score(pair))
      volunteerWorst[pair.column] = min(volunteerWorst[pair.column], market.volunteerScore(pair))
      isChosen[pair.row * width + pair.column] = true
    }
    for family in familyRoom.indices where familyRoom[family] > 0 { familyWorst[family] = -1 }
    for volunteer in volunteerRoom.indices where volunteerRoom[volunteer] > 0 {
      volunteerWorst[volunteer] = -1
    }
    var (pairs, families, gain) = (0, 0, Int32(0))
    for family in 0..<market.familyCount {
      var isBlocking = false
      let row = family * width
      for volunteer in 0..<width {
        let score = market.scores[row + volunteer]
        let preference = preferences[row + volunteer]
        guard score > familyWorst[family], preference > volunteerWorst[volunteer], score >= 0,
          !isChosen[row + volunteer]
        else { continue }
        pairs += 1
        isBlocking = true
        let familyGain = score - max(0, familyWorst[family])
        let volunteerGain = preference - max(0, volunteerWorst[volunteer])
        gain = max(gain, min(familyGain, volunteerGain))
      }
      if isBlocking { families += 1 }
    }
    blockingPairs = pairs
    blockingFamilies = families
    largestGain = gain
  }
}

internal import LinearAssignment

/// The plans that are optimal for some objectives one after another, described by the duals.
///
/// By complementary slackness, the optimal plans of an assignment problem are exactly the valid plans that
/// use only pairs whose duals sum to their value, fill every family and volunteer of a positive dual, and
/// hold every pair that has a positive dual of its own. So the next objective can be optimised over them,
/// and restricts them further; nothing is weighted against anything else.
struct PlanFace {
  /// The market.
  let market: Market
  /// The indices in ``Market/scores`` of the pairs that may be used, ascending.
  private(set) var usable: [Int]
  /// Pairs that every plan holds.
  private(set) var pins: Set<Pair> = []
  /// Whether each family's places must all be filled.
  private(set) var mustFillFamily: [Bool]
  /// Whether each volunteer's places must all be filled.
  private(set) var mustFillVolunteer: [Bool]
  /// A plan of the face.
  private(set) var plan: [Pair] = []

  /// All valid plans of a market; the plan at hand is empty.
  init(_ market: Market) {
    self.market = market
    usable = market.scores.indices.filter { market.scores[$0] >= 0 }
    mustFillFamily = Array(repeating: false, count: market.familyCount)
    mustFillVolunteer = Array(repeating: false, count: market.volunteerCount)
  }

  /// Forbids pairs by their score; some plan of the face must be left.
  mutating func forbid(_ isForbidden: (Int32) -> Bool) {
    let scores = market.scores
    usable.removeAll { isForbidden(scores[$0]) }
  }

  /// Restricts a face of all plans to those with the most pairs.
  mutating func restrictToMostPairs() throws {
    try restrict(values: Array(repeating: 1, count: usable.count))
  }

  /// Restricts the face to its plans with the fewest pairs of a score.
  mutating func restrictToFewest(of score: Int32) throws {
    // A place that must be filled is worth more than all pairs of the score together, so that the solver
    // stays in the face, where the sum of those worths is constant.
    let width = market.volunteerCount
    let worth = Int64(plan.count) + 1
    var values: [Int64] = []
    values.reserveCapacity(usable.count)
    for index in usable {
      var value: Int64 = market.scores[index] == score ? -1 : 0
      if mustFillFamily[index / width] { value += worth }
      if mustFillVolunteer[index % width] { value += worth }
      values.append(value)
    }
    try restrict(values: values)
  }

  private mutating func restrict(values: [Int64]) throws {
    let width = market.volunteerCount
    var problem = ExactChoice.problem(in: market, indices: usable, values: values)
    problem.pinned = pins.sorted()
    let solution = try problem.solve()
    plan = solution.pairs
    let duals = solution.duals
    for slack in duals.pairs where slack.value > 0 { pins.insert(slack.pair) }
    var tight: [Int] = []
    tight.reserveCapacity(usable.count)
    for (index, value) in zip(usable, values) {
      let (family, volunteer) = (index / width, index % width)
      if duals.rows[family] + duals.columns[volunteer] <= value
        || pins.contains(Pair(row: family, column: volunteer))
      {
        tight.append(index)
      }
    }
    usable = tight
    for family in mustFillFamily.indices where duals.rows[family] > 0 {
      mustFillFamily[family] = true
    }
    for volunteer in mustFillVolunteer.indices where duals.columns[volunteer] > 0 {
      mustFillVolunteer[volunteer] = true
    }
  }
}

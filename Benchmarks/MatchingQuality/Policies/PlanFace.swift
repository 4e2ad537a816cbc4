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
  /// Whether the pair at each index of ``Market/scores`` may be used.
  private(set) var isUsable: [Bool]
  /// Pairs that every plan holds.
  private(set) var pins: Set<Pair> = []
  /// Whether each family's places must all be filled.
  private(set) var mustFillFamily: [Bool]
  /// Whether each volunteer's places must all be filled.
  private(set) var mustFillVolunteer: [Bool]
  /// A plan of the face.
  private(set) var plan: [Pair] = []

  /// All valid plans of a market; the plan is empty.
  init(_ market: Market) {
    self.market = market
    isUsable = market.scores.map { $0 >= 0 }
    mustFillFamily = Array(repeating: false, count: market.familyCount)
    mustFillVolunteer = Array(repeating: false, count: market.volunteerCount)
  }

  /// Forbids a pair; some plan of the face must be left.
  mutating func forbid(_ index: Int) { isUsable[index] = false }

  /// Restricts a face of all plans to those with the most pairs.
  mutating func restrictToMostPairs() throws { try restrict { _ in 1 } }

  /// Restricts the face to its plans with the fewest pairs of a kind.
  mutating func restrictToFewest(_ isOfKind: (_ index: Int) -> Bool) throws {
    // A place that must be filled is worth more than all pairs of the kind together, so that the solver
    // stays in the face, where the sum of those worths is constant.
    let width = market.volunteerCount
    let worth = Int64(plan.count) + 1
    let (families, volunteers) = (mustFillFamily, mustFillVolunteer)
    try restrict { index in
      let filled = (families[index / width] ? 1 : 0) + (volunteers[index % width] ? 1 : 0)
      return Int64(filled) * worth - (isOfKind(index) ? 1 : 0)
    }
  }

  private mutating func restrict(toBest value: (_ index: Int) -> Int64) throws {
    let width = market.volunteerCount
    var problem = ExactChoice.problem(in: market) { isUsable[$0] ? value($0) : nil }
    problem.pinned = pins.sorted()
    let solution = try problem.solve()
    plan = solution.pairs
    let duals = solution.duals
    for slack in duals.pairs where slack.value > 0 { pins.insert(slack.pair) }
    for index in isUsable.indices where isUsable[index] {
      let pair = Pair(row: index / width, column: index % width)
      let isTight = duals.rows[pair.row] + duals.columns[pair.column] <= value(index)
      if !isTight, !pins.contains(pair) { isUsable[index] = false }
    }
    for family in mustFillFamily.indices where duals.rows[family] > 0 {
      mustFillFamily[family] = true
    }
    for volunteer in mustFillVolunteer.indices where duals.columns[volunteer] > 0 {
      mustFillVolunteer[volunteer] = true
    }
  }
}

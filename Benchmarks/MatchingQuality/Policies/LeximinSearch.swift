internal import LinearAssignment

/// Iterated thresholds on the face of optimal plans.
///
/// R. E. Burkard and F. Rendl, "Lexicographic bottleneck problems", Operations Research Letters 10 (1991),
/// with duals in place of large weights. The search keeps a ``PlanFace``, the plans that serve the most
/// places and have the least possible number of pairs at each score settled so far.
///
/// 1. Maximise the number of pairs, and restrict the face to such plans.
/// 2. Find the largest threshold such that a plan of the face exists whose unsettled pairs all reach it:
///    by doubling and bisection over the scores, each time mending the plan at hand.
/// 3. Forbid unsettled pairs below the threshold, minimise the number of pairs at the threshold, and
///    restrict the face to such plans. The threshold is settled. Repeat from 2 until no unsettled pair is
///    left in the plan.
///
/// Invariant: the plan at hand lies in the face. One solve for each different score in the plan.
struct LeximinSearch {
  private let market: Market
  private var face: PlanFace
  /// Scores up to this one are settled.
  private var settled: Int32 = -1
  /// The scores of allowed pairs, ascending, each once.
  private let levels: [Int32]
  /// The index in `levels` of each allowed pair's score.
  private let levelOfPair: [Int]

  /// Starts with all allowed pairs.
  init(_ market: Market) {
    self.market = market
    face = PlanFace(market)
    let levels = Set(market.scores.lazy.filter { $0 >= 0 }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(levels, levels.indices))
    levelOfPair = market.scores.map { places[$0] ?? 0 }
    self.levels = levels
  }

  /// The pairs of a leximin plan.
  mutating func run() throws -> [Pair] {
    try face.restrictToMostPairs()
    while let worst = worstUnsettled(face.plan) {
      let threshold = largestThreshold(from: worst)
      let before = settled
      face.forbid { before < $0 && $0 < threshold }
      try face.restrictToFewest(of: threshold)
      settled = threshold
    }
    return face.plan
  }

  private func worstUnsettled(_ plan: [Pair]) -> Int32? {
    plan.lazy.map { market.score($0) }.filter { $0 > settled }.min()
  }

  /// The largest score that all unsettled pairs of some plan of the face reach.
  ///
  /// - Parameter worst: The worst unsettled score of the plan at hand, which is within reach.
  /// - Returns: The threshold.
  private func largestThreshold(from worst: Int32) -> Int32 {
    let scores = thresholds(from: worst)
    var mender = PlanMender(face, settled: settled)
    func reaches(_ place: Int) -> Bool {
      let before = mender
      if mender.mend(threshold: scores[place]) { return true }
      mender = before
      return false
    }
    var (reached, step) = (0, 1)
    var failed = scores.count
    while reached + step < failed {
      if reaches(reached + step) {
        reached += step
        step *= 2
      } else {
        failed = reached + step
      }
    }
    while reached + 1 < failed {
      let middle = (reached + failed) / 2
      if reaches(middle) { reached = middle } else { failed = middle }
    }
    return scores[reached]
  }

  /// The scores of usable pairs from the worst of the plan at hand on, ascending, each once.
  private func thresholds(from worst: Int32) -> [Int32] {
    var isPresent = [Bool](repeating: false, count: levels.count)
    for index in face.usable { isPresent[levelOfPair[index]] = true }
    return levels.indices.filter { isPresent[$0] && levels[$0] >= worst }.map { levels[$0] }
  }
}

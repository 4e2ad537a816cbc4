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
  /// The usable unsettled pairs by ascending score.
  private var unsettled: [Int]

  /// Starts with all allowed pairs.
  init(_ market: Market) {
    self.market = market
    face = PlanFace(market)
    unsettled = market.scores.indices.filter { market.scores[$0] >= 0 }
    unsettled.sort { (market.scores[$0], $0) < (market.scores[$1], $1) }
  }

  /// The pairs of a leximin plan.
  mutating func run() throws -> [Pair] {
    try face.restrictToMostPairs()
    while let worst = worstUnsettled(face.plan) {
      unsettled.removeAll { !face.isUsable[$0] }
      let threshold = largestThreshold(from: worst)
      for index in unsettled {
        guard market.scores[index] < threshold else { break }
        face.forbid(index)
      }
      try face.restrictToFewest { market.scores[$0] == threshold }
      settled = threshold
      unsettled.removeAll { market.scores[$0] <= threshold }
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
    var scores = [worst]
    for index in unsettled where scores[scores.count - 1] < market.scores[index] {
      scores.append(market.scores[index])
    }
    var mender = PlanMender(face, plan: face.plan)
    func reaches(_ place: Int) -> Bool {
      let before = mender
      if mender.mend(dropping: { settled < $0 && $0 < scores[place] }) { return true }
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
}

import LinearAssignment
import MatchingQuality

/// What plans are compared by, from their definitions.
struct PlanKeys {
  let market: Market

  func scores(_ plan: Matching) -> [Int64] { plan.pairs.map { Int64(market.score($0)) } }

  func total(_ plan: Matching) -> Int64 { scores(plan).reduce(0, +) }

  func count(_ plan: Matching) -> Int64 { Int64(plan.pairs.count) }

  func urgency(_ plan: Matching) -> Int64 {
    plan.pairs.reduce(0) { $0 + market.urgency[$1.row] }
  }

  func worst(_ plan: Matching) -> Int64 { scores(plan).min() ?? 0 }

  func leximin(_ plan: Matching) -> [Int64] { [count(plan)] + scores(plan).sorted() }

  /// Pairs that are not in the plan though both sides would strictly gain by them.
  func blocking(_ plan: Matching) -> [Pair] {
    var found: [Pair] = []
    for family in 0..<market.familyCount {
      for volunteer in 0..<market.volunteerCount {
        let pair = Pair(row: family, column: volunteer)
        guard market.allows(pair), !plan.pairs.contains(pair) else { continue }
        let ofFamily = plan.pairs.filter { $0.row == family }
        let ofVolunteer = plan.pairs.filter { $0.column == volunteer }
        let familyWants =
          ofFamily.count < market.familyCapacities[family]
          || ofFamily.contains { market.score($0) < market.score(pair) }
        let volunteerWants =
          ofVolunteer.count < market.volunteerCapacities[volunteer]
          || ofVolunteer.contains { market.volunteerScore($0) < market.volunteerScore(pair) }
        if familyWants, volunteerWants { found.append(pair) }
      }
    }
    // A family or volunteer without any place wants nobody.
    return found.filter {
      market.familyCapacities[$0.row] > 0 && market.volunteerCapacities[$0.column] > 0
    }
  }
}

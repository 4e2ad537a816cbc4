import LinearAssignment
import MatchingQuality

/// The gaps between the groups of a market's first grouping, from their definitions.
struct PlainGroups {
  let market: Market
  let plan: Matching

  private func members(_ label: Int) -> [Int] {
    (0..<market.familyCount).filter {
      market.familyCapacities[$0] > 0 && market.familyGroups[0].labelOfFamily[$0] == label
    }
  }

  private func isServed(_ family: Int) -> Bool { plan.pairs.contains { $0.row == family } }

  private func rate(_ families: [Int]) -> Double? {
    families.count < 10 ? nil : Double(families.count(where: isServed)) / Double(families.count)
  }

  private func median(_ values: [Int]) -> Double? {
    guard values.count >= 10 else { return nil }
    let sorted = values.sorted()
    return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  private func gap(_ values: [Double?]) -> Double? {
    let known = values.compactMap { $0 }
    guard known.count > 1 else { return nil }
    return known.flatMap { left in known.map { left - $0 } }.max()
  }

  /// The value of each metric of the grouping.
  var values: [String: Double?] {
    let labels = Array(market.familyGroups[0].labels.indices)
    let rates = labels.map { rate(members($0)) }
    let eligible = labels.map { label in
      rate(
        members(label).filter { family in
          (0..<market.volunteerCount).contains { market.allows(Pair(row: family, column: $0)) }
        }
      )
    }
    let waits = labels.map { label in
      median(members(label).filter(isServed).compactMap { market.waitingDays[$0] })
    }
    let travel = labels.map { label in
      median(
        plan.pairs.filter { market.familyGroups[0].labelOfFamily[$0.row] == label }
          .compactMap { market.travelMinutes?[$0.row * market.volunteerCount + $0.column] }
          .filter { $0 >= 0 }.map { Int($0) }
      )
    }
    let known = rates.compactMap { $0 }
    let most = known.max() ?? 0
    return [
      "match-rate-gap[side]": gap(rates),
      "match-rate-ratio[side]": known.count > 1 && most > 0 ? (known.min() ?? 0) / most : nil,
      "eligible-rate-gap[side]": gap(eligible),
      "waiting-gap[side]": gap(waits),
      "travel-gap[side]": gap(travel),
    ]
  }
}

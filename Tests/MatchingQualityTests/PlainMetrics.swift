import LinearAssignment
import MatchingQuality

/// Every metric again, straight from its definition: no ranks kept, no sorting tricks, all by counting.
struct PlainMetrics {
  let market: Market
  let plan: Matching
  /// All valid plans where the market is small; empty where it is not.
  let plans: [Matching]

  private var families: [Int] {
    (0..<market.familyCount).filter { market.familyCapacities[$0] > 0 }
  }

  private var eligible: [Int] { families.filter { !list($0).isEmpty } }

  private func list(_ family: Int) -> [Pair] {
    (0..<market.volunteerCount).map { Pair(row: family, column: $0) }.filter { market.allows($0) }
  }

  private func own(_ family: Int) -> [Pair] { plan.pairs.filter { $0.row == family } }

  private func isServed(_ family: Int) -> Bool { !own(family).isEmpty }

  private func familyRank(_ pair: Pair) -> Double {
    1 + Double(list(pair.row).filter { market.score($0) > market.score(pair) }.count)
  }

  private func volunteerRank(_ pair: Pair) -> Double {
    let better = (0..<market.familyCount).filter { family in
      let other = Pair(row: family, column: pair.column)
      return market.allows(other) && market.volunteerScore(other) > market.volunteerScore(pair)
    }
    return 1 + Double(better.count)
  }

  private func score(_ pair: Pair) -> Double { Double(market.score(pair)) / 1e6 }

  private var total: Double { plan.pairs.map(score).reduce(0, +) }

  private func over(_ part: Double, _ whole: Double) -> Double? {
    whole == 0 ? nil : part / whole
  }

  private func share(_ values: [Int], _ test: (Int) -> Bool) -> Double? {
    over(Double(values.filter(test).count), Double(values.count))
  }

  private func mean(_ values: [Double]) -> Double? {
    over(values.reduce(0, +), Double(values.count))
  }

  private func gini(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sum = values.reduce(0, +)
    guard sum > 0 else { return 0 }
    let differences = values.flatMap { left in values.map { abs(left - $0) } }.reduce(0, +)
    let count = Double(values.count)
    return differences / (2 * count * count * (sum / count))
  }

  private func jain(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sum = values.reduce(0, +)
    guard sum > 0 else { return 1 }
    return sum * sum / (Double(values.count) * values.map { $0 * $0 }.reduce(0, +))
  }

  private var received: [Double] { families.map { own($0).map(score).reduce(0, +) } }

  private var loads: [Double] {
    (0..<market.volunteerCount).filter { market.volunteerCapacities[$0] > 0 }.map { volunteer in
      Double(plan.pairs.filter { $0.column == volunteer }.count)
        / Double(market.volunteerCapacities[volunteer])
    }
  }

  private var regrets: [Double] {
    eligible.map { family in
      let best = list(family).map(score).sorted(by: >).prefix(market.familyCapacities[family])
      return best.reduce(0, +) - own(family).map(score).reduce(0, +)
    }
  }

  private var blocking: [Pair] { PlanKeys(market: market).blocking(plan) }

  /// What a side would gain by a pair.
  private func gain(_ pair: Pair, family: Bool) -> Double {
    func value(_ pair: Pair) -> Double {
      Double(family ? market.score(pair) : market.volunteerScore(pair)) / 1e6
    }
    let held = plan.pairs.filter { family ? $0.row == pair.row : $0.column == pair.column }
    let capacity =
      family ? market.familyCapacities[pair.row] : market.volunteerCapacities[pair.column]
    guard held.count == capacity else { return value(pair) }
    return value(pair) - (held.map(value).min() ?? 0)
  }

  private var travel: [Double] {
    guard let minutes = market.travelMinutes else { return [] }
    return plan.pairs.map { Double(minutes[$0.row * market.volunteerCount + $0.column]) }
      .filter { $0 >= 0 }
  }

  private var waits: [Int] { families.filter { market.waitingDays[$0] != nil } }

  private func days(_ family: Int) -> Double { Double(market.waitingDays[family] ?? 0) }

  private var longest: [Int] {
    let count = Int((Double(waits.count) / 10).rounded(.up))
    guard count > 0 else { return [] }
    let bound = waits.map(days).sorted(by: >)[count - 1]
    return waits.filter { days($0) >= bound }
  }

  private var empty: Double {
    families.map { family in
      let length = list(family).count
      let open = min(market.familyCapacities[family], length) - own(family).count
      return Double(open * (length + 1))
    }.reduce(0, +)
  }

  private var level: Double {
    let hundredths = plan.pairs.map { Int(market.score($0)) / 10_000 }.sorted().prefix(6)
    return zip(hundredths, 1...6).reduce(Double(plan.pairs.count)) { sum, term in
      sum + Double(term.0) / Double(1 << (7 * term.1))
    }
  }

  /// The value of each metric that every market has.
  func value(_ name: String) -> Double?? {
    let pairs = plan.pairs
    switch name {
    case "coverage": return .some(share(families, isServed))
    case "coverage-of-eligible": return .some(share(eligible, isServed))
    case "places-filled":
      return .some(over(Double(pairs.count), Double(plans.map(\.pairs.count).max() ?? 0)))
    case "total-score": return total
    case "mean-score": return .some(mean(pairs.map(score)))
    case "gap-to-optimum":
      let best = plans.map { $0.pairs.map(score).reduce(0, +) }.max() ?? 0
      return best == 0 ? 0 : (best - total) / best
    case "minimum-score": return .some(pairs.map(score).min())
    case "mean-regret": return .some(mean(regrets))
    case "worst-regret": return .some(regrets.max())
    case "mean-rank": return .some(mean(pairs.map(familyRank)))
    case "first-choices":
      return .some(mean(pairs.map { familyRank($0) == 1 ? 1 : 0 }))
    case "first-three-choices":
      return .some(mean(pairs.map { familyRank($0) <= 3 ? 1 : 0 }))
    case "worst-rank": return .some((pairs.map(familyRank) + pairs.map(volunteerRank)).max())
    case "egalitarian-cost":
      return (pairs.map(familyRank) + pairs.map(volunteerRank)).reduce(0, +) + empty
    case "side-imbalance":
      return abs(pairs.map { familyRank($0) - volunteerRank($0) }.reduce(0, +))
    default: return otherValue(name)
    }
  }

  private func otherValue(_ name: String) -> Double?? {
    switch name {
    case "blocking-pairs": return Double(blocking.count)
    case "blocking-share":
      let allowed = (0..<market.familyCount).map { list($0).count }.reduce(0, +)
      return .some(over(Double(blocking.count), Double(allowed)))
    case "blocking-families":
      return .some(share(eligible) { family in blocking.contains { $0.row == family } })
    case "cardinal-instability":
      return blocking.map { min(gain($0, family: true), gain($0, family: false)) }.max() ?? 0
    case "mean-travel": return .some(mean(travel))
    case "longest-travel": return .some(travel.max())
    case "waiting-served":
      let all = waits.map(days).reduce(0, +)
      return .some(over(waits.filter(isServed).map(days).reduce(0, +), all))
    case "longest-waiting-served": return .some(share(longest, isServed))
    case "gini-families": return .some(gini(received))
    case "jain-families": return .some(jain(received))
    case "gini-load": return .some(gini(loads))
    case "jain-load": return .some(jain(loads))
    case "leximin-level": return level
    case "change-under-noise", "change-under-weights": return .some(nil)
    default: return nil
    }
  }
}

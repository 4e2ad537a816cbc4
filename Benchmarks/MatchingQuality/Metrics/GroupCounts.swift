internal import LinearAssignment

/// What is counted of each group of a grouping.
struct GroupCounts {
  /// Families with a place.
  private(set) var families: [Int]
  /// Those of them that are served.
  private(set) var served: [Int]
  /// Families with a place and an allowed pair.
  private(set) var eligible: [Int]
  /// Those of them that are served.
  private(set) var servedEligible: [Int]
  /// The known days waited of families served, ascending.
  private(set) var waiting: [[Int]]
  /// The known minutes of travel of pairs, ascending.
  private(set) var travel: [[Int]]

  /// Counts.
  init(_ evaluation: Evaluation, _ grouping: Grouping) {
    let market = evaluation.market
    let zeros = [Int](repeating: 0, count: grouping.labels.count)
    (families, served, eligible, servedEligible) = (zeros, zeros, zeros, zeros)
    waiting = zeros.map { _ in [] }
    travel = waiting
    for family in evaluation.familiesWithPlace {
      guard let label = grouping.labelOfFamily[family] else { continue }
      let isServed = evaluation.familyLoads[family] > 0
      families[label] += 1
      if evaluation.reference.ranks.familyListLengths[family] > 0 {
        eligible[label] += 1
        if isServed { servedEligible[label] += 1 }
      }
      guard isServed else { continue }
      served[label] += 1
      if let days = market.waitingDays[family] { waiting[label].append(days) }
    }
    if let minutes = market.travelMinutes {
      for pair in evaluation.pairs {
        let known = Int(minutes[pair.row * market.volunteerCount + pair.column])
        guard known >= 0, let label = grouping.labelOfFamily[pair.row] else { continue }
        travel[label].append(known)
      }
    }
    for label in waiting.indices {
      waiting[label].sort()
      travel[label].sort()
    }
  }
}

/// How the groups of a grouping fared under a policy, added up over all instances that have them.
///
/// Groups of fewer than ``GroupReport/smallestCell`` families in all are suppressed. The intervals of Wilson
/// take every family as drawn by itself; families of one instance compete for the same volunteers, so the
/// intervals are a guide, and differences of policies are judged by ``Verdict`` on the paired gaps.
package struct QualityGroupTotals: Hashable, Sendable {
  /// Some of a number.
  package struct Rate: Hashable, Sendable {
    /// How many were served.
    package let served: Int
    /// Of how many, at least ``GroupReport/smallestCell``.
    package let families: Int
    /// The interval of 95 %.
    package let interval: WilsonInterval

    /// The share.
    package var share: Double { Double(served) / Double(families) }

    init?(_ served: Int, of families: Int) {
      guard families >= GroupReport.smallestCell else { return nil }
      self.served = served
      self.families = families
      interval = WilsonInterval(count: served, of: families)
    }
  }

  /// One group.
  package struct Cell: Hashable, Sendable {
    /// The group's label.
    package let label: String
    /// Families served of those with a place; `nil` if suppressed.
    package let matchRate: Rate?
    /// Families served of those that some volunteer could serve; `nil` if suppressed.
    package let eligibleRate: Rate?
    /// The number of instances in which the group occurs.
    package let instances: Int
  }

  /// The groups, in the order of the grouping's labels.
  package let cells: [Cell]
}

extension QualityResults {
  /// How the groups of a grouping fared under a policy.
  ///
  /// O(*instances* × *labels*).
  ///
  /// - Parameters:
  ///   - grouping: One of ``groupings``.
  ///   - policy: A place in ``policies``.
  /// - Returns: The totals of the grouping's groups, also of those that no instance has.
  package func groupTotals(_ grouping: QualityGrouping, policy: Int) -> QualityGroupTotals {
    let found = instances.indices.compactMap {
      observations[$0 * policies.count + policy].groups[grouping.name]
    }
    let cells = grouping.labels.indices.map { label in
      let known = found.filter { label < $0.count && $0[label].families > 0 }.map { $0[label] }
      func sum(_ count: (QualityGroupCell) -> Int) -> Int { known.reduce(0) { $0 + count($1) } }
      return QualityGroupTotals.Cell(
        label: grouping.labels[label],
        matchRate: .init(sum(\.served), of: sum(\.families)),
        eligibleRate: .init(sum(\.servedEligible), of: sum(\.eligible)),
        instances: known.count
      )
    }
    return QualityGroupTotals(cells: cells)
  }
}

extension QualityInstance {
  /// What a step of the price of fairness costs: the share of the largest total that is lost, 0...1.
  ///
  /// Zero where the largest total is zero.
  package func price(of step: QualityFairnessStep) -> Double {
    optimalTotal == 0 ? 0 : Double(optimalTotal - step.total) / Double(optimalTotal)
  }
}

/// The assignments of a problem from the best on, made one by one as they are asked for.
///
///     for solution in try problem.rankedAssignments().prefix(10) { print(solution.total) }
///
/// Assignments differ if their pairs differ; of equal totals each comes once, in an order that depends on
/// the problem alone.
///
/// With optimal duals, the total of an assignment is the optimum plus the excesses of its pairs, cost less
/// both duals, none of which is negative (see `ReducedProblem`). So up to a threshold only pairs matter whose
/// excess is below it, and of these only the ones on cycles of exchanges: their graph falls into strongly
/// connected components. Each component ranks its own assignments by Murty's method (`RankedComponent`), and
/// the sums over components are merged (`RankedCombinations`). When all assignments up to the threshold have
/// been handed out, the threshold is raised, and those known already are passed over.
///
/// Problems with capacities or groups are ranked as sets of pairs, by Murty's method on the residual graph of
/// the whole problem (`RankedPlans`): exact and lazy as well, but without thresholds and components, so that
/// an assignment costs one pass over all pairs and some searches among them.
///
/// Rounding: integers are exact. For floating point, the order is that of the sums of excesses, which
/// are rounded relative to the excess; totals, rounded relative to the costs, may be out of order by their
/// own rounding, at most about *n* · 2⁻⁵³ times the largest cost. Each assignment still comes once.
///
/// - Complexity: One pass over the matrix for each threshold; then O(*n*) for each assignment and some
///   searches in its component. O(*n*) memory for each assignment of a component.
public struct RankedAssignments<Cost: AssignmentCost>: Sequence, IteratorProtocol, Sendable {
  /// One of the assignments.
  public struct Element: Hashable, Sendable {
    /// The pairs, in ascending order.
    public var pairs: [Pair]

    /// Their total, as in ``AssignmentSolution/total``.
    public var total: Cost.Total
  }

  typealias Weight = Cost.Total

  private let reduced: ReducedProblem<Cost>?

  /// The plans of a problem with capacities or groups.
  private var plans: (problem: AssignmentProblem<Cost>, plans: RankedPlans<Weight>)?

  private var combinations = RankedCombinations<Weight>([])

  /// Assignments up to `threshold` come from the present combinations; those up to `passed` have come.
  private var threshold: Weight?
  private var passed: Weight?
  private var isPartial = true
  private var beyond: [Weight] = []
  private var earlier = RankingStatistics()
  private var made = 0

  /// Whether to stop at the first threshold.
  private let isFixed: Bool

  init(_ reduced: ReducedProblem<Cost>?) {
    self.reduced = reduced
    isFixed = false
    guard let reduced else { return }
    beyond = NearOptimalGraph(reduced, threshold: nil).next
    earlier.passes = 1
    raise(reduced)
  }

  /// The assignments of a problem with capacities or groups; none without plans.
  init(_ problem: AssignmentProblem<Cost>, _ plans: RankedPlans<Weight>?) {
    reduced = nil
    isFixed = false
    guard let plans else { return }
    self.plans = (problem, plans)
    earlier.passes = 1
    earlier.candidates = plans.graph.weights.count
  }

  /// Only assignments whose excess is at most `threshold`.
  init(_ reduced: ReducedProblem<Cost>?, upTo threshold: Weight) {
    self.reduced = reduced
    isFixed = true
    guard let reduced else { return }
    begin(reduced, threshold)
  }

  /// How many assignments there are within a fixed threshold of zero, if that is found with little work.
  ///
  /// Within it components do not restrict each other, so their numbers are multiplied.
  mutating func count(limit: Int) -> Int? { combinations.count(limit: limit) }

  /// What was done so far.
  public var statistics: RankingStatistics {
    var statistics = earlier
    if let plans = plans?.plans {
      statistics.components = 1
      statistics.searches = plans.searches
      statistics.rowsScanned = plans.search.rowsScanned
      return statistics
    }
    statistics.components = combinations.componentCount
    statistics.searches += combinations.searches
    statistics.rowsScanned += combinations.sourcesScanned
    return statistics
  }

  /// The next assignment, `nil` when there are no more.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public mutating func next() -> Element? {
    guard let reduced else { return nextPlan() }
    while true {
      while let combination = combinations.next() {
        guard let sinks = sinks(of: combination, reduced) else { continue }
        made += 1
        let pairs = reduced.pairs(of: sinks)
        return Element(pairs: pairs, total: reduced.problem.total(of: pairs))
      }
      guard isPartial, !isFixed else { return nil }
      raise(reduced)
    }
  }

  private mutating func nextPlan() -> Element? {
    guard let problem = plans?.problem, let pairs = plans?.plans.next() else { return nil }
    return Element(pairs: pairs, total: problem.total(of: pairs))
  }

  /// Goes on to a threshold that lets at least a quarter of the rows have another pair.
  ///
  /// The number of assignments grows fast with the threshold, and so does the work of a round; so the more
  /// there were, the smaller the step.
  private mutating func raise(_ reduced: ReducedProblem<Cost>) {
    let sorted = beyond.sorted()
    guard let quantile = sorted.isEmpty ? nil : sorted[sorted.count / 4] else {
      return begin(reduced, Weight.forbidden)
    }
    passed = threshold
    let divisor = made < 8 ? 1 : made < 32 ? 2 : 4
    begin(reduced, threshold.map { Swift.max($0 + $0.divided(by: divisor), quantile) } ?? quantile)
  }

  private mutating func begin(_ reduced: ReducedProblem<Cost>, _ threshold: Weight) {
    let graph = NearOptimalGraph(reduced, threshold: threshold + Self.slack(threshold))
    isPartial = graph.isPartial
    beyond = graph.next
    let isLast = !isPartial && !isFixed
    self.threshold = isLast ? Weight.forbidden : threshold
    earlier.searches += combinations.searches
    earlier.rowsScanned += combinations.sourcesScanned
    earlier.passes += 1
    earlier.candidates = graph.sinks.count
    let limit = isLast ? Weight.forbidden : threshold + Self.slack(threshold)
    combinations = RankedCombinations(reduced, graph, limit: limit)
  }

  /// How far two sums of the same excesses, added up in different orders, can lie apart; with much to spare.
  private static func slack(_ threshold: Weight) -> Weight {
    Weight.unitRoundoff == 0 || threshold.isForbidden ? 0 : threshold.divided(by: 1 << 20)
  }

  /// The sinks of a combination that belongs between the two thresholds.
  private func sinks(
    of combination: (number: Int, excess: Weight),
    _ reduced: ReducedProblem<Cost>
  ) -> [Int32]? {
    var excess = combination.excess
    if let passed, excess < passed - Self.slack(passed) { return nil }
    var sinks = reduced.sinkOfSource
    combinations.write(combination.number, to: &sinks)
    guard let threshold else { return sinks }
    if isNear(passed, excess) || isNear(threshold, excess) { excess = reduced.excess(of: sinks) }
    if let passed, excess <= passed { return nil }
    return excess <= threshold ? sinks : nil
  }

  /// Whether rounding could decide on which side of a threshold an excess lies.
  private func isNear(_ threshold: Weight?, _ excess: Weight) -> Bool {
    guard let threshold, Weight.unitRoundoff != 0, !threshold.isForbidden else { return false }
    let slack = Self.slack(threshold)
    return excess >= threshold - slack && excess <= threshold + slack
  }
}

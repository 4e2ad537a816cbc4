/// The assignments with the best total, as far as they were asked for.
public struct OptimalAssignments<Cost: AssignmentCost>: Hashable, Sendable {
  /// The best total; 0 if there is no assignment.
  public var total: Cost.Total

  /// The pairs of each assignment, in ascending order.
  ///
  /// The one that ``AssignmentProblem/solve()`` finds comes first. Empty if there is no assignment.
  public var assignments: [[Pair]]

  /// Whether there are assignments with the best total besides these.
  public var hasMore: Bool

  /// How many there are in all, if that was found with little work; `nil` does not say that there are
  /// more.
  public var count: Int?

  /// Whether there is exactly one.
  public var isUnique: Bool { assignments.count == 1 && !hasMore }
}

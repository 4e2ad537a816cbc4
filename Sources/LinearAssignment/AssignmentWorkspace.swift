/// Memory that many solves use one after the other.
///
///     var workspace = AssignmentWorkspace<Double>()
///     for problem in problems { totals.append(try problem.solve(using: &workspace).total) }
///
/// A solve takes its working memory from here and leaves it for the next, so that many small solves need
/// no new memory but for their solutions. The solutions are those of ``AssignmentProblem/solve()``. A
/// workspace grows to what its largest problem needed, about one part in fifty of a large matrix, and keeps
/// no costs. Problems with capacities, groups or pinned pairs do not use it.
public struct AssignmentWorkspace<Cost: AssignmentCost>: ~Copyable, Sendable {
  var direct = DirectEngine()
  var lists = CandidateLists<Cost.Total>()

  /// Creates a workspace without any memory yet.
  public init() {}
}

/// How a solve ended.
public enum AssignmentStatus<Total: AssignmentCost>: Hashable, Sendable {
  /// The solution is optimal, and the duals prove it.
  case optimal

  /// There is no solution; the violator proves it.
  case infeasible(HallViolator)

  /// The solve was stopped. The pairs are the best so far and `gap` is the furthest they can be from the
  /// optimum.
  case interrupted(gap: Total)
}

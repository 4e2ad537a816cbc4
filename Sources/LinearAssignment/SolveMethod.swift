/// The methods of the solver.
///
/// One rule chooses. A problem is *plain* if no capacity is above one, nothing is pinned, and no group
/// limits rows that may stay unassigned. Plain problems are solved on candidate lists, all others in the
/// network.
public enum SolveMethod: String, Hashable, Sendable {
  /// Successive shortest paths in the network of rows, columns and groups: every kind of problem.
  case network

  /// Row reduction and shortest paths on lists of candidates: plain problems.
  case candidates
}

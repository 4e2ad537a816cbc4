/// The methods of the solver.
///
/// One rule chooses. Problems on a ``CostSource`` are solved by pricing. A problem is *plain* if no capacity
/// is above one, nothing is pinned, and no group limits rows that may stay unassigned. Capacities and pins
/// are made plain by copies of rows or of columns, unless both sides have capacities above one or the copies
/// would make the problem more than four times as large. Groups are left out at first; if the solution
/// keeps their limits it is the answer. Plain dense problems are solved on whole rows if
///
/// - they have at most 400 000 pairs; or
/// - every row must be assigned, the four least columns of sixteen rows spread over the matrix are no more than
///   sixteen, and there are at most 16 000 000 pairs or the costs are read in place; or
/// - their costs are read in place, and either rows must be assigned and have at least four columns each, or
///   the sixteen rows have six least columns or more on average;
///
/// unless costs or prices are whole numbers so large that doubles would round their sums. Costs are read in
/// place if they are `Double`, are to be minimised, need no transposing and no prices of columns. Other plain
/// problems are solved on candidate lists, and all that are not plain in the network.
/// ``AssignmentProblem/preferredMethod`` overrules the choice where the method applies.
public enum SolveMethod: String, CaseIterable, Hashable, Sendable {
  /// Successive shortest paths in the network of rows, columns and groups: every kind of problem.
  case network

  /// Row reduction and shortest paths on whole rows of doubles: plain dense problems.
  case direct

  /// Row reduction, auctions and shortest paths on lists of candidates: plain problems.
  case candidates

  /// A few pairs of each row, all others looked at again under the prices reached: problems on a
  /// ``CostSource``, and every other kind where asked for.
  case pricing
}

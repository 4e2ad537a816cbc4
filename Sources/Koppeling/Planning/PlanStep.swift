/// A step of making a plan, in the order in which they end.
package enum PlanStep: Hashable, Sendable {
  /// Every value is stored, or everything is ready to score pairs on demand.
  case score
  /// The prices are found that prove the value; `pairsRead` counts the pairs that pass and were scored
  /// on demand for it, once for each reading, 0 where values are stored.
  case solve(pairsRead: Int)
  /// The lottery among plans of equal value is drawn.
  case lottery
  /// The plan is written out, with every reason.
  case explain
}

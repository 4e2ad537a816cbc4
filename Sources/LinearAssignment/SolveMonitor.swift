/// How a run of an engine ended.
enum SolveOutcome {
  case solved
  case infeasible
  case stopped
}

/// Asks the caller of a solve at every progress point whether to go on.
struct SolveMonitor {
  var observer: ((SolveProgress) -> Bool)?

  /// What a solve of which this is a part has to tell.
  var rowsRead: Int?
  var pairsRead = 0
  var total: Double?
  var bound: Double?

  init(observer: ((SolveProgress) -> Bool)? = nil) { self.observer = observer }

  /// Stops at the first progress point.
  static var stopping: SolveMonitor { SolveMonitor { _ in false } }

  @inline(__always)
  func goesOn(settled: Int, of count: Int) -> Bool {
    guard let observer else { return true }
    return observer(
      SolveProgress(
        rowsSettled: settled,
        rowCount: count,
        rowsRead: rowsRead,
        pairsRead: pairsRead,
        total: total,
        bound: bound
      )
    )
  }
}

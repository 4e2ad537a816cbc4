/// The answer to a plain problem: a column for each source row, with potentials.
struct PlainAssignment<Weight: AssignmentCost> {
  /// The column of each row, −1 if it has none yet, −2 if it stays unassigned.
  var columnOfRow: [Int32]

  var u: [Weight]
  var v: [Weight]
  var statistics: SolveStatistics
}

/// What a search in a session knows of a column.
struct SessionLabel<Weight: AssignmentCost>: Sendable {
  var distance: Weight

  /// The row from which the column was reached.
  var row: Int32

  /// Twice the number of the search that wrote the label, one more once the column is settled.
  var stamp: Int32
}

/// What a search knows of a column.
struct PathLabel<Weight: AssignmentCost> {
  var distance: Weight

  /// The weight of the pair by which the column was reached.
  var weight: Weight

  /// The row from which the column was reached.
  var row: Int32

  /// Twice the number of the search that wrote the label, one more once the column is settled.
  var stamp: Int32
}

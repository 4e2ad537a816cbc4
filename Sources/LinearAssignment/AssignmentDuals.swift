/// Prices of rows, columns and groups that prove a solution optimal.
///
/// With *u* for rows, *v* for columns, *g* for the group of a row (0 without one) and *w* for the chosen
/// pairs listed in ``pairs`` (0 for all others), the duals of an optimal solution satisfy
///
/// | | minimise | maximise |
/// |---|---|---|
/// | every allowed pair | *u* + *v* + *g* + *w* ≤ cost | *u* + *v* + *g* + *w* ≥ value |
/// | every row that may stay unassigned at price *p* | *u* ≤ *p* | *u* ≥ −*p* |
/// | every column that may stay unassigned at price *q* | *v* ≤ *q* | *v* ≥ −*q* |
/// | every group | *g* ≤ 0 | *g* ≥ 0 |
/// | every listed pair that is not pinned | *w* ≤ 0 | *w* ≥ 0 |
///
/// and the sum of capacity × *u*, capacity × *v*, maximum × *g* and *w* equals the total of the solution:
/// exactly for integers, within rounding for floating point. No solution can then be better. A side that
/// must be assigned to the last unit has duals of either sign. A positive price −*v*, when minimising,
/// is what one more unit of the column would save.
public struct AssignmentDuals<Total: AssignmentCost>: Hashable, Sendable {
  /// The dual of each row.
  public var rows: [Total]

  /// The dual of each column.
  public var columns: [Total]

  /// The dual of each group.
  public var groups: [Total]

  /// The duals of chosen pairs, where they are not zero, in ascending order of pairs.
  ///
  /// Only pinned pairs, and pairs whose row and column both have a capacity above one, can occur.
  public var pairs: [PairSlack<Total>]

  /// Creates duals.
  public init(
    rows: [Total],
    columns: [Total],
    groups: [Total] = [],
    pairs: [PairSlack<Total>] = []
  ) {
    self.rows = rows
    self.columns = columns
    self.groups = groups
    self.pairs = pairs
  }
}

/// One of the two sides of an assignment.
public enum Side: String, Hashable, Sendable {
  /// The rows.
  case rows

  /// The columns.
  case columns
}

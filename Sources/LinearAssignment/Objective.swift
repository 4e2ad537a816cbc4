/// Whether the sum of an assignment shall be small or large.
public enum Objective: String, Hashable, Sendable, CaseIterable {
  /// The least sum is sought; numbers are costs.
  case minimize

  /// The greatest sum is sought; numbers are values.
  case maximize
}

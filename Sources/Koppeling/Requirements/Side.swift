/// One side of a pair.
public enum Side: String, CaseIterable, Hashable, Sendable, Codable {
  /// The family.
  case family
  /// The volunteer.
  case volunteer
}

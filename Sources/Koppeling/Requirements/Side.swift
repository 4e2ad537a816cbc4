/// One side of a pair.
public enum Side: String, CaseIterable, Hashable, Sendable, Codable {
  case family
  case volunteer
}

/// Plans of one policy on perturbed copies of a market, to measure how stable its plan is.
public struct Replans: Hashable, Sendable {
  /// The plans on markets with noise in the scores.
  public var noise: [Matching]

  /// The plans on markets with other weights; empty where the market has no components.
  public var weights: [Matching]

  /// Creates replans.
  public init(noise: [Matching] = [], weights: [Matching] = []) {
    self.noise = noise
    self.weights = weights
  }
}

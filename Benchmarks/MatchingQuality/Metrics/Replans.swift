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

  /// Runs a policy on perturbed copies of a market.
  ///
  /// The seed of the perturbations is common to all policies, so that they are compared on the same
  /// copies; the policy's own seed stays as it was, so that lots do not add to the change.
  ///
  /// - Parameters:
  ///   - policy: The policy.
  ///   - market: The market of its plan.
  ///   - policySeed: The seed of its plan.
  ///   - count: How many copies of each kind.
  ///   - seed: The seed of the perturbations.
  ///   - noiseAmount: The largest change of a score in millionths.
  ///   - weightsAmount: The largest change of a weight in thousandths of itself.
  /// - Throws: What the policy throws.
  public init(
    of policy: some Policy,
    in market: Market,
    policySeed: UInt64,
    count: Int = 5,
    seed: UInt64,
    noise noiseAmount: Int32 = 20_000,
    weights weightsAmount: Int = 100
  ) throws {
    self.init()
    for copy in 0..<UInt64(max(0, count)) {
      var seeds = SeededRandom(seed: seed, stream: copy)
      let (first, second) = (seeds.next(), seeds.next())
      noise.append(
        try policy.choose(market.withNoise(amount: noiseAmount, seed: first), seed: policySeed)
      )
      if let other = market.withOtherWeights(amount: weightsAmount, seed: second) {
        weights.append(try policy.choose(other, seed: policySeed))
      }
    }
  }
}

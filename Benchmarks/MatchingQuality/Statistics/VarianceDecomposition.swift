/// The spread of paired differences within instances, kept apart from that between instances.
///
/// One-way analysis of variance with instances as random effects (R. A. Fisher, 1925; unequal numbers of
/// replications as in S. R. Searle, G. Casella and C. E. McCulloch, "Variance components", 1992, section 3.6):
/// MSW = ΣΣ (dᵢⱼ − d̄ᵢ)² / (N − k), MSB = Σ nᵢ (d̄ᵢ − d̄)² / (k − 1), n₀ = (N − Σ nᵢ²/N) / (k − 1),
/// σ²within = MSW and σ²between = max(0, (MSB − MSW) / n₀).
public struct VarianceDecomposition: Hashable, Sendable, Codable {
  /// The standard deviation of replications about their instance's mean; `nil` if no instance has two.
  public let within: Double?

  /// The standard deviation of the instances' true means, without what replications add; `nil` with fewer than
  /// two instances or where ``within`` is not known.
  public let between: Double?

  /// The share of the variance that lies between instances, 0...1; `nil` where unknown or nothing varies.
  public var sharedByInstance: Double? {
    guard let within, let between else { return nil }
    let sum = within * within + between * between
    return sum > 0 ? between * between / sum : nil
  }

  /// Takes differences apart.
  ///
  /// O(*pairs*).
  public init(_ paired: PairedDifferences) {
    let (k, n) = (paired.instances.count, paired.count)
    guard n > k else {
      (within, between) = (nil, nil)
      return
    }
    let inside = paired.instances.reduce(0.0) { sum, instance in
      instance.differences.reduce(sum) { $0 + ($1 - instance.mean) * ($1 - instance.mean) }
    }
    let meanSquareWithin = inside / Double(n - k)
    within = meanSquareWithin.squareRoot()
    guard k >= 2 else {
      between = nil
      return
    }
    let grand = paired.differences.reduce(0, +) / Double(n)
    let outside = paired.instances.reduce(0.0) {
      $0 + Double($1.pairs.count) * ($1.mean - grand) * ($1.mean - grand)
    }
    let squares = paired.instances.reduce(0.0) {
      $0 + Double($1.pairs.count) * Double($1.pairs.count)
    }
    let typical = (Double(n) - squares / Double(n)) / Double(k - 1)
    between = max(0, (outside / Double(k - 1) - meanSquareWithin) / typical).squareRoot()
  }
}

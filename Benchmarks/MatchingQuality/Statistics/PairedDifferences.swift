/// The differences of two policies (or versions) in one metric, paired by instance and replication.
///
/// Both saw the same market and the same seeds, so what they have in common cancels out. Replications of an
/// instance stay together: ``Bootstrap`` and ``VarianceDecomposition`` tell the spread within instances from
/// that between them.
public struct PairedDifferences: Hashable, Sendable {
  /// A baseline's and a candidate's value where both are defined.
  public struct Pair: Hashable, Sendable {
    /// The baseline's value.
    public let baseline: Double
    /// The candidate's value.
    public let candidate: Double

    /// Creates a pair of numbers.
    public init(baseline: Double, candidate: Double) {
      self.baseline = baseline
      self.candidate = candidate
    }

    /// The candidate's value less the baseline's.
    ///
    /// Differences below 10⁻¹² of the larger value are rounding, and zero.
    public var difference: Double {
      let difference = candidate - baseline
      return abs(difference) <= 1e-12 * max(abs(baseline), abs(candidate)) ? 0 : difference
    }
  }

  /// An instance with its replications.
  public struct Instance: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its pairs, at least one, in the order of replications.
    public let pairs: [Pair]
    /// The difference of each pair.
    public let differences: [Double]
    /// The mean difference.
    public let mean: Double

    /// Creates an instance.
    ///
    /// - Precondition: There is a pair.
    public init(name: String, pairs: [Pair]) {
      precondition(!pairs.isEmpty, "an instance has a pair")
      self.name = name
      self.pairs = pairs
      differences = pairs.map(\.difference)
      mean = differences.reduce(0, +) / Double(pairs.count)
    }
  }

  /// The instances.
  public let instances: [Instance]

  /// Pairs left out because the metric is not defined for one of the two.
  public let undefined: Int

  /// Creates differences.
  ///
  /// - Parameters:
  ///   - instances: The instances.
  ///   - undefined: How many pairs were left out.
  public init(_ instances: [Instance], undefined: Int = 0) {
    self.instances = instances
    self.undefined = undefined
  }

  /// All differences, instance by instance.
  public var differences: [Double] { instances.flatMap(\.differences) }

  /// The number of pairs.
  public var count: Int { instances.reduce(0) { $0 + $1.pairs.count } }

  /// The mean over instances of the mean difference: every instance counts alike; `nil` of none.
  public var effect: Double? { mean(\.mean) }

  /// The baseline's mean over instances of their means; `nil` of none.
  public var baselineMean: Double? {
    mean { $0.pairs.reduce(0) { $0 + $1.baseline } / Double($0.pairs.count) }
  }

  /// The candidate's mean over instances of their means; `nil` of none.
  public var candidateMean: Double? {
    mean { $0.pairs.reduce(0) { $0 + $1.candidate } / Double($0.pairs.count) }
  }

  /// In how many pairs the candidate is higher, lower and equal.
  public var signs: (higher: Int, lower: Int, equal: Int) {
    differences.reduce(into: (higher: 0, lower: 0, equal: 0)) { signs, difference in
      if difference > 0 {
        signs.higher += 1
      } else if difference < 0 {
        signs.lower += 1
      } else {
        signs.equal += 1
      }
    }
  }

  private func mean(_ value: (Instance) -> Double) -> Double? {
    instances.isEmpty ? nil : instances.reduce(0) { $0 + value($1) } / Double(instances.count)
  }
}

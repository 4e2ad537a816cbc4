/// Draws resamples of paired differences and makes intervals of their mean.
///
/// Seeded by ``SeededRandom``, so equal seeds give equal intervals everywhere.
public struct Bootstrap: Hashable, Sendable {
  /// What is drawn again, and so what an interval speaks of.
  public enum Unit: String, Hashable, Sendable, Codable {
    /// Replications within each instance: other seeds on these same instances.
    case replications
    /// Whole instances with all their replications: other instances of the same kind.
    ///
    /// The cluster bootstrap, which draws clusters with and values within them without replacement (A. C.
    /// Davison and D. V. Hinkley, "Bootstrap methods and their application", 1997, section 3.8).
    case instances
  }

  /// The number of resamples, at least 1.
  public let resamples: Int

  /// The confidence, between 0 and 1.
  public let confidence: Double

  /// The seed of the draws.
  public let seed: UInt64

  /// Creates a way to draw.
  public init(resamples: Int = 2000, confidence: Double = 0.95, seed: UInt64 = 0) {
    precondition(resamples >= 1, "there is a resample")
    self.resamples = resamples
    self.confidence = confidence
    self.seed = seed
  }

  /// The interval of the mean over instances of their mean difference.
  ///
  /// O(*resamples* × *pairs*) or O(*resamples* × *instances*).
  ///
  /// - Returns: The interval; `nil` if nothing can be drawn again: no instance, an instance of one replication
  ///   (`replications`), or one instance (`instances`).
  public func interval(_ paired: PairedDifferences, over unit: Unit) -> BootstrapInterval? {
    let samples: [[Double]] =
      switch unit {
      case .replications: paired.instances.map(\.differences)
      case .instances: [paired.instances.map(\.mean)]
      }
    return interval(samples)
  }

  /// The interval of the mean of the means of independent samples.
  ///
  /// - Returns: The interval; `nil` if there is no sample, or one of fewer than two values.
  public func interval(_ samples: [[Double]]) -> BootstrapInterval? {
    guard !samples.isEmpty, samples.allSatisfy({ $0.count >= 2 }) else { return nil }
    return BootstrapInterval(
      distribution: means(samples),
      observed: Self.mean(samples),
      jackknife: Self.jackknife(samples),
      confidence: confidence
    )
  }

  /// The mean of means of each resample, every sample drawn from itself with replacement.
  private func means(_ samples: [[Double]]) -> [Double] {
    if samples.allSatisfy({ sample in sample.allSatisfy { $0 == sample[0] } }) {
      return [Self.mean(samples)]
    }
    var random = SeededRandom(seed: seed, stream: 0x6263_6121)
    return (0..<resamples).map { _ in
      var sum = 0.0
      for sample in samples {
        var drawn = 0.0
        for _ in sample { drawn += sample[random.below(sample.count)] }
        sum += drawn / Double(sample.count)
      }
      return sum / Double(samples.count)
    }
  }

  static func mean(_ samples: [[Double]]) -> Double {
    samples.reduce(0) { $0 + $1.reduce(0, +) / Double($1.count) } / Double(samples.count)
  }

  /// The statistic without each value of each sample in turn.
  static func jackknife(_ samples: [[Double]]) -> [[Double]] {
    let means = samples.map { $0.reduce(0, +) / Double($0.count) }
    let total = means.reduce(0, +)
    return zip(samples, means).map { sample, mean in
      let sum = sample.reduce(0, +)
      let rest = total - mean
      return sample.map { (rest + (sum - $0) / Double(sample.count - 1)) / Double(samples.count) }
    }
  }
}

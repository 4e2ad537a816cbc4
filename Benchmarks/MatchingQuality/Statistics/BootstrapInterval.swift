/// An interval from resampling, corrected for bias and acceleration (BCa).
///
/// B. Efron, "Better bootstrap confidence intervals", Journal of the American Statistical Association 82
/// (1987). Of the ascending statistics of *B* resamples, the ends are the ones at the shares
///
/// α = Φ(z₀ + (z₀ + z) / (1 − a (z₀ + z))), for z = ∓ the normal point of the confidence,
///
/// where z₀ = Φ⁻¹ of the share of resamples below the observed statistic, equal ones counted half, and *a* is
/// the acceleration from the jackknife of each sample,
/// a = ⅙ Σⱼ Σᵢ Uᵢⱼ³/nⱼ³ / (Σⱼ Σᵢ Uᵢⱼ²/nⱼ²)^1.5 with Uᵢⱼ = (nⱼ − 1)(θ̂₍.ⱼ₎ − θ̂₍ᵢⱼ₎) (B. Efron and R. Tibshirani, "An
/// introduction to the bootstrap", 1993, equations 14.15 and 15.36; several samples as in
/// `scipy.stats.bootstrap`, with which tests compare it). Between two resamples the end is interpolated.
///
/// Degenerate cases:
/// - all resamples equal: both ends are that value;
/// - no resample below the observed, or none above: the share is taken as half a resample, so that z₀ is finite;
/// - no spread in the jackknife: a = 0; where 1 − a(z₀ + z) is not positive the end is the extreme resample.
///
/// The interval is too short for few values: the mean of 6, 10, 30 and 60 normal values lies in a 95 % interval
/// 85, 89, 94 and 95 times of 100 (3000 trials of 1000 resamples, numpy).
public struct BootstrapInterval: Hashable, Sendable, Codable {
  /// The lower end.
  public let lower: Double

  /// The upper end.
  public let upper: Double

  /// The confidence, for example 0.95.
  public let confidence: Double

  /// The correction of bias, z₀.
  public let bias: Double

  /// The acceleration, *a*.
  public let acceleration: Double

  /// The number of resamples.
  public let resamples: Int

  /// Computes an interval from what was resampled.
  ///
  /// O(*B* log *B*).
  ///
  /// - Parameters:
  ///   - distribution: The statistic of each resample, in any order, at least one.
  ///   - observed: The statistic of the data.
  ///   - jackknife: For each sample, the statistic without each of its values in turn.
  ///   - confidence: The confidence, between 0 and 1.
  public init(
    distribution: [Double],
    observed: Double,
    jackknife: [[Double]],
    confidence: Double = 0.95
  ) {
    precondition(!distribution.isEmpty, "there is a resample")
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    let sorted = distribution.sorted()
    self.confidence = confidence
    resamples = sorted.count
    guard sorted[0] < sorted[sorted.count - 1] else {
      (lower, upper, bias, acceleration) = (sorted[0], sorted[0], 0, 0)
      return
    }
    bias = Self.bias(sorted, observed)
    acceleration = Self.acceleration(jackknife)
    let z = NormalDistribution.quantile((1 + confidence) / 2)
    lower = Self.value(sorted, at: Self.share(bias, acceleration, -z))
    upper = Self.value(sorted, at: Self.share(bias, acceleration, z))
  }

  /// Whether a number lies within, ends included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  private static func bias(_ distribution: [Double], _ observed: Double) -> Double {
    let count = Double(distribution.count)
    let twiceBelow = distribution.reduce(0.0) {
      $0 + ($1 < observed ? 2 : $1 == observed ? 1 : 0)
    }
    return NormalDistribution.quantile(min(max(twiceBelow / 2, 0.5), count - 0.5) / count)
  }

  private static func acceleration(_ jackknife: [[Double]]) -> Double {
    var (cubes, squares) = (0.0, 0.0)
    for values in jackknife where !values.isEmpty {
      let n = Double(values.count)
      let mean = values.reduce(0, +) / n
      for value in values {
        let u = (n - 1) * (mean - value) / n
        cubes += u * u * u
        squares += u * u
      }
    }
    return squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
  }

  /// The share of resamples below an end.
  private static func share(_ bias: Double, _ acceleration: Double, _ z: Double) -> Double {
    let moved = bias + z
    let divisor = 1 - acceleration * moved
    guard divisor > 0 else { return moved > 0 ? 1 : 0 }
    return NormalDistribution.probability(below: bias + moved / divisor)
  }

  /// The value below which a share of sorted values lies, interpolated between neighbours.
  private static func value(_ sorted: [Double], at share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let index = min(Int(place), sorted.count - 1)
    let next = min(index + 1, sorted.count - 1)
    return sorted[index] + (sorted[next] - sorted[index]) * (place - Double(index))
  }
}

/// A median with an interval from resampling.
///
/// B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979): the
/// percentile interval of the medians of samples drawn with replacement. Seeded, so it repeats itself.
public struct MedianInterval: Hashable, Sendable {
  /// The median.
  public let median: Double

  /// The lower end of the interval of 95 %.
  public let lower: Double

  /// The upper end of the interval of 95 %.
  public let upper: Double

  /// Computes the median of whole numbers and its interval; `nil` of none.
  ///
  /// O(*resamples* × *n*).
  ///
  /// - Parameters:
  ///   - values: The numbers, in any order.
  ///   - resamples: How many samples are drawn, at least 40.
  ///   - seed: The seed of the draws.
  public init?(_ values: [Int], resamples: Int = 1000, seed: UInt64) {
    precondition(resamples >= 40, "an interval of 95 % needs at least forty samples")
    let sorted = values.sorted()
    guard let median = Self.median(sorted: sorted) else { return nil }
    var random = SeededRandom(seed: seed, stream: 0x6D65_6469)
    var medians: [Double] = []
    medians.reserveCapacity(resamples)
    var counts = [Int](repeating: 0, count: sorted.count)
    for _ in 0..<resamples {
      for index in counts.indices { counts[index] = 0 }
      for _ in counts { counts[random.below(counts.count)] += 1 }
      medians.append(Self.median(sorted, counts))
    }
    medians.sort()
    let cut = resamples / 40
    self.median = median
    lower = medians[cut]
    upper = medians[resamples - 1 - cut]
  }

  /// The median of numbers in ascending order, the mean of the middle two of an even number; `nil` of none.
  ///
  /// O(1).
  public static func median(sorted values: [Int]) -> Double? {
    guard !values.isEmpty else { return nil }
    let middle = values.count / 2
    return values.count % 2 == 1
      ? Double(values[middle]) : Double(values[middle - 1] + values[middle]) / 2
  }

  /// The median of a sample that has each sorted value so many times.
  private static func median(_ sorted: [Int], _ counts: [Int]) -> Double {
    let (lower, upper) = ((sorted.count - 1) / 2, sorted.count / 2)
    var (before, low) = (0, 0)
    for (value, count) in zip(sorted, counts) {
      let after = before + count
      if before <= lower, lower < after { low = value }
      if before <= upper, upper < after { return Double(low + value) / 2 }
      before = after
    }
    return Double(low)
  }
}

/// What a machine does at most: operations in single precision and bytes from memory, each a second.
package struct MachinePeak: Hashable, Codable, Sendable {
  /// Threads that worked at once.
  package var threads: Int
  /// 10⁹ multiplications and additions a second of a large matrix product in single precision.
  package var gigaflops: Double
  /// 10⁹ bytes a second of reading an array much larger than the caches.
  package var gigabytes: Double

  package init(threads: Int, gigaflops: Double, gigabytes: Double) {
    (self.threads, self.gigaflops, self.gigabytes) = (threads, gigaflops, gigabytes)
  }
}

/// How near a stage comes to what the machine does at most, and what bounds it.
///
/// A stage of *o* operations and *b* bytes can take no less than *o* / peak or *b* / bandwidth seconds.
/// What it takes more than the larger of the two is spent on other instructions: branches, tables, whole
/// numbers, text.
///
/// S. Williams, A. Waterman, D. Patterson, "Roofline: an insightful visual performance model for multicore
/// architectures", Communications of the ACM 52 (2009).
package struct Roofline: Hashable, Codable, Sendable {
  /// What keeps a stage from being faster.
  package enum Bound: String, Hashable, Codable, Sendable {
    /// Products and sums take half of the time or more.
    case arithmetic
    /// Reading memory takes half of the time or more, and more than products and sums.
    case memory
    /// Neither.
    case instructions
  }

  package var stage: String
  package var seconds: Double
  /// Multiplications and additions of matrix products, and of sums over features.
  package var operations: Int
  /// Bytes moved, counted as the stage's formula says.
  package var bytes: Int
  /// The part of the time that they would take at the machine's peak.
  package var shareOfPeak: Double
  /// The part of the time that the bytes would take at the machine's bandwidth; above 1 if most of them
  /// come from a cache.
  package var shareOfBandwidth: Double
  package var bound: Bound

  /// Compares a stage with the peak of as many threads.
  ///
  /// - Precondition: Seconds and peaks are above 0.
  package init(stage: String, seconds: Double, operations: Int, bytes: Int, peak: MachinePeak) {
    precondition(seconds > 0 && peak.gigaflops > 0 && peak.gigabytes > 0, "nothing takes no time")
    (self.stage, self.seconds) = (stage, seconds)
    (self.operations, self.bytes) = (operations, bytes)
    shareOfPeak = Double(operations) / (peak.gigaflops * 1e9) / seconds
    shareOfBandwidth = Double(bytes) / (peak.gigabytes * 1e9) / seconds
    bound =
      max(shareOfPeak, shareOfBandwidth) < 0.5
      ? .instructions : shareOfPeak >= shareOfBandwidth ? .arithmetic : .memory
  }
}

/// One thing asked of a comparison: whether a candidate differs from a baseline in a metric.
public struct Question: Hashable, Sendable {
  /// The metric's name.
  public let metric: String

  /// The metric's unit.
  public let unit: String

  /// Which way is better; not `neither`, for then there is no verdict to give.
  public let direction: Metric.Direction

  /// What is compared with, for example `optimal-total` or `leximin, version 0.3`.
  public let baseline: String

  /// What is compared, for example `greedy-pairs`.
  public let candidate: String

  /// The values, paired by instance and replication.
  public let paired: PairedDifferences

  /// Creates a question.
  ///
  /// - Precondition: One direction is better, and there is a pair.
  public init(
    metric: String,
    unit: String,
    direction: Metric.Direction,
    baseline: String,
    candidate: String,
    paired: PairedDifferences
  ) {
    precondition(direction != .neither, "a verdict needs a better way")
    precondition(paired.count > 0, "a verdict needs a pair")
    self.metric = metric
    self.unit = unit
    self.direction = direction
    self.baseline = baseline
    self.candidate = candidate
    self.paired = paired
  }
}

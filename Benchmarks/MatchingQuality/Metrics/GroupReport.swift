/// How the groups of a grouping fare under a plan, with intervals, small groups left out.
///
/// A group of fewer than ``smallestCell`` families is suppressed: nothing about it is said, because single
/// families could be recognised and rates would mean little.
public struct GroupReport: Hashable, Sendable {
  /// The least number of families about which something is said.
  public static let smallestCell = 10

  /// A share with its interval of 95 %.
  public struct Rate: Hashable, Sendable {
    /// How many were served.
    public let served: Int
    /// How many there are, at least ``GroupReport/smallestCell``.
    public let families: Int
    /// The interval of Wilson.
    public let interval: WilsonInterval

    /// The share.
    public var share: Double { Double(served) / Double(families) }
  }

  /// One group.
  public struct Cell: Hashable, Sendable {
    /// The group's label.
    public let label: String
    /// Families served of those with a place; `nil` if suppressed.
    public let matchRate: Rate?
    /// Families served of those that some volunteer could serve; `nil` if suppressed.
    public let eligibleRate: Rate?
    /// The days that families now served have waited; `nil` with fewer than ten known.
    public let waiting: MedianInterval?
    /// The minutes of travel of pairs; `nil` with fewer than ten known.
    public let travel: MedianInterval?
  }

  /// The name of the grouping.
  public let grouping: String

  /// The groups, in the order of the grouping's labels.
  public let cells: [Cell]

  /// Reports on a grouping.
  ///
  /// O(*families* + *pairs* + *resamples* × *served*).
  ///
  /// - Parameters:
  ///   - evaluation: The plan; its seed draws the bootstrap.
  ///   - grouping: A grouping of its market.
  ///   - resamples: How many samples are drawn for each median.
  public init(_ evaluation: Evaluation, grouping: Grouping, resamples: Int = 1000) {
    let counts = GroupCounts(evaluation, grouping)
    self.grouping = grouping.name
    cells = grouping.labels.indices.map { label in
      func median(_ values: [Int], _ stream: UInt64) -> MedianInterval? {
        guard values.count >= Self.smallestCell else { return nil }
        var streams = SeededRandom(seed: evaluation.seed, stream: stream &+ UInt64(label) &* 2)
        return MedianInterval(values, resamples: resamples, seed: streams.next())
      }
      return Cell(
        label: grouping.labels[label],
        matchRate: Self.rate(counts.served[label], counts.families[label]),
        eligibleRate: Self.rate(counts.servedEligible[label], counts.eligible[label]),
        waiting: median(counts.waiting[label], 0),
        travel: median(counts.travel[label], 1)
      )
    }
  }

  private static func rate(_ served: Int, _ families: Int) -> Rate? {
    guard families >= smallestCell else { return nil }
    return Rate(
      served: served,
      families: families,
      interval: WilsonInterval(count: served, of: families)
    )
  }
}

/// How many pairs of a plan are their family's first choice, second choice and so on.
///
/// R. W. Irving, T. Kavitha, K. Mehlhorn, D. Michail and K. Paluch, "Rank-maximal matchings", ACM
/// Transactions on Algorithms 2 (2006), call it the signature of a matching. O(*pairs*).
public struct RankProfile: Hashable, Sendable {
  /// The number of pairs at each rank: first choices at index 0.
  public let counts: [Int]

  /// Counts the ranks of a plan.
  public init(_ evaluation: Evaluation) {
    var counts: [Int] = []
    for rank in evaluation.familyRanks {
      while counts.count < rank { counts.append(0) }
      counts[rank - 1] += 1
    }
    self.counts = counts
  }
}

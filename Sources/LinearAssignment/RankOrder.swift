/// An order of assignments by how many pairs have each rank.
public enum RankOrder: String, Hashable, Sendable, CaseIterable {
  /// As many pairs of the first rank as possible, then of the second, and so on, whoever stays out.
  ///
  /// R. W. Irving, T. Kavitha, K. Mehlhorn, D. Michail and K. E. Paluch, "Rank-maximal matchings", ACM
  /// Transactions on Algorithms 2 (2006).
  case rankMaximal

  /// As many pairs as possible; among those, as many of the first rank as possible, and so on.
  case greedyMaximum

  /// As many pairs as possible; among those, as few of the last rank as possible, then of the last but one,
  /// and so on. Also called fair.
  case generous
}

/// The two-sided signed-rank test of Wilcoxon, of whether differences are symmetric about zero.
///
/// F. Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1 (1945). The sizes of the
/// differences are ranked from 1, equal sizes share the mean of their ranks, and W⁺ is the sum of the ranks of
/// the positive ones. Under the hypothesis every sign is as likely as the other.
///
/// - *p* is exact for at most ``largestExact`` pairs, also with ties and zeros: the distribution of W⁺ over all
///   signs, given the ranks, is counted in whole numbers. It equals `scipy.stats.wilcoxon` without ties and
///   its permutation method with ties; scipy falls back to the approximation with ties above 13 pairs, we do
///   not.
/// - Otherwise the normal approximation with the corrections for ties and for continuity, as scipy computes
///   it with `correction=True, method="asymptotic"`.
public struct SignedRankTest: Hashable, Sendable {
  /// What becomes of differences of exactly zero.
  public enum ZeroMethod: String, Hashable, Sendable, Codable {
    /// They are left out before ranking (Wilcoxon 1945).
    case wilcox
    /// They are ranked with the others, then left out (J. W. Pratt, "Remarks on zeros and ties in the
    /// Wilcoxon signed rank procedures", Journal of the American Statistical Association 54, 1959).
    ///
    /// Ours: it cannot make evidence stronger by turning a small loss into none, as leaving out before
    /// ranking can.
    case pratt
  }

  /// Where *p* comes from.
  public enum Method: String, Hashable, Sendable, Codable {
    /// Exact up to ``SignedRankTest/largestExact`` pairs, else the approximation.
    case automatic
    /// The distribution over all signs.
    case exact
    /// The normal approximation with both corrections.
    case normal
  }

  /// The largest number of pairs for which *p* is exact by default: all counts fit into 64 bits.
  public static let largestExact = 50

  /// W⁺, the sum of the ranks of positive differences.
  public let positiveRanks: Double

  /// W⁻, the sum of the ranks of negative differences.
  public let negativeRanks: Double

  /// The number of differences other than zero.
  public let count: Int

  /// The probability, if signs were tossed, of a W⁺ at least as far from its middle; 1 if all are zero.
  public let p: Double

  /// The least *p* that any signs of these differences could have, 2 of 2ⁿ; 1 if all are zero.
  public var leastP: Double {
    count == 0 ? 1 : Double(sign: .plus, exponent: 1 - min(count, 1000), significand: 1)
  }

  /// Tests differences.
  ///
  /// O(*n*³) exactly, O(*n* log *n*) by approximation.
  ///
  /// - Parameters:
  ///   - differences: The differences, none of them NaN.
  ///   - zeros: What becomes of zeros.
  ///   - method: Where *p* comes from; `exact` needs at most ``largestExact`` differences.
  public init(
    _ differences: [Double],
    zeros: ZeroMethod = .pratt,
    method: Method = .automatic
  ) {
    let ranked = SignedRanks(differences, zeros: zeros)
    positiveRanks = Double(ranked.doubledPositive) / 2
    negativeRanks = Double(ranked.doubledNegative) / 2
    count = ranked.doubledRanks.count
    let exact = method == .exact || method == .automatic && count <= Self.largestExact
    if count == 0 {
      p = 1
    } else if exact {
      p = Self.exact(ranked)
    } else {
      p = Self.approximate(ranked)
    }
  }

  /// Twice the smaller tail of the number of ways to choose signs, at most 1.
  private static func exact(_ ranked: SignedRanks) -> Double {
    let ranks = ranked.doubledRanks
    precondition(ranks.count <= largestExact, "exact probabilities are for fifty pairs at most")
    let smaller = min(ranked.doubledPositive, ranked.doubledNegative)
    // ways[s] counts the sets of ranks of sum s. Sums above the statistic are never asked for.
    var ways = [UInt64](repeating: 0, count: smaller + 1)
    ways[0] = 1
    for rank in ranks where rank <= smaller {
      for sum in stride(from: smaller, through: rank, by: -1) { ways[sum] += ways[sum - rank] }
    }
    let tail = ways.reduce(0, +)
    return min(1, 2 * Double(tail) / Double(1 << UInt64(ranks.count)))
  }

  /// Twice the tail of the normal distribution beyond the statistic, half a rank nearer to the middle.
  private static func approximate(_ ranked: SignedRanks) -> Double {
    let middle = Double(ranked.doubledPositive + ranked.doubledNegative) / 4
    // The variance of W⁺ is a quarter of the sum of squared ranks; ties and Pratt's zeros are within it.
    let variance = ranked.doubledRanks.reduce(0.0) { $0 + Double($1) * Double($1) } / 16
    let distance = abs(Double(ranked.doubledPositive) / 2 - middle)
    let z = (distance - (distance > 0 ? 0.5 : 0)) / variance.squareRoot()
    return min(1, 2 * NormalDistribution.probability(above: z))
  }
}

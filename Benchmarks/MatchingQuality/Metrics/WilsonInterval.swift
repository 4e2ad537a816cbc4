/// An interval of a share, from its count.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
/// American Statistical Association 22 (1927): the shares *p* that a score test does not reject,
/// (p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n). It stays within 0...1 and does not collapse at
/// either end, unlike the interval of Wald.
public struct WilsonInterval: Hashable, Sendable {
  /// The 97.5 % point of the normal distribution, for intervals of 95 %.
  public static let normalPoint95 = 1.959_963_984_540_054

  /// The lower end.
  public let lower: Double

  /// The upper end.
  public let upper: Double

  /// Computes the interval of a count out of a number.
  ///
  /// - Parameters:
  ///   - count: How many had it, 0...`number`.
  ///   - number: How many there were, at least 1.
  ///   - normalPoint: *z*, the point of the normal distribution that sets the confidence.
  /// - Precondition: `0 <= count <= number` and `number >= 1`.
  public init(count: Int, of number: Int, normalPoint: Double = normalPoint95) {
    precondition(number >= 1 && count >= 0 && count <= number, "a count is out of a number")
    let n = Double(number)
    let p = Double(count) / n
    let z = normalPoint
    let square = z * z
    let middle = p + square / (2 * n)
    let half = z * (p * (1 - p) / n + square / (4 * n * n)).squareRoot()
    let scale = 1 + square / n
    // Rounding must not push the ends of none and of all past 0 and 1.
    lower = count == 0 ? 0 : max(0, (middle - half) / scale)
    upper = count == number ? 1 : min(1, (middle + half) / scale)
  }
}

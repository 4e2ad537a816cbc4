/// The normal distribution of mean 0 and variance 1.
///
/// Only IEEE additions, multiplications, divisions, square roots and roundings are used, which every machine
/// rounds alike. No function of the C mathematics library is called, because those differ between
/// libraries; so intervals and *p* values are the same bytes everywhere.
///
/// - Near the middle: the series Φ(x) − ½ = φ(x) (x + x³/3 + x⁵/(3·5) + …), all of whose terms are
///   positive (G. Marsaglia, "Evaluating the normal distribution", Journal of Statistical Software 11, 2004).
/// - In the tails: the continued fraction of Laplace, 1 − Φ(x) = φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))).
///
/// Relative errors are below 10⁻¹³ for probabilities down to 10⁻³⁰⁰; tests hold them against scipy.
public enum NormalDistribution {
  /// The density at a point, φ(x) = exp(−x²/2) / √(2π).
  public static func density(at x: Double) -> Double {
    // The square of the first bits is exact, so that the exponent does not lose the last bits of a large x.
    let head = (x * 32).rounded() / 32
    let square = -head * head / 2
    let rest = -(x - head) * (x + head) / 2
    return exponential(square) * exponential(rest) * 0x1.988453_3D43651p-2
  }

  /// The probability below a point, Φ(x).
  public static func probability(below x: Double) -> Double { probability(above: -x) }

  /// The probability above a point, 1 − Φ(x), to full relative precision for large *x*.
  public static func probability(above x: Double) -> Double {
    if x < 0 { return 1 - probability(above: -x) }
    return x < 2 ? 0.5 - middle(x) : tail(x)
  }

  /// The point with a probability below it; −∞ for 0 and ∞ for 1.
  ///
  /// Twelve bisections and five steps of Newton.
  ///
  /// - Precondition: The probability is from 0 to 1.
  public static func quantile(_ probability: Double) -> Double {
    precondition((0...1).contains(probability), "a probability is from 0 to 1")
    return probability <= 0.5 ? -point(above: probability) : point(above: 1 - probability)
  }

  /// The point, 0 or more, above which a probability of at most a half lies.
  private static func point(above probability: Double) -> Double {
    guard probability > 0 else { return .infinity }
    var (low, high) = (0.0, 38.5)
    for _ in 0..<12 {
      let middle = (low + high) / 2
      if self.probability(above: middle) > probability { low = middle } else { high = middle }
    }
    var x = low
    for _ in 0..<5 {
      let density = density(at: x)
      guard density > 0 else { break }
      x += (self.probability(above: x) - probability) / density
    }
    return x
  }

  /// Φ(x) − ½ for *x* from 0 to 2.
  private static func middle(_ x: Double) -> Double {
    var (sum, term, divisor) = (x, x, 1.0)
    while term > sum * 0x1p-60 {
      divisor += 2
      term *= x * x / divisor
      sum += term
    }
    return sum * density(at: x)
  }

  /// 1 − Φ(x) for *x* of at least 2, where 150 levels of the fraction leave nothing to round.
  private static func tail(_ x: Double) -> Double {
    var fraction = x
    for level in stride(from: 150.0, to: 0, by: -1) { fraction = x + level / fraction }
    return density(at: x) / fraction
  }

  /// e to a power of at most 1; 0 where that is below the smallest normal number.
  ///
  /// The power is *k* ln 2 + *r* with |r| ≤ ½ ln 2, with ln 2 in two parts so that *r* is exact, and e^r is
  /// its Taylor polynomial of degree 16, whose remainder is below 10⁻²².
  static func exponential(_ power: Double) -> Double {
    guard power > -708 else { return 0 }
    let k = (power * 0x1.715476_52B82FEp0).rounded()
    let r = (power - k * 0x1.62E4_2FEEp-1) - k * 0x1.A39EF3_5793C76p-33
    var sum = 1.0
    for degree in stride(from: 16.0, to: 0, by: -1) { sum = 1 + r / degree * sum }
    return sum * Double(sign: .plus, exponent: Int(k), significand: 1)
  }
}

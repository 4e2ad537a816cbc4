/// Upper tails of the distributions that the tests of fit need, the same to the last bit everywhere.
///
/// Only sums, products, quotients and square roots are used, which IEEE 754 rounds in one way; no
/// mathematical library is called. Every series has positive terms, so nothing cancels: the relative
/// error stays below 10⁻¹², as tests against published values show.
package enum TailFunctions {
  /// *e* to the power of minus *x*, for *x* of 0 or more.
  package static func exponential(minus x: Double) -> Double {
    precondition(x >= 0, "the exponent is 0 or more")
    guard x < 745 else { return 0 }
    // x = n ln 2 + r, with ln 2 in two parts, so that r is exact.
    let n = (x / 0.693_147_180_559_945_3).rounded(.down)
    let r = (x - n * 0x1.62e42fee00000p-1) - n * 0x1.a39ef35793c76p-33
    var term = 1.0
    var sum = 1.0
    for k in 1...24 {
      term *= r / Double(k)
      sum += term
    }
    return (1 / sum) * Double(sign: .plus, exponent: -Int(n), significand: 1)
  }

  /// The complementary error function of *z*, for *z* of 0 or more.
  package static func complementaryError(_ z: Double) -> Double {
    let squared = z * z
    let rootPi = 1.772_453_850_905_516
    if z < 2 {
      // erf z = 2/√π e^(−z²) Σ 2ⁿ z^(2n+1) / (2n+1)!!
      var term = z
      var sum = z
      var n = 0.0
      while term > sum * 1e-17 {
        n += 1
        term *= 2 * squared / (2 * n + 1)
        sum += term
      }
      return 1 - 2 / rootPi * exponential(minus: squared) * sum
    }
    // erfc z = e^(−z²) / √π · 1/(z + (1/2)/(z + 1/(z + (3/2)/(z + …)))), from the inside.
    var fraction = z
    for k in stride(from: 120, through: 1, by: -1) {
      fraction = z + Double(k) / 2 / fraction
    }
    return exponential(minus: squared) / rootPi / fraction
  }

  /// The regularised upper incomplete gamma function *Q*(*k*/2, *y*) for a whole *k*.
  ///
  /// It starts from *Q*(1, *y*) = *e*^(−*y*) or *Q*(1/2, *y*) = erfc √*y* and climbs by
  /// *Q*(*a* + 1, *y*) = *Q*(*a*, *y*) + *y*^*a* *e*^(−*y*) / Γ(*a* + 1). O(*k*).
  ///
  /// - Precondition: *k* is 1 or more and *y* is 0 or more.
  package static func upperGamma(halves k: Int, _ y: Double) -> Double {
    precondition(k >= 1 && y >= 0)
    let power = exponential(minus: y)
    var a = k % 2 == 0 ? 1.0 : 0.5
    var result = k % 2 == 0 ? power : complementaryError(y.squareRoot())
    // The term y^a e^(−y) / Γ(a + 1); Γ(3/2) = √π / 2.
    var term = k % 2 == 0 ? y * power : y.squareRoot() * power / 0.886_226_925_452_758
    while a < Double(k) / 2 {
      result += term
      a += 1
      term *= y / a
    }
    return min(1, result)
  }

  /// The chance that a chi-square variable exceeds a value.
  package static func chiSquare(above value: Double, degreesOfFreedom: Int) -> Double {
    upperGamma(halves: degreesOfFreedom, value / 2)
  }

  /// The chance that the Kolmogorov-Smirnov distance of *n* uniform values exceeds *d*.
  ///
  /// The limiting distribution with the correction of Stephens (Journal of the Royal Statistical
  /// Society B 32, 1970), good to two digits from *n* = 10 on.
  package static func kolmogorov(above d: Double, count n: Int) -> Double {
    let root = Double(n).squareRoot()
    let scaled = (root + 0.12 + 0.11 / root) * d
    // The series is 1 to many digits below, and would not settle.
    guard scaled > 0.2 else { return 1 }
    var sum = 0.0
    for k in 1...100 {
      let term = exponential(minus: min(2 * Double(k * k) * scaled * scaled, 745))
      sum += k % 2 == 1 ? term : -term
    }
    return min(1, max(0, 2 * sum))
  }
}

import KoppelingData
import Testing

/// Values of scipy 1.16: `scipy.stats.chi2.sf`, `scipy.special.erfc`, `math.exp` and
/// `scipy.stats.kstwo.sf`.
@Suite("Tails of distributions")
struct TailFunctionTests {
  @Test(
    "the upper tail of chi-square equals scipy's to twelve digits",
    arguments: [
      (3.841458820694124, 1, 0.04999999999999989), (0.5, 1, 0.47950012218695337),
      (30, 1, 4.3204630578274955e-08), (18.307, 10, 0.05000058909139812),
      (2.5, 7, 0.9270970650134738), (60, 33, 0.00276681179507791),
      (0.01, 2, 0.9950124791926823), (250, 60, 4.901747961563307e-25),
    ] as [(Double, Int, Double)]
  )
  func chiSquare(value: Double, degrees: Int, expected: Double) {
    let tail = TailFunctions.chiSquare(above: value, degreesOfFreedom: degrees)
    #expect(abs(tail - expected) <= 1e-12 * expected, "\(tail)")
  }

  @Test("the tail is 1 at 0, falls with the value, and rises with the degrees of freedom")
  func monotone() {
    for degrees in 1...60 {
      #expect(TailFunctions.chiSquare(above: 0, degreesOfFreedom: degrees) == 1)
      var last = 1.0
      for step in 1...60 {
        let value = Double(step) * 2.5
        let tail = TailFunctions.chiSquare(above: value, degreesOfFreedom: degrees)
        #expect(tail <= last && tail >= 0)
        let next = TailFunctions.chiSquare(above: value, degreesOfFreedom: degrees + 1)
        #expect(tail <= next + 1e-15, "\(value), \(degrees)")
        last = tail
      }
    }
    #expect(TailFunctions.chiSquare(above: 1e9, degreesOfFreedom: 3) == 0)
  }

  @Test(
    "the complementary error function equals scipy's",
    arguments: [
      (0, 1), (0.1, 0.8875370839817152), (0.5, 0.4795001221869535), (1, 0.15729920705028516),
      (1.99, 0.004888586800383002), (2, 0.004677734981047266), (3, 2.2090496998585445e-05),
      (5, 1.5374597944280347e-12), (20, 5.395865611607901e-176),
    ] as [(Double, Double)]
  )
  func complementaryError(z: Double, expected: Double) {
    let value = TailFunctions.complementaryError(z)
    #expect(abs(value - expected) <= 1e-12 * expected, "\(value)")
  }

  @Test(
    "the exponential equals the library's",
    arguments: [
      (0, 1), (0.3, 0.7408182206817179), (1, 0.36787944117144233), (10, 4.5399929762484854e-05),
      (100, 3.720075976020836e-44), (700, 9.85967654375977e-305), (800, 0),
    ] as [(Double, Double)]
  )
  func exponential(x: Double, expected: Double) {
    #expect(abs(TailFunctions.exponential(minus: x) - expected) <= 1e-14 * expected)
  }

  @Test(
    "the tail of Kolmogorov and Smirnov is within four hundredths of the exact one",
    arguments: [
      (0.1, 100, 0.2526927570063874), (0.05, 1000, 0.013012074781090332),
      (0.3, 20, 0.04306706665851623),
    ]
  )
  func kolmogorov(distance: Double, count: Int, exact: Double) {
    let tail = TailFunctions.kolmogorov(above: distance, count: count)
    #expect(abs(tail - exact) < 0.04 * exact, "\(tail)")
    #expect(TailFunctions.kolmogorov(above: 0, count: count) == 1)
  }
}

/// A generator of random numbers that repeats itself from its seed, on every machine and for ever.
///
/// SplitMix64 of G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014, with the finalizer's constants of D. Stafford's variant 13. Only integers, and IEEE
/// additions, multiplications, divisions and square roots are used, whose results every machine rounds
/// alike; no function of the C mathematics library is called, because those differ between libraries.
public struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator; equal seeds give equal numbers.
  public init(seed: UInt64) { state = seed }

  /// Creates a generator for one of several independent uses of a seed.
  ///
  /// The numbers of different streams of a seed are unrelated.
  public init(seed: UInt64, stream: UInt64) {
    var mixer = SeededRandom(seed: seed)
    let first = mixer.next()
    var other = SeededRandom(seed: stream ^ 0x6A09_E667_F3BC_C908)
    state = first ^ other.next()
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 to less than a count, exactly uniform.
  ///
  /// The method of D. Lemire, "Fast random integer generation in an interval" (2019), with rejection.
  ///
  /// - Precondition: The count is positive.
  public mutating func below(_ count: Int) -> Int {
    precondition(count > 0, "there is something to choose from")
    let count = UInt64(count)
    var product = next().multipliedFullWidth(by: count)
    if product.low < count {
      let threshold = (0 &- count) % count
      while product.low < threshold { product = next().multipliedFullWidth(by: count) }
    }
    return Int(product.high)
  }

  /// A number from 0 to less than 1: a multiple of 2⁻⁵³.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number of mean 0 and variance 1, nearly normal: the sum of twelve uniform numbers less six.
  ///
  /// It lies in −6...6 and its kurtosis is 2.9 instead of 3; it needs additions only.
  public mutating func nearlyNormal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += unit() }
    return sum
  }

  /// The numbers from 0 to less than a count in random order.
  ///
  /// The shuffle of Fisher and Yates. O(*count*).
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for index in stride(from: count - 1, to: 0, by: -1) { order.swapAt(index, below(index + 1)) }
    return order
  }
}

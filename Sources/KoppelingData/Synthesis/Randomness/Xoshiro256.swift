/// The generator xoshiro256** 1.0 of Blackman and Vigna ("Scrambled linear pseudorandom number
/// generators", ACM Transactions on Mathematical Software 47, 2021), with a period of 2²⁵⁶ − 1.
///
/// It is fixed for version 1 of the synthetic regions: another generator is another version. It
/// needs nothing but shifts, rotations, exclusive or and wrapping products of 64-bit words, so that
/// every machine draws the same words. It is no generator for secrets.
package struct Xoshiro256: RandomNumberGenerator, Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64)

  /// Creates a generator from its four words of state.
  ///
  /// - Precondition: Not all words are 0.
  package init(words: (UInt64, UInt64, UInt64, UInt64)) {
    precondition(words.0 | words.1 | words.2 | words.3 != 0, "a state of zeros stays zero")
    self.words = words
  }

  /// Creates a generator whose state is four words of SplitMix64, as its authors advise.
  ///
  /// Four successive words of SplitMix64 differ, so that they are not all 0.
  package init(seed: UInt64) {
    var mixer = SplitMix64(state: seed)
    words = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// The next word.
  package mutating func next() -> UInt64 {
    let result = Self.rotated(words.1 &* 5, by: 7) &* 9
    let shifted = words.1 << 17
    words.2 ^= words.0
    words.3 ^= words.1
    words.1 ^= words.2
    words.0 ^= words.3
    words.2 ^= shifted
    words.3 = Self.rotated(words.3, by: 45)
    return result
  }

  private static func rotated(_ word: UInt64, by count: UInt64) -> UInt64 {
    word << count | word >> (64 - count)
  }
}

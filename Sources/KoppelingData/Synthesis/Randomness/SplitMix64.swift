/// The generator SplitMix64 of Steele, Lea and Flood ("Fast splittable pseudorandom number
/// generators", OOPSLA 2014): a counter with a bijective mixer, here to spread seeds.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(state: UInt64) {
    self.state = state
  }

  /// The next word.
  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  /// A word that depends on every bit of two others.
  static func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var mixer = SplitMix64(state: first)
    var other = SplitMix64(state: mixer.next() ^ second)
    return other.next()
  }
}

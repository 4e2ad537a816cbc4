/// A stream of random draws for one purpose and one person, the same on every machine.
///
/// The stream of a seed, a purpose and an index is xoshiro256** from a seed that SplitMix64 mixes
/// of the three. Streams are independent for every practical end: a draw more or fewer in one
/// shifts no other.
///
/// ```swift
/// var stream = SyntheticStream(seed: 7, purpose: .familyHome, index: 0)
/// let dice = stream.int(in: 1...6)
/// ```
///
/// Every draw is a whole number, exactly uniform by rejection; there is no floating point in it.
package struct SyntheticStream: RandomNumberGenerator, Sendable {
  private var generator: Xoshiro256

  /// The stream of a seed, a purpose and the index of a person.
  package init(seed: UInt64, purpose: StreamPurpose, index: Int) {
    let key = SplitMix64.mixed(
      SplitMix64.mixed(seed, purpose.rawValue),
      UInt64(truncatingIfNeeded: index)
    )
    generator = Xoshiro256(seed: key)
  }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 { generator.next() }

  /// A whole number from 0 up to a bound, each with the same chance.
  ///
  /// The upper word of the product of 64 random bits with the bound; the few products that would
  /// favour some numbers are drawn again (Lemire, ACM TOMACS 29, 2019).
  ///
  /// - Precondition: The bound is 1 or more.
  package mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "a bound is 1 or more")
    let bound = UInt64(bound)
    let threshold = (0 &- bound) % bound
    while true {
      let product = next().multipliedFullWidth(by: bound)
      if product.low >= threshold { return Int(product.high) }
    }
  }

  /// A whole number of a range, each with the same chance.
  package mutating func int(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// An index, each with a chance in proportion to its whole weight.
  ///
  /// - Precondition: No weight is negative and one is positive.
  package mutating func index(weights: [Int]) -> Int {
    var drawn = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if drawn < weight { return index }
      drawn -= weight
    }
    preconditionFailure("weights are not negative")
  }

  /// An element, each with the same chance.
  ///
  /// - Precondition: There is one.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// A number of different elements, each set with the same chance, in the order they were drawn.
  package mutating func some<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var rest = elements
    var drawn: [Element] = []
    while drawn.count < count, !rest.isEmpty {
      drawn.append(rest.remove(at: below(rest.count)))
    }
    return drawn
  }

  /// The number of successes in a row before the first failure, at most a cap.
  ///
  /// - Parameters:
  ///   - successes: How many of `outcomes` equal outcomes are a success.
  ///   - outcomes: The number of equal outcomes.
  ///   - cap: The largest number; O(`cap`) draws.
  /// - Returns: A number from 0 to `cap`.
  package mutating func run(_ successes: Int, of outcomes: Int, cap: Int) -> Int {
    var count = 0
    while count < cap, below(outcomes) < successes { count += 1 }
    return count
  }
}

/// A generator of random numbers that repeats itself from its seed: SplitMix64.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Creates a generator; equal seeds give equal numbers.
  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A whole number in a range.
  package mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True in a number of cases out of a hundred.
  package mutating func chance(_ percent: Int) -> Bool {
    int(0...99) < percent
  }

  /// One of several values.
  ///
  /// - Precondition: There is a value.
  package mutating func pick<Value>(_ values: [Value]) -> Value {
    values[int(0...values.count - 1)]
  }

  /// Some of several values, each in a number of cases out of a hundred.
  package mutating func some<Value>(_ values: [Value], percent: Int) -> [Value] {
    var chosen: [Value] = []
    for value in values where chance(percent) { chosen.append(value) }
    return chosen
  }

  /// Changes a value in a number of cases out of a hundred.
  ///
  /// Numbers are drawn whether or not it changes, so that one chance does not move the others.
  package mutating func sometimes<Value>(_ percent: Int, _ place: inout Value, _ value: Value) {
    if chance(percent) { place = value }
  }
}

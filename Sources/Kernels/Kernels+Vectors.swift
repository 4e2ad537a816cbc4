/// Vectors of eight doubles, spelled so that they compile to the plainest instructions.
extension Kernels {
  /// The lesser of two numbers, the second where neither is less.
  @inline(__always)
  static func lesser(_ left: Double, _ right: Double) -> Double { left < right ? left : right }

  /// The lesser in each lane.
  @inline(__always)
  static func lesser(_ left: SIMD8<Double>, _ right: SIMD8<Double>) -> SIMD8<Double> {
    SIMD8(
      lesser(left[0], right[0]),
      lesser(left[1], right[1]),
      lesser(left[2], right[2]),
      lesser(left[3], right[3]),
      lesser(left[4], right[4]),
      lesser(left[5], right[5]),
      lesser(left[6], right[6]),
      lesser(left[7], right[7])
    )
  }

  /// The greater of two numbers, the second where neither is greater.
  @inline(__always)
  static func greater(_ left: Double, _ right: Double) -> Double { left > right ? left : right }

  /// The greater in each lane.
  @inline(__always)
  static func greater(_ left: SIMD8<Double>, _ right: SIMD8<Double>) -> SIMD8<Double> {
    SIMD8(
      greater(left[0], right[0]),
      greater(left[1], right[1]),
      greater(left[2], right[2]),
      greater(left[3], right[3]),
      greater(left[4], right[4]),
      greater(left[5], right[5]),
      greater(left[6], right[6]),
      greater(left[7], right[7])
    )
  }

  /// The least of all lanes.
  @inline(__always)
  static func leastLane(of lanes: SIMD8<Double>) -> Double {
    let first = lesser(lesser(lanes[0], lanes[4]), lesser(lanes[2], lanes[6]))
    let second = lesser(lesser(lanes[1], lanes[5]), lesser(lanes[3], lanes[7]))
    return lesser(first, second)
  }

  /// Eight elements as a vector.
  ///
  /// The lanes are read one by one, and compiled to whole loads.
  @inline(__always) @unsafe
  static func vector(_ span: Span<Double>, _ index: Int) -> SIMD8<Double> {
    unsafe SIMD8(
      span[unchecked: index],
      span[unchecked: index &+ 1],
      span[unchecked: index &+ 2],
      span[unchecked: index &+ 3],
      span[unchecked: index &+ 4],
      span[unchecked: index &+ 5],
      span[unchecked: index &+ 6],
      span[unchecked: index &+ 7]
    )
  }

  /// Eight elements as a vector.
  @inline(__always) @unsafe
  static func vector(_ span: borrowing MutableSpan<Double>, _ index: Int) -> SIMD8<Double> {
    unsafe SIMD8(
      span[unchecked: index],
      span[unchecked: index &+ 1],
      span[unchecked: index &+ 2],
      span[unchecked: index &+ 3],
      span[unchecked: index &+ 4],
      span[unchecked: index &+ 5],
      span[unchecked: index &+ 6],
      span[unchecked: index &+ 7]
    )
  }

  /// Writes eight elements.
  @inline(__always) @unsafe
  static func store(
    _ lanes: SIMD8<Double>,
    in span: inout MutableSpan<Double>,
    _ index: Int
  ) {
    unsafe span[unchecked: index] = lanes[0]
    unsafe span[unchecked: index &+ 1] = lanes[1]
    unsafe span[unchecked: index &+ 2] = lanes[2]
    unsafe span[unchecked: index &+ 3] = lanes[3]
    unsafe span[unchecked: index &+ 4] = lanes[4]
    unsafe span[unchecked: index &+ 5] = lanes[5]
    unsafe span[unchecked: index &+ 6] = lanes[6]
    unsafe span[unchecked: index &+ 7] = lanes[7]
  }
}

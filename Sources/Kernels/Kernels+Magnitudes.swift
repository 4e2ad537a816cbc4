extension Kernels {
  /// Whether all elements are numbers from `-limit` to `limit`.
  ///
  /// O(*n*).
  public static func areWithin(_ limit: Double, _ row: Span<Double>) -> Bool {
    var least = SIMD8<Double>(repeating: .infinity)
    var greatest = SIMD8<Double>(repeating: .infinity)
    var check = SIMD8<Double>(repeating: 0)
    var index = 0
    // Safe: `index + 8 <= row.count`.
    while index &+ 8 <= row.count {
      let values = unsafe vector(row, index)
      least = lesser(values, least)
      greatest = lesser(-values, greatest)
      check += values * 0
      index &+= 8
    }
    // A product with zero is NaN if an element is; comparisons alone would pass over it.
    var areWithin =
      row.count < 8 || (leastLane(of: least) >= -limit && leastLane(of: greatest) >= -limit)
    areWithin = areWithin && check.sum() == 0
    while index < row.count {
      areWithin = areWithin && row[index] <= limit && row[index] >= -limit
      index &+= 1
    }
    return areWithin
  }

  /// Whether all elements are from `-limit` to `limit`.
  ///
  /// O(*n*).
  public static func areWithin(_ limit: Int64, _ row: Span<Int64>) -> Bool {
    var faults: Int64 = 0
    for index in 0..<row.count {
      let value = row[index]
      faults |= (limit &- value) | (limit &+ value) | (value == .max ? -1 : 0)
    }
    return faults >= 0
  }
}

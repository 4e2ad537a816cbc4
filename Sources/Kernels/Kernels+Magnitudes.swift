extension Kernels {
  /// Whether all elements are numbers from `-limit` to `limit`.
  ///
  /// O(*n*).
  public static func areWithin(_ limit: Double, _ row: Span<Double>) -> Bool {
    var faults = SIMD8<Int64>(repeating: 0)
    var index = 0
    // Safe: `index + 8 <= row.count`.
    while index &+ 8 <= row.count {
      let values = unsafe vector(row, index)
      let isWithin = (values .<= limit) .& (values .>= -limit)
      faults.replace(with: 1, where: .!isWithin)
      index &+= 8
    }
    var areWithin = faults == SIMD8(repeating: 0)
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

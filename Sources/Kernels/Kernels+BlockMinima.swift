extension Kernels {
  /// Writes the least of `row − prices` for each block, and checks the row.
  ///
  /// Infinite elements of the row stay infinite. The number returned is finite only if all elements times
  /// `scale` are; it may be infinite if they can be summed only beyond the range. O(*n*).
  ///
  /// - Precondition: `row` and `prices` have equal length, `minima` has one element for each block, and
  ///   no price is NaN or infinite.
  public static func writeBlockMinima(
    of row: Span<Double>,
    minus prices: Span<Double>,
    scale: Double,
    into minima: inout MutableSpan<Double>
  ) -> Double {
    let count = row.count
    precondition(prices.count == count, "one price for each column")
    precondition(minima.count == blockCount(count), "one minimum for each block")
    var check = SIMD8<Double>(repeating: 0)
    var rest = 0.0
    var column = 0
    for block in 0..<minima.count {
      let end = min(column &+ blockLength, count)
      var least = SIMD8<Double>(repeating: .infinity)
      // Safe: `column + 8 <= end <= count`, and both spans have `count` elements.
      while column &+ 8 <= end {
        let elements = unsafe vector(row, column)
        least = unsafe lesser(elements - vector(prices, column), least)
        check += elements * scale
        column &+= 8
      }
      var scalar = leastLane(of: least)
      while column < end {
        let element = unsafe row[unchecked: column]
        scalar = unsafe lesser(element - prices[unchecked: column], scalar)
        rest += element * scale
        column &+= 1
      }
      unsafe minima[unchecked: block] = scalar
    }
    return check.sum() + rest
  }

  /// Writes the least of `row − prices` for each block.
  ///
  /// Infinite elements of the row stay infinite. O(*n*).
  ///
  /// - Precondition: `row` and `prices` have equal length, `minima` has one element for each block, and
  ///   no price is NaN or infinite.
  public static func writeBlockMinima(
    of row: Span<Double>,
    minus prices: Span<Double>,
    into minima: inout MutableSpan<Double>
  ) {
    let count = row.count
    precondition(prices.count == count, "one price for each column")
    precondition(minima.count == blockCount(count), "one minimum for each block")
    var column = 0
    for block in 0..<minima.count {
      let end = min(column &+ blockLength, count)
      var least = SIMD8<Double>(repeating: .infinity)
      // Safe: `column + 8 <= end <= count`, and both spans have `count` elements.
      while column &+ 8 <= end {
        least = unsafe lesser(vector(row, column) - vector(prices, column), least)
        column &+= 8
      }
      var scalar = leastLane(of: least)
      while column < end {
        scalar = unsafe lesser(row[unchecked: column] - prices[unchecked: column], scalar)
        column &+= 1
      }
      unsafe minima[unchecked: block] = scalar
    }
  }

  /// Writes the least of `row − prices` for each block; `.max` in the row stays `.max`.
  ///
  /// Returns whether all elements are from `-limit` to `limit`. O(*n*).
  ///
  /// - Precondition: `row` and `prices` have equal length or `prices` is empty, which stands for zeros;
  ///   `minima` has one element for each block, `limit` is not negative, and no difference with an element within the limit overflows.
  public static func writeBlockMinima(
    of row: Span<Int64>,
    minus prices: Span<Int64>,
    limit: Int64,
    into minima: inout MutableSpan<Int64>
  ) -> Bool {
    let count = row.count
    precondition(prices.isEmpty || prices.count == count, "one price for each column")
    precondition(minima.count == blockCount(count), "one minimum for each block")
    var faults: Int64 = 0
    for block in 0..<minima.count {
      let start = block * blockLength
      var least = Int64.max
      for column in start..<min(start + blockLength, count) {
        // Safe: `column < count`, and both spans have `count` elements.
        let element = unsafe row[unchecked: column]
        faults |= (limit &- element) | (limit &+ element) | (element == .max ? -1 : 0)
        let difference =
          unsafe element == .max
          ? .max : element &- (prices.isEmpty ? 0 : prices[unchecked: column])
        least = difference < least ? difference : least
      }
      minima[block] = least
    }
    return faults >= 0
  }
}

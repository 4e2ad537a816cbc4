extension Kernels {
  /// Writes the least of `row − prices` for each block of columns.
  ///
  /// Block *b* covers the columns from `b * blockLength` on; the last may be shorter. Infinite elements
  /// of the row stay infinite. O(*n*).
  ///
  /// - Precondition: `row` and `prices` have equal length, `minima` has one element for each block, and
  ///   no price is NaN or infinite.
  public static func writeBlockMinima(
    of row: Span<Double>,
    minus prices: Span<Double>,
    blockLength: Int,
    into minima: inout MutableSpan<Double>
  ) {
    let count = row.count
    precondition(prices.count == count, "one price for each column")
    precondition(blockLength > 0 && minima.count == (count + blockLength - 1) / blockLength)
    for block in 0..<minima.count {
      let start = block * blockLength
      let end = min(start + blockLength, count)
      var least = SIMD8<Double>(repeating: .infinity)
      var column = start
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
      minima[block] = scalar
    }
  }

  /// Writes the least of `row − prices` for each block of columns; `.max` in the row stays `.max`.
  ///
  /// Block *b* covers the columns from `b * blockLength` on; the last may be shorter. O(*n*).
  ///
  /// - Precondition: `row` and `prices` have equal length, `minima` has one element for each block, and
  ///   no difference overflows.
  public static func writeBlockMinima(
    of row: Span<Int64>,
    minus prices: Span<Int64>,
    blockLength: Int,
    into minima: inout MutableSpan<Int64>
  ) {
    let count = row.count
    precondition(prices.count == count, "one price for each column")
    precondition(blockLength > 0 && minima.count == (count + blockLength - 1) / blockLength)
    for block in 0..<minima.count {
      let start = block * blockLength
      var least = Int64.max
      for column in start..<min(start + blockLength, count) {
        // Safe: `column < count`, and both spans have `count` elements.
        let element = unsafe row[unchecked: column]
        let difference = unsafe element == .max ? .max : element &- prices[unchecked: column]
        least = difference < least ? difference : least
      }
      minima[block] = least
    }
  }
}

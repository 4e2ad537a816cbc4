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
        let difference = unsafe vector(row, column) - vector(prices, column)
        least.replace(with: difference, where: difference .< least)
        column &+= 8
      }
      var quarter = least.lowHalf
      quarter.replace(with: least.highHalf, where: least.highHalf .< quarter)
      var pair = quarter.lowHalf
      pair.replace(with: quarter.highHalf, where: quarter.highHalf .< pair)
      var scalar = pair[1] < pair[0] ? pair[1] : pair[0]
      while column < end {
        let difference = unsafe row[unchecked: column] - prices[unchecked: column]
        scalar = difference < scalar ? difference : scalar
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
}

/// Passes over whole rows under prices, in both forms behind one face.
///
/// BLAS subtracts but knows no minimum, so its forms write the differences into scratch (`dcopy` and
/// `daxpy` for one row, a rank-2 update by `dgemm` for several) and look for minima there, a second pass;
/// the portable forms do both in one. By `koppel-bench speed --kernels` (AMD EPYC, one thread) BLAS takes
/// 2.0, 1.9 and 1.5 times as long for block minima at *n* = 200, 1000 and 5000, and 2.6, 2.8 and 1.4 times
/// for pricing. So the solver calls the portable passes; the others are what they are compared with.
extension Kernels {
  /// The elements of scratch that a row pass needs at most.
  public static var tileLength: Int { 1024 }

  /// Writes the least of `row − prices` for each block.
  ///
  /// Both forms give the same bits, for fractions too: each difference is rounded once. O(*n*).
  ///
  /// - Parameters:
  ///   - row: The row; plus infinity is allowed.
  ///   - prices: One for each column, finite.
  ///   - minima: One for each block.
  ///   - scratch: At least ``tileLength`` elements or as many as the row has; overwritten by BLAS.
  ///   - form: How to compute; a form that this build lacks falls back to the portable one.
  /// - Precondition: The spans have the sizes above.
  public static func writeBlockMinima(
    of row: Span<Double>,
    minus prices: Span<Double>,
    into minima: inout MutableSpan<Double>,
    scratch: inout MutableSpan<Double>,
    form: KernelForm
  ) {
    let count = row.count
    guard form == .blas, KernelForm.blas.isAvailable else {
      writeBlockMinima(of: row, minus: prices, into: &minima)
      return
    }
    precondition(prices.count == count, "one price for each column")
    precondition(minima.count == blockCount(count), "one minimum for each block")
    precondition(scratch.count >= min(count, tileLength), "scratch has room for a tile")
    for start in stride(from: 0, to: count, by: tileLength) {
      let length = min(tileLength, count - start)
      // The precondition holds the tile within both spans and the scratch.
      unsafe subtract(prices.extracting(start..<start + length), from: row, start, into: &scratch)
      for offset in stride(from: 0, to: length, by: blockLength) {
        let end = min(offset + blockLength, length)
        unsafe minima[unchecked: (start + offset) / blockLength] = least(scratch, offset, end)
      }
    }
  }

  /// Writes the least of `cost − row price − column price` for each row of a block of rows.
  ///
  /// Both forms give the same bits for whole numbers whose sums stay below 2⁵³. For fractions each is
  /// within 2⁻⁵² × (|cost| + |row price| + |column price|) of the true difference, to first order.
  /// O(*rows* × *columns*).
  ///
  /// - Parameters:
  ///   - rows: The rows laid end to end; plus infinity is allowed.
  ///   - rowPrices: One for each row, finite.
  ///   - columnPrices: One for each column, finite.
  ///   - minima: One for each row; plus infinity without columns.
  ///   - scratch: At least ``pricingScratch(rows:columns:)`` elements; overwritten by BLAS.
  ///   - form: How to compute; a form that this build lacks falls back to the portable one.
  /// - Precondition: The spans have the sizes above.
  public static func writeRowMinima(
    of rows: Span<Double>,
    minus rowPrices: Span<Double>,
    _ columnPrices: Span<Double>,
    into minima: inout MutableSpan<Double>,
    scratch: inout MutableSpan<Double>,
    form: KernelForm
  ) {
    let (rowCount, columnCount) = (rowPrices.count, columnPrices.count)
    precondition(rows.count == rowCount * columnCount, "one element for each pair")
    precondition(minima.count == rowCount, "one minimum for each row")
    guard form == .blas, KernelForm.blas.isAvailable, rowCount > 0, columnCount > 0 else {
      for row in 0..<rowCount {
        let elements = rows.extracting(row * columnCount..<(row + 1) * columnCount)
        minima[row] = least(elements, minus: columnPrices) - rowPrices[row]
      }
      return
    }
    precondition(
      scratch.count >= pricingScratch(rows: rowCount, columns: columnCount),
      "scratch has room for the rows and two factors"
    )
    updateByRankTwo(rows, rowPrices, columnPrices, into: &scratch)
    for row in 0..<rowCount {
      // The scratch begins with all rows.
      minima[row] = unsafe least(scratch, row * columnCount, (row + 1) * columnCount)
    }
  }

  /// The elements of scratch that pricing a block of rows needs.
  public static func pricingScratch(rows: Int, columns: Int) -> Int {
    rows * columns + 2 * (rows + columns)
  }

  /// The least of `row − prices`.
  private static func least(_ row: Span<Double>, minus prices: Span<Double>) -> Double {
    var least = SIMD8<Double>(repeating: .infinity)
    var column = 0
    // Safe: `column + 8 <= count`, and the caller gives one price for each column.
    while column &+ 8 <= row.count {
      least = unsafe lesser(vector(row, column) - vector(prices, column), least)
      column &+= 8
    }
    var scalar = leastLane(of: least)
    while column < row.count {
      scalar = unsafe lesser(row[unchecked: column] - prices[unchecked: column], scalar)
      column &+= 1
    }
    return scalar
  }

  /// The least element from `start` to `end`, which lie within the span.
  @unsafe
  private static func least(_ span: borrowing MutableSpan<Double>, _ start: Int, _ end: Int)
    -> Double
  {
    var least = SIMD8<Double>(repeating: .infinity)
    var index = start
    while index &+ 8 <= end {
      least = unsafe lesser(vector(span, index), least)
      index &+= 8
    }
    var scalar = leastLane(of: least)
    while index < end {
      scalar = unsafe lesser(span[unchecked: index], scalar)
      index &+= 1
    }
    return scalar
  }
}

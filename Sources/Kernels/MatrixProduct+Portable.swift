extension MatrixProduct {
  /// The columns of one block: two vectors of eight.
  private static let blockColumns = 16
  /// The rows of one block.
  private static let blockRows = 4

  /// The portable form: blocks of four rows and sixteen columns are kept in vectors while the depth
  /// runs, the edges are done element by element.
  static func multiplyPortably(
    _ left: Span<Float>,
    _ right: Span<Float>,
    into product: inout MutableSpan<Float>,
    from start: Int,
    rows: Int,
    depth: Int,
    columns: Int
  ) {
    let wholeRows = rows - rows % blockRows
    let wholeColumns = columns - columns % blockColumns
    // Column blocks outermost: a strip of the right matrix stays in the cache over all rows.
    for column in stride(from: 0, to: wholeColumns, by: blockColumns) {
      for row in stride(from: 0, to: wholeRows, by: blockRows) {
        block(
          left,
          right,
          into: &product,
          from: start,
          row: row,
          column: column,
          depth: depth,
          columns: columns
        )
      }
    }
    edge(left, right, into: &product, start, 0..<wholeRows, wholeColumns..<columns, depth, columns)
    edge(left, right, into: &product, start, wholeRows..<rows, 0..<columns, depth, columns)
  }

  private static func block(
    _ left: Span<Float>,
    _ right: Span<Float>,
    into product: inout MutableSpan<Float>,
    from start: Int,
    row: Int,
    column: Int,
    depth: Int,
    columns: Int
  ) {
    var sums = (
      SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero,
      SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero
    )
    for k in 0..<depth {
      let first = vector(right, at: k * columns + column)
      let second = vector(right, at: k * columns + column + 8)
      let (a, b) = (left[row * depth + k], left[(row + 1) * depth + k])
      let (c, d) = (left[(row + 2) * depth + k], left[(row + 3) * depth + k])
      sums.0 += a * first
      sums.1 += a * second
      sums.2 += b * first
      sums.3 += b * second
      sums.4 += c * first
      sums.5 += c * second
      sums.6 += d * first
      sums.7 += d * second
    }
    store(sums.0, sums.1, into: &product, at: start + row * columns + column)
    store(sums.2, sums.3, into: &product, at: start + (row + 1) * columns + column)
    store(sums.4, sums.5, into: &product, at: start + (row + 2) * columns + column)
    store(sums.6, sums.7, into: &product, at: start + (row + 3) * columns + column)
  }

  private static func edge(
    _ left: Span<Float>,
    _ right: Span<Float>,
    into product: inout MutableSpan<Float>,
    _ start: Int,
    _ rows: Range<Int>,
    _ range: Range<Int>,
    _ depth: Int,
    _ columns: Int
  ) {
    for row in rows {
      for column in range {
        var sum: Float = 0
        for k in 0..<depth {
          sum += left[row * depth + k] * right[k * columns + column]
        }
        product[start + row * columns + column] = sum
      }
    }
  }

  @inline(__always)
  private static func vector(_ span: Span<Float>, at index: Int) -> SIMD8<Float> {
    precondition(index >= 0 && index + 8 <= span.count)
    // In bounds by the precondition; eight lanes in a row compile to vector loads.
    var result = SIMD8<Float>.zero
    for lane in 0..<8 {
      result[lane] = unsafe span[unchecked: index + lane]
    }
    return result
  }

  @inline(__always)
  private static func store(
    _ first: SIMD8<Float>,
    _ second: SIMD8<Float>,
    into span: inout MutableSpan<Float>,
    at index: Int
  ) {
    for lane in 0..<8 {
      span[index + lane] = first[lane]
      span[index + 8 + lane] = second[lane]
    }
  }
}

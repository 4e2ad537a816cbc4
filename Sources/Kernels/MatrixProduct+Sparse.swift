extension MatrixProduct {
  /// The columns of one block of a sparse product: four vectors of eight.
  private static let sparseBlock = 32

  /// Computes one row of *C* = *A* × *B*, where few elements of the row of *A* are not zero.
  ///
  /// O(*entries* × *columns*) multiplications, where the product of a whole row takes *depth* ×
  /// *columns*. Blocks of columns are kept in vectors while the entries run. There is one form, which
  /// needs no library; within ``exactLimit`` it has the bits of ``multiply(_:_:into:from:rows:depth:columns:form:)``.
  ///
  /// - Parameters:
  ///   - positions: The places of the elements of the row of *A* that are not zero, below `depth`.
  ///   - numbers: These elements.
  ///   - right: *B*, `depth` × `columns`, row-major and without gaps.
  ///   - product: The row of *C* from `start` on; overwritten, what lies beyond is left alone.
  ///   - start: Where the row begins.
  ///   - columns: The number of columns of *B* and *C*.
  /// - Precondition: The spans have the sizes above.
  public static func multiplyRow(
    _ positions: Span<Int32>,
    _ numbers: Span<Float>,
    _ right: Span<Float>,
    into product: inout MutableSpan<Float>,
    from start: Int,
    columns: Int
  ) {
    precondition(positions.count == numbers.count, "every element has a place")
    precondition(start >= 0 && start + columns <= product.count, "the product has room")
    for index in positions.indices {
      let first = Int(positions[index]) * columns
      precondition(first >= 0 && first + columns <= right.count, "places lie below the depth")
    }
    let whole = columns - columns % sparseBlock
    for column in stride(from: 0, to: whole, by: sparseBlock) {
      sparseRow(positions, numbers, right, into: &product, start, column, columns)
    }
    for column in whole..<columns {
      var sum: Float = 0
      for index in positions.indices {
        sum += numbers[index] * right[Int(positions[index]) * columns + column]
      }
      product[start + column] = sum
    }
  }

  @inline(__always)
  private static func sparseRow(
    _ positions: Span<Int32>,
    _ numbers: Span<Float>,
    _ right: Span<Float>,
    into product: inout MutableSpan<Float>,
    _ start: Int,
    _ column: Int,
    _ columns: Int
  ) {
    var sums = (
      SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero
    )
    for index in positions.indices {
      let number = unsafe numbers[unchecked: index]
      let first = unsafe Int(positions[unchecked: index]) &* columns &+ column
      unsafe sums.0 += number * lanes(right, at: first)
      unsafe sums.1 += number * lanes(right, at: first &+ 8)
      unsafe sums.2 += number * lanes(right, at: first &+ 16)
      unsafe sums.3 += number * lanes(right, at: first &+ 24)
    }
    let place = start &+ column
    for lane in 0..<8 {
      // The row has room for all columns, and the block is one of them.
      unsafe product[unchecked: place &+ lane] = sums.0[lane]
      unsafe product[unchecked: place &+ 8 &+ lane] = sums.1[lane]
      unsafe product[unchecked: place &+ 16 &+ lane] = sums.2[lane]
      unsafe product[unchecked: place &+ 24 &+ lane] = sums.3[lane]
    }
  }

  /// Eight elements in a row, which compile to vector loads.
  ///
  /// - Precondition: They lie within the span.
  @unsafe
  @inline(__always)
  private static func lanes(_ span: Span<Float>, at index: Int) -> SIMD8<Float> {
    var result = SIMD8<Float>.zero
    for lane in 0..<8 { result[lane] = unsafe span[unchecked: index &+ lane] }
    return result
  }
}

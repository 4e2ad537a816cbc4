#if canImport(Accelerate)
internal import Accelerate
#elseif OpenBLAS && canImport(COpenBLAS)
internal import COpenBLAS
#endif

/// The differences that the BLAS forms of row passes look for minima in.
extension Kernels {
  /// Writes `row − prices` from `start` on, as many as there are prices.
  @unsafe
  static func subtract(
    _ prices: Span<Double>,
    from row: Span<Double>,
    _ start: Int,
    into scratch: inout MutableSpan<Double>
  ) {
    #if canImport(Accelerate) || (OpenBLAS && canImport(COpenBLAS))
    _ = MatrixProduct.oneThread
    let length = Int32(prices.count)
    unsafe row.withUnsafeBufferPointer { row in
      unsafe prices.withUnsafeBufferPointer { prices in
        unsafe scratch.withUnsafeMutableBufferPointer { scratch in
          guard let from = row.baseAddress, let to = scratch.baseAddress else { return }
          unsafe cblas_dcopy(length, from + start, 1, to, 1)
          unsafe cblas_daxpy(length, -1, prices.baseAddress, 1, to, 1)
        }
      }
    }
    #endif
  }

  /// Writes *C* − *u* 1ᵀ − 1 *v*ᵀ as one product of depth two added to a copy of *C*.
  static func updateByRankTwo(
    _ rows: Span<Double>,
    _ rowPrices: Span<Double>,
    _ columnPrices: Span<Double>,
    into scratch: inout MutableSpan<Double>
  ) {
    #if canImport(Accelerate) || (OpenBLAS && canImport(COpenBLAS))
    _ = MatrixProduct.oneThread
    let (rowCount, columnCount) = (rowPrices.count, columnPrices.count)
    let (left, right) = (rows.count, rows.count + 2 * rowCount)
    for row in 0..<rowCount {
      scratch[left + 2 * row] = -rowPrices[row]
      scratch[left + 2 * row + 1] = -1
    }
    for column in 0..<columnCount {
      scratch[right + column] = 1
      scratch[right + columnCount + column] = columnPrices[column]
    }
    // The sizes were checked by the caller: the copy, the two factors and the result lie in the scratch.
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe scratch.withUnsafeMutableBufferPointer { scratch in
        guard let base = scratch.baseAddress else { return }
        unsafe cblas_dcopy(Int32(rows.count), rows.baseAddress, 1, base, 1)
        unsafe cblas_dgemm(
          CblasRowMajor,
          CblasNoTrans,
          CblasNoTrans,
          Int32(rowCount),
          Int32(columnCount),
          2,
          1,
          base + left,
          2,
          base + right,
          Int32(columnCount),
          1,
          base,
          Int32(columnCount)
        )
      }
    }
    #endif
  }
}

#if canImport(Accelerate)
internal import Accelerate
#elseif OpenBLAS && canImport(COpenBLAS)
internal import COpenBLAS
#endif

/// Products of dense matrices of small whole numbers in single precision.
public enum MatrixProduct {
  /// The largest sum of absolute products in one element for which the result is exact: 2²⁴.
  ///
  /// Every partial sum of whole numbers below it is a `Float` without rounding, so the result has
  /// the same bits whatever the order of summation, the kernel or the number of threads.
  public static let exactLimit: Float = 16_777_216

  /// Computes *C* = *A* × *B*, all row-major and without gaps.
  ///
  /// O(*rows* × *depth* × *columns*) multiplications. BLAS is called with one thread; callers run
  /// tiles in parallel. Of whole numbers whose absolute products sum to no more than ``exactLimit`` in each
  /// element, the result has the same bits in every form, kernel and number of threads; of others it may
  /// differ in the last ones.
  ///
  /// - Parameters:
  ///   - left: *A*, `rows` × `depth`.
  ///   - right: *B*, `depth` × `columns`.
  ///   - product: *C*, `rows` × `columns`; overwritten, what lies before and beyond is left alone.
  ///   - start: Where *C* begins.
  ///   - rows: The number of rows of *A* and *C*.
  ///   - depth: The number of columns of *A* and rows of *B*; 0 gives zeros.
  ///   - columns: The number of columns of *B* and *C*.
  ///   - form: How to compute; a form that this build lacks falls back to the portable one.
  /// - Precondition: The spans have the sizes above.
  public static func multiply(
    _ left: Span<Float>,
    _ right: Span<Float>,
    into product: inout MutableSpan<Float>,
    from start: Int = 0,
    rows: Int,
    depth: Int,
    columns: Int,
    form: KernelForm = .fastest
  ) {
    precondition(left.count == rows * depth, "the left matrix has rows × depth elements")
    precondition(right.count == depth * columns, "the right matrix has depth × columns elements")
    precondition(
      start >= 0 && product.count >= start + rows * columns,
      "the product has room for rows × columns elements"
    )
    guard rows > 0, columns > 0 else { return }
    if form == .blas, depth > 0, KernelForm.blas.isAvailable {
      multiplyByBLAS(
        left,
        right,
        into: &product,
        from: start,
        rows: rows,
        depth: depth,
        columns: columns
      )
    } else {
      multiplyPortably(
        left,
        right,
        into: &product,
        from: start,
        rows: rows,
        depth: depth,
        columns: columns
      )
    }
  }

  private static func multiplyByBLAS(
    _ left: Span<Float>,
    _ right: Span<Float>,
    into product: inout MutableSpan<Float>,
    from start: Int,
    rows: Int,
    depth: Int,
    columns: Int
  ) {
    #if canImport(Accelerate) || (OpenBLAS && canImport(COpenBLAS))
    _ = oneThread
    // The sizes were checked by the caller: BLAS stays within the three buffers.
    unsafe left.withUnsafeBufferPointer { left in
      unsafe right.withUnsafeBufferPointer { right in
        unsafe product.withUnsafeMutableBufferPointer { product in
          unsafe cblas_sgemm(
            CblasRowMajor,
            CblasNoTrans,
            CblasNoTrans,
            Int32(rows),
            Int32(columns),
            Int32(depth),
            1,
            left.baseAddress,
            Int32(depth),
            right.baseAddress,
            Int32(columns),
            0,
            product.baseAddress.map { unsafe $0 + start },
            Int32(columns)
          )
        }
      }
    }
    #endif
  }

  /// Keeps OpenBLAS to one thread, once.
  static let oneThread: Void = {
    #if !canImport(Accelerate) && OpenBLAS && canImport(COpenBLAS)
    openblas_set_num_threads(1)
    #endif
  }()
}

package import LinearAssignment

#if canImport(Glibc)
import Glibc
#endif

/// Matrices that lie in memory as NumPy's do.
///
/// NumPy advises huge pages for arrays of 4 MiB or more, which the public solvers then read. An array of
/// Swift has none unless it is advised before it is filled; the solver itself advises nothing.
package enum HugePages {
  /// From this number of bytes on NumPy advises.
  static let least = 1 << 22

  /// Creates a matrix by asking a function for each cost, row by row.
  package static func matrix(
    _ rows: Int,
    _ columns: Int,
    cost: (_ row: Int, _ column: Int) -> Double
  ) -> CostMatrix<Double> {
    let count = rows * columns
    let storage = unsafe [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe advise(UnsafeMutableRawBufferPointer(buffer))
      for row in 0..<rows {
        for column in 0..<columns {
          unsafe buffer.initializeElement(at: filled, to: cost(row, column))
          filled += 1
        }
      }
    }
    return CostMatrix(rowCount: rows, columnCount: columns, storage: storage)
  }

  /// Asks the system for huge pages where it has them.
  private static func advise(_ bytes: UnsafeMutableRawBufferPointer) {
    #if canImport(Glibc)
    guard bytes.count >= least, let start = bytes.baseAddress else { return }
    let page = 4096
    let shift = page - Int(bitPattern: start) % page
    // Within the array; the advice changes no contents, and may be refused.
    _ = unsafe madvise(start + shift, bytes.count - shift, Int32(MADV_HUGEPAGE))
    #endif
  }
}

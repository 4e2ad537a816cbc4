internal import Foundation
import Koppeling

/// Reads the numbers of a NumPy file with one copy, from the mapped file into an array.
enum NumPyReader {
  /// How far into a file a header may reach: far more than a matrix needs.
  private static let longestHeader = 1 << 16

  static func read(_ data: Data) throws(StructureFault) -> MatrixFile {
    let header = try NumPyHeader([UInt8](data.prefix(longestHeader)), fileSize: data.count)
    let count = header.rowCount * header.columnCount
    let body = data.dropFirst(header.offset)
    let elements: MatrixFile.Elements =
      switch header.element {
      case .float64: .float64(numbers(body, count: count, zero: 0))
      case .float32: .float32(numbers(body, count: count, zero: 0))
      case .int32: .int32(numbers(body, count: count, zero: 0))
      case .int64: .int64(numbers(body, count: count, zero: 0))
      }
    return MatrixFile(
      rowCount: header.rowCount,
      columnCount: header.columnCount,
      content: .dense(elements)
    )
  }

  /// The numbers of a body that holds exactly `count` of them, in the byte order of the machine,
  /// which is little-endian on every platform of Swift.
  private static func numbers<Number: BitwiseCopyable>(
    _ body: Data,
    count: Int,
    zero: Number
  ) -> [Number] {
    precondition(body.count == count * MemoryLayout<Number>.stride, "the header fits the body")
    // The buffer has room for `count` numbers, and the body holds as many: both are checked above.
    return unsafe [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe body.copyBytes(to: UnsafeMutableRawBufferPointer(buffer))
      initialized = count
    }
  }
}

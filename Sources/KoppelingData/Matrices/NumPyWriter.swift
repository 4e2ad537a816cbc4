internal import Foundation

/// Writes matrices of whole numbers as NumPy files, which every solver in Python reads.
///
/// ```swift
/// try NumPyWriter.write([1, 2, 3, 4, 5, 6], rowCount: 2, columnCount: 3, toPath: "values.npy")
/// // numpy.load("values.npy") is array([[1, 2, 3], [4, 5, 6]])
/// ```
public enum NumPyWriter {
  /// Writes a matrix as `int64` in C order, NumPy version 1.0.
  ///
  /// - Parameters:
  ///   - values: The numbers, row after row.
  ///   - rowCount: The number of rows.
  ///   - columnCount: The number of columns.
  ///   - path: The path of the file, which is replaced if it is there.
  /// - Throws: An error of the file system.
  /// - Precondition: There are `rowCount` × `columnCount` numbers.
  public static func write(
    _ values: [Int64],
    rowCount: Int,
    columnCount: Int,
    toPath path: String
  ) throws {
    precondition(values.count == rowCount * columnCount, "the numbers fill the matrix")
    var data = Data(header(rowCount: rowCount, columnCount: columnCount))
    data.reserveCapacity(data.count + values.count * 8)
    // The bytes are copied before the call returns.
    unsafe values.withUnsafeBytes { unsafe data.append(contentsOf: $0) }
    try data.write(to: URL(filePath: path), options: .atomic)
  }

  /// The header, padded with spaces so that the numbers start at a multiple of 64 bytes.
  static func header(rowCount: Int, columnCount: Int) -> [UInt8] {
    var text = "{'descr': '<i8', 'fortran_order': False, 'shape': (\(rowCount), \(columnCount)), }"
    let fixed = NumPyHeader.magic.count + 4
    text += String(repeating: " ", count: 63 - (fixed + text.utf8.count) % 64) + "\n"
    let length = text.utf8.count
    return NumPyHeader.magic + [1, 0, UInt8(length & 0xff), UInt8(length >> 8)] + Array(text.utf8)
  }
}

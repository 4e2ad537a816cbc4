import Foundation

/// Writes arrays as NumPy files, version 1.0.
enum NumPyWriter {
  static func write(_ values: [Double], shape: [Int], to url: URL) throws {
    try write(unsafe values.withUnsafeBytes { unsafe Data($0) }, type: "<f8", shape: shape, to: url)
  }

  static func write(_ values: [Int64], shape: [Int], to url: URL) throws {
    try write(unsafe values.withUnsafeBytes { unsafe Data($0) }, type: "<i8", shape: shape, to: url)
  }

  private static func write(_ data: Data, type: String, shape: [Int], to url: URL) throws {
    let sizes = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
    var header = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(sizes)), }"
    header += String(repeating: " ", count: 63 - (header.utf8.count + 10) % 64) + "\n"
    var file = Data([0x93] + Array("NUMPY".utf8) + [1, 0])
    file.append(UInt8(header.utf8.count & 0xFF))
    file.append(UInt8(header.utf8.count >> 8))
    file.append(Data(header.utf8))
    file.append(data)
    try file.write(to: url)
  }
}

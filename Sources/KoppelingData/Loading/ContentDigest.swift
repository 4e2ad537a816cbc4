/// A 128-bit digest of bytes by FNV-1a (Fowler, Noll and Vo), to tell inputs apart in records.
///
/// It is no protection against anybody who wants two inputs to have one digest. Equal bytes give
/// equal digests on every platform and in every version.
///
/// ```swift
/// ContentDigest(of: Array("a".utf8)).description  // "fnv1a128:d228cb696f1a8caf78912b704e4a8964"
/// ```
public struct ContentDigest: Hashable, Sendable {
  /// The digest as a number.
  public let value: UInt128

  /// The digest of bytes: for each, exclusive or, then times the prime 2⁸⁸ + 315, modulo 2¹²⁸.
  public init(of bytes: some Sequence<UInt8>) {
    var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    let prime: UInt128 = (1 << 88) + 315
    for byte in bytes {
      value = (value ^ UInt128(byte)) &* prime
    }
    self.value = value
  }
}

extension ContentDigest: CustomStringConvertible {
  /// The name of the digest and 32 hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16)
    return "fnv1a128:" + String(repeating: "0", count: 32 - digits.count) + digits
  }
}

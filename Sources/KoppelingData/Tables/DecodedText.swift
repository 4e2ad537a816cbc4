/// The text of a file in UTF-8, and the encoding it was written in.
///
/// The encoding is found in this order: a byte order mark of UTF-8 or UTF-16; valid UTF-8;
/// Windows-1252, in which older office programs export. A file with zero bytes or other control
/// characters is not a text.
package struct DecodedText: Sendable {
  /// The encodings that are read.
  package enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
  }

  /// The text in UTF-8, without a byte order mark.
  package let utf8: [UInt8]
  /// The encoding that the text was written in.
  package let encoding: Encoding

  /// Decodes the bytes of a file.
  package init(_ bytes: [UInt8]) throws(StructureFault) {
    try Self.refuseOtherFormats(bytes)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
      guard let text = String(validating: bytes.dropFirst(3), as: UTF8.self) else {
        throw Self.notText
      }
      (utf8, encoding) = (Array(text.utf8), .utf8)
    } else if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      (utf8, encoding) = (try Self.decodeUTF16(bytes), .utf16)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      (utf8, encoding) = (Array(text.utf8), .utf8)
    } else {
      (utf8, encoding) = (try Self.decodeWindows1252(bytes), .windows1252)
    }
    // The end-of-file mark of old systems is dropped by the caller; other controls are no text.
    guard utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x09 || $0 == 0x0a || $0 == 0x0d }) else {
      throw Self.notText
    }
  }

  private static let notText = StructureFault(
    nl: "dit is geen tekstbestand: exporteer de tabel als CSV in UTF-8",
    en: "this is not a text file: export the table as CSV in UTF-8"
  )

  private static func refuseOtherFormats(_ bytes: [UInt8]) throws(StructureFault) {
    let workbooks: [[UInt8]] = [[0x50, 0x4b, 0x03, 0x04], [0xd0, 0xcf, 0x11, 0xe0]]
    if workbooks.contains(where: { bytes.starts(with: $0) }) {
      throw StructureFault(
        nl: "dit is een werkmap of een gecomprimeerd bestand, geen CSV: bewaar het blad als CSV",
        en: "this is a workbook or a compressed file, not CSV: save the sheet as CSV"
      )
    }
  }

  private static func decodeUTF16(_ bytes: [UInt8]) throws(StructureFault) -> [UInt8] {
    guard bytes.count.isMultiple(of: 2) else { throw notText }
    let low = bytes[0] == 0xff ? 0 : 1
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw notText }
    return Array(text.utf8)
  }

  private static func decodeWindows1252(_ bytes: [UInt8]) throws(StructureFault) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      switch byte {
      case 0x80...0x9f:
        guard let scalar = upperControls[Int(byte) - 0x80] else { throw notText }
        text.append(scalar)
      default:
        text.append(Unicode.Scalar(byte))
      }
    }
    return Array(String(text).utf8)
  }

  /// The characters of Windows-1252 at 80...9F; five codes have none.
  private static let upperControls: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}

import Foundation
import Koppeling
import KoppelingData
import Testing

@Suite("The encodings of tables")
struct EncodingTests {
  @Test(
    "are told apart, and give the same text",
    arguments: [
      ("utf8.csv", "UTF-8"), ("utf8-bom.csv", "UTF-8"), ("utf16-le.csv", "UTF-16"),
      ("utf16-be.csv", "UTF-16"), ("windows-1252.csv", "Windows-1252"),
    ]
  )
  func encodings(name: String, encoding: String) throws {
    let text = try DecodedText(try fixture("Import/" + name))
    #expect(text.encoding.rawValue == encoding)
    #expect(String(decoding: text.utf8, as: UTF8.self).contains("één;Damwâld;“koken”;€"))
  }

  @Test("of an export with Dutch headers, decimal commas and quoted line ends are read alike")
  func exports() throws {
    let expected = try load("utf8.csv")
    #expect(expected.families.map(\.id) == ["één", "G-2"])
    #expect(expected.families[0].location.microLatitude == 53_291_670)
    #expect(expected.families[0].interests == ["koken", "lange-wandelingen"])
    for name in ["utf8-bom.csv", "utf16-le.csv", "utf16-be.csv", "windows-1252.csv"] {
      #expect(try load(name) == expected)
    }
  }

  @Test("that are old are named in a note")
  func note() throws {
    var files = Folder().files
    files["families.csv"] = try fixture("Import/windows-1252.csv")
    let notes = try withFolder(files) { try CaseloadLoader.load(path: $0).notes }
    #expect(notes.map(\.en) == ["families.csv is not UTF-8 and was read as Windows-1252."])
  }

  private func load(_ name: String) throws -> Caseload {
    var files = Folder().files
    files["families.csv"] = try fixture("Import/" + name)
    return try withFolder(files) { try CaseloadLoader.load(path: $0).caseload }
  }

  @Test(
    "that are no text are refused",
    arguments: [
      [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], [0xd0, 0xcf, 0x11, 0xe0], [0x00, 0x01, 0x02],
      [0xff, 0xfe, 0x00], [0xff, 0xfe, 0x00, 0xd8], [0x81, 0x41], [0xef, 0xbb, 0xbf, 0xff],
      [0x41, 0x07],
    ] as [[UInt8]]
  )
  func binary(bytes: [UInt8]) throws {
    #expect(throws: StructureFault.self) { try DecodedText(bytes) }
    var files = Folder().files
    files["families.csv"] = bytes
    try withFolder(files) { path in
      let refusal = #expect(throws: ImportRefusal.self) { try CaseloadLoader.load(path: path) }
      #expect(refusal?.faults.map(\.file) == ["families.csv"])
    }
  }

  @Test("of a workbook are named as such")
  func workbook() {
    let fault = #expect(throws: StructureFault.self) {
      try DecodedText([0x50, 0x4b, 0x03, 0x04])
    }
    #expect(fault?.message.en.contains("save the sheet as CSV") == true)
  }
}

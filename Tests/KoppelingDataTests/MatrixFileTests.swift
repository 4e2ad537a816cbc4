import Foundation
import Koppeling
import KoppelingData
import Testing

@Suite("Matrix files in text")
struct MatrixTextTests {
  private func read(_ name: String, _ text: String) throws -> MatrixFile {
    try withFolder([name: Array(text.utf8)]) { try MatrixFile.read(path: $0 + "/" + name) }
  }

  private func fault(_ name: String, _ text: String) -> String? {
    #expect(throws: ImportRefusal.self) { try read(name, text) }?.faults.first?.text.en
  }

  @Test("of the OR-Library may be dense, wrapped anyhow")
  func dense() throws {
    let matrix = try read("assign2.txt", " 2\n 1 2\n 3\n\n 4\n")
    #expect(matrix.rowCount == 2)
    #expect(matrix.columnCount == 2)
    #expect(matrix.content == .dense(.int64([1, 2, 3, 4])))
  }

  @Test("of the OR-Library may be sparse, from 1")
  func sparse() throws {
    let matrix = try read("assignp3.txt", "3\n1 2 10\n3 1 -4\n")
    #expect(matrix.rowCount == 3)
    #expect(matrix.content == .sparse(rows: [0, 2], columns: [1, 0], .int64([10, -4])))
    // Nine numbers may be either; the name decides.
    #expect(
      try read("assignp3.txt", "3\n1 2 10\n2 3 5\n3 1 4\n").content
        == .sparse(rows: [0, 1, 2], columns: [1, 2, 0], .int64([10, 5, 4]))
    )
    #expect(
      try read("three.txt", "3\n1 2 10\n2 3 5\n3 1 4\n").content
        == .dense(.int64([1, 2, 10, 2, 3, 5, 3, 1, 4]))
    )
  }

  @Test("of the OR-Library may have fractions")
  func fractions() throws {
    #expect(
      try read("a.txt", "2\n1 2.5 3 inf").content == .dense(.float64([1, 2.5, 3, .infinity]))
    )
  }

  @Test(
    "of the OR-Library are refused, with the line,",
    arguments: [
      ("", "a.txt, line 1: the number of rows belongs here first"),
      ("0\n", "a.txt, line 1: the number of rows belongs here first"),
      ("2.5\n", "a.txt, line 1: the number of rows belongs here first"),
      ("2\n1 2\n3\n4 5", "a.txt, line 4: 5 numbers follow 2: there should be 4, or a row"),
      ("2\n", "a.txt, line 2: 0 numbers follow 2"),
      ("2\n1 2\nx 4", "a.txt, line 3: \"x\" is not a number"),
      ("2\n1 2\nNaN 4", "a.txt, line 3: NaN is not a number: write a number, or inf"),
      ("2\n1 2 3\n3 1 4", "a.txt, line 3: a row and a column from 1 to 2 belong here"),
      ("2\n1 2 3\n1 2 4", "a.txt, line 3: the pair 1, 2 is there twice: remove one"),
      ("99999999999999999999", "a.txt, line 1: the number of rows belongs here first"),
    ]
  )
  func badText(text: String, message: String) {
    #expect(fault("a.txt", text)?.hasPrefix(message) == true)
  }

  @Test(
    "as CSV may have any separator and a decimal comma",
    arguments: [
      "1,2.5\n3,inf\n", "1;2,5\n3;Infinity\n", "1;2.5\r\n3;+inf", "1\t2,5\r3\t∞",
      "\"1\";\"2,5\"\n3; inf \n\n",
      "\"1\",\"2,5\"\n3,inf\n", "\"1,0\",\"2,5\"\n\"3\",inf\n", "1;2,5\n3;inf\n;\n;\n",
    ]
  )
  func csv(text: String) throws {
    let matrix = try read("a.csv", text)
    #expect(matrix.rowCount == 2)
    #expect(matrix.columnCount == 2)
    #expect(matrix.content == .dense(.float64([1, 2.5, 3, .infinity])))
    #expect(matrix.rowNames == nil)
    #expect(matrix.columnNames == nil)
  }

  @Test(
    "with tabs are CSV, whatever their name's end",
    arguments: ["a.tsv", "A.TSV", "a.csv", "a.txt", "a"]
  )
  func tabs(name: String) throws {
    let matrix = try read(name, "1\t2.5\t3\n4\tinf\t6\n")
    #expect(matrix.rowCount == 2)
    #expect(matrix.content == .dense(.float64([1, 2.5, 3, 4, .infinity, 6])))
    let named = try read(name, "id\tV-1\tV-2\nG-1\t1\t2\n")
    #expect(named.columnNames == ["V-1", "V-2"])
    #expect(named.content == .dense(.int64([1, 2])))
  }

  @Test("with tabs may be a single column, if the name says so")
  func singleColumn() throws {
    #expect(try read("a.tsv", "4\n1\n2\n").content == .dense(.int64([4, 1, 2])))
    #expect(try read("a.csv", "1\t2\n3\t4\n").columnCount == 2)
  }

  @Test("with tabs are the OR-Library's if the size stands alone or the name says so")
  func tabsOfORLibrary() throws {
    #expect(try read("a.txt", "2\t\n1\t2\n3\t4\n").content == .dense(.int64([1, 2, 3, 4])))
    #expect(try read("a.txt", "\t2\n1\t2\n3\t4\n").content == .dense(.int64([1, 2, 3, 4])))
    #expect(
      try read("assign2.txt", "2\t1\t2\t3\t4\n").content == .dense(.int64([1, 2, 3, 4]))
    )
  }

  @Test("as CSV keep whole numbers whole, up to 64 bits")
  func whole() throws {
    #expect(
      try read("a.csv", "9223372036854775807,-9223372036854775808").content
        == .dense(.int64([.max, .min]))
    )
    #expect(try read("one.csv", "7").content == .dense(.int64([7])))
  }

  @Test("as CSV may name their rows and columns")
  func names() throws {
    let matrix = try read("a.csv", "id;V-1;V-2;V-3\nG-1;1;2;3\nG-2;4;5;6\n")
    #expect(matrix.content == .dense(.int64([1, 2, 3, 4, 5, 6])))
    #expect(matrix.rowNames == ["G-1", "G-2"])
    #expect(matrix.columnNames == ["V-1", "V-2", "V-3"])
    #expect(try read("a.csv", "V-1;V-2\nG-1;1;2\n").columnNames == ["V-1", "V-2"])
    #expect(try read("a.csv", "V-1;V-2\n1;2\n").columnNames == ["V-1", "V-2"])
    #expect(try read("a.csv", "G-1;1\nG-2;2\n").rowNames == ["G-1", "G-2"])
    #expect(try read("a.csv", ";V-1\n101;1\n102;2\n").rowNames == ["101", "102"])
    #expect(try read("a.csv", "cost\n1\n2\n").columnNames == ["cost"])
  }

  @Test(
    "as CSV are refused, with the line and the character,",
    arguments: [
      ("", "a.csv: the file has no row of numbers"),
      ("a;b\n", "a.csv: the file has no row of numbers"),
      ("1;2\n3\n", "a.csv, line 2: the line has 1 numbers and the first 2: make them equal"),
      ("1;2\n3;x\n", "a.csv, line 2: from character 3: \"x\" is not a number"),
      ("1\t2\n3\tx\n", "a.csv, line 2: from character 3: \"x\" is not a number"),
      ("1;2\n3;nan\n", "a.csv, line 2: from character 3: NaN is not a number"),
      ("nan;2\n3;4\n", "a.csv, line 1: from character 1: NaN is not a number"),
      ("1;-inf\n3;4\n", "a.csv, line 1: from character 3: \"-inf\" is not a number"),
      ("1,foo\n2,3", "a.csv, line 1: from character 3: \"foo\" is not a number"),
      ("1,\n2,3", "a.csv, line 1: from character 3: \"\" is not a number"),
      (",2\n3,4", "a.csv, line 1: from character 1: \"\" is not a number"),
      ("1,2,x\n3,4,5", "a.csv, line 1: from character 5: \"x\" is not a number"),
      ("-inf,2\n1,2", "a.csv, line 1: from character 1: \"-inf\" is not a number"),
      ("l,2\n3,4", "a.csv, line 2: from character 1: \"3\" is not the name of a row"),
      ("0x10,2\n1,2", "a.csv, line 1: from character 1: \"0x10\" is not a number"),
      ("G-1;1;2\n", "a.csv, line 1: from character 1: \"G-1\" is not a number"),
      ("1;2\nG-2;3\n", "a.csv, line 2: from character 1: \"G-2\" is not a number"),
      ("1;2\n;\n3;4\n", "a.csv, line 2: from character 1: \"\" is not a number"),
      ("1;2\n3;-inf\n", "a.csv, line 2: from character 3: \"-inf\" is not a number"),
      ("1;2\n3;\n", "a.csv, line 2: from character 3: \"\" is not a number"),
      ("1;2\n3;1e999\n", "a.csv, line 2: from character 3: \"1e999\" is not a number"),
      ("1;2\n3;0x10\n", "a.csv, line 2: from character 3: \"0x10\" is not a number"),
      ("1;2\n1.000,5;4\n", "a.csv, line 2: from character 1: \"1.000,5\" is not a number"),
    ]
  )
  func badCSV(text: String, message: String) {
    #expect(fault("a.csv", text)?.hasPrefix(message) == true)
  }

  @Test("are refused if they are not there")
  func missing() {
    let refusal = #expect(throws: ImportRefusal.self) { try MatrixFile.read(path: "/no/such.npy") }
    #expect(refusal?.faults.map(\.file) == ["such.npy"])
  }
}

@Suite("Matrix files of NumPy")
struct NumPyTests {
  private func file(_ dictionary: String, _ body: [UInt8], version: UInt8 = 1) -> [UInt8] {
    let text = Array((dictionary + "\n").utf8)
    let length =
      version == 1
      ? [UInt8(text.count & 0xff), UInt8(text.count >> 8)] : [UInt8(text.count), 0, 0, 0]
    return [0x93] + Array("NUMPY".utf8) + [version, 0] + length + text + body
  }

  private func dictionary(_ type: String, _ shape: String, fortran: String = "False") -> String {
    "{'descr': '\(type)', 'fortran_order': \(fortran), 'shape': \(shape), }"
  }

  private func bytes<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
    numbers.flatMap { number in
      (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
    }
  }

  private func read(_ bytes: [UInt8]) throws -> MatrixFile {
    try withFolder(["a.npy": bytes]) { try MatrixFile.read(path: $0 + "/a.npy") }
  }

  @Test("are read in each version", arguments: [1, 2, 3] as [UInt8])
  func versions(version: UInt8) throws {
    let matrix = try read(
      file(dictionary("<i8", "(2, 3)"), bytes([1, 2, 3, 4, 5, -6] as [Int64]), version: version)
    )
    #expect(matrix.rowCount == 2)
    #expect(matrix.columnCount == 3)
    #expect(matrix.content == .dense(.int64([1, 2, 3, 4, 5, -6])))
  }

  @Test("are read in each type")
  func types() throws {
    let doubles = [1.5, -.infinity, .infinity, 1e300]
    let floats: [Float] = [1.5, -2, .infinity, 3e38]
    #expect(
      try read(file(dictionary("<f8", "(2, 2)"), bytes(doubles.map(\.bitPattern)))).content
        == .dense(.float64(doubles))
    )
    #expect(
      try read(file(dictionary("<f4", "(1, 4)"), bytes(floats.map(\.bitPattern)))).content
        == .dense(.float32(floats))
    )
    #expect(
      try read(file(dictionary("<i4", "(4, 1)"), bytes([1, -2, .max, .min] as [Int32]))).content
        == .dense(.int32([1, -2, .max, .min]))
    )
  }

  @Test("may be empty")
  func empty() throws {
    let matrix = try read(file(dictionary("<f8", "(0, 3)"), []))
    #expect(matrix.rowCount == 0)
    #expect(matrix.columnCount == 3)
    #expect(matrix.content == .dense(.float64([])))
  }

  @Test("are refused, with what to do,")
  func refused() {
    let body = bytes([1, 2, 3, 4] as [Int64])
    let cases: [([UInt8], String)] = [
      (file(dictionary("<i8", "(2, 2)", fortran: "True"), body), "stored column after column"),
      (file(dictionary(">i8", "(2, 2)"), body), "the type \">i8\" is not read"),
      (file(dictionary("<f2", "(2, 2)"), body), "the type \"<f2\" is not read"),
      (file(dictionary("|O", "(2, 2)"), body), "the type \"|O\" is not read"),
      (file(dictionary("<i8", "(4,)"), body), "is not a matrix: save two dimensions"),
      (file(dictionary("<i8", "(1, 2, 2)"), body), "is not a matrix: save two dimensions"),
      (file(dictionary("<i8", "(2, -2)"), body), "is not a matrix: save two dimensions"),
      (file(dictionary("<i8", "(2, 3)"), body), "shorter than its header says"),
      (file(dictionary("<i8", "(9223372036854775807, 9)"), body), "shorter than its header says"),
      (file(dictionary("<i8", "(1, 3)"), body), "something follows the matrix"),
      (file(dictionary("<i8", "(2, 2)"), body, version: 4), "NumPy version 4 is not known"),
      (Array(file(dictionary("<i8", "(2, 2)"), body).prefix(30)), "shorter than its header says"),
      (Array("not NumPy at all".utf8), "this is not a NumPy file"),
      ([], "this is not a NumPy file"),
    ]
    for (bytes, message) in cases {
      let refusal = #expect(throws: ImportRefusal.self) { try read(bytes) }
      #expect(refusal?.faults.first?.text.en.contains(message) == true, "\(message)")
    }
  }

  @Test("are known by their first bytes, whatever their name")
  func anyName() throws {
    let bytes = file(dictionary("<i8", "(1, 1)"), bytes([5] as [Int64]))
    let matrix = try withFolder(["costs": bytes]) { try MatrixFile.read(path: $0 + "/costs") }
    #expect(matrix.content == .dense(.int64([5])))
  }

  @Test("are written so that they read back, with the numbers at a multiple of 64 bytes")
  func writing() throws {
    let values = (0..<12).map { Int64($0 - 5) * 1_000_000_007 }
    try withFolder([:]) { path in
      try NumPyWriter.write(values, rowCount: 3, columnCount: 4, toPath: path + "/v.npy")
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path + "/v.npy")))
      #expect((bytes.count - 96) % 64 == 0)
      let matrix = try MatrixFile.read(path: path + "/v.npy")
      #expect(matrix.rowCount == 3)
      #expect(matrix.columnCount == 4)
      #expect(matrix.content == .dense(.int64(values)))
    }
  }
}

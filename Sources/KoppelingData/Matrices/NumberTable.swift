import Koppeling

/// A matrix as CSV.
///
/// The separator is a semicolon, a tab or a comma, the first of these that the first line has;
/// decimals follow a point, or a comma where the comma is not the separator. `inf` forbids a pair.
/// A first line in which a cell beyond the first is no number names the columns; a first cell
/// that is no number names its row, in every row or in none.
struct NumberTable {
  private let text: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 0
  private var numbers = NumberCollector()
  private var rowCount = 0
  private var columnCount: Int?
  private var rowNames: [String] = []
  private var columnNames: [String]?
  private var hasRowNames = false

  static func read(_ text: [UInt8]) throws(StructureFault) -> MatrixFile {
    var table = NumberTable(text)
    while let cells = table.nextLine() { try table.take(cells) }
    guard table.rowCount > 0 else {
      throw StructureFault(
        nl: "het bestand heeft geen rij met getallen",
        en: "the file has no row of numbers"
      )
    }
    return MatrixFile(
      rowCount: table.rowCount,
      columnCount: table.columnCount ?? 0,
      content: .dense(table.numbers.elements),
      rowNames: table.hasRowNames ? table.rowNames : nil,
      columnNames: table.columnNames
    )
  }

  private init(_ text: [UInt8]) {
    self.text = text
    let first = text.prefix { $0 != 0x0a && $0 != 0x0d }
    let candidates = [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")]
    separator = candidates.first { first.contains($0) } ?? UInt8(ascii: ";")
  }

  private var decimalComma: Bool { separator != UInt8(ascii: ",") }

  /// The cells of the next line that is not empty, each with its first character; `nil` at the end.
  private mutating func nextLine() -> [ArraySlice<UInt8>]? {
    while position < text.count {
      let end = text[position...].firstIndex { $0 == 0x0a || $0 == 0x0d } ?? text.count
      let content = text[position..<end]
      position = end
      if position < text.count {
        position += text[position...].starts(with: [0x0d, 0x0a]) ? 2 : 1
      }
      line += 1
      guard content.contains(where: { $0 > 0x20 && $0 != separator }) else { continue }
      return content.split(separator: separator, omittingEmptySubsequences: false).map(Self.trim)
    }
    return nil
  }

  /// A cell without white space or quotes at its ends.
  private static func trim(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cell = cell
    while let byte = cell.first, byte <= 0x20 { cell.removeFirst() }
    while let byte = cell.last, byte <= 0x20 { cell.removeLast() }
    if cell.count >= 2, cell.first == UInt8(ascii: "\""), cell.last == UInt8(ascii: "\"") {
      cell = cell.dropFirst().dropLast()
    }
    return cell
  }

  private mutating func take(_ cells: [ArraySlice<UInt8>]) throws(StructureFault) {
    if rowCount == 0, columnNames == nil, cells.dropFirst().contains(where: { !isNumber($0) }) {
      columnNames = cells.map { String(decoding: $0, as: UTF8.self) }
      return
    }
    if rowCount == 0, let first = cells.first, !isNumber(first) {
      hasRowNames = true
      if columnNames?.count == cells.count { columnNames?.removeFirst() }
    }
    let values = hasRowNames ? cells.dropFirst() : cells[...]
    if hasRowNames { rowNames.append(String(decoding: cells[0], as: UTF8.self)) }
    try checkWidth(values.count)
    for cell in values {
      guard let number = ParsedNumber(cell, decimalComma: decimalComma) else {
        throw ParsedNumber.fault(cell, line: line, character: character(of: cell))
      }
      numbers.append(number)
    }
    rowCount += 1
  }

  private mutating func checkWidth(_ width: Int) throws(StructureFault) {
    let expected = columnCount ?? columnNames?.count ?? width
    columnCount = expected
    guard width == expected else {
      throw StructureFault(
        line: line,
        nl: "de regel heeft \(width) getallen en de eerste \(expected): maak ze gelijk",
        en: "the line has \(width) numbers and the first \(expected): make them equal"
      )
    }
  }

  private func isNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    // A NaN is a number gone wrong, and no name.
    if String(decoding: cell, as: UTF8.self).lowercased() == "nan" { return true }
    return ParsedNumber(cell, decimalComma: decimalComma) != nil
  }

  /// The character in its line with which a cell starts, from 1.
  private func character(of cell: ArraySlice<UInt8>) -> Int {
    let start = text[..<cell.startIndex].lastIndex { $0 == 0x0a || $0 == 0x0d }.map { $0 + 1 } ?? 0
    return 1 + text[start..<cell.startIndex].reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) }
  }
}

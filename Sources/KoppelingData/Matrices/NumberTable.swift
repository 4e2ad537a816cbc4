import Koppeling

/// A matrix as CSV.
///
/// The separator is a semicolon, a tab or a comma, the first of these that the first line has
/// outside quotes; decimals follow a point, or a comma where the comma is not the separator or the
/// cell is quoted. `inf` forbids a pair.
///
/// A first line without a number or an empty cell names the columns; its first cell may be empty
/// then, and the first cell of each row is the row's name. Otherwise rows have names if the first
/// cell of each of them, two at least or below names of columns, does not look like a number.
/// Whatever else is not a number is a fault, so that no line or column is left out unseen.
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
  /// Whether the first line names the columns and leaves its first cell empty.
  private var hasCorner = false
  /// The fault of the first name of a row, if it is the only one and nothing names the columns.
  private var loneName: StructureFault?

  static func read(_ text: [UInt8]) throws(StructureFault) -> MatrixFile {
    var table = NumberTable(text)
    while let cells = table.nextLine() { try table.take(cells) }
    if table.rowCount == 1, let fault = table.loneName { throw fault }
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
    separator =
      candidates.first { Self.cells(of: first, separator: $0).count > 1 } ?? UInt8(ascii: ";")
  }

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
      guard content.contains(where: { $0 > 0x20 }) else { continue }
      // Lines of separators alone are left out at the end only, where spreadsheets put them.
      if content.allSatisfy(isBlank), text[position...].allSatisfy(isBlank) { return nil }
      return Self.cells(of: content, separator: separator).map(Self.trim)
    }
    return nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == separator }

  /// The cells of a line; a separator between quotes belongs to its cell.
  private static func cells(
    of line: ArraySlice<UInt8>,
    separator: UInt8
  ) -> [ArraySlice<UInt8>] {
    var isQuoted = false
    return line.split(omittingEmptySubsequences: false) { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == separator && !isQuoted
    }
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
    if rowCount == 0, columnNames == nil, isHeader(cells) {
      columnNames = cells.map { String(decoding: $0, as: UTF8.self) }
      hasCorner = cells.count > 1 && cells[0].isEmpty
      return
    }
    let name = cells[0]
    if rowCount == 0 { startRows(cells) }
    if hasRowNames {
      guard !name.isEmpty, hasCorner || !Self.isNumberLike(name) else { throw noName(name) }
      rowNames.append(String(decoding: name, as: UTF8.self))
    }
    let values = hasRowNames ? cells.dropFirst() : cells[...]
    try checkWidth(values.count)
    for cell in values {
      guard let number = ParsedNumber(cell, decimalComma: true) else {
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

  /// Whether a first line names the columns: no cell looks like a number, and none but the first
  /// is empty.
  private func isHeader(_ cells: [ArraySlice<UInt8>]) -> Bool {
    cells.dropFirst().allSatisfy { !$0.isEmpty } && !cells.contains(where: Self.isNumberLike)
  }

  /// Sees by the first row whether rows have names.
  private mutating func startRows(_ cells: [ArraySlice<UInt8>]) {
    let name = cells[0]
    hasRowNames = hasCorner || (cells.count > 1 && !name.isEmpty && !Self.isNumberLike(name))
    guard hasRowNames else { return }
    if columnNames == nil {
      loneName = ParsedNumber.fault(name, line: line, character: character(of: name))
    } else if columnNames?.count == cells.count {
      columnNames?.removeFirst()
    }
  }

  /// Whether a cell is a number or was meant as one: `nan`, `-inf`, `0x10` and `1.000,5` are.
  private static func isNumberLike(_ cell: ArraySlice<UInt8>) -> Bool {
    let signs = [UInt8(ascii: "-"), UInt8(ascii: "+")]
    var rest = cell
    if let sign = rest.first, signs.contains(sign) { rest.removeFirst() }
    let word = String(decoding: rest, as: UTF8.self).lowercased()
    if ["nan", "inf", "infinity", "∞"].contains(word) { return true }
    let points = [UInt8(ascii: "."), UInt8(ascii: ",")]
    if let point = rest.first, points.contains(point) { rest.removeFirst() }
    return rest.first.map { (48...57).contains($0) } ?? false
  }

  /// The fault of a first cell that is no name where the first row has one.
  private func noName(_ cell: ArraySlice<UInt8>) -> StructureFault {
    let quoted = CellFault.quoted(String(decoding: cell, as: UTF8.self))
    return StructureFault(
      line: line,
      character: character(of: cell),
      nl: "\(quoted) is geen naam van een rij, en de eerste rij begint met een naam: "
        + "geef elke rij een naam, of geen",
      en: "\(quoted) is not the name of a row, and the first row begins with a name: "
        + "name every row, or none"
    )
  }

  /// The character in its line with which a cell starts, from 1.
  private func character(of cell: ArraySlice<UInt8>) -> Int {
    let start = text[..<cell.startIndex].lastIndex { $0 == 0x0a || $0 == 0x0d }.map { $0 + 1 } ?? 0
    return 1 + text[start..<cell.startIndex].reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) }
  }
}

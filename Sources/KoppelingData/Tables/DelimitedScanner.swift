/// Reads the cells of a table one by one, keeping count of lines and characters.
struct DelimitedScanner {
  private let text: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line: Int
  /// How many characters of the current line begin before a position.
  private var counted = (position: 0, characters: 0)
  private var cells: [DelimitedText.Cell] = []

  private(set) var rows: [DelimitedText.Row] = []
  private(set) var faults: [StructureFault] = []

  private static let quote = UInt8(ascii: "\"")

  init(text: ArraySlice<UInt8>, separator: UInt8, line: Int) {
    self.text = Array(text)
    self.separator = separator
    self.line = line
  }

  mutating func scan() {
    while position < text.endIndex {
      scanCell()
      if position < text.endIndex, text[position] == separator {
        position += 1
        // A separator at the very end opens one more, empty cell.
        if position == text.endIndex { scanCell() }
        continue
      }
      endRow()
    }
    if !cells.isEmpty { endRow() }
  }

  /// Reads one cell; stops at the separator, the line end or the end of the text after it.
  private mutating func scanCell() {
    let start = (line: line, character: character(at: position))
    let text = position < text.endIndex && text[position] == Self.quote ? quotedText() : plainText()
    cells.append(DelimitedText.Cell(text: text, line: start.line, character: start.character))
  }

  private mutating func plainText() -> String {
    let start = position
    while position < text.endIndex, !isEnd(text[position]) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private mutating func quotedText() -> String {
    let opening = (line: line, character: character(at: position))
    var content: [UInt8] = []
    position += 1
    while position < text.endIndex {
      let byte = text[position]
      if byte == Self.quote {
        position += 1
        if position < text.endIndex, text[position] == Self.quote {
          content.append(Self.quote)
          position += 1
          continue
        }
        refuseTextAfterQuote()
        return String(decoding: content, as: UTF8.self)
      }
      if byte == 0x0a || byte == 0x0d {
        content.append(0x0a)
        skipLineEnd()
      } else {
        content.append(byte)
        position += 1
      }
    }
    faults.append(
      StructureFault(
        line: opening.line,
        character: opening.character,
        nl: "het aanhalingsteken dat hier opent, sluit nergens: sluit het, of verdubbel het",
        en: "the quote that opens here is never closed: close it, or double it"
      )
    )
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func refuseTextAfterQuote() {
    let start = position
    while position < text.endIndex, !isEnd(text[position]) { position += 1 }
    guard text[start..<position].contains(where: { $0 != 0x20 }) else { return }
    faults.append(
      StructureFault(
        line: line,
        character: character(at: start),
        nl: "na het sluitende aanhalingsteken staat tekst: verdubbel aanhalingstekens in een cel",
        en: "there is text after the closing quote: double the quotes within a cell"
      )
    )
  }

  private mutating func endRow() {
    if position < text.endIndex { skipLineEnd() }
    if cells.contains(where: { !Self.isBlank($0.text) }) {
      rows.append(DelimitedText.Row(cells: cells))
    }
    cells.removeAll(keepingCapacity: true)
  }

  private static func isBlank(_ cell: String) -> Bool {
    // Most cells are told by their first letter.
    if let first = cell.utf8.first, isPlain(first) { return false }
    return cell.allSatisfy(\.isWhitespace)
  }

  private mutating func skipLineEnd() {
    let isPair =
      text[position] == 0x0d && position + 1 < text.endIndex && text[position + 1] == 0x0a
    position += isPair ? 2 : 1
    line += 1
    counted = (position, 0)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0a || byte == 0x0d
  }

  /// The number of the character that starts at a position on the current line, from 1.
  ///
  /// Positions are asked for in order.
  private mutating func character(at position: Int) -> Int {
    while counted.position < position {
      if text[counted.position] & 0xc0 != 0x80 { counted.characters += 1 }
      counted.position += 1
    }
    return 1 + counted.characters
  }
}

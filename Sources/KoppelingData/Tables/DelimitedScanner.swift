/// Reads the cells of a table one by one, keeping count of lines and characters.
struct DelimitedScanner {
  private let text: ArraySlice<UInt8>
  private let separator: UInt8
  private var position: Int
  private var line: Int
  private var lineStart: Int
  private var cells: [DelimitedText.Cell] = []

  private(set) var rows: [DelimitedText.Row] = []
  private(set) var faults: [StructureFault] = []

  private static let quote = UInt8(ascii: "\"")

  init(text: ArraySlice<UInt8>, separator: UInt8, line: Int) {
    self.text = text
    self.separator = separator
    self.line = line
    position = text.startIndex
    lineStart = text.startIndex
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
    if cells.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) {
      rows.append(DelimitedText.Row(cells: cells))
    }
    cells.removeAll(keepingCapacity: true)
  }

  private mutating func skipLineEnd() {
    let isPair = text[position...].starts(with: [0x0d, 0x0a])
    position += isPair ? 2 : 1
    line += 1
    lineStart = position
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0a || byte == 0x0d
  }

  /// The number of the character that starts at a position on the current line, from 1.
  private func character(at position: Int) -> Int {
    1 + text[lineStart..<position].reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) }
  }
}

/// A table as rows of cells, each with the line it starts on.
///
/// The form is RFC 4180 with the freedoms that office programs take: the separator may be a
/// semicolon, a comma or a tab, lines end in CR LF, LF or CR, and a first line `sep=;` names the
/// separator. A quoted cell may hold separators, line ends and doubled quotes. Rows of nothing but
/// empty cells are left out.
package struct DelimitedText: Sendable {
  /// One cell.
  package struct Cell: Hashable, Sendable {
    /// The text, without the quotes around it.
    package var text: String
    /// The line on which it starts, from 1.
    package var line: Int
    /// The character on that line with which it starts, from 1.
    package var character: Int
  }

  /// One row, with at least one cell that is not empty.
  package struct Row: Hashable, Sendable {
    /// The cells.
    package var cells: [Cell]
    /// The line on which the row starts, from 1.
    package var line: Int { cells[0].line }
  }

  /// The separator.
  package let separator: UInt8
  /// The rows, the header first.
  package let rows: [Row]
  /// What is wrong with the form, in order of the text.
  package let faults: [StructureFault]

  /// Reads a table.
  ///
  /// O(*n*) for *n* bytes.
  ///
  /// - Parameters:
  ///   - utf8: The text in UTF-8.
  ///   - separator: The separator, or `nil` to find it in the first line.
  package init(_ utf8: [UInt8], separator: UInt8? = nil) {
    var text = utf8[...]
    if text.last == 0x1a { text.removeLast() }
    var line = 1
    var named: UInt8?
    if let (separator, rest) = Self.separatorLine(text) {
      (named, text, line) = (separator, rest, 2)
    }
    let chosen = separator ?? named ?? Self.detectSeparator(in: text)
    var scanner = DelimitedScanner(text: text, separator: chosen, line: line)
    scanner.scan()
    self.separator = chosen
    rows = scanner.rows
    faults = scanner.faults
  }

  /// The separator that a first line such as `sep=;` names, and the text after it.
  private static func separatorLine(
    _ text: ArraySlice<UInt8>
  ) -> (separator: UInt8, rest: ArraySlice<UInt8>)? {
    guard text.count > 5, text.prefix(4).elementsEqual("sep=".utf8) else { return nil }
    let separator = text[text.startIndex + 4]
    let rest = text.dropFirst(5)
    guard rest.first == 0x0a || rest.first == 0x0d else { return nil }
    return (separator, rest.dropFirst(rest.starts(with: [0x0d, 0x0a]) ? 2 : 1))
  }

  /// The separator that occurs most often outside quotes in the first line; on equal numbers the
  /// semicolon before the comma before the tab.
  private static func detectSeparator(in text: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), 0x09]
    var counts = [0, 0, 0]
    var isQuoted = false
    var hasContent = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0a || byte == 0x0d {
        if hasContent { break }
        continue
      }
      hasContent = true
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return most == 0 ? UInt8(ascii: ",") : candidates[counts.firstIndex(of: most) ?? 0]
  }
}

import Koppeling

/// A cell with several elements.
///
/// A comma, a semicolon, a bar or a line end stands between elements, with or without spaces.
/// Each piece is first read as one element, so that `luisterend oor` is one; if that fails, its
/// words are read one by one, so that `ma-o wo-m` are two.
enum CellList {
  /// The elements of a cell.
  static func elements<Element>(
    in cell: String,
    parse: (String) throws(CellFault) -> Element
  ) throws(CellFault) -> [Element] {
    guard !isNone(cell) else { return [] }
    var elements: [Element] = []
    for piece in pieces(of: cell) {
      let words = words(of: piece)
      if words.count == 1 {
        elements.append(try parse(piece))
      } else if let element = try? parse(piece) {
        elements.append(element)
      } else {
        for word in words { elements.append(try parse(word)) }
      }
    }
    return elements
  }

  /// The words of a cell of free words.
  ///
  /// Between separators spaces belong to the word; in a cell without separators each word stands
  /// alone.
  static func words(in cell: String) -> [String] {
    guard !isNone(cell) else { return [] }
    let pieces = pieces(of: cell)
    guard pieces.count == 1, !holdsSeparator(cell) else { return pieces }
    return pieces.flatMap { words(of: $0) }
  }

  /// Writes elements with a space between them; `-` if there are none.
  static func text(_ elements: [String]) -> String {
    elements.isEmpty ? "-" : elements.joined(separator: " ")
  }

  /// Writes free words with a bar between them; `-` if there are none.
  static func text(words: [String]) -> String {
    guard !words.isEmpty else { return "-" }
    let text = words.joined(separator: " | ")
    // A bar keeps a word that would mean "unknown" or "nothing" a word.
    return isUnknown(text) || isNone(text) ? text + " |" : text
  }

  /// The texts between separators, without white space at their ends and with one space for it
  /// within; those of nothing else are left out.
  private static func pieces(of cell: String) -> [String] {
    if let parts = PlainText.parts(of: cell, between: isSeparator) {
      return parts.compactMap { part in
        let piece = String(part)
        if PlainText.isEvenlySpaced(piece) { return piece }
        let words = words(of: piece)
        return words.isEmpty ? nil : words.joined(separator: " ")
      }
    }
    return cell.split(whereSeparator: isSeparator)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  /// The words of a piece.
  private static func words(of piece: String) -> [String] {
    if let words = PlainText.parts(of: piece, between: PlainText.isBlank) {
      return words.map { String($0) }
    }
    return piece.split(whereSeparator: \.isWhitespace).map { String($0) }
  }

  private static func holdsSeparator(_ cell: String) -> Bool {
    let utf8 = cell.utf8Span
    return utf8.isKnownASCII
      ? cell.utf8.contains { isSeparator($0) }
      : cell.contains { (character: Character) in isSeparator(character) }
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character == "," || character == ";" || character == "|" || character.isNewline
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case ",", ";", "|", "\n", "\r", "\u{b}", "\u{c}": true
    default: false
    }
  }

  private static func isColon(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=")
  }

  /// A piece such as `nl:B1`, taken apart at its colon or equals sign.
  static func pair(_ piece: String) -> (name: String, value: String?) {
    if let (name, value) = PlainText.halves(of: piece, at: isColon) {
      return (trimmed(name), value.map { trimmed($0) })
    }
    let parts = piece.split(maxSplits: 1, whereSeparator: { $0 == ":" || $0 == "=" })
      .map { trimmed($0) }
    return (parts.first ?? "", parts.count == 2 ? parts[1] : nil)
  }
}

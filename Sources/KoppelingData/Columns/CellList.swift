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
      let words = piece.split(whereSeparator: \.isWhitespace)
      if let element = try? parse(piece) {
        elements.append(element)
      } else if words.count == 1 {
        elements.append(try parse(piece))
      } else {
        for word in words { elements.append(try parse(String(word))) }
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
    guard pieces.count == 1, !cell.contains(where: isSeparator) else { return pieces }
    return pieces.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
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

  private static func pieces(of cell: String) -> [String] {
    cell.split(whereSeparator: isSeparator)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character == "," || character == ";" || character == "|" || character.isNewline
  }

  /// A piece such as `nl:B1`, taken apart at its colon or equals sign.
  static func pair(_ piece: String) -> (name: String, value: String?) {
    let parts = piece.split(maxSplits: 1, whereSeparator: { $0 == ":" || $0 == "=" })
      .map { trimmed($0) }
    return (parts.first ?? "", parts.count == 2 ? parts[1] : nil)
  }
}

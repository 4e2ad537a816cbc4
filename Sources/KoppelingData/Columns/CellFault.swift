import Koppeling

/// Why a cell cannot be read, and what to do.
///
/// The text may repeat the cell, shortened, and nothing else of the row: it may be personal.
struct CellFault: Error, Hashable, Sendable {
  let message: LocalizedText

  init(nl: String, en: String) {
    message = LocalizedText(nl: nl, en: en)
  }

  /// A fault in one word of a cell: the word, what it is not, and what to do.
  init(_ word: some StringProtocol, nl: String, en: String) {
    let quoted = Self.quoted(word)
    self.init(nl: "\(quoted) \(nl)", en: "\(quoted) \(en)")
  }

  /// A text between quotes on one line, shortened to 40 characters.
  static func quoted(_ text: some StringProtocol) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\"" + (line.count > 40 ? line.prefix(39) + "…" : line) + "\""
  }
}

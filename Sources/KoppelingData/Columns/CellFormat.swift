import Koppeling

/// How the cells of a column are read and written.
struct CellFormat<Value: Sendable>: Sendable {
  /// What a cell holds, for the description of the column.
  let kind: Column.Kind
  /// The words that a cell may hold, for the description of the column.
  var words: [LocalizedText] = []
  /// Reads a cell that is neither empty nor unknown.
  let parse: @Sendable (String) throws(CellFault) -> Value
  /// Writes a value, so that reading it gives the same.
  let render: @Sendable (Value) -> String
}

extension CellFormat {
  /// One of a few words.
  static func choice(_ list: WordList<Value>) -> CellFormat where Value: Hashable {
    CellFormat(kind: .choice, words: list.words) { text throws(CellFault) in
      try value(of: text, in: list)
    } render: {
      list.code(of: $0)
    }
  }

  /// The value of a word, or a fault with the nearest word.
  static func value(
    of word: String,
    in list: WordList<Value>
  ) throws(CellFault) -> Value where Value: Hashable {
    if let value = list.value(of: word) { return value }
    throw CellFault(word) {
      let advice = list.advice(for: word)
      return LocalizedText(
        nl: "is hier niet bekend: \(advice.nl)",
        en: "is not known here: \(advice.en)"
      )
    }
  }
}

extension CellFormat where Value == Bool {
  /// Yes or no.
  static let yesNo = CellFormat(kind: .yesNo, words: WordList.yesNo.words) {
    text throws(CellFault) in
    try value(of: text, in: .yesNo)
  } render: {
    WordList.yesNo.code(of: $0)
  }
}

extension CellFormat {
  /// A pseudonymous identifier.
  static func identifier<Subject>() -> CellFormat where Value == Identifier<Subject> {
    CellFormat(kind: .identifier) { text throws(CellFault) in
      guard text.count <= 64 else {
        throw CellFault(
          text,
          nl: "is te lang voor een kenmerk: schrijf hoogstens 64 tekens",
          en: "is too long for an identifier: write 64 characters at most"
        )
      }
      return Identifier(text)
    } render: {
      $0.rawValue
    }
  }
}

/// Whether a cell says that the answer is not known: empty, `onbekend`, `unknown` or `?`.
func isUnknown(_ cell: some StringProtocol) -> Bool {
  // Most cells are told by their first letter.
  if let first = cell.utf8.first, isPlain(first), !beginsUnknown(first) { return false }
  // A longer cell cannot be one of the words.
  guard cell.utf8.count < 40 else { return cell.allSatisfy(\.isWhitespace) }
  let word = trimmed(cell).lowercased()
  return word.isEmpty || word == "?" || word == "onbekend" || word == "unknown"
}

/// Whether a cell of a list says that there is nothing in it: `-`, `geen` or `none`.
func isNone(_ cell: some StringProtocol) -> Bool {
  if let first = cell.utf8.first, isPlain(first), !beginsNone(first) { return false }
  guard cell.utf8.count < 40 else { return false }
  let word = trimmed(cell).lowercased()
  return word == "-" || word == "–" || word == "geen" || word == "none"
}

/// A text without white space at its ends.
func trimmed(_ text: some StringProtocol) -> String {
  // A character that begins or ends with such a byte is no white space.
  let text = String(text)
  if let first = text.utf8.first, let last = text.utf8.last, isPlain(first), isPlain(last) {
    return text
  }
  guard let first = text.firstIndex(where: { !$0.isWhitespace }),
    let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}

/// Whether a byte of UTF-8 is a character of ASCII, or the begin of one, that is no white space.
func isPlain(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte < 0x80
}

/// Whether a word for an unknown answer may begin with a byte.
private func beginsUnknown(_ byte: UInt8) -> Bool {
  switch Unicode.Scalar(byte) {
  case "?", "o", "O", "u", "U": true
  default: false
  }
}

/// Whether a word for an empty list may begin with a byte of ASCII.
private func beginsNone(_ byte: UInt8) -> Bool {
  switch Unicode.Scalar(byte) {
  case "-", "g", "G", "n", "N": true
  default: false
  }
}

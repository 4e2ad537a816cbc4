import Koppeling

/// Why a cell cannot be read, and what to do.
///
/// The text may repeat a short cell and nothing else of the row: longer text may be personal. It is
/// put together when it is asked for: a cell that can be read in another way asks for none.
struct CellFault: Error, Sendable {
  private let wording: @Sendable () -> LocalizedText

  /// What is wrong and what to do.
  var message: LocalizedText { wording() }

  init(_ wording: @escaping @Sendable () -> LocalizedText) {
    self.wording = wording
  }

  init(nl: String, en: String) {
    self.init { LocalizedText(nl: nl, en: en) }
  }

  /// A fault in one word of a cell: the word, what it is not, and what to do.
  init(_ word: String, advice: @escaping @Sendable () -> LocalizedText) {
    self.init {
      let (subject, advice) = (Self.subject(word), advice())
      return LocalizedText(nl: "\(subject.nl) \(advice.nl)", en: "\(subject.en) \(advice.en)")
    }
  }

  /// A fault in one word of a cell: the word, what it is not, and what to do.
  init(
    _ word: String,
    nl: @autoclosure @escaping @Sendable () -> String,
    en: @autoclosure @escaping @Sendable () -> String
  ) {
    self.init(word) { LocalizedText(nl: nl(), en: en()) }
  }

  /// A fault in the name of a place, which is not repeated if it may be an address.
  init(place: String, nl: String, en: String) {
    let isAddress = place.contains(",") || (Int(place) == nil && place.contains(where: \.isNumber))
    let subject = isAddress ? Self.cell : Self.subject(place)
    self.init(nl: "\(subject.nl) \(nl)", en: "\(subject.en) \(en)")
  }

  /// What stands for text that is not repeated; the line and the column say where it is.
  private static let cell = LocalizedText(nl: "de inhoud", en: "the content")

  /// The text between quotes if it cannot be a sentence or an address, else a word for it.
  ///
  /// Two words and 24 characters at most are repeated, and longer text of digits and signs alone.
  static func subject(_ text: some StringProtocol) -> LocalizedText {
    let isShort = text.count <= 24 && text.split(whereSeparator: \.isWhitespace).count <= 2
    let isNumber = text.allSatisfy { $0.isNumber || "-+/.,: ".contains($0) }
    let at = text.firstIndex(of: "@")
    let isMail = at.map { text[$0...].contains(".") } ?? false
    guard (isShort && !isMail) || isNumber else { return cell }
    let quoted = quoted(text)
    return LocalizedText(nl: quoted, en: quoted)
  }

  /// A text between quotes on one line, shortened to 40 characters.
  static func quoted(_ text: some StringProtocol) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\"" + (line.count > 40 ? line.prefix(39) + "…" : line) + "\""
  }
}

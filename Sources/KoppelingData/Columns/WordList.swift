import Koppeling

/// The words by which one of a few values is written: its code, its Dutch word, and others.
struct WordList<Value: Hashable & Sendable>: Sendable {
  /// One value and its words.
  struct Entry: Sendable {
    let value: Value
    let code: String
    let dutch: String
    let others: [String]
  }

  let entries: [Entry]
  private let byKey: [String: Value]
  /// The values of words as they are listed, which need no key.
  private let byWord: [String: Value]
  /// The number of letters and digits of the longest word.
  private let longest: Int

  /// Creates a list; the words of each value are its Dutch word and others.
  init(_ words: KeyValuePairs<Value, [String]>, code: (Value) -> String) {
    entries = words.map { value, words in
      Entry(
        value: value,
        code: code(value),
        dutch: words.first ?? code(value),
        others: Array(words.dropFirst())
      )
    }
    var byKey: [String: Value] = [:]
    for entry in entries {
      for word in [entry.code, entry.dutch] + entry.others {
        byKey[Spelling.key(word)] = entry.value
      }
    }
    self.byKey = byKey
    longest = byKey.keys.map(\.utf8.count).max() ?? 0
    byWord = Dictionary(
      entries.flatMap { [$0.code, $0.dutch] + $0.others }.compactMap { word in
        byKey[Spelling.key(word)].map { (word, $0) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The value of a word, if it has one.
  func value(of word: some StringProtocol) -> Value? {
    byWord[String(word)] ?? (isTooLong(word) ? nil : byKey[Spelling.key(word)])
  }

  /// Whether a word has more letters and digits of ASCII than any that is listed.
  private func isTooLong(_ word: some StringProtocol) -> Bool {
    word.utf8.count > longest && word.utf8.count(where: Spelling.isKept) > longest
  }

  /// The code of a value.
  func code(of value: Value) -> String {
    entries.first { $0.value == value }?.code ?? ""
  }

  /// The codes with their Dutch words.
  var words: [LocalizedText] {
    entries.map { LocalizedText(nl: $0.dutch, en: $0.code) }
  }

  /// What to write instead of a word that has no value: the nearest word, or all of them.
  func advice(for word: some StringProtocol) -> LocalizedText {
    let known = entries.flatMap { [$0.code, $0.dutch] + $0.others }
    if let nearest = Spelling.nearest(to: word, among: known) {
      return LocalizedText(nl: "bedoelt u \(nearest)?", en: "did you mean \(nearest)?")
    }
    return LocalizedText(
      nl: "schrijf " + entries.map(\.dutch).joined(separator: ", "),
      en: "write " + entries.map(\.code).joined(separator: ", ")
    )
  }
}

extension WordList where Value: RawRepresentable<String> {
  /// Creates a list of which the codes are the raw values.
  init(_ words: KeyValuePairs<Value, [String]>) {
    self.init(words) { $0.rawValue }
  }
}

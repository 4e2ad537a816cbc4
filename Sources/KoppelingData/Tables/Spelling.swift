/// Compares words as people type them: without regard to case, accents, spaces and punctuation.
package enum Spelling {
  /// The letters and digits of a text in lower case and without accents.
  ///
  /// ```swift
  /// Spelling.key("'s-Gravenhage")    // "sgravenhage"
  /// Spelling.key("Aangemeld op")     // "aangemeldop"
  /// Spelling.key("registered_on")    // "registeredon"
  /// ```
  package static func key(_ text: some StringProtocol) -> String {
    // Most words are plain ASCII, for which the tables of Unicode are not needed.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: text.utf8.compactMap(plainKey), as: UTF8.self)
    }
    var key = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if let plain = plainLetters[scalar] {
        key.append(contentsOf: plain.unicodeScalars)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        key.append(scalar)
      }
    }
    return String(key)
  }

  /// The small letter or the digit of an ASCII character; `nil` for another character.
  private static func plainKey(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 65...90: byte + 32
    case 97...122, 48...57: byte
    default: nil
    }
  }

  /// Whether a byte of UTF-8 is a letter or a digit of ASCII, which the key keeps.
  static func isKept(_ byte: UInt8) -> Bool {
    plainKey(byte) != nil
  }

  /// The word whose key is nearest to that of a text, if any is near enough to be a slip.
  ///
  /// Near enough is one edit in words up to four letters, two up to eight, three beyond.
  package static func nearest(to text: some StringProtocol, among words: [String]) -> String? {
    let wanted = Array(key(text).unicodeScalars)
    guard !wanted.isEmpty else { return nil }
    let limit = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3
    var best: (word: String, edits: Int)?
    for word in words {
      let edits = edits(wanted, Array(key(word).unicodeScalars))
      if edits <= limit, edits < best?.edits ?? .max { best = (word, edits) }
    }
    return best?.word
  }

  /// The number of letters to insert, delete or replace (Levenshtein), row by row.
  private static func edits(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var row = Array(0...second.count)
    for (index, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in second.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[second.count]
  }

  /// Accented small letters of the languages around, by their plain form.
  private static let plainLetters: [Unicode.Scalar: String] = {
    let groups = [
      "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "i": "ìíîïĩīĭįı",
      "l": "ĺļľł", "n": "ñńņňŉ", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț",
      "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž", "ss": "ß", "ae": "æ", "oe": "œ",
      "ij": "ĳ",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, accented) in groups {
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()
}

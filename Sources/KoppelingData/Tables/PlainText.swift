/// Cuts texts of ASCII by their bytes.
///
/// Nearly every cell is such a text, in which each byte is a character, and Swift knows it without
/// looking. For other texts the answers are `nil`: they go by characters, as Unicode cuts them.
package enum PlainText {
  /// The parts of a text between bytes of a kind; empty parts are left out.
  package static func parts(of text: String, between isSeparator: (UInt8) -> Bool) -> [Substring]? {
    let utf8 = text.utf8Span
    guard utf8.isKnownASCII else { return nil }
    let bytes = utf8.span
    var parts: [Substring] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || isSeparator(bytes[end]) {
      if start < end { parts.append(slice(of: text, from: start, to: end)) }
      start = end + 1
    }
    return parts
  }

  /// The first part of a text and what follows the byte after it; no rest if there is no such byte.
  ///
  /// The answer is `nil` too if there is nothing before the byte or after it.
  package static func halves(
    of text: String,
    at isSeparator: (UInt8) -> Bool
  ) -> (first: Substring, rest: Substring?)? {
    let utf8 = text.utf8Span
    guard utf8.isKnownASCII else { return nil }
    let bytes = utf8.span
    guard let cut = bytes.indices.first(where: { isSeparator(bytes[$0]) }) else {
      return (text[...], nil)
    }
    guard cut > 0, cut + 1 < bytes.count else { return nil }
    return (
      slice(of: text, from: 0, to: cut),
      slice(of: text, from: cut + 1, to: bytes.count)
    )
  }

  /// Whether a text is of ASCII, with single spaces between its words and no other white space.
  package static func isEvenlySpaced(_ text: String) -> Bool {
    let utf8 = text.utf8Span
    guard utf8.isKnownASCII else { return false }
    let bytes = utf8.span
    var wasBlank = true
    for index in bytes.indices {
      let byte = bytes[index]
      if isBlank(byte) && (byte != 0x20 || wasBlank) { return false }
      wasBlank = byte == 0x20
    }
    return !wasBlank
  }

  /// The number that one to nine digits make; `nil` for another text.
  package static func number(_ text: String) -> Int? {
    let bytes = text.utf8Span.span
    guard (1...9).contains(bytes.count) else { return nil }
    return number(bytes)
  }

  /// The number that digits make; `nil` if there is another byte.
  package static func number(_ digits: Span<UInt8>) -> Int? {
    var number = 0
    for index in digits.indices {
      guard let digit = digit(digits[index]) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// The value of a digit.
  package static func digit(_ byte: UInt8) -> Int? {
    (48...57).contains(byte) ? Int(byte) - 48 : nil
  }

  /// Whether a byte is white space.
  package static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0d).contains(byte)
  }

  private static func slice(of text: String, from start: Int, to end: Int) -> Substring {
    let utf8 = text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: start)
    return Substring(utf8[first..<utf8.index(first, offsetBy: end - start)])
  }
}

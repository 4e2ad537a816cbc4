import KoppelingData
import Testing

@Suite("Texts cut by their bytes")
struct PlainTextTests {
  /// Texts of ASCII with much white space and many separators in them.
  private func texts(seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    let often = Array(" \t\n\r\u{b}\u{c},;|:=-_/.ab019".utf8)
    return (0..<400).map { _ in
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Int.random(in: 0..<8, using: &random) == 0
          ? UInt8.random(in: 0..<128, using: &random)
          : often.randomElement(using: &random) ?? 0
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private func isColon(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=")
  }

  @Test("have white space where Unicode has it")
  func whiteSpace() {
    for byte in UInt8(0)..<128 {
      #expect(PlainText.isBlank(byte) == Character(Unicode.Scalar(byte)).isWhitespace)
    }
  }

  @Test("have the parts that their characters give", arguments: UInt64(0)..<5)
  func parts(seed: UInt64) throws {
    for text in texts(seed: seed) {
      let words = try #require(PlainText.parts(of: text, between: PlainText.isBlank))
      #expect(words == text.split(whereSeparator: \.isWhitespace))
      let pieces = try #require(PlainText.parts(of: text) { $0 == UInt8(ascii: ",") })
      #expect(pieces == text.split(separator: ","))
    }
  }

  @Test("have the halves that their characters give", arguments: UInt64(0)..<5)
  func halves(seed: UInt64) {
    for text in texts(seed: seed) {
      guard let halves = PlainText.halves(of: text, at: isColon) else { continue }
      let parts = text.split(
        maxSplits: 1,
        omittingEmptySubsequences: text.isEmpty ? false : true,
        whereSeparator: { $0 == ":" || $0 == "=" }
      )
      #expect(halves.first == parts[0])
      #expect(halves.rest == (parts.count == 2 ? parts[1] : nil))
    }
  }

  @Test("are evenly spaced if joining their words changes nothing", arguments: UInt64(0)..<5)
  func evenlySpaced(seed: UInt64) {
    for text in texts(seed: seed) {
      let joined = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(PlainText.isEvenlySpaced(text) == (joined == text && !text.isEmpty))
    }
  }

  @Test("are numbers if they are digits alone", arguments: UInt64(0)..<5)
  func numbers(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let digits = (0..<Int.random(in: 0...11, using: &random)).map { _ in
        "01234567890123456789012345678901234567890123456789+- ".randomElement(using: &random) ?? "0"
      }
      let text = String(digits)
      let isNumber = (1...9).contains(text.count) && text.allSatisfy(\.isNumber)
      #expect(PlainText.number(text) == (isNumber ? Int(text) : nil))
    }
  }

  @Test(
    "are left to Unicode if they are not of ASCII",
    arguments: ["é", "a\u{a0}b", "٣", "e\u{301}"]
  )
  func others(text: String) {
    #expect(PlainText.parts(of: text, between: PlainText.isBlank) == nil)
    #expect(PlainText.halves(of: text, at: isColon) == nil)
    #expect(!PlainText.isEvenlySpaced(text))
    #expect(PlainText.number(text) == nil)
  }
}

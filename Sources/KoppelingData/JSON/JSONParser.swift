/// Reads JSON (RFC 8259), keeping the line of each value, which the decoder of Foundation does not.
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  /// How deep values may be nested: far more than any file of ours needs.
  private static let deepest = 64

  /// The value of a document.
  static func parse(_ bytes: [UInt8]) throws(StructureFault) -> JSONNode {
    var parser = JSONParser(bytes: bytes)
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else {
      throw parser.fault(nl: "na het einde staat nog tekst", en: "there is text after the end")
    }
    return node
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func value(depth: Int) throws(StructureFault) -> JSONNode {
    skipSpace()
    let start = line
    guard depth < Self.deepest, let byte = peek else {
      throw fault(nl: "hier ontbreekt een waarde", en: "a value is missing here")
    }
    let value: JSONNode.Value =
      switch byte {
      case UInt8(ascii: "{"): .object(try members(depth: depth))
      case UInt8(ascii: "["): .array(try elements(depth: depth))
      case UInt8(ascii: "\""): .text(try text())
      case UInt8(ascii: "-"), 48...57: .number(try number())
      default: try word()
      }
    return JSONNode(value: value, line: start)
  }

  private mutating func members(depth: Int) throws(StructureFault) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    try sequence(closing: UInt8(ascii: "}")) { parser throws(StructureFault) in
      let line = parser.line
      guard parser.peek == UInt8(ascii: "\"") else {
        throw parser.fault(
          nl: "hier hoort een naam tussen aanhalingstekens",
          en: "a name between quotes belongs here"
        )
      }
      let key = try parser.text()
      guard keys.insert(key).inserted else {
        let quoted = CellFault.quoted(key)
        throw parser.fault(nl: "\(quoted) staat er twee keer", en: "\(quoted) is there twice")
      }
      parser.skipSpace()
      guard parser.take(UInt8(ascii: ":")) else {
        throw parser.fault(nl: "hier hoort een dubbele punt", en: "a colon belongs here")
      }
      members.append(
        JSONNode.Member(key: key, line: line, node: try parser.value(depth: depth + 1))
      )
    }
    return members
  }

  private mutating func elements(depth: Int) throws(StructureFault) -> [JSONNode] {
    var elements: [JSONNode] = []
    try sequence(closing: UInt8(ascii: "]")) { parser throws(StructureFault) in
      elements.append(try parser.value(depth: depth + 1))
    }
    return elements
  }

  /// Reads an opening bracket, items with commas between them, and the closing bracket.
  private mutating func sequence(
    closing: UInt8,
    item: (inout JSONParser) throws(StructureFault) -> Void
  ) throws(StructureFault) {
    position += 1
    skipSpace()
    if take(closing) { return }
    while true {
      skipSpace()
      try item(&self)
      skipSpace()
      if take(closing) { return }
      guard take(UInt8(ascii: ",")) else {
        throw fault(
          nl: "hier hoort een komma of een sluithaak",
          en: "a comma or a closing bracket belongs here"
        )
      }
    }
  }

  private mutating func text() throws(StructureFault) -> String {
    position += 1
    var content: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else {
        throw fault(nl: "een tekst mag niet over regels lopen", en: "a text may not run over lines")
      }
      position += 1
      if byte == UInt8(ascii: "\\") {
        content += Array(String(try escaped()).utf8)
      } else {
        content.append(byte)
      }
    }
    guard take(UInt8(ascii: "\"")) else {
      throw fault(nl: "het aanhalingsteken sluit nergens", en: "the quote is never closed")
    }
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func escaped() throws(StructureFault) -> Unicode.Scalar {
    let byte = peek ?? 0
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedUnicode()
    default: throw fault(nl: "na \\ staat geen bekende letter", en: "no known letter follows \\")
    }
  }

  private mutating func escapedUnicode() throws(StructureFault) -> Unicode.Scalar {
    var units = [try hexUnit()]
    if (0xd800...0xdbff).contains(units[0]), bytes[position...].starts(with: [0x5c, 0x75]) {
      position += 2
      units.append(try hexUnit())
    }
    guard let scalar = String(validating: units, as: UTF16.self)?.unicodeScalars.first else {
      throw fault(nl: "dit teken bestaat niet", en: "there is no such character")
    }
    return scalar
  }

  private mutating func hexUnit() throws(StructureFault) -> UInt16 {
    let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    guard digits.count == 4, let unit = UInt16(digits, radix: 16) else {
      throw fault(nl: "na \\u horen vier cijfers", en: "four digits belong after \\u")
    }
    position += 4
    return unit
  }

  private mutating func number() throws(StructureFault) -> String {
    let start = position
    while let byte = peek, (48...57).contains(byte) || "+-.eE".utf8.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    let hasLeadingZero = digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true
    guard Double(text) != nil, !hasLeadingZero, text.last != ".", digits.first != "." else {
      throw fault(nl: "dit is geen getal", en: "this is not a number")
    }
    return text
  }

  private mutating func word() throws(StructureFault) -> JSONNode.Value {
    for (word, value) in [
      ("true", JSONNode.Value.bool(true)), ("false", .bool(false)), ("null", .null),
    ]
    where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw fault(nl: "dit is geen JSON", en: "this is not JSON")
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d {
      if byte == 0x0a { line += 1 }
      position += 1
    }
  }

  private func fault(nl: String, en: String) -> StructureFault {
    StructureFault(line: line, nl: nl, en: en)
  }
}

import Koppeling

/// Takes words apart by white space, keeping count of lines.
struct NumberScanner {
  private let text: [UInt8]
  private var position = 0
  /// The line of the last word.
  private(set) var line = 1

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The next number, or `nil` at the end.
  mutating func next() throws(StructureFault) -> ParsedNumber? {
    while position < text.count, text[position] <= 0x20 {
      if text[position] == 0x0a { line += 1 }
      position += 1
    }
    guard position < text.count else { return nil }
    let start = position
    while position < text.count, text[position] > 0x20 { position += 1 }
    let word = text[start..<position]
    guard let number = ParsedNumber(word, decimalComma: false) else {
      throw ParsedNumber.fault(word, line: line)
    }
    return number
  }
}

/// A number of a text: whole, or with a fraction.
enum ParsedNumber: Hashable {
  case whole(Int64)
  case fractional(Double)

  /// Reads a number; `nil` if the text is not a number, or NaN or minus infinity.
  ///
  /// The word `inf` is plus infinity, which forbids a pair.
  ///
  /// - Parameters:
  ///   - bytes: The text of the number, without white space around it.
  ///   - decimalComma: Whether a comma may stand before the decimals.
  init?(_ bytes: ArraySlice<UInt8>, decimalComma: Bool) {
    if let whole = Self.whole(bytes) {
      self = .whole(whole)
      return
    }
    let hasComma = decimalComma && !bytes.contains(UInt8(ascii: "."))
    let comma = UInt8(ascii: ",")
    let text =
      hasComma
      ? String(decoding: bytes.map { $0 == comma ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
      : String(decoding: bytes, as: UTF8.self)
    let isDecimal = bytes.allSatisfy { $0 < UInt8(ascii: ":") || $0 | 0x20 == UInt8(ascii: "e") }
    if isDecimal {
      guard let number = Double(text), number.isFinite else { return nil }
      self = .fractional(number)
    } else if ["inf", "+inf", "infinity", "+infinity", "∞"].contains(text.lowercased()) {
      self = .fractional(.infinity)
    } else {
      return nil
    }
  }

  /// The number of a text that is a sign and digits, if it fits.
  private static func whole(_ bytes: ArraySlice<UInt8>) -> Int64? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = isNegative ? bytes.dropFirst() : bytes
    guard (1...18).contains(digits.count) else {
      return digits.count == 19 ? Int64(String(decoding: bytes, as: UTF8.self)) : nil
    }
    var number: Int64 = 0
    for byte in digits {
      guard (48...57).contains(byte) else { return nil }
      number = number &* 10 &+ Int64(byte - 48)
    }
    return isNegative ? -number : number
  }

  /// The fault of a text that is not a number.
  static func fault(
    _ bytes: ArraySlice<UInt8>,
    line: Int,
    character: Int? = nil
  ) -> StructureFault {
    let text = String(decoding: bytes, as: UTF8.self)
    let quoted = CellFault.quoted(text)
    let isNaN = text.lowercased().hasSuffix("nan")
    return StructureFault(
      line: line,
      character: character,
      nl: isNaN
        ? "NaN is geen getal: schrijf een getal, of inf om een paar te verbieden"
        : "\(quoted) is geen getal: schrijf een getal, of inf om een paar te verbieden",
      en: isNaN
        ? "NaN is not a number: write a number, or inf to forbid a pair"
        : "\(quoted) is not a number: write a number, or inf to forbid a pair"
    )
  }

  /// The number as floating point.
  var double: Double {
    switch self {
    case .whole(let number): Double(number)
    case .fractional(let number): number
    }
  }
}

/// Numbers that are whole as long as all are.
struct NumberCollector {
  private var whole: [Int64] = []
  private var fractional: [Double]?

  var count: Int { fractional?.count ?? whole.count }

  mutating func reserve(_ count: Int) { whole.reserveCapacity(count) }

  mutating func append(_ number: ParsedNumber) {
    if fractional != nil {
      fractional?.append(number.double)
    } else if case .whole(let value) = number {
      whole.append(value)
    } else {
      fractional = whole.map(Double.init) + [number.double]
      whole = []
    }
  }

  /// All numbers: 64-bit whole ones, or floating point if one has a fraction or is infinite.
  var elements: MatrixFile.Elements {
    fractional.map { .float64($0) } ?? .int64(whole)
  }
}

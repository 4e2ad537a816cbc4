import Koppeling

extension CellFormat where Value == Int {
  /// A whole number within limits; a fraction of zeros is allowed, as spreadsheets write it.
  static func number(_ range: ClosedRange<Int>) -> CellFormat {
    CellFormat(kind: .number) { text throws(CellFault) in
      let number =
        if let plain = PlainText.number(text) { plain } else { try DecimalText(text).wholeNumber }
      guard range.contains(number) else {
        throw CellFault(
          text,
          nl: "kan niet: schrijf \(range.lowerBound) tot en met \(range.upperBound)",
          en: "cannot be: write \(range.lowerBound) to \(range.upperBound)"
        )
      }
      return number
    } render: {
      String($0)
    }
  }

  /// Degrees in millionths, with a decimal point or comma.
  static func degrees(limit: Int) -> CellFormat {
    CellFormat(kind: .degrees) { text throws(CellFault) in
      let degrees =
        if let plain = DecimalText.plainMillionths(text) { plain } else {
          try DecimalText(text).millionths
        }
      guard abs(degrees) <= limit * 1_000_000 else {
        throw CellFault(
          text,
          nl: "is geen punt op de kaart: schrijf graden van -\(limit) tot \(limit)",
          en: "is not a point on the map: write degrees from -\(limit) to \(limit)"
        )
      }
      return degrees
    } render: {
      DecimalText.text(millionths: $0)
    }
  }
}

/// A decimal number as text: an optional sign, digits, and a fraction after a point or a comma.
struct DecimalText {
  private let text: String
  private let isNegative: Bool
  private let whole: Substring
  private let fraction: Substring

  /// Takes a text apart; NaN, infinity, exponents and signs between digits are refused.
  init(_ text: String) throws(CellFault) {
    self.text = text
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    isNegative = text.hasPrefix("-")
    let parts = unsigned.split(
      maxSplits: 1,
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == "." || $0 == "," }
    )
    whole = parts[0]
    fraction = parts.count == 2 ? parts[1] : ""
    let isDecimal =
      parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
      && !whole.isEmpty && (parts.count == 1 || !fraction.isEmpty)
    guard isDecimal else {
      throw CellFault(
        text,
        nl: "is geen getal: schrijf alleen cijfers, met een komma of punt voor de decimalen",
        en: "is not a number: write digits only, with a point or comma before the decimals"
      )
    }
    guard whole.count <= 9 else {
      throw CellFault(
        text,
        nl: "is te groot: schrijf hoogstens negen cijfers",
        en: "is too large: write nine digits at most"
      )
    }
  }

  /// The number, if its fraction is zero.
  var wholeNumber: Int {
    get throws(CellFault) {
      guard fraction.allSatisfy({ $0 == "0" }), let number = Int(whole) else {
        throw CellFault(
          text,
          nl: "is geen geheel getal: rond het af",
          en: "is not a whole number: round it"
        )
      }
      return isNegative ? -number : number
    }
  }

  /// The number in millionths, rounded away from zero at half.
  var millionths: Int {
    let digits = fraction.prefix(6)
    let padded = digits + String(repeating: "0", count: 6 - digits.count)
    let next = fraction.dropFirst(6).first.flatMap(\.wholeNumberValue) ?? 0
    let size = (Int(whole) ?? 0) * 1_000_000 + (Int(padded) ?? 0) + (next >= 5 ? 1 : 0)
    return isNegative ? -size : size
  }

  /// The millionths of a text such as `-5.99691`, of at most nine digits and six decimals; `nil`
  /// for another text.
  static func plainMillionths(_ text: String) -> Int? {
    var bytes = text.utf8Span.span
    let isNegative = !bytes.isEmpty && bytes[0] == UInt8(ascii: "-")
    if isNegative { bytes = bytes.extracting(droppingFirst: 1) }
    let point = bytes.indices.first {
      bytes[$0] == UInt8(ascii: ".") || bytes[$0] == UInt8(ascii: ",")
    }
    guard let point, (1...9).contains(point), (1...6).contains(bytes.count - point - 1),
      let whole = PlainText.number(bytes.extracting(first: point)),
      var size = PlainText.number(bytes.extracting(droppingFirst: point + 1))
    else { return nil }
    for _ in (bytes.count - point - 1)..<6 { size *= 10 }
    size += whole * 1_000_000
    return isNegative ? -size : size
  }

  /// Millionths as a decimal number with a point, without zeros at its end.
  static func text(millionths: Int) -> String {
    let size = millionths.magnitude
    let digits = String(size % 1_000_000 + 1_000_000).dropFirst()
    let fraction = digits.reversed().drop { $0 == "0" }.reversed()
    let sign = millionths < 0 ? "-" : ""
    return sign + String(size / 1_000_000) + (fraction.isEmpty ? "" : "." + String(fraction))
  }
}

internal import Foundation

/// Numbers as people read them; the exact ones stand in the data of the page.
enum NumberText {
  /// The sign of percentages, with a space that no line breaks at.
  static let percentSign = "\u{A0}%"

  /// A value in its unit: shares in percent, whole numbers whole, others with four digits.
  static func text(_ value: Double, _ unit: String) -> String {
    unit == "share" ? percent(value) : plain(value)
  }

  /// A value with its unit's name.
  static func named(_ value: Double, _ unit: String) -> String {
    unit == "share" ? percent(value) : "\(plain(value)) \(unit)"
  }

  /// A value with its sign in any case.
  static func signed(_ value: Double, _ unit: String) -> String {
    (value > 0 ? "+" : "") + text(value, unit)
  }

  /// A difference with its sign: of shares in percentage points, short `pp`.
  static func difference(_ value: Double, _ unit: String) -> String {
    let text = signed(value, unit)
    return unit == "share" ? text.replacing(percentSign, with: "\u{A0}pp") : text
  }

  /// From one value to another.
  static func range(_ lower: Double, _ upper: Double, _ unit: String) -> String {
    let texts = [lower, upper].map { text($0, unit) }
    if unit == "share", texts[0].hasSuffix(percentSign) {
      return "\(texts[0].dropLast(2)) to \(texts[1])"
    }
    return texts.joined(separator: " to ")
  }

  /// A share in percent, with three digits and at most three decimals.
  static func percent(_ value: Double) -> String {
    let percent = value * 100
    let size = abs(percent)
    if size == 0 { return "0" + percentSign }
    if size < 0.0005 { return (value < 0 ? "> −0.001" : "< 0.001") + percentSign }
    return fixed(percent, decimals: size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3)
      + percentSign
  }

  /// A number with four digits.
  static func plain(_ value: Double) -> String {
    guard value.isFinite else { return value < 0 ? "−∞" : "∞" }
    let size = abs(value)
    if size < 1e-6 { return size == 0 ? "0" : "≈ 0" }
    if value == value.rounded() && size < 1e15 { return fixed(value, decimals: 0) }
    var decimals = 3
    var limit = 9.9995
    while decimals > 0 && size >= limit { (decimals, limit) = (decimals - 1, limit * 10) }
    if size < 0.99995 { decimals = size < 0.01 ? 6 : 4 }
    return fixed(value, decimals: decimals)
  }

  /// A chance: small ones as a bound.
  static func chance(_ p: Double) -> String {
    p < 0.0001 ? "< 0.0001" : fixed(p, decimals: p < 0.1 ? 4 : 2)
  }

  /// A number with so many decimals, and a real minus.
  static func fixed(_ value: Double, decimals: Int) -> String {
    let text = String(format: "%.\(decimals)f", abs(value))
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return (value < 0 && !isZero ? "−" : "") + text
  }

  /// A number of things.
  static func count(_ number: Int, _ noun: String) -> String {
    count(number, noun + "s", one: noun)
  }

  /// A number of things with a plural of their own.
  static func count(_ number: Int, _ many: String, one: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// Names in a sentence: `a, b and c`.
  static func list(_ names: [String]) -> String {
    names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }
}

import LinearAssignment

/// A type of cost that can be made from whole units.
protocol TestCost: AssignmentCost {
  /// Units × 2^exponent, for integers the units; `nil` if that is not representable.
  init?(units: Int64, exponent: Int)

  /// Whether the total is that of so many units, for floating point within the tolerance.
  static func isTotal(_ total: Total, units: Int64, exponent: Int, tolerance: Double) -> Bool

  /// The magnitude, for the tolerance of floating point.
  var size: Double { get }

  /// A number of the type of certificates as `Double`, rounded for integers.
  static func double(_ exact: Exact) -> Double
}

extension Int32: TestCost {
  init?(units: Int64, exponent: Int) {
    guard let value = Int32(exactly: units), value != .max else { return nil }
    self = value
  }

  static func isTotal(_ total: Int64, units: Int64, exponent: Int, tolerance: Double) -> Bool {
    total == units
  }

  var size: Double { Double(magnitude) }

  static func double(_ exact: Int128) -> Double { Double(exact) }
}

extension Int64: TestCost {
  init?(units: Int64, exponent: Int) { self = units }

  static func isTotal(_ total: Int64, units: Int64, exponent: Int, tolerance: Double) -> Bool {
    total == units
  }

  var size: Double { Double(magnitude) }

  static func double(_ exact: Int128) -> Double { Double(exact) }
}

extension Double: TestCost {
  init?(units: Int64, exponent: Int) {
    guard let whole = Double(exactly: units) else { return nil }
    self = whole == 0 ? 0 : Double(sign: .plus, exponent: exponent, significand: whole)
  }

  static func isTotal(_ total: Double, units: Int64, exponent: Int, tolerance: Double) -> Bool {
    // The units may be more than a Double holds: compare their high and low parts.
    let high = (units >> 20) << 20
    let parts = [high, units - high].map { part in
      part == 0 ? 0 : Double(sign: .plus, exponent: exponent, significand: Double(part))
    }
    return abs(total - parts[0] - parts[1]) <= tolerance
  }

  var size: Double { abs(self) }

  static func double(_ exact: Double) -> Double { exact }
}

extension Float: TestCost {
  init?(units: Int64, exponent: Int) {
    guard let whole = Float(exactly: units) else { return nil }
    let value = whole == 0 ? 0 : Float(sign: .plus, exponent: exponent, significand: whole)
    guard value.isFinite else { return nil }
    self = value
  }

  static func isTotal(_ total: Double, units: Int64, exponent: Int, tolerance: Double) -> Bool {
    Double.isTotal(total, units: units, exponent: exponent, tolerance: tolerance)
  }

  var size: Double { Double(abs(self)) }

  static func double(_ exact: Double) -> Double { exact }
}

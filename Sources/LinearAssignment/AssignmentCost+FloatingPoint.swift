internal import Kernels

extension Float: AssignmentCost {
  /// The type of sums.
  public typealias Total = Double

  /// The type of certificates.
  public typealias Exact = Double

  /// The value that forbids a pair, plus infinity.
  @inlinable
  public static var forbidden: Float { .infinity }

  /// The rounding of `Double`, in which `Float` costs are summed.
  public static var unitRoundoff: Double { 0x1p-53 }

  /// Whether the number is NaN or minus infinity.
  @inlinable
  public var isRefused: Bool { !(self > -Float.infinity) }

  /// The same number as a `Double`.
  @inlinable
  public var total: Double { Double(self) }

  /// The same number as a `Double`.
  @inlinable
  public var exact: Double { Double(self) }

  /// The same number as a `Double`.
  @inlinable
  public var double: Double { Double(self) }

  /// Creates a number from a `Double`, rounded where that is necessary.
  @inlinable
  public init(double: Double) { self.init(double) }

  /// Creates the number nearest to a number of a certificate.
  @inlinable
  public init(clamping exact: Double) { self.init(exact) }

  /// The largest magnitude of which so many terms can be summed without reaching infinity.
  public static func largestSummable(steps: Int) -> Double {
    Double.greatestFiniteMagnitude / Double(Swift.max(1, steps))
  }

  /// The quotient.
  public func divided(by divisor: Int) -> Float { self / Float(divisor) }

  /// The shortest decimal that reads back as the same number.
  public var text: String { description }
}

extension Double: AssignmentCost {
  /// The type of sums.
  public typealias Total = Double

  /// The type of certificates.
  public typealias Exact = Double

  /// The value that forbids a pair, plus infinity.
  @inlinable
  public static var forbidden: Double { .infinity }

  /// Half a unit in the last place of one.
  public static var unitRoundoff: Double { 0x1p-53 }

  /// Whether the number is NaN or minus infinity.
  @inlinable
  public var isRefused: Bool { !(self > -Double.infinity) }

  /// The number itself.
  @inlinable
  public var total: Double { self }

  /// The number itself.
  @inlinable
  public var exact: Double { self }

  /// The same number as a `Double`.
  @inlinable
  public var double: Double { Double(self) }

  /// Creates a number from a `Double`, rounded where that is necessary.
  @inlinable
  public init(double: Double) { self.init(double) }

  /// Creates the number nearest to a number of a certificate.
  @inlinable
  public init(clamping exact: Double) { self.init(exact) }

  /// The largest magnitude of which so many terms can be summed without reaching infinity.
  public static func largestSummable(steps: Int) -> Double {
    Double.greatestFiniteMagnitude / Double(Swift.max(1, steps))
  }

  /// The quotient.
  public func divided(by divisor: Int) -> Double { self / Double(divisor) }

  /// The shortest decimal that reads back as the same number.
  public var text: String { description }

  /// Writes the least of `row − prices` for each block of 32 columns.
  ///
  /// Returns `true` only if all elements are from `-limit` to `limit`.
  public static func writeBlockMinima(
    of row: Span<Double>,
    minus prices: Span<Double>,
    limit: Double,
    into minima: inout MutableSpan<Double>
  ) -> Bool {
    let scale = Double.greatestFiniteMagnitude / limit
    let check =
      prices.isEmpty
      ? Kernels.writeBlockMinima(of: row, scale: scale, into: &minima)
      : Kernels.writeBlockMinima(of: row, minus: prices, scale: scale, into: &minima)
    return check.isFinite
  }
}

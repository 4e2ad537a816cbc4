internal import Kernels

extension Int32: AssignmentCost {
  /// The type of sums.
  public typealias Total = Int64

  /// The type of certificates.
  public typealias Exact = Int128

  /// The value that forbids a pair, `Int32.max`.
  @inlinable
  public static var forbidden: Int32 { .max }

  /// Zero: integers do not round.
  public static var unitRoundoff: Int128 { 0 }

  /// Always `false`.
  @inlinable
  public var isRefused: Bool { false }

  /// The same number in 64 bits.
  @inlinable
  public var total: Int64 { Int64(self) }

  /// The same number in 128 bits.
  @inlinable
  public var exact: Int128 { Int128(self) }

  /// The same number as a `Double`, rounded if it has more than 53 bits.
  @inlinable
  public var double: Double { Double(self) }

  /// Creates a number from a whole `Double`.
  ///
  /// - Precondition: The number is whole and representable.
  @inlinable
  public init(double: Double) { self.init(double) }

  /// The largest magnitude of which so many terms can be summed in 64 bits.
  public static func largestSummable(steps: Int) -> Int64 { Int64.largestSummable(steps: steps) }

  /// The quotient, rounded towards zero.
  public func divided(by divisor: Int) -> Int32 { self / Int32(divisor) }

  /// The number in decimal.
  public var text: String { String(self) }
}

extension Int64: AssignmentCost {
  /// The type of sums.
  public typealias Total = Int64

  /// The type of certificates.
  public typealias Exact = Int128

  /// The value that forbids a pair, `Int64.max`.
  @inlinable
  public static var forbidden: Int64 { .max }

  /// Zero: integers do not round.
  public static var unitRoundoff: Int128 { 0 }

  /// Always `false`.
  @inlinable
  public var isRefused: Bool { false }

  /// The number itself.
  @inlinable
  public var total: Int64 { self }

  /// The same number in 128 bits.
  @inlinable
  public var exact: Int128 { Int128(self) }

  /// The same number as a `Double`, rounded if it has more than 53 bits.
  @inlinable
  public var double: Double { Double(self) }

  /// Creates a number from a whole `Double`.
  ///
  /// - Precondition: The number is whole and representable.
  @inlinable
  public init(double: Double) { self.init(double) }

  /// The largest magnitude of which so many terms can be summed in 64 bits.
  public static func largestSummable(steps: Int) -> Int64 {
    (Int64.max - 1) / Int64(Swift.max(1, steps))
  }

  /// The quotient, rounded towards zero.
  public func divided(by divisor: Int) -> Int64 { self / Int64(divisor) }

  /// The number in decimal.
  public var text: String { String(self) }

  /// Writes the least of `row − prices` for each block of 32 columns.
  ///
  /// Returns `true` only if all elements are from `-limit` to `limit`.
  public static func writeBlockMinima(
    of row: Span<Int64>,
    minus prices: Span<Int64>,
    limit: Int64,
    into minima: inout MutableSpan<Int64>
  ) -> Bool {
    Kernels.writeBlockMinima(of: row, minus: prices, limit: limit, into: &minima)
  }
}

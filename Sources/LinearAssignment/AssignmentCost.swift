/// A number that can price a pair: `Int32`, `Int64`, `Float` or `Double`.
///
/// Integers are solved in integers, floating point in `Double`, so the type of the costs alone decides
/// whether an answer is exact. The solver is compiled for the four types above; a further conformance
/// would work, slower, as long as it keeps the laws stated with each requirement.
public protocol AssignmentCost: Comparable, Hashable, Sendable, SignedNumeric {
  /// The type of sums, prices and duals: `Int64` for integers, `Double` for floating point.
  associatedtype Total: AssignmentCost where Total.Total == Total, Total.Exact == Exact

  /// The type in which a certificate computes: `Int128` for integers, `Double` for floating point.
  associatedtype Exact: Comparable & Hashable & Sendable & SignedNumeric

  /// The value that forbids a pair: `.max` for integers, plus infinity for floating point.
  ///
  /// It forbids under either objective.
  static var forbidden: Self { get }

  /// The rounding error of one operation relative to its result: 0 for integers, 2⁻⁵³ for `Double`.
  static var unitRoundoff: Exact { get }

  /// Whether no problem may hold this value: NaN and minus infinity.
  var isRefused: Bool { get }

  /// The same number as a sum.
  var total: Total { get }

  /// The same number in the type of certificates.
  var exact: Exact { get }

  /// The same number as a `Double`, rounded if it has more than 53 bits.
  var double: Double { get }

  /// Creates a number from a `Double`: a whole one below 2⁵³ in size, for integers.
  init(double: Double)

  /// Creates the number nearest to a number of a certificate.
  init(clamping exact: Exact)

  /// The largest magnitude of which so many terms can be summed without leaving `Total`.
  static func largestSummable(steps: Int) -> Total

  /// Writes the least of `row − prices` for each block of 32 columns, forbidden elements left as they are.
  ///
  /// No prices at all are prices of zero. Only called for types that are their own ``Total``. The last block may be shorter. Returns `true`
  /// only if all elements are from `-limit` to `limit`; it may return `false` where they are not far from
  /// it.
  static func writeBlockMinima(
    of row: Span<Self>,
    minus prices: Span<Self>,
    limit: Self,
    into minima: inout MutableSpan<Self>
  ) -> Bool

  /// The quotient, rounded towards zero for integers.
  func divided(by divisor: Int) -> Self

  /// A message for people of the number, as it would be written in source.
  var text: String { get }
}

extension AssignmentCost {
  /// The number with the other sign.
  ///
  /// The least integer has none: what stands for it is beyond every limit, and not forbidden.
  @inline(__always)
  var negation: Self { self < -(Self.forbidden) ? Self.forbidden - 1 : -self }

  /// Whether the value forbids its pair.
  @inlinable
  public var isForbidden: Bool { self == Self.forbidden }
}

extension AssignmentCost {
  /// Writes the least of `row − prices` for each block of 32 columns, by a plain loop.
  ///
  /// Returns whether all elements are from `-limit` to `limit`.
  public static func writeBlockMinima(
    of row: Span<Self>,
    minus prices: Span<Self>,
    limit: Self,
    into minima: inout MutableSpan<Self>
  ) -> Bool {
    var isWithin = true
    for block in 0..<minima.count {
      let end = min(block * 32 + 32, row.count)
      minima[block] = least(of: row, minus: prices, in: block * 32..<end, limit, &isWithin)
    }
    return isWithin
  }

  private static func least(
    of row: Span<Self>,
    minus prices: Span<Self>,
    in columns: Range<Int>,
    _ limit: Self,
    _ isWithin: inout Bool
  ) -> Self {
    var least = Self.forbidden
    for column in columns {
      let cost = row[column]
      isWithin = isWithin && cost <= limit && cost >= -limit
      if !cost.isForbidden { least = min(least, cost - (prices.isEmpty ? 0 : prices[column])) }
    }
    return least
  }
}

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

  /// The largest magnitude of which so many terms can be summed without leaving `Total`.
  static func largestSummable(steps: Int) -> Total

  /// Writes the least of `row − prices` for each block of columns, forbidden elements left as they are.
  ///
  /// Only called for types that are their own ``Total``. The last block may be shorter.
  static func writeBlockMinima(
    of row: Span<Self>,
    minus prices: Span<Self>,
    blockLength: Int,
    into minima: inout MutableSpan<Self>
  )

  /// Whether all elements are numbers, not forbidden, and from `-limit` to `limit`.
  static func areWithin(_ limit: Self, _ row: Span<Self>) -> Bool

  /// The quotient, rounded towards zero for integers.
  func divided(by divisor: Int) -> Self

  /// A message for people of the number, as it would be written in source.
  var text: String { get }
}

extension AssignmentCost {
  /// Whether the value forbids its pair.
  @inlinable
  public var isForbidden: Bool { self == Self.forbidden }
}

extension AssignmentCost {
  /// Writes the least of `row − prices` for each block of columns, by a plain loop.
  public static func writeBlockMinima(
    of row: Span<Self>,
    minus prices: Span<Self>,
    blockLength: Int,
    into minima: inout MutableSpan<Self>
  ) {
    for block in 0..<minima.count {
      let start = block * blockLength
      var least = Self.forbidden
      for column in start..<min(start + blockLength, row.count) where !row[column].isForbidden {
        least = min(least, row[column] - prices[column])
      }
      minima[block] = least
    }
  }

  /// Whether all elements are from `-limit` to `limit`, by a plain loop.
  public static func areWithin(_ limit: Self, _ row: Span<Self>) -> Bool {
    for index in 0..<row.count {
      guard row[index] <= limit, row[index] >= -limit else { return false }
    }
    return true
  }
}

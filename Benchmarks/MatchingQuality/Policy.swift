/// A way to choose a plan.
///
/// A new policy is one file with a type of this protocol and one line in ``PolicyCatalog``. Whatever it
/// prefers, its plan must be valid in the market (``Matching/flaw(in:)`` is `nil`): pairs pass the
/// requirements and the capacities of both sides hold. It depends on the market and the seed alone.
public protocol Policy: Sendable {
  /// A short name, unique in the catalog, for example `coverage-first`.
  var name: String { get }

  /// What it does, in a sentence or two for the reader of a report.
  var summary: String { get }

  /// Chooses a plan.
  ///
  /// - Parameters:
  ///   - market: A market without a flaw.
  ///   - seed: The seed of lots and of ties between equals; policies without either ignore it.
  /// - Returns: A valid plan.
  /// - Throws: If the market is too large for exact arithmetic.
  func choose(_ market: Market, seed: UInt64) throws -> Matching
}

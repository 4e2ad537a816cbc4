/// A number that says something about a plan, with what a reader needs to know of it.
///
/// Metrics are data, so that a report can print their formulas and sources beside the figures. See
/// ``MetricCatalog`` for those there are.
public struct Metric: Sendable {
  /// Which way is better.
  public enum Direction: String, Hashable, Sendable, Codable {
    /// A larger number is better.
    case higherIsBetter
    /// A smaller number is better.
    case lowerIsBetter
    /// Neither: the number describes.
    case neither
  }

  /// A short name, unique in the catalog, for example `mean-score`.
  public let name: String

  /// The unit, for example `millionths`, `share` or `minutes`.
  public let unit: String

  /// Which way is better.
  public let direction: Direction

  /// What it measures, in a sentence.
  public let summary: String

  /// How it is computed, in mathematical notation.
  public let formula: String

  /// Where the definition comes from.
  public let source: String

  /// Computes it; `nil` where it is not defined, for example a mean over nothing.
  public let evaluate: @Sendable (Evaluation) -> Double?

  /// Creates a metric.
  public init(
    name: String,
    unit: String,
    direction: Direction,
    summary: String,
    formula: String,
    source: String,
    evaluate: @escaping @Sendable (Evaluation) -> Double?
  ) {
    self.name = name
    self.unit = unit
    self.direction = direction
    self.summary = summary
    self.formula = formula
    self.source = source
    self.evaluate = evaluate
  }
}

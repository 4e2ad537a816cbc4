/// One criterion behind the scores of a market: its weight, and its value for each pair.
///
/// The weights of a market's components sum to 1000 and values run from 0 to 1000, so that scores run to
/// 1 000 000 and their parts add up to them exactly.
public struct ScoreComponent: Hashable, Sendable {
  /// The name of the criterion.
  public var name: String

  /// The weight in thousandths, 0...1000.
  public var weight: Int

  /// The value of each pair in thousandths, 0...1000, family by family; of pairs that may not be chosen
  /// it is not read.
  public var values: [Int16]

  /// Creates a component.
  public init(name: String, weight: Int, values: [Int16]) {
    self.name = name
    self.weight = weight
    self.values = values
  }
}

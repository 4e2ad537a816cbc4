/// A point of the price of fairness, written `[threshold, total, pairs]`.
package struct QualityFairnessStep: Hashable, Sendable {
  /// The least score that every pair must have, in millionths.
  package var threshold: Int
  /// The largest sum of scores of any plan that keeps it, in millionths.
  package var total: Int64
  /// The pairs of that plan.
  package var pairs: Int

  /// Creates a step.
  package init(threshold: Int, total: Int64, pairs: Int) {
    self.threshold = threshold
    self.total = total
    self.pairs = pairs
  }
}

extension QualityFairnessStep: Codable {
  /// Decodes a list of three numbers.
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    threshold = try container.decode(Int.self)
    total = try container.decode(Int64.self)
    pairs = try container.decode(Int.self)
  }

  /// Encodes a list of three numbers.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(threshold)
    try container.encode(total)
    try container.encode(pairs)
  }
}

extension Market {
  /// The same market with noise in the scores of both sides.
  ///
  /// Each score of an allowed pair moves by a whole number drawn uniformly from −`amount` to `amount` and
  /// is cut at 0 and full marks. The copy has no components, since they no longer add up.
  ///
  /// - Parameters:
  ///   - amount: The largest change in millionths, 0...1 000 000; 2 % of full marks if left out.
  ///   - seed: The seed of the draws.
  /// - Returns: The copy.
  public func withNoise(amount: Int32 = 20_000, seed: UInt64) -> Market {
    precondition((0...Self.largestScore).contains(amount), "noise is at most full marks")
    var copy = self
    copy.components = []
    var random = SeededRandom(seed: seed, stream: 0x6E6F_6973)
    func moved(_ score: Int32) -> Int32 {
      min(Self.largestScore, max(0, score - amount + Int32(random.below(2 * Int(amount) + 1))))
    }
    for index in scores.indices where scores[index] >= 0 {
      copy.scores[index] = moved(scores[index])
      if let preference = volunteerScores?[index] {
        copy.volunteerScores?[index] = moved(preference)
      }
    }
    return copy
  }

  /// The same market with other weights of its criteria; `nil` if it has no components.
  ///
  /// Each weight is multiplied by a factor drawn uniformly from 1 − `amount`/1000 to 1 + `amount`/1000, and
  /// the weights are brought back to their sum in whole thousandths by largest remainders, ties to the
  /// first. Volunteers' own scores stay.
  ///
  /// - Parameters:
  ///   - amount: The largest change of a weight in thousandths of itself, 0...1000; 10 % if left out.
  ///   - seed: The seed of the draws.
  /// - Returns: The copy.
  public func withOtherWeights(amount: Int = 100, seed: UInt64) -> Market? {
    precondition((0...1000).contains(amount), "a weight changes by itself at most")
    let sum = components.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return nil }
    var random = SeededRandom(seed: seed, stream: 0x7765_6967)
    let raw = components.map { $0.weight * (1000 - amount + random.below(2 * amount + 1)) }
    let rawSum = raw.reduce(0, +)
    guard rawSum > 0 else { return self }
    var weights = raw.map { $0 * sum / rawSum }
    let remainders = raw.map { $0 * sum % rawSum }
    let order = raw.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
    for index in order.prefix(sum - weights.reduce(0, +)) { weights[index] += 1 }
    var copy = self
    for index in components.indices { copy.components[index].weight = weights[index] }
    for index in scores.indices where scores[index] >= 0 {
      let score = copy.components.reduce(0) { $0 + $1.weight * Int($1.values[index]) }
      copy.scores[index] = Int32(clamping: score)
    }
    return copy
  }
}

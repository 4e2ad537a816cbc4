public import LinearAssignment

/// A plan beside what it is measured against, with what several metrics share.
///
/// O(*pairs of the plan* + *families* + *volunteers*) to make, apart from what is computed on demand.
public struct Evaluation: Sendable {
  /// The market, its ranks and its optimum.
  public let reference: MarketReference

  /// The plan.
  public let matching: Matching

  /// The plans of the same policy on perturbed markets, `nil` where none were made.
  public let replans: Replans?

  /// The seed of bootstrap intervals.
  public let seed: UInt64

  /// The pairs of each family.
  public let familyLoads: [Int]

  /// The pairs of each volunteer.
  public let volunteerLoads: [Int]

  /// The sum of the scores that each family receives, in millionths.
  public let received: [Int64]

  /// Prepares to measure a plan.
  ///
  /// - Precondition: The plan is valid in the market.
  public init(
    _ matching: Matching,
    reference: MarketReference,
    replans: Replans? = nil,
    seed: UInt64 = 0
  ) {
    let market = reference.market
    if let flaw = matching.flaw(in: market) { preconditionFailure(flaw) }
    var familyLoads = [Int](repeating: 0, count: market.familyCount)
    var volunteerLoads = [Int](repeating: 0, count: market.volunteerCount)
    var received = [Int64](repeating: 0, count: market.familyCount)
    for pair in matching.pairs {
      familyLoads[pair.row] += 1
      volunteerLoads[pair.column] += 1
      received[pair.row] += Int64(market.score(pair))
    }
    self.reference = reference
    self.matching = matching
    self.replans = replans
    self.seed = seed
    self.familyLoads = familyLoads
    self.volunteerLoads = volunteerLoads
    self.received = received
  }

  /// The market.
  public var market: Market { reference.market }

  /// The pairs of the plan.
  public var pairs: [Pair] { matching.pairs }
}

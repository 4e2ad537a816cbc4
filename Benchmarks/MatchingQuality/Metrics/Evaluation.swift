public import LinearAssignment

/// A plan beside what it is measured against, with what several metrics share.
///
/// O(*families* × *volunteers*) to make, for the blocking pairs.
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

  /// The pairs that block the plan.
  public let instability: Instability

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
    instability = Instability(matching, in: market)
  }

  /// The market.
  public var market: Market { reference.market }

  /// The pairs of the plan.
  public var pairs: [Pair] { matching.pairs }

  /// The rank of each pair on its family's list, from 1, in the order of the pairs.
  public var familyRanks: [Int] { ranks(reference.ranks.familyRanks) }

  /// The rank of each pair on its volunteer's list, from 1, in the order of the pairs.
  public var volunteerRanks: [Int] { ranks(reference.ranks.volunteerRanks) }

  /// The families that have a place.
  var familiesWithPlace: [Int] {
    market.familyCapacities.indices.filter { market.familyCapacities[$0] > 0 }
  }

  /// The families that have a place and a volunteer they may have.
  var eligibleFamilies: [Int] {
    familiesWithPlace.filter { reference.ranks.familyListLengths[$0] > 0 }
  }

  /// The minutes of travel of the pairs where they are known.
  var travel: [Int] {
    guard let minutes = market.travelMinutes else { return [] }
    return pairs.map { Int(minutes[$0.row * market.volunteerCount + $0.column]) }.filter { $0 >= 0 }
  }

  private func ranks(_ ranks: [Int32]) -> [Int] {
    pairs.map { Int(ranks[$0.row * market.volunteerCount + $0.column]) }
  }
}

internal import LinearAssignment

/// Deferred acceptance: a plan without a family and a volunteer who would both rather have each other.
///
/// D. Gale and L. S. Shapley, "College admissions and the stability of marriage", American Mathematical
/// Monthly 69 (1962), with capacities on both sides: one side proposes down its lists until its places are
/// filled or its lists are at an end, the other holds the best proposals that it has room for. Families
/// prefer by ``Market/scores``, volunteers by what they prefer by, both place by place (responsive
/// preferences). Ties are broken by one seeded order of each side, so the plan is stable under the
/// preferences with ties too: no pair *strictly* prefers each other. Of the stable plans for that order it
/// is the best for every member of the proposing side. O(*pairs* × log).
public struct DeferredAcceptance: Policy {
  /// Who proposes.
  public enum Proposers: String, Hashable, Sendable {
    /// Families propose; no family could do better in a stable plan.
    case families
    /// Volunteers propose; no volunteer could do better in a stable plan.
    case volunteers
  }

  /// Who proposes.
  public let proposers: Proposers

  /// Creates the policy.
  public init(proposers: Proposers) { self.proposers = proposers }

  /// `stable-families` or `stable-volunteers`.
  public var name: String { "stable-\(proposers.rawValue)" }

  /// What the policy does, in a sentence.
  public var summary: String {
    "Deferred acceptance: no family and volunteer both prefer each other; \(proposers.rawValue) propose."
  }

  /// Chooses the plan, ties by the seeded order.
  public func choose(_ market: Market, seed: UInt64) throws -> Matching {
    let ties = TieOrder(market, seed: seed)
    let (families, volunteers) = (market.familyCount, market.volunteerCount)
    let preferences = market.volunteerScores ?? market.scores
    switch proposers {
    case .families:
      var rounds = ProposalRounds(
        proposers: market.familyCapacities,
        receivers: market.volunteerCapacities,
        proposerTies: ties.families,
        receiverTies: ties.volunteers
      ) { family, volunteer in
        let index = family * volunteers + volunteer
        return market.scores[index] < 0 ? nil : (market.scores[index], preferences[index])
      }
      return Matching(rounds.run().map { Pair(row: $0.proposer, column: $0.receiver) })
    case .volunteers:
      var rounds = ProposalRounds(
        proposers: market.volunteerCapacities,
        receivers: market.familyCapacities,
        proposerTies: ties.volunteers,
        receiverTies: ties.families
      ) { volunteer, family in
        precondition(family < families)
        let index = family * volunteers + volunteer
        return market.scores[index] < 0 ? nil : (preferences[index], market.scores[index])
      }
      return Matching(rounds.run().map { Pair(row: $0.receiver, column: $0.proposer) })
    }
  }
}

/// The most places served, then the worst pair as good as can be, then the second worst, and so on.
///
/// The leximin (lexicographic max-min) assignment under coverage: of all plans that serve as many places
/// as any plan can, the one whose scores, sorted from the worst on, are lexicographically largest. Every
/// exact leximin plan has the same sorted scores; which plan it is, is decided by the solver's rule. See
/// ``LeximinSearch`` for the method.
public struct Leximin: Policy {
  /// Creates the policy.
  public init() {}

  /// `leximin`.
  public let name = "leximin"

  /// What the policy does, in a sentence.
  public let summary = "The most families served, then the worst pair, the second worst and so on."

  /// Chooses the plan; at most one solve for each different score in the plan.
  public func choose(_ market: Market, seed: UInt64) throws -> Matching {
    var search = LeximinSearch(market)
    return Matching(try search.run())
  }
}

public import Koppeling

/// What differs between two plans, down to the people who moved.
///
/// Plans of different caseloads can be compared too: families that only one of them knows are listed
/// apart, and do not count as gained or lost.
public struct PlanComparison: Hashable, Sendable, Codable {
  /// A family whose proposal differs.
  public struct Move: Hashable, Sendable, Codable {
    /// The family.
    public var family: Family.ID
    /// The volunteer before, or `nil` for none.
    public var before: Volunteer.ID?
    /// The volunteer after, or `nil` for none.
    public var after: Volunteer.ID?
    /// The score after minus the score before; no proposal counts as 0.
    public var scoreChange: Int
  }

  /// Families that get a proposal only after.
  public var gained: [Move]
  /// Families that get a proposal only before.
  public var lost: [Move]
  /// Families that get another volunteer.
  public var moved: [Move]
  /// Families that only the plan after knows.
  public var newFamilies: [Family.ID]
  /// Families that only the plan before knows.
  public var goneFamilies: [Family.ID]
  /// The number of families served after minus before.
  public var familiesChange: Int
  /// The sum of urgency points after minus before.
  public var urgencyChange: Int
  /// The sum of scores after minus before.
  public var scoreChange: Int

  /// Compares two plans.
  ///
  /// O(*n* log *n*) for *n* families. Every list is in ascending order of families.
  public init(before: Plan, after: Plan) {
    let old = Self.known(in: before)
    let new = Self.known(in: after)
    gained = []
    lost = []
    moved = []
    for family in old.keys.filter({ new[$0] != nil }).sorted() {
      let (first, second) = (old[family] ?? nil, new[family] ?? nil)
      guard first?.volunteer != second?.volunteer else { continue }
      let move = Move(
        family: family,
        before: first?.volunteer,
        after: second?.volunteer,
        scoreChange: (second?.score ?? 0) - (first?.score ?? 0)
      )
      if first == nil {
        gained.append(move)
      } else if second == nil {
        lost.append(move)
      } else {
        moved.append(move)
      }
    }
    newFamilies = new.keys.filter { old[$0] == nil }.sorted()
    goneFamilies = old.keys.filter { new[$0] == nil }.sorted()
    familiesChange = after.objective.families - before.objective.families
    urgencyChange = after.objective.urgency - before.objective.urgency
    scoreChange = after.objective.score - before.objective.score
  }

  /// Every family that a plan knows to wait, with its proposal if it has one.
  private static func known(in plan: Plan) -> [Family.ID: Proposal?] {
    var known: [Family.ID: Proposal?] = [:]
    for family in plan.waiting { known.updateValue(nil, forKey: family.family) }
    for proposal in plan.proposals { known.updateValue(proposal, forKey: proposal.family) }
    return known
  }
}

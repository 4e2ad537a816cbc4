/// A two-sided instance: families, which are rows, and volunteers, which are columns.
///
/// Abstract enough for caseloads, for the statistical cultures of the matching literature and for
/// reviewers who bid on papers (papers are the families, reviewers the volunteers). A market is plain
/// data: it has no clock and no randomness, and equal markets give equal results everywhere.
///
/// ```swift
/// let market = Market(name: "two", familyCount: 2, volunteerCount: 1, scores: [700_000, 900_000])
/// try OptimalTotal().choose(market, seed: 1).pairs  // [(1, 0)]
/// ```
///
/// Both sides may have capacities. A *place* is one unit of capacity; a family of a caseload has one
/// place, and then places served are families served.
public struct Market: Hashable, Sendable {
  /// The largest score: all that a pair can be worth.
  public static let largestScore: Int32 = 1_000_000

  /// The name of the instance, for example `groningen-rural`.
  public var name: String

  /// The name of each family.
  public var familyNames: [String]

  /// The name of each volunteer.
  public var volunteerNames: [String]

  /// How many volunteers each family can have at most, 0 or more; 1 for families of caseloads.
  public var familyCapacities: [Int]

  /// How many families each volunteer can serve at most, 0 or more.
  public var volunteerCapacities: [Int]

  /// The score of each pair in millionths, family by family: 0...1 000 000, or negative for a pair that
  /// does not pass the requirements and may not be chosen.
  ///
  /// This is what policies maximise, and what families prefer by.
  public var scores: [Int32]

  /// What volunteers prefer by, of the same shape as ``scores``; `nil` if they prefer by ``scores`` too.
  ///
  /// In millionths, 0...1 000 000 for pairs that may be chosen, which is said by ``scores`` alone. Numbers
  /// are compared within one volunteer only, except by the metric of cardinal instability.
  public var volunteerScores: [Int32]?

  /// The urgency of each family in points, 0 or more; all 1 where there is none.
  public var urgency: [Int64]

  /// How many days each family has waited, `nil` where it is not known.
  public var waitingDays: [Int?]

  /// The minutes of travel of each pair, family by family, −1 where they are not known; `nil` where
  /// nothing is known of travel.
  public var travelMinutes: [Int32]?

  /// The ways in which families are sorted into groups, for metrics and policies of fairness.
  public var familyGroups: [Grouping]

  /// The criteria behind the scores, so that their weights can be perturbed; empty if there are none.
  ///
  /// Where present, the score of each allowed pair is the sum of weight × value.
  public var components: [ScoreComponent]

  /// Creates a market; what is left out is what a plain instance has.
  ///
  /// O(*families* × *volunteers*).
  ///
  /// - Parameters:
  ///   - name: The name of the instance.
  ///   - familyCount: The number of families, named `f1`, `f2` … unless `familyNames` is given.
  ///   - volunteerCount: The number of volunteers, named `v1`, `v2` … unless `volunteerNames` is given.
  ///   - scores: The score of each pair, family by family; negative forbids.
  ///   - volunteerScores: What volunteers prefer by, `nil` for the same.
  ///   - familyCapacities: The capacity of each family, `nil` for 1 each.
  ///   - volunteerCapacities: The capacity of each volunteer, `nil` for 1 each.
  ///   - urgency: The urgency of each family, `nil` for 1 each.
  ///   - waitingDays: The days each family has waited, `nil` for not known.
  ///   - travelMinutes: The minutes of each pair.
  ///   - familyGroups: The groupings.
  ///   - components: The criteria behind the scores.
  ///   - familyNames: The name of each family.
  ///   - volunteerNames: The name of each volunteer.
  /// - Precondition: ``flaw`` is `nil` for the result.
  public init(
    name: String,
    familyCount: Int,
    volunteerCount: Int,
    scores: [Int32],
    volunteerScores: [Int32]? = nil,
    familyCapacities: [Int]? = nil,
    volunteerCapacities: [Int]? = nil,
    urgency: [Int64]? = nil,
    waitingDays: [Int?]? = nil,
    travelMinutes: [Int32]? = nil,
    familyGroups: [Grouping] = [],
    components: [ScoreComponent] = [],
    familyNames: [String]? = nil,
    volunteerNames: [String]? = nil
  ) {
    precondition(familyCount >= 0 && volunteerCount >= 0, "a count is not negative")
    self.name = name
    self.familyNames = familyNames ?? (0..<familyCount).map { "f\($0 + 1)" }
    self.volunteerNames = volunteerNames ?? (0..<volunteerCount).map { "v\($0 + 1)" }
    self.familyCapacities = familyCapacities ?? Array(repeating: 1, count: familyCount)
    self.volunteerCapacities = volunteerCapacities ?? Array(repeating: 1, count: volunteerCount)
    self.scores = scores
    self.volunteerScores = volunteerScores
    self.urgency = urgency ?? Array(repeating: 1, count: familyCount)
    self.waitingDays = waitingDays ?? Array(repeating: nil, count: familyCount)
    self.travelMinutes = travelMinutes
    self.familyGroups = familyGroups
    self.components = components
    precondition(self.familyNames.count == familyCount, "one name for each family")
    precondition(self.volunteerNames.count == volunteerCount, "one name for each volunteer")
    if let flaw { preconditionFailure(flaw) }
  }
}

/// A plan: who is proposed to whom, why, what was given up, and the proof that nothing is better.
///
/// A plan proposes. The coordinator decides, and both sides confirm. Its texts carry no personal
/// data beyond pseudonymous identifiers.
public struct Plan: Hashable, Sendable, Codable {
  /// The version of the plan's form that this version of the engine writes.
  public static let currentSchemaVersion = 1

  /// How the search for the plan ended.
  public enum Status: String, CaseIterable, Hashable, Sendable, Codable {
    /// No plan is better; the certificate proves it.
    case optimal
    /// The search was stopped; ``Plan/gap`` says how far from the best the plan can be.
    case interrupted
  }

  /// The version of the form.
  public var schemaVersion: Int
  /// How the search ended.
  public var status: Status
  /// The date of the caseload.
  public var asOf: CalendarDate
  /// The scheme.
  public var scheme: Scheme.ID
  /// The language of the texts.
  public var language: ReadingLanguage
  /// How many alternatives are listed for each family at most.
  public var alternativesListed: Int
  /// What the plan is worth.
  public var objective: Objective
  /// How far from the best the plan can be if the search was stopped, and `nil` if no plan is better.
  public var gap: Gap?
  /// The proposals, the most urgent family first, then by identifier.
  public var proposals: [Proposal]
  /// The families that wait on, the most urgent first, then by identifier.
  public var waiting: [WaitingFamily]
  /// The volunteers with a place left, by identifier.
  public var available: [AvailableVolunteer]
  /// The matches that are not over, by family.
  public var running: [RunningMatch]
  /// What the coordinator should look at, in a stated order.
  public var notices: [Notice]
  /// The lottery among plans that are equally good.
  public var lottery: LotteryRecord
  /// The weights and other assumptions on which scores rest.
  public var assumptions: Assumptions
  /// The proof that no plan is worth more, or no more than the gap.
  public var certificate: PlanCertificate
}

extension Plan {
  /// What a plan is worth.
  public struct Objective: Hashable, Sendable, Codable {
    /// The sum of the values of the chosen pairs: `urgency` × `scale` + `score`.
    public var value: Int64
    /// How many families get a proposal.
    public var families: Int
    /// The sum of the urgency points of the families that get a proposal.
    public var urgency: Int
    /// The sum of the scores of the chosen pairs.
    public var score: Int
    /// What one urgency point is worth in points of score.
    public var scale: Int64
  }

  /// How far from the best a plan can be at most.
  ///
  /// Proved by the prices of the certificate: no plan is worth more than their bound.
  public struct Gap: Hashable, Sendable, Codable {
    /// The bound less the value of the plan, 0 or more; 0 if only the lottery was not held.
    public var value: Int64
    /// How many more urgency points the best plan can serve at most.
    public var urgency: Int

    /// Creates a gap.
    public init(value: Int64, urgency: Int) {
      self.value = value
      self.urgency = urgency
    }
  }

  /// The lottery among plans that are equally good.
  public struct LotteryRecord: Hashable, Sendable, Codable {
    /// The seed.
    public var seed: UInt64
    /// The sum of the tickets of the chosen pairs.
    public var tickets: Int64
  }

  /// What scores rest on that no study has measured.
  public struct Assumptions: Hashable, Sendable, Codable {
    /// The weights of the scheme, in thousandths.
    public var weights: Weights
    /// The weights of municipalities that have their own.
    public var municipalityWeights: [String: Weights]
    /// That these are assumptions, in words.
    public var text: String
  }
}

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
  /// The proof that no plan is worth more.
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

/// A volunteer, as the engine needs to know one: no name, address, birth date or judgement has a
/// field.
///
/// An optional property that is `nil` is *unknown*: nobody asked, or nobody answered. An empty set
/// is an answer: there is none.
public struct Volunteer: Hashable, Sendable, Codable, Identifiable {
  /// A volunteer's pseudonymous identifier.
  public typealias ID = Identifier<Volunteer>

  /// Where a volunteer stands in the scheme.
  public enum Status: String, CaseIterable, Hashable, Sendable, Codable {
    /// May be matched.
    case available
    /// Still in recruitment or training.
    case preparing
    /// Takes a break.
    case paused
    /// Left the scheme.
    case left
  }

  /// Where somebody's experience with bringing up children comes from.
  public enum ParentingExperience: String, CaseIterable, Hashable, Sendable, Codable {
    /// As a parent.
    case own
    /// From work with children.
    case professional
    /// There is none.
    case none
  }

  /// The pseudonymous identifier, unique among the volunteers of a caseload.
  public var id: ID
  /// Where the volunteer lives.
  public var location: Location
  /// Where the volunteer stands in the scheme.
  public var status: Status
  /// The first day on which the volunteer may start, or `nil` for now.
  public var availableFrom: CalendarDate?
  /// How many families the volunteer chooses to support at once; `nil` for the scheme's default.
  public var capacity: Int?
  /// Experience with bringing up children.
  public var parentingExperience: ParentingExperience?
  /// Experience by topic, each with a number 1 (some) to 3 (much); up to 5 may be written.
  public var experience: TopicWeights?
  /// The day on which the basic training was completed; `nil` if it is not recorded.
  public var trainedOn: CalendarDate?
  /// Checks of conduct, by the day they were issued; never their content.
  public var checks: [ConductCheck]?
  /// The day on which the volunteer first started in the scheme; `nil` if not yet, or not recorded.
  public var activeSince: CalendarDate?
  /// The languages the volunteer speaks.
  public var languages: [LanguageSkill]?
  /// The slots in which the volunteer can visit.
  public var slots: SlotSet?
  /// How the volunteer travels.
  public var travelModes: SortedSet<TravelMode>?
  /// The longest trip one way in minutes; `nil` for the scheme's limit.
  public var maximumTravelMinutes: Int?
  /// The day until which the volunteer commits.
  public var commitUntil: CalendarDate?
  /// For how many weeks the volunteer intends to support one family.
  public var intendedWeeks: Int?
  /// What the volunteer likes.
  public var interests: SortedSet<Tag>?
  /// Consented preferences about the family.
  ///
  /// A wish exists only once it is stated: silence is not a wish, so not known counts as none.
  public var wishes: SortedSet<Wish>?
  /// What the volunteer offers that a family may wish for.
  public var offers: SortedSet<Tag>?
  /// Facts about the volunteer that a family may be unable to be with.
  public var circumstances: [Circumstance: Bool]?
  /// What the volunteer cannot be with in a home.
  public var cannot: SortedSet<Circumstance>?

  /// Creates an available volunteer of whom all else is unknown.
  public init(id: ID, location: Location, status: Status = .available) {
    self.id = id
    self.location = location
    self.status = status
  }
}

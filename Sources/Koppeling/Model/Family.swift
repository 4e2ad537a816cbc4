/// A family that asks for support, as the engine needs to know it: no name, address, birth date or
/// diagnosis has a field.
///
/// An optional property that is `nil` is *unknown*: nobody asked, or nobody answered. An empty set
/// is an answer: there is none.
///
/// ```swift
/// var family = Family(
///   id: "F-017",
///   location: Location(latitude: 52.87545, longitude: 5.99691),
///   registeredOn: CalendarDate(iso: "2026-09-01")!
/// )
/// family.needs = [.boundaries: 3, .outdoors: 2]
/// family.slots = SlotSet([Slot(.tuesday, .morning)])
/// ```
public struct Family: Hashable, Sendable, Codable, Identifiable {
  /// A family's pseudonymous identifier.
  public typealias ID = Identifier<Family>

  /// The pseudonymous identifier, unique among the families of a caseload.
  public var id: ID
  /// The municipality that pays for the support, or `nil` if none is named.
  public var municipality: Municipality.ID?
  /// Where the family lives.
  public var location: Location
  /// The day on which the family registered.
  public var registeredOn: CalendarDate
  /// The day since which the family waits, or `nil` for the day of registration.
  ///
  /// It may lie before the registration: time that a family waited elsewhere counts.
  public var waitingSince: CalendarDate?
  /// Consent to be matched.
  public var consent: Consent?
  /// What a person decided about the way of support.
  public var triage: Triage?
  /// The urgency that the coordinator stated.
  public var urgency: StatedUrgency?
  /// The children by age.
  public var children: [Child]?
  /// The day on which a child is expected; `nil` if none is, or nobody said so.
  public var dueDate: CalendarDate?
  /// Who brings up the children.
  public var household: Household?
  /// How many people the family can call on.
  public var network: NetworkSize?
  /// Whether the family wants to know more people.
  ///
  /// It never counts against a family.
  public var wantsNetworkGrowth: Bool?
  /// The languages the family speaks.
  public var languages: [LanguageSkill]?
  /// Whether an interpreter, a picture plan or a relative who interprets is agreed on.
  ///
  /// An agreement exists only once it is made: not known counts as none.
  public var interpreterAgreed: Bool?
  /// The slots in which a visit suits.
  public var slots: SlotSet?
  /// Other support, with the slots it takes.
  public var otherSupport: [OtherSupport]?
  /// What the family asks for, each with a weight 1...5.
  public var needs: TopicWeights?
  /// What the family likes.
  public var interests: SortedSet<Tag>?
  /// Consented preferences about the volunteer.
  ///
  /// A wish exists only once it is stated: silence is not a wish, so not known counts as none.
  public var wishes: SortedSet<Wish>?
  /// What the family offers that a volunteer may wish for.
  public var offers: SortedSet<Tag>?
  /// Facts about the home that a volunteer may be unable to be with.
  public var circumstances: [Circumstance: Bool]?
  /// What the family cannot accept about a volunteer.
  public var cannot: SortedSet<Circumstance>?
  /// Whether formal help is present.
  ///
  /// It does not exclude support by a volunteer.
  public var formalHelp: Bool?
  /// Whether a case manager is involved.
  public var caseManager: Bool?
  /// The first day on which support may start, or `nil` for as soon as possible.
  public var startWanted: CalendarDate?
  /// How the family travels, for schemes in which the child goes to the volunteer.
  public var travelModes: SortedSet<TravelMode>?
  /// The longest trip one way in minutes, for schemes in which the child goes to the volunteer.
  public var maximumTravelMinutes: Int?
  /// Who brought the family to the scheme.
  public var referrer: Referrer?

  /// Creates a family of which all else is unknown.
  public init(id: ID, location: Location, registeredOn: CalendarDate) {
    self.id = id
    self.location = location
    self.registeredOn = registeredOn
  }

  /// The slots that suit and are not taken by other support; `nil` if they are not known.
  public var freeSlots: SlotSet? {
    slots.map { own in
      (otherSupport ?? []).reduce(own) { $0.subtracting($1.slots) }
    }
  }

  /// The day since which the family waits.
  public var waitsSince: CalendarDate { waitingSince ?? registeredOn }
}

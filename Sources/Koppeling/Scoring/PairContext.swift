/// One family and one volunteer, with what requirements and criteria ask about the two together.
public struct PairContext: Sendable {
  /// The family.
  public let family: FamilyProfile
  /// The volunteer.
  public let volunteer: VolunteerProfile
  /// The date of the caseload.
  public let asOf: CalendarDate
  /// The day on which a match could start: when the family wants it and the volunteer is available,
  /// and not before the date of the caseload.
  public internal(set) var start: CalendarDate

  private let trip: TripSource

  /// The trip of whoever travels; `nil` if there is no way to travel.
  ///
  /// Worked out at every call: most pairs fail a cheaper requirement first.
  public var travel: TravelRange? {
    switch trip {
    case .given(let range): range
    case .estimated: TravelRange(family: family, volunteer: volunteer)
    case .asked(let times): TravelRange(family: family, volunteer: volunteer, times: times)
    }
  }

  /// The level at which the two can talk, worked out at every call.
  var commonLanguage: CommonLanguage { family.languages.common(with: volunteer.languages) }

  /// The scheme with the settings of the family's municipality.
  public var scheme: Scheme { family.scheme }

  /// Two people who start as soon as both can.
  init(
    family: FamilyProfile,
    volunteer: VolunteerProfile,
    asOf: CalendarDate,
    trip: TripSource
  ) {
    self.init(
      family: family,
      volunteer: volunteer,
      asOf: asOf,
      start: max(family.earliestStart(asOf), volunteer.earliestStart(asOf)),
      trip: trip
    )
  }

  /// Two people with a given start.
  init(
    family: FamilyProfile,
    volunteer: VolunteerProfile,
    asOf: CalendarDate,
    start: CalendarDate,
    trip: TripSource
  ) {
    self.family = family
    self.volunteer = volunteer
    self.asOf = asOf
    self.start = start
    self.trip = trip
  }

  /// The slots that suit both and are not taken by other support; `nil` if one side's are unknown.
  public var commonSlots: SlotSet? {
    guard let free = family.freeSlots, let slots = volunteer.volunteer.slots else { return nil }
    return free.intersection(slots)
  }

  /// The longest trip one way in minutes for whoever travels.
  public var travelLimit: Int {
    let own =
      switch scheme.traveller {
      case .volunteer: volunteer.volunteer.maximumTravelMinutes
      case .family: family.family.maximumTravelMinutes
      }
    return own ?? scheme.maximumTravelMinutes
  }

  /// How many whole weeks the volunteer commits for from the start; `nil` if it is not known.
  public var committedWeeks: Int? {
    let byDate = volunteer.volunteer.commitUntil.map { max(0, start.days(until: $0)) / 7 }
    guard let intended = volunteer.volunteer.intendedWeeks else { return byDate }
    return min(byDate ?? intended, intended)
  }
}

/// Where the trip of a pair comes from.
enum TripSource: Sendable {
  /// From the engine's own estimate.
  case estimated
  /// From a source of the caller's.
  case asked(any TravelTimes)
  /// From whoever made the pair.
  case given(TravelRange?)

  init(_ times: any TravelTimes) {
    self = times is EstimatedTravel ? .estimated : .asked(times)
  }
}

/// The trip between two people: one trip, or a range if nobody knows how the traveller travels.
public struct TravelRange: Hashable, Sendable {
  /// The trip by the fastest mode.
  public let fastest: Trip
  /// The same trip, or the one by the slowest mode if the modes are not known.
  public let slowest: Trip

  /// Whether the modes are known.
  public var isKnown: Bool { fastest == slowest }

  /// The modes that travellers of whom no mode is known may use.
  static let possibleModes: [TravelMode] = [.bicycle, .car, .electricBicycle, .publicTransport]

  /// The trip by the engine's own estimate.
  init?(family: FamilyProfile, volunteer: VolunteerProfile) {
    let metres = Globe.metres(from: family.home, to: volunteer.home)
    self.init(modes: Self.modes(family, volunteer)) {
      EstimatedTravel.trip(metres: metres, modes: $0)
    }
  }

  /// The trip by a source of the caller's.
  init?(family: FamilyProfile, volunteer: VolunteerProfile, times: any TravelTimes) {
    self.init(modes: Self.modes(family, volunteer)) {
      times.trip(between: family.family, and: volunteer.volunteer, modes: $0)
    }
  }

  /// The modes of whoever travels.
  private static func modes(
    _ family: FamilyProfile,
    _ volunteer: VolunteerProfile
  ) -> SortedSet<TravelMode>? {
    switch family.scheme.traveller {
    case .volunteer: volunteer.volunteer.travelModes
    case .family: family.family.travelModes
    }
  }

  /// The range of the trips by some modes; `nil` modes are not known.
  init?(modes: SortedSet<TravelMode>?, trip: (SortedSet<TravelMode>) -> Trip?) {
    if let modes {
      guard let known = trip(modes) else { return nil }
      fastest = known
      slowest = known
    } else {
      let trips = Self.possibleModes.compactMap { trip([$0]) }
      guard let fastest = trips.min(by: { $0.minutes < $1.minutes }),
        let slowest = trips.max(by: { $0.minutes < $1.minutes })
      else { return nil }
      self.fastest = fastest
      self.slowest = slowest
    }
  }
}

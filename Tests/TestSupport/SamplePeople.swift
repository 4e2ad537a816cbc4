public import Koppeling

extension CalendarDate {
  /// The date of sample caseloads.
  package static let sample: CalendarDate = "2026-11-16"
}

extension CalendarDate: ExpressibleByStringLiteral {
  /// Creates a date from a literal such as `2026-11-16`, in tests.
  ///
  /// - Precondition: The literal is a date.
  public init(stringLiteral value: String) {
    guard let date = CalendarDate(iso: value) else {
      preconditionFailure("\(value) is not a date")
    }
    self = date
  }
}

extension Location {
  /// A place: Wolvega, where sample families live.
  package static let wolvega = Location(latitude: 52.87545, longitude: 5.99691, place: 2_744_483)
  /// Another place, 10 km to the east, where sample volunteers live.
  package static let noordwolde = Location(latitude: 52.88917, longitude: 6.14306, place: 2_749_690)
  /// A third place, 4 km from the first.
  package static let oldeholtpade = Location(latitude: 52.895, longitude: 6.045, place: 2_749_300)
  /// A place too far from the others for anybody.
  package static let maastricht = Location(latitude: 50.84833, longitude: 5.68889, place: 2_751_283)
}

extension Family {
  /// A family of which everything is known and that passes every requirement with the sample
  /// volunteer, with a change.
  package static func sample(
    _ id: Family.ID = "F1",
    _ change: (inout Family) -> Void = { _ in }
  ) -> Family {
    var family = Family(id: id, location: .wolvega, registeredOn: "2026-09-01")
    family.consent = Consent(given: true, date: "2026-09-02")
    family.triage = Triage(outcome: .accepted, date: "2026-09-10")
    family.urgency = .normal
    family.children = [Child(ageInMonths: 30), Child(ageInMonths: 100)]
    family.household = .couple
    family.network = .small
    family.wantsNetworkGrowth = true
    family.languages = [LanguageSkill("nl", .native)]
    family.interpreterAgreed = false
    family.slots = SlotSet([Slot(.tuesday, .morning), Slot(.thursday, .afternoon)])
    family.otherSupport = []
    family.needs = [.boundaries: 3, .outdoors: 2]
    family.interests = ["gardening"]
    family.wishes = []
    family.offers = []
    family.circumstances = Dictionary(
      uniqueKeysWithValues: Circumstance.allCases.map { ($0, false) }
    )
    family.cannot = []
    family.formalHelp = false
    family.caseManager = false
    family.travelModes = [.car]
    family.maximumTravelMinutes = 40
    family.referrer = .selfReferral
    change(&family)
    return family
  }
}

extension Volunteer {
  /// A volunteer of whom everything is known and who passes every requirement with the sample
  /// family, with a change.
  package static func sample(
    _ id: Volunteer.ID = "V1",
    _ change: (inout Volunteer) -> Void = { _ in }
  ) -> Volunteer {
    var volunteer = Volunteer(id: id, location: .noordwolde)
    volunteer.capacity = 1
    volunteer.parentingExperience = .own
    volunteer.experience = [.boundaries: 2, .babies: 3]
    volunteer.trainedOn = "2025-05-01"
    volunteer.checks = [ConductCheck(kind: .vog, issuedOn: "2025-04-01")]
    volunteer.activeSince = "2025-06-01"
    volunteer.languages = [LanguageSkill("nl", .native)]
    volunteer.slots = SlotSet([Slot(.tuesday, .morning), Slot(.friday, .evening)])
    volunteer.travelModes = [.car]
    volunteer.maximumTravelMinutes = 40
    volunteer.commitUntil = "2028-01-01"
    volunteer.intendedWeeks = 40
    volunteer.interests = ["gardening", "music"]
    volunteer.wishes = []
    volunteer.offers = []
    volunteer.circumstances = Dictionary(
      uniqueKeysWithValues: Circumstance.allCases.map { ($0, false) }
    )
    volunteer.cannot = []
    change(&volunteer)
    return volunteer
  }
}

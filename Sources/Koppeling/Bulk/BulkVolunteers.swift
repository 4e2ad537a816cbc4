/// What the fused pass reads of each volunteer, one array a property.
struct BulkVolunteers: Sendable {
  /// The place of the earliest start among the distinct starts.
  var start: [Int32] = []
  /// The slots, one bit each.
  var slots: [UInt32] = []
  /// The circumstances that hold, and above them what the volunteer cannot be with, one bit each.
  var clash: [UInt32] = []
  /// The class of the languages.
  var language: [Int32] = []
  /// The class of the modes to travel by; 0 where the child travels.
  var modes: [Int32] = []
  /// The number of the place among known places from 1, or 0 if it is not known.
  var place: [Int32] = []
  /// The home on the unit sphere.
  var x: [Double] = []
  var y: [Double] = []
  var z: [Double] = []
  /// Whether experience or interests are not known.
  var experienceUnknown: [Bool] = []
  var interestsUnknown: [Bool] = []
  /// The row of the table of preferences: twice the number of wishes, plus 1 if offers are unknown.
  var preferences: [Int32] = []

  init(_ profiles: [VolunteerProfile], asOf: CalendarDate, starts: [CalendarDate]) {
    language = Classes(profiles.map { LanguageKey($0.languages) }).ofElement.map(Int32.init)
    for profile in profiles {
      let volunteer = profile.volunteer
      start.append(Int32(starts.firstIndex(of: profile.earliestStart(asOf)) ?? 0))
      slots.append(volunteer.slots?.rawValue ?? 0)
      clash.append(volunteer.circumstances.bits | (volunteer.cannot ?? []).bits << 8)
      x.append(profile.home.x)
      y.append(profile.home.y)
      z.append(profile.home.z)
      experienceUnknown.append(volunteer.experience == nil)
      interestsUnknown.append(profile.interests == nil)
      preferences.append(
        Int32(2 * (profile.wishes?.count ?? 0)) + (profile.offers == nil ? 1 : 0)
      )
    }
  }
}

/// Languages by which people are alike.
struct LanguageKey: Hashable {
  private let isUnknown: Bool
  private let entries: [[Int]]

  init(_ profile: LanguageProfile) {
    isUnknown = profile.isUnknown
    entries = profile.entries.map { [$0.language, $0.least, $0.most] }
  }
}

extension SortedSet<Circumstance> {
  /// One bit for each circumstance, in the order of the vocabulary.
  var bits: UInt32 {
    reduce(0) { $0 | $1.bit }
  }
}

extension [Circumstance: Bool]? {
  /// One bit for each circumstance that is known to hold.
  var bits: UInt32 {
    (self ?? [:]).reduce(0) { $0 | ($1.value ? $1.key.bit : 0) }
  }
}

extension Circumstance {
  /// The circumstance's own bit.
  fileprivate var bit: UInt32 {
    switch self {
    case .cats: 1
    case .dogs: 2
    case .otherPets: 4
    case .smoking: 8
    case .stairs: 16
    case .man: 32
    case .woman: 64
    case .ownChild: 128
    }
  }
}

/// What the fused pass reads of each volunteer, one array a property.
struct BulkVolunteers: Sendable {
  /// The place of the earliest start among the distinct starts.
  var start: [Int32] = []
  /// The circumstances that hold or that cannot be, one bit each.
  var circumstances: [UInt8] = []
  var cannot: [UInt8] = []
  /// The class of the languages.
  var language: [Int32] = []
  /// The class of the modes to travel by.
  var modes: [Int32] = []
  /// The GeoNames identifier of the place, or `Int.min` if it is not known.
  var place: [Int] = []
  /// The home on the unit sphere.
  var x: [Double] = []
  var y: [Double] = []
  var z: [Double] = []
  /// Whether experience or interests are not known: 1 or 0, an index into tables.
  var experienceUnknown: [Int32] = []
  var interestsUnknown: [Int32] = []
  /// The row of the table of preferences: twice the number of wishes, plus 1 if offers are unknown.
  var preferences: [Int32] = []

  init(_ profiles: [VolunteerProfile], asOf: CalendarDate, starts: [CalendarDate]) {
    language = Classes(profiles.map { LanguageKey($0.languages) }).ofElement.map(Int32.init)
    modes = Classes(profiles.map(\.volunteer.travelModes)).ofElement.map(Int32.init)
    for profile in profiles {
      let volunteer = profile.volunteer
      start.append(Int32(starts.firstIndex(of: profile.earliestStart(asOf)) ?? 0))
      circumstances.append(volunteer.circumstances.bits)
      cannot.append((volunteer.cannot ?? []).bits)
      place.append(volunteer.location.place ?? .min)
      x.append(profile.home.x)
      y.append(profile.home.y)
      z.append(profile.home.z)
      experienceUnknown.append(volunteer.experience == nil ? 1 : 0)
      interestsUnknown.append(profile.interests == nil ? 1 : 0)
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
  var bits: UInt8 {
    reduce(0) { $0 | $1.bit }
  }
}

extension [Circumstance: Bool]? {
  /// One bit for each circumstance that is known to hold.
  var bits: UInt8 {
    (self ?? [:]).reduce(0) { $0 | ($1.value ? $1.key.bit : 0) }
  }
}

extension Circumstance {
  /// The circumstance's own bit.
  fileprivate var bit: UInt8 {
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

/// What the fused pass reads of one volunteer, side by side in memory.
struct BulkVolunteer: Sendable {
  /// The class of the languages.
  var language: Int32 = 0
  /// The number of the place among known places from 1, or 0 if it is not known.
  var place: Int32 = 0
  /// The class of the modes to travel by; 0 where the child travels.
  var modes: Int32 = 0
  /// The row of the table of preferences: twice the number of wishes, plus 1 if offers are unknown.
  var preferences: Int32 = 0
  /// The place of the earliest start among the distinct starts.
  var start: Int32 = 0
  /// Whether experience is not known.
  var noExperience = false
  /// Whether interests are not known.
  var noInterests = false

  init(_ profile: VolunteerProfile) {
    noExperience = profile.volunteer.experience == nil
    noInterests = profile.interests == nil
  }
}

/// Languages by which people are alike.
struct LanguageKey: Hashable {
  private let isUnknown: Bool
  /// Language, least and most level of one entry after another.
  private let entries: [Int]

  init(_ profile: LanguageProfile) {
    isUnknown = profile.isUnknown
    var entries: [Int] = []
    entries.reserveCapacity(3 * profile.entries.count)
    for entry in profile.entries {
      entries.append(entry.language)
      entries.append(entry.least)
      entries.append(entry.most)
    }
    self.entries = entries
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

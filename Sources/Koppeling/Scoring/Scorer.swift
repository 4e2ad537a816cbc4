/// Judges pairs of one caseload: which may be proposed, and with what score.
///
/// A scorer works out once what follows from each person alone. Its profiles stand in ascending
/// order of identifiers, whatever the order of the caseload.
public struct Scorer: Sendable {
  /// The families, in ascending order of identifiers.
  public let families: [FamilyProfile]
  /// The volunteers, in ascending order of identifiers.
  public let volunteers: [VolunteerProfile]
  /// The date of the caseload.
  public let asOf: CalendarDate

  private let trip: TripSource

  /// Whether travel times come from the engine's own estimate.
  var estimatesTravel: Bool {
    if case .estimated = trip { true } else { false }
  }

  /// Prepares to judge the pairs of a caseload.
  ///
  /// O(*p* log *p*) for *p* people.
  ///
  /// - Precondition: ``Caseload/faults`` is empty.
  public init(_ caseload: Caseload, travelTimes: any TravelTimes = EstimatedTravel()) {
    asOf = caseload.asOf
    trip = TripSource(travelTimes)
    var vocabulary = Vocabulary()
    let records = MatchRecords(caseload)
    let overrides = Dictionary(
      uniqueKeysWithValues: caseload.municipalities.map { ($0.id, $0.overrides) }
    )
    families = caseload.families.sorted { $0.id < $1.id }.map { family in
      FamilyProfile(
        family,
        scheme: caseload.scheme.applying(family.municipality.flatMap { overrides[$0] ?? nil }),
        asOf: caseload.asOf,
        isOrphaned: records.orphaned.contains(family.id),
        isMatched: records.matched.contains(family.id),
        refusals: records.refusals[family.id] ?? [:],
        vocabulary: &vocabulary
      )
    }
    volunteers = caseload.volunteers.sorted { $0.id < $1.id }.map { volunteer in
      VolunteerProfile(
        volunteer,
        scheme: caseload.scheme,
        placesTaken: records.placesTaken[volunteer.id] ?? 0,
        vocabulary: &vocabulary
      )
    }
  }

  /// The same people in another order, or some of them.
  ///
  /// - Parameters:
  ///   - families: The places in ``families``, in the order wanted.
  ///   - volunteers: The places in ``volunteers``, in the order wanted.
  /// - Returns: A scorer whose places are those of the lists.
  func arranged(families: [Int], volunteers: [Int]) -> Scorer {
    Scorer(
      families: families.map { self.families[$0] },
      volunteers: volunteers.map { self.volunteers[$0] },
      asOf: asOf,
      trip: trip
    )
  }

  private init(
    families: [FamilyProfile],
    volunteers: [VolunteerProfile],
    asOf: CalendarDate,
    trip: TripSource
  ) {
    self.families = families
    self.volunteers = volunteers
    self.asOf = asOf
    self.trip = trip
  }

  /// One family and one volunteer together.
  ///
  /// - Parameters:
  ///   - family: The family's place in ``families``.
  ///   - volunteer: The volunteer's place in ``volunteers``.
  /// - Returns: The two with all that is asked about them together.
  public func pair(family: Int, volunteer: Int) -> PairContext {
    PairContext(
      family: families[family],
      volunteer: volunteers[volunteer],
      asOf: asOf,
      trip: trip
    )
  }

  /// The score of a pair, 0...1 000 000, or `nil` if a requirement fails or the family is matched.
  public func score(family: Int, volunteer: Int) -> Int? {
    guard !families[family].isMatched else { return nil }
    let pair = pair(family: family, volunteer: volunteer)
    for requirement in Requirement.allCases where requirement.ruling(on: pair).isFailure {
      return nil
    }
    return Score(of: pair).value
  }
}

/// What the matches and refusals of a caseload say about each person.
struct MatchRecords {
  private(set) var matched: Set<Family.ID> = []
  private(set) var orphaned: Set<Family.ID> = []
  private(set) var placesTaken: [Volunteer.ID: Int] = [:]
  private(set) var refusals: [Family.ID: [Volunteer.ID: Refusal.Kind]] = [:]

  init(_ caseload: Caseload) {
    var lastEnd: [Family.ID: (day: CalendarDate, left: Bool)] = [:]
    for match in caseload.matches {
      if match.isPinned {
        matched.insert(match.family)
        placesTaken[match.volunteer, default: 0] += 1
        continue
      }
      if match.endReason == .noClick {
        // It never became a match, so whether the family is orphaned hangs on an earlier one.
        refusals[match.family, default: [:]][match.volunteer] = .noClick
        continue
      }
      // A family is orphaned when its latest match ended because the volunteer left.
      let day = match.endedOn ?? match.startedOn ?? caseload.asOf
      let left = match.endReason == .volunteerLeft
      if let last = lastEnd[match.family], (last.day, last.left ? 1 : 0) >= (day, left ? 1 : 0) {
        continue
      }
      lastEnd[match.family] = (day, left)
    }
    for (family, end) in lastEnd where end.left {
      orphaned.insert(family)
    }
    for refusal in caseload.refusals.sorted(by: { $0.kind.rawValue < $1.kind.rawValue }) {
      refusals[refusal.family, default: [:]][refusal.volunteer] = refusal.kind
    }
  }
}

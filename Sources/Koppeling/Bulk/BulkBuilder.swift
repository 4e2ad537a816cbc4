/// Works out what the fused pass reads.
///
/// Wherever a requirement or criterion depends on one person, or on a kind of people, it is asked for
/// one representative pair. Written a second time, for speed, are: the requirements of slots and boundaries
/// (``BulkMasks``), of distance between homes, refusals and travel (`BulkScorer+Passing`), and how counts
/// enter the criteria of needs, slots, interests and preferences. Tests compare every pair with the rules.
struct BulkBuilder {
  let scorer: Scorer
  /// Families whose schemes, with the settings of their municipality, are equal.
  let schemes: Classes<Scheme>
  let starts: [CalendarDate]
  let volunteerTravels: Bool
  private let startNumbers: [CalendarDate: Int]
  private var nearSquares: [Int: Double] = [:]
  var families: [BulkFamily]
  var volunteers: [BulkVolunteer]
  var tables = BulkTables()
  let masks: BulkMasks
  /// The volunteers that fit by base, and by language.
  private(set) var rows: BitRows
  /// The number of classes of volunteers who speak alike.
  private(set) var languageClasses = 0
  private(set) var counts: PackedCounts

  init(_ scorer: Scorer) {
    self.scorer = scorer
    // A scorer gives all families of one municipality one scheme.
    let municipalities = Classes(scorer.families.map(\.family.municipality))
    schemes = Classes(
      municipalities.representatives.map { scorer.families[$0].scheme },
      of: municipalities
    )
    volunteerTravels = scorer.families.first?.scheme.traveller != .family
    starts = Set(
      scorer.families.map { $0.earliestStart(scorer.asOf) }
        + scorer.volunteers.map { $0.earliestStart(scorer.asOf) }
    )
    .sorted()
    startNumbers = Dictionary(uniqueKeysWithValues: starts.enumerated().map { ($1, $0) })
    volunteers = scorer.volunteers.map(BulkVolunteer.init)
    families = scorer.families.map { BulkFamily(home: $0.home) }
    masks = BulkMasks(scorer.volunteers)
    rows = BitRows(runCount: masks.runCount)
    counts = PackedCounts(
      Self.counts(of: scorer),
      familyCount: scorer.families.count,
      volunteerCount: scorer.volunteers.count
    )
  }

  mutating func build() {
    guard !scorer.volunteers.isEmpty, !scorer.families.isEmpty else { return }
    for index in families.indices { fillOwn(index) }
    fillAges()
    fillRefused()
    fillCountTables()
    fillVolunteers()
    fillPlaces()
    fillBase()
    fillLanguage()
    fillTravel()
  }

  func pair(
    _ family: Int,
    _ volunteer: Int,
    start: Int = 0,
    travel: TravelRange? = nil
  ) -> PairContext {
    PairContext(
      family: scorer.families[family],
      volunteer: scorer.volunteers[volunteer],
      asOf: scorer.asOf,
      start: starts[start],
      trip: .given(travel)
    )
  }

  /// What follows from one family alone.
  private mutating func fillOwn(_ index: Int) {
    let profile = scorer.families[index]
    let family = profile.family
    let consents =
      !Requirement.consent(of: family).isFailure && !Requirement.triage(of: family).isFailure
    families[index].isReady = !profile.isMatched && consents
    families[index].scheme = schemes.ofElement[index]
    families[index].bits = BulkMasks.bits(
      slots: profile.freeSlots?.rawValue ?? 0,
      clash: (family.cannot ?? []).bits | family.circumstances.bits << 8
    )
    if profile.scheme.samePlace == .forbid {
      families[index].nearSquare = nearSquare(below: profile.scheme.samePlaceMetres)
    }
    families[index].start = Int32(startNumbers[profile.earliestStart(scorer.asOf)] ?? 0)
  }

  /// For each family on which starts the children's ages fit.
  private mutating func fillAges() {
    struct Key: Hashable {
      let scheme: Int
      let youngest: Int?
      let areKnown: Bool
      let dueDate: CalendarDate?
      let start: Int32
    }
    // Of several children the youngest decides.
    let keys = Classes(
      scorer.families.enumerated().map { index, profile in
        Key(
          scheme: families[index].scheme,
          youngest: profile.family.children?.lazy.map(\.ageInMonths).min(),
          areKnown: profile.family.children != nil,
          dueDate: profile.family.dueDate,
          start: families[index].start
        )
      }
    )
    let fits = keys.representatives.map { representative -> [Bool] in
      let first = Int(families[representative].start)
      let fits = starts.indices.map { start in
        start >= first
          && !Requirement.childAge(
            of: scorer.families[representative],
            asOf: scorer.asOf,
            start: starts[start]
          ).isFailure
      }
      return fits[first...].contains(false) ? fits : []
    }
    for index in families.indices { families[index].fitsOnStart = fits[keys.ofElement[index]] }
  }

  /// For each family the places of the volunteers that are refused.
  private mutating func fillRefused() {
    var places: [Volunteer.ID: Int] = [:]
    for profile in scorer.families {
      for volunteer in profile.refusals.keys { places[volunteer] = -1 }
    }
    guard !places.isEmpty else { return }
    for (index, profile) in scorer.volunteers.enumerated()
    where places[profile.volunteer.id] != nil {
      places[profile.volunteer.id] = index
    }
    for (index, profile) in scorer.families.enumerated() where !profile.refusals.isEmpty {
      families[index].refused =
        profile.refusals.keys.compactMap { places[$0] }.filter { $0 >= 0 }.sorted()
    }
  }

  /// The largest square of half a chord of homes fewer whole metres apart than a limit.
  private mutating func nearSquare(below metres: Int) -> Double {
    if let known = nearSquares[metres] { return known }
    let square = TravelTable.largestSquare(within: metres - 1)
    nearSquares[metres] = square
    return square
  }

  /// Numbers for the places that people live in, from 1; 0 for a place that is not known.
  private mutating func fillPlaces() {
    let own = scorer.families.map(\.family.location.place)
    let classes = Classes([nil] + own + scorer.volunteers.map(\.volunteer.location.place))
    for index in families.indices { families[index].place = Int32(classes.ofElement[index + 1]) }
    for index in volunteers.indices {
      volunteers[index].place = Int32(classes.ofElement[own.count + 1 + index])
    }
  }

  /// What follows from one volunteer alone.
  private mutating func fillVolunteers() {
    let width = Int32(tables.preferencesWidth)
    for (index, profile) in scorer.volunteers.enumerated() {
      let row = 2 * (profile.wishes?.count ?? 0) + (profile.offers == nil ? 1 : 0)
      volunteers[index].preferences = width * Int32(row)
      volunteers[index].start = Int32(startNumbers[profile.earliestStart(scorer.asOf)] ?? 0)
    }
  }

  /// Notes as a row of bits whose points are not below zero.
  mutating func appendRow(points: (Int) -> Int32) -> Int {
    rows.append(scorer.volunteers.count, points: points)
  }

  mutating func setLanguageClasses(_ count: Int) {
    languageClasses = count
  }
}

/// Works out what the fused pass reads.
///
/// Wherever a requirement or criterion depends on one person, or on a kind of people, it is asked for
/// one representative pair; no rule is written a second time. What is written a second time is how
/// counts enter the criteria of needs, slots, interests and preferences; tests compare every pair.
struct BulkBuilder {
  let scorer: Scorer
  let schemes: Classes<Scheme>
  let starts: [CalendarDate]
  let volunteerTravels: Bool
  private let places: [Volunteer.ID: Int]
  private var nearSquares: [Int: Double] = [:]
  var families: [BulkFamily]
  var volunteers: BulkVolunteers
  var tables = BulkTables()
  private(set) var counts: PackedCounts

  init(_ scorer: Scorer) {
    self.scorer = scorer
    schemes = Classes(scorer.families.map(\.scheme))
    volunteerTravels = scorer.families.first?.scheme.traveller != .family
    starts = Set(
      scorer.families.map { $0.earliestStart(scorer.asOf) }
        + scorer.volunteers.map { $0.earliestStart(scorer.asOf) }
    )
    .sorted()
    places = Dictionary(
      uniqueKeysWithValues: scorer.volunteers.enumerated().map { ($1.volunteer.id, $0) }
    )
    volunteers = BulkVolunteers(scorer.volunteers, asOf: scorer.asOf, starts: starts)
    families = scorer.families.map { BulkFamily(home: $0.home) }
    counts = PackedCounts(
      Self.counts(of: scorer),
      familyCount: scorer.families.count,
      volunteerCount: scorer.volunteers.count
    )
  }

  mutating func build() {
    guard !scorer.volunteers.isEmpty, !scorer.families.isEmpty else { return }
    for index in families.indices { fillOwn(index) }
    fillPlaces()
    fillBase()
    fillLanguage()
    fillTravel()
    fillCountTables()
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
    let any = pair(index, 0)
    let consents = [Requirement.consent, .triage].allSatisfy { !$0.ruling(on: any).isFailure }
    families[index].isReady = !profile.isMatched && consents
    families[index].scheme = schemes.ofElement[index]
    families[index].free = profile.freeSlots?.rawValue ?? 0
    families[index].clash = (family.cannot ?? []).bits | family.circumstances.bits << 8
    if profile.scheme.samePlace == .forbid {
      families[index].nearSquare = nearSquare(below: profile.scheme.samePlaceMetres)
    }
    let earliest = profile.earliestStart(scorer.asOf)
    let first = starts.firstIndex(of: earliest) ?? 0
    families[index].start = Int32(first)
    guard families[index].isReady else { return }
    let fits = starts.indices.map { start in
      start >= first && !Requirement.childAge.ruling(on: pair(index, 0, start: start)).isFailure
    }
    if fits[first...].contains(false) { families[index].fitsOnStart = fits }
    families[index].refused = profile.refusals.keys.compactMap { places[$0] }.sorted()
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
    volunteers.place = classes.ofElement.dropFirst(own.count + 1).map(Int32.init)
  }

  /// Points of commitment and the requirements that follow from the volunteer and the start.
  private mutating func fillBase() {
    struct Key: Hashable {
      let scheme: Int
      let start: Int32
    }
    let keys = Classes(families.map { Key(scheme: $0.scheme, start: $0.start) })
    let own: [Requirement] = [
      .volunteerStatus, .capacity, .parentingExperience, .training, .conductCheck, .commitment,
    ]
    for representative in keys.representatives {
      let weight = scorer.families[representative].scheme.weights[.commitment]
      for volunteer in scorer.volunteers.indices {
        let start = max(families[representative].start, volunteers.start[volunteer])
        let pair = pair(representative, volunteer, start: Int(start))
        let fails = own.contains { $0.ruling(on: pair).isFailure }
        tables.base.append(
          fails ? -1 : Int32(weight * Criterion.commitment.value(of: pair).value)
        )
      }
    }
    for index in families.indices {
      families[index].base = keys.ofElement[index] * scorer.volunteers.count
    }
  }

  /// Points and the requirement of languages, by classes of people who speak alike.
  private mutating func fillLanguage() {
    struct Key: Hashable {
      let languages: LanguageKey
      let interpreter: Bool?
      let scheme: Int
    }
    let keys = Classes(
      scorer.families.enumerated().map { index, profile in
        Key(
          languages: LanguageKey(profile.languages),
          interpreter: profile.family.interpreterAgreed,
          scheme: families[index].scheme
        )
      }
    )
    let others = Classes(volunteers.language)
    let profiles = others.representatives.map { scorer.volunteers[$0].languages }
    let levels = LanguageLevel.native.rawValue + 1
    for representative in keys.representatives {
      let weight = scorer.families[representative].scheme.weights[.language]
      let languages = scorer.families[representative].languages
      // The rules see no more of a pair than its least and most common level.
      var known = [Int32?](repeating: nil, count: levels * levels)
      for (profile, other) in zip(profiles, others.representatives) {
        let common = languages.common(with: profile)
        let place = common.least * levels + common.most
        let points =
          known[place] ?? languagePoints(of: pair(representative, other), weight: weight)
        known[place] = points
        tables.language.append(points)
      }
    }
    for index in families.indices {
      families[index].language = keys.ofElement[index] * others.count
    }
  }

  private func languagePoints(of pair: PairContext, weight: Int) -> Int32 {
    Requirement.language.ruling(on: pair).isFailure
      ? -1 : Int32(weight * Criterion.language.value(of: pair).value)
  }
}

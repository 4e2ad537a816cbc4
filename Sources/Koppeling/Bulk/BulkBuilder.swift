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
  var families: [BulkFamily]
  private(set) var volunteers: BulkVolunteers
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
    fillBase()
    fillLanguage()
    fillTravel()
    fillCountTables()
  }

  private func pair(
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
    families[index].circumstances = family.circumstances.bits
    families[index].cannot = (family.cannot ?? []).bits
    families[index].place = family.location.place ?? .max
    if profile.scheme.samePlace == .forbid {
      families[index].samePlaceMetres = profile.scheme.samePlaceMetres
    }
    let earliest = profile.earliestStart(scorer.asOf)
    let first = starts.firstIndex(of: earliest) ?? 0
    families[index].start = Int32(first)
    guard families[index].isReady else { return }
    let fits = starts.indices.map { start in
      start >= first && !Requirement.childAge.ruling(on: pair(index, 0, start: start)).isFailure
    }
    if fits[first...].contains(false) { families[index].fitsOnStart = fits }
    families[index].refused = profile.refusals.keys.compactMap { places[$0] }
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
    for representative in keys.representatives {
      let weight = scorer.families[representative].scheme.weights[.language]
      for other in others.representatives {
        let pair = pair(representative, other)
        tables.language.append(
          Requirement.language.ruling(on: pair).isFailure
            ? -1 : Int32(weight * Criterion.language.value(of: pair).value)
        )
      }
    }
    for index in families.indices {
      families[index].language = keys.ofElement[index] * others.count
    }
  }

  /// Travel: the value of each whole metre, and how far each limit reaches.
  private mutating func fillTravel() {
    let own = Classes(scorer.families.map(\.family.travelModes))
    let modesOfVolunteers = Classes(scorer.volunteers.map(\.volunteer.travelModes))
    let representatives = volunteerTravels ? modesOfVolunteers.representatives : own.representatives
    let modes = representatives.map { place in
      volunteerTravels
        ? scorer.volunteers[place].volunteer.travelModes
        : scorer.families[place].family.travelModes
    }
    for index in families.indices {
      families[index].modes = own.ofElement[index]
      families[index].travelWeight = Int32(scorer.families[index].scheme.weights[.travel])
    }
    var known: [ReachKey: (metres: Int, square: Double)] = [:]
    for (scheme, representative) in schemes.representatives.enumerated() {
      let rules = scorer.families[representative].scheme
      var modeTables = modes.map { TravelTable(modes: $0) }
      var farthest = [Int](repeating: -1, count: modes.count)
      func reach(_ mode: Int, _ limit: Int) -> Double {
        let key = ReachKey(modes: mode, limit: limit)
        if known[key] == nil {
          let metres = modeTables[mode].reach(limit: limit)
          known[key] = (metres, TravelTable.largestSquare(within: metres))
        }
        let found = known[key] ?? (-1, -1)
        farthest[mode] = max(farthest[mode], found.metres)
        return found.square
      }
      if volunteerTravels {
        tables.reach.append(
          scorer.volunteers.indices.map { place in
            let limit = scorer.volunteers[place].volunteer.maximumTravelMinutes
            return reach(modesOfVolunteers.ofElement[place], limit ?? rules.maximumTravelMinutes)
          }
        )
      } else {
        for index in families.indices where families[index].scheme == scheme {
          let limit = scorer.families[index].family.maximumTravelMinutes
          families[index].reach = reach(
            own.ofElement[index],
            limit ?? rules.maximumTravelMinutes
          )
        }
      }
      for mode in modes.indices {
        modeTables[mode].fill(upTo: farthest[mode]) { trip in
          Criterion.travel.value(of: pair(representative, 0, travel: trip)).value
        }
      }
      tables.travel.append(modeTables)
    }
  }

  private struct ReachKey: Hashable {
    let modes: Int
    let limit: Int
  }
}

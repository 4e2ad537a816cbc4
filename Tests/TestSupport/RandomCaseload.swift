package import Koppeling

/// Makes random caseloads in which everything that makes planning hard occurs: places from none to
/// three, quotas from none, matches under way and over, refusals, failing requirements, ties, unknown
/// answers and municipalities with settings of their own.
package struct RandomCaseload {
  /// The numbers of families that are drawn.
  package var families: ClosedRange<Int>
  /// The numbers of volunteers that are drawn.
  package var volunteers: ClosedRange<Int>
  /// In how many cases out of a hundred each property of a person differs from the sample.
  package var variety: ClosedRange<Int>

  private var generator: SeededGenerator

  /// Prepares caseloads of the sizes given.
  package init(
    seed: UInt64,
    families: ClosedRange<Int>,
    volunteers: ClosedRange<Int>,
    variety: ClosedRange<Int> = 0...12
  ) {
    generator = SeededGenerator(seed: seed)
    self.families = families
    self.volunteers = volunteers
    self.variety = variety
  }

  /// A caseload that exhaustive search can plan.
  package static func small(seed: UInt64) -> Caseload {
    var random = RandomCaseload(seed: seed, families: 0...5, volunteers: 0...5)
    return random.make()
  }

  /// A caseload of the size of a region; one in four is a large one.
  package static func medium(seed: UInt64) -> Caseload {
    let isLarge = seed % 4 == 3
    var random = RandomCaseload(
      seed: seed,
      families: isLarge ? 15...25 : 6...15,
      volunteers: isLarge ? 10...20 : 5...10,
      variety: 2...10
    )
    return random.make()
  }

  /// The next caseload.
  package mutating func make() -> Caseload {
    let percent = generator.int(variety)
    var scheme = Scheme.sample
    if generator.chance(15) { scheme.traveller = .family }
    if generator.chance(20) { scheme.samePlace = generator.pick([.off, .warn]) }
    if generator.chance(20) { scheme.urgency = makeUrgency() }
    let municipalities = makeMunicipalities()
    let familyCount = generator.int(families)
    let volunteerCount = generator.int(volunteers)
    let people = RandomPeople(percent: percent)
    var caseload = Caseload(
      asOf: .sample,
      scheme: scheme,
      municipalities: municipalities,
      families: (0..<familyCount).map { index in
        var family = people.family(Family.ID("F\(index)"), using: &generator)
        if !municipalities.isEmpty, generator.chance(85) {
          family.municipality = generator.pick(municipalities).id
        }
        return family
      },
      volunteers: (0..<volunteerCount).map { index in
        people.volunteer(Volunteer.ID("V\(index)"), using: &generator)
      }
    )
    addMatches(to: &caseload)
    addRefusals(to: &caseload)
    caseload.families.shuffle(using: &generator)
    caseload.volunteers.shuffle(using: &generator)
    return caseload
  }

  private mutating func makeUrgency() -> UrgencyRule {
    var rule = UrgencyRule.standard
    rule.base = generator.pick([1, 10, 50])
    rule.high = generator.pick([0, 20, 90])
    rule.cap = generator.pick([50, 60, 100])
    return rule
  }

  private mutating func makeMunicipalities() -> [Municipality] {
    (0..<generator.int(0...3)).map { index in
      var municipality = Municipality(id: Municipality.ID("M\(index)"))
      if generator.chance(70) { municipality.purchasedMatches = generator.int(0...3) }
      if generator.chance(40) {
        var overrides = SchemeOverrides()
        overrides.maximumTravelMinutes = generator.pick([nil, 20, 60])
        overrides.languageLevel = generator.pick([nil, .b1, .native])
        overrides.minimumCommitmentWeeks = generator.pick([nil, 0, 39])
        overrides.plannedWeeks = generator.pick([nil, 20, 60])
        if generator.chance(50) { overrides.weights = Weights([.needs: 500, .interests: 500]) }
        municipality.overrides = overrides
      }
      return municipality
    }
  }

  private mutating func addMatches(to caseload: inout Caseload) {
    guard !caseload.volunteers.isEmpty else { return }
    for family in caseload.families {
      if generator.chance(10) {
        caseload.matches.append(makeEnded(family.id, generator.pick(caseload.volunteers).id))
      }
      guard generator.chance(12) else { continue }
      var match = Match(
        family: family.id,
        volunteer: generator.pick(caseload.volunteers).id,
        state: generator.pick([.meetingPlanned, .awaitingClick, .running])
      )
      match.startedOn = match.state == .running ? "2026-03-01" : nil
      match.meetingOn = match.state == .awaitingClick ? "2026-11-01" : nil
      match.plannedEnd = generator.pick([nil, "2026-10-01", "2027-01-01"])
      caseload.matches.append(match)
    }
  }

  private mutating func makeEnded(_ family: Family.ID, _ volunteer: Volunteer.ID) -> Match {
    var match = Match(family: family, volunteer: volunteer, state: .ended)
    match.startedOn = "2026-02-01"
    match.endedOn = generator.pick([nil, "2026-08-01", "2026-09-01"])
    match.endReason = generator.pick([.planned, .noClick, .volunteerLeft, .familyStopped, .other])
    return match
  }

  private mutating func addRefusals(to caseload: inout Caseload) {
    for family in caseload.families {
      for volunteer in caseload.volunteers where generator.chance(8) {
        caseload.refusals.append(
          Refusal(
            family: family.id,
            volunteer: volunteer.id,
            kind: generator.pick(Refusal.Kind.allCases)
          )
        )
      }
    }
  }
}

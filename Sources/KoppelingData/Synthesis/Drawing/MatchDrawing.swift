import Koppeling

/// Draws matches under way, matches that ended and refusals, of people already drawn.
struct MatchDrawing {
  private let region: SyntheticRegion
  private let seed: UInt64
  private let table: MatchMarginals
  private let asOf: CalendarDate
  private(set) var families: [Family]
  private(set) var volunteers: [Volunteer]
  private(set) var matches: [Match] = []
  private(set) var refusals: [Refusal] = []
  private var isMatched: [Bool]
  private var isBusy: [Bool]
  private var familiesByPlace: [Int: [Int]] = [:]
  private var volunteersByPlace: [Int: [Int]] = [:]

  init(_ region: SyntheticRegion, seed: UInt64, families: [Family], volunteers: [Volunteer]) {
    self.region = region
    self.seed = seed
    table = region.marginals.matches
    asOf = region.settings.asOf
    self.families = families
    self.volunteers = volunteers
    isMatched = Array(repeating: false, count: families.count)
    isBusy = Array(repeating: false, count: volunteers.count)
    for (index, family) in families.enumerated() {
      familiesByPlace[family.location.place ?? 0, default: []].append(index)
    }
    for (index, volunteer) in volunteers.enumerated() {
      volunteersByPlace[volunteer.location.place ?? 0, default: []].append(index)
    }
  }

  mutating func draw() {
    // Most families wait, whatever the number of volunteers.
    var left = families.count / 2
    for index in volunteers.indices where left > 0 {
      if drawRunning(index) { left -= 1 }
    }
    for index in families.indices where !isMatched[index] { drawPast(index) }
  }

  /// Draws the match under way of a volunteer.
  ///
  /// - Returns: Whether there is one.
  private mutating func drawRunning(_ index: Int) -> Bool {
    var stream = SyntheticStream(seed: seed, purpose: .runningMatch, index: index)
    let volunteer = volunteers[index]
    guard let trainedOn = volunteer.trainedOn, volunteer.status == .available,
      volunteer.availableFrom == nil, stream.below(1000) < region.settings.running,
      let family = partner(of: volunteer, &stream)
    else { return false }
    var match = Match(
      family: families[family].id,
      volunteer: volunteer.id,
      state: table.state.draw(&stream)
    )
    switch match.state {
    case .meetingPlanned: match.meetingOn = asOf.adding(days: stream.int(in: 1...14))
    case .awaitingClick: match.meetingOn = asOf.adding(days: -stream.below(3))
    case .running, .ended:
      guard let active = volunteer.activeSince else { return false }
      let days = min(max(trainedOn, active).days(until: asOf), 7 * table.mostWeeks)
      guard days >= 14 else { return false }
      let started = asOf.adding(days: -stream.int(in: 0...(days - 14)))
      match.startedOn = started
      match.meetingOn = started.adding(days: -stream.int(in: 3...10))
      let checkIn = started.adding(days: 28)
      match.checkedInOn = checkIn <= asOf ? checkIn : nil
      match.plannedEnd = started.adding(days: 7 * region.scheme.plannedWeeks)
    }
    matches.append(match)
    isMatched[family] = true
    isBusy[index] = true
    register(family, before: match.meetingOn ?? asOf)
    return true
  }

  /// A family that could have been matched with a volunteer, near and with a common slot.
  private func partner(of volunteer: Volunteer, _ stream: inout SyntheticStream) -> Int? {
    let near = familiesByPlace[volunteer.location.place ?? 0] ?? []
    for trial in 0..<table.tries {
      // First who lives in the same place, then anybody near.
      let isNear = trial < table.tries / 2 && !near.isEmpty
      let index = isNear ? near[stream.below(near.count)] : stream.below(families.count)
      let family = families[index]
      guard !isMatched[index], family.consent?.given == true,
        family.triage?.outcome == .accepted, isSuitable(family, volunteer)
      else { continue }
      return index
    }
    return nil
  }

  private func isSuitable(_ family: Family, _ volunteer: Volunteer) -> Bool {
    guard let slots = family.freeSlots, let others = volunteer.slots,
      !slots.isDisjoint(with: others),
      Globe.metres(from: family.location, to: volunteer.location) <= table.farthest
    else { return false }
    let spoken = (volunteer.languages ?? []).filter { $0.level ?? .a1 >= .a2 }.map(\.tag)
    return (family.languages ?? []).contains { $0.level ?? .a1 >= .a2 && spoken.contains($0.tag) }
  }

  /// Moves a family's registration, and what follows from it, to before a meeting that was held.
  private mutating func register(_ index: Int, before meeting: CalendarDate) {
    let days = meeting.days(until: asOf)
    guard days > 0 else { return }
    var family = families[index]
    family.registeredOn = family.registeredOn.adding(days: -days)
    family.waitingSince = family.waitingSince?.adding(days: -days)
    family.startWanted = nil
    family.consent = family.consent.map {
      Consent(given: $0.given, date: $0.date?.adding(days: -days))
    }
    family.triage = family.triage.map {
      Triage(outcome: $0.outcome, date: $0.date?.adding(days: -days))
    }
    families[index] = family
  }

  /// Draws what a family that waits went through before.
  private mutating func drawPast(_ index: Int) {
    var stream = SyntheticStream(seed: seed, purpose: .pastMatch, index: index)
    let waited = families[index].registeredOn.days(until: asOf)
    if table.hadMatch.draw(&stream), waited >= 30, let other = acquaintance(of: index, &stream) {
      drawEnded(index, other, waited: waited, &stream)
    }
    guard table.refused.draw(&stream), waited >= 1, let other = acquaintance(of: index, &stream)
    else { return }
    let (family, volunteer) = (families[index].id, volunteers[other].id)
    // The last refusal is the only one that can be of this family.
    guard refusals.last?.family != family || refusals.last?.volunteer != volunteer else { return }
    refusals.append(
      Refusal(
        family: family,
        volunteer: volunteer,
        kind: table.refusal.draw(&stream),
        date: asOf.adding(days: -stream.below(waited))
      )
    )
  }

  private mutating func drawEnded(
    _ index: Int,
    _ other: Int,
    waited: Int,
    _ stream: inout SyntheticStream
  ) {
    var match = Match(
      family: families[index].id,
      volunteer: volunteers[other].id,
      state: .ended
    )
    let reason = table.endReason.draw(&stream)
    let meeting = asOf.adding(days: -stream.int(in: 14...waited))
    match.meetingOn = meeting
    match.endReason = reason
    if reason == .noClick {
      match.endedOn = meeting.adding(days: stream.int(in: 0...2))
      refusals.append(
        Refusal(
          family: match.family,
          volunteer: match.volunteer,
          kind: .noClick,
          date: match.endedOn
        )
      )
    } else {
      let started = meeting.adding(days: 7)
      match.startedOn = started
      match.endedOn = started.adding(days: stream.int(in: 0...started.days(until: asOf)))
    }
    matches.append(match)
  }

  /// A trained volunteer near a family.
  private func acquaintance(of index: Int, _ stream: inout SyntheticStream) -> Int? {
    let near = volunteersByPlace[families[index].location.place ?? 0] ?? []
    for trial in 0..<table.tries where !volunteers.isEmpty {
      let isNear = trial < table.tries / 2 && !near.isEmpty
      let other = isNear ? near[stream.below(near.count)] : stream.below(volunteers.count)
      let metres = Globe.metres(
        from: families[index].location,
        to: volunteers[other].location
      )
      if volunteers[other].trainedOn != nil, metres <= table.farthest { return other }
    }
    return nil
  }
}

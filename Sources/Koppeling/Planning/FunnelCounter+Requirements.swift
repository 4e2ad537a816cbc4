extension FunnelCounter {
  /// The requirements on a volunteer and the day of the start, in order.
  static let ofVolunteer: [Requirement] = [
    .volunteerStatus, .capacity, .parentingExperience, .training, .conductCheck, .commitment,
  ]

  /// The volunteers that fail a requirement for all families alike in what it looks at; of those on a
  /// volunteer, the volunteers that fail it first.
  mutating func kind(_ requirement: Requirement, _ family: Int) -> FailingVolunteers {
    let key = key(requirement, family)
    if let known = known[key] { return known }
    let failing = failing(requirement, family)
    known[key] = failing
    return failing
  }

  private func key(_ requirement: Requirement, _ family: Int) -> Key {
    let profile = scorer.families[family]
    var key = Key(requirement: requirement, scheme: schemes.ofElement[family])
    switch requirement {
    case .volunteerStatus, .capacity: key.scheme = 0
    case .parentingExperience: break
    case .boundaries:
      key.circumstances = [
        profile.family.circumstances.bits, (profile.family.cannot ?? []).bits,
      ]
    case .language:
      key.languages = LanguageKey(profile.languages)
      key.interpreterAgreed = profile.family.interpreterAgreed
    default:
      key.start = profile.earliestStart(scorer.asOf)
    }
    return key
  }

  private mutating func failing(_ requirement: Requirement, _ family: Int) -> FailingVolunteers {
    var failing = FailingVolunteers(count: crowd.volunteerAt.count)
    func ask(for positions: [Int]) {
      let pair = scorer.pair(family: family, volunteer: crowd.volunteerAt[positions[0]])
      guard case .fails(let reason) = requirement.ruling(on: pair) else { return }
      failing.insert(positions, reason)
    }
    switch requirement {
    case .boundaries: for group in crowd.byCircumstances { ask(for: group) }
    case .language: for group in crowd.byLanguage { ask(for: group) }
    default:
      // Whoever fails an earlier one of these is out for every family of the kind.
      var rest = crowd.everyone
      for earlier in Self.ofVolunteer.prefix(while: { $0 != requirement }) {
        rest.subtract(kind(earlier, family).positions)
      }
      rest.visit { position in
        ask(for: [position])
        return true
      }
    }
    return failing
  }

  /// Those with whom the family could only start on a day on which the ages of its children do not fit.
  func tooYoungOrOld(_ family: Int) -> FailingVolunteers {
    let profile = scorer.families[family]
    let earliest = profile.earliestStart(scorer.asOf)
    var failing = FailingVolunteers(count: crowd.volunteerAt.count)
    func ruling(_ start: CalendarDate) -> Ruling {
      Requirement.childAge(of: profile, asOf: scorer.asOf, start: start)
    }
    let first = ruling(earliest)
    for (start, positions) in crowd.starts {
      guard case .fails(let reason) = start <= earliest ? first : ruling(start) else { continue }
      failing.insert(positions, reason)
    }
    return failing
  }

  /// Those who are refused or blocked.
  func refused(_ family: Int) -> FailingVolunteers {
    var failing = FailingVolunteers(count: crowd.volunteerAt.count)
    for id in scorer.families[family].refusals.keys {
      guard let volunteer = crowd.places[id] else { continue }
      let pair = scorer.pair(family: family, volunteer: volunteer)
      guard case .fails(let reason) = Requirement.refusal.ruling(on: pair) else { continue }
      failing.insert([crowd.positionOf[volunteer]], reason)
    }
    return failing
  }

  /// Those without a slot that suits both, by what they have in common with the family's slots.
  func withoutSlot(_ family: Int, among alive: BitRow) -> FailingVolunteers {
    let profile = scorer.families[family]
    var failing = FailingVolunteers(count: crowd.volunteerAt.count)
    var rest = alive
    for slot in (profile.freeSlots ?? []).slots { rest.subtract(crowd.withSlot[slot.index]) }
    let unknown = rest.intersection(crowd.slotsUnknown)
    rest.subtract(unknown)
    var none = rest
    for slot in (profile.family.slots ?? []).slots { none.subtract(crowd.withSlot[slot.index]) }
    rest.subtract(none)
    for alike in [unknown, none] {
      guard let position = alike.first else { continue }
      let pair = scorer.pair(family: family, volunteer: crowd.volunteerAt[position])
      guard case .fails(let reason) = Requirement.commonSlot.ruling(on: pair) else { continue }
      failing.formUnion(alike, reason)
    }
    // Other support takes the common slots of the rest, and each of them may have others.
    if rest.first != nil { failing.formUnion(rest) }
    return failing
  }

  /// Those who fail because they live where the family does, of those who fail on where they live.
  func sameHome(_ family: Int, among alive: BitRow) -> BitRow {
    let profile = scorer.families[family]
    var near = BitRow(count: crowd.volunteerAt.count)
    guard profile.scheme.samePlace == .forbid else { return near }
    let range = crowd.positions(within: profile.scheme.samePlaceMetres, of: profile.home)
    alive.visit(in: range) { position in
      let pair = scorer.pair(family: family, volunteer: crowd.volunteerAt[position])
      let isNear =
        Requirement.samePlace.ruling(on: pair).isFailure
        && !Requirement.travel.ruling(on: pair).isFailure
      if isNear { near.insert(position) }
      return true
    }
    return near
  }
}

package import Koppeling

/// Draws people around the samples.
///
/// Most differ in nothing that is scored, so plans tie often; each property differs, or is not known,
/// in a number of cases out of a hundred.
package struct RandomPeople {
  /// In how many cases out of a hundred a property differs.
  package var percent: Int

  /// Prepares to draw people.
  package init(percent: Int) {
    self.percent = percent
  }

  private static let tags: [Tag] = ["gardening", "music", "cooking", "walking"]
  private static let slots: [SlotSet?] = [
    nil, [], .all, SlotSet([Slot(.tuesday, .morning)]), SlotSet([Slot(.friday, .evening)]),
    SlotSet([Slot(.thursday, .afternoon), Slot(.tuesday, .morning)]),
  ]
  private static let languages: [[LanguageSkill]?] = [
    nil, [], [LanguageSkill("ti", .native)], [LanguageSkill("nl", .a1)], [LanguageSkill("nl", .b1)],
    [LanguageSkill("ar", .native), LanguageSkill("nl")], [LanguageSkill("ary", .c1)],
    [LanguageSkill("nl-BE", .c2)], [LanguageSkill("en", .b2), LanguageSkill("nl", .a2)],
  ]
  private static let locations: [Location] = [.wolvega, .noordwolde, .oldeholtpade, .maastricht]
  private static let needs: [TopicWeights?] = [
    nil, [:], [.babies: 2], [.boundaries: 5, .babies: 1, .play: 2], [.school: 4, .outdoors: 1],
  ]
  private static let modes: [SortedSet<TravelMode>?] = [
    nil, [], [.bicycle], [.walk, .publicTransport], [.bicycle, .car],
  ]

  /// A family.
  package func family(_ id: Family.ID, using generator: inout SeededGenerator) -> Family {
    var family = Family.sample(id)
    family.urgency = generator.pick([nil, .normal, .normal, .raised, .high])
    family.waitingSince = generator.pick([nil, nil, "2026-05-01", "2025-05-01"])
    func change<Value>(_ key: WritableKeyPath<Family, Value>, _ values: [Value]) {
      generator.sometimes(percent, &family[keyPath: key], generator.pick(values))
    }
    change(\.consent, [nil, Consent(given: false)])
    change(\.triage, [nil, Triage(outcome: .hold), Triage(outcome: .otherRoute)])
    change(\.location, Self.locations)
    change(\.children, [nil, [], [Child(ageInMonths: 83)], [Child(ageInMonths: 84)]])
    change(\.dueDate, ["2026-12-01", "2027-02-15", "2027-06-01", "2026-11-01"])
    change(\.languages, Self.languages)
    change(\.interpreterAgreed, [nil, true])
    change(\.slots, Self.slots)
    change(\.otherSupport, [nil, [OtherSupport(kind: "reading", slots: Self.slots[3] ?? [])]])
    change(\.needs, Self.needs)
    change(\.interests, [nil, [], SortedSet(Self.tags)])
    change(\.wishes, [nil, wishes(&generator)])
    change(\.offers, [nil, ["cooking"]])
    change(\.circumstances, [nil, [.cats: true], [.cats: false]])
    change(\.cannot, [nil, [.smoking], [.dogs, .man]])
    change(\.startWanted, ["2026-12-15", "2027-06-01"])
    change(\.travelModes, Self.modes)
    change(\.maximumTravelMinutes, [nil, 10, 90])
    return family
  }

  /// A volunteer.
  package func volunteer(_ id: Volunteer.ID, using generator: inout SeededGenerator) -> Volunteer {
    var volunteer = Volunteer.sample(id)
    volunteer.capacity = generator.pick([nil, 0, 1, 1, 1, 2, 3, 9])
    func change<Value>(_ key: WritableKeyPath<Volunteer, Value>, _ values: [Value]) {
      generator.sometimes(percent, &volunteer[keyPath: key], generator.pick(values))
    }
    change(\.status, [.paused, .preparing, .left])
    change(\.location, Self.locations)
    change(\.availableFrom, ["2027-01-10", "2026-01-01"])
    change(\.parentingExperience, [nil, Volunteer.ParentingExperience.none, .professional])
    change(\.experience, Self.needs)
    change(\.trainedOn, [nil, "2026-12-01"])
    change(\.checks, [nil, [], [ConductCheck(kind: .vog, issuedOn: "2023-12-01")]])
    change(\.languages, Self.languages)
    change(\.slots, Self.slots)
    change(\.travelModes, Self.modes)
    change(\.maximumTravelMinutes, [nil, 10, 90])
    change(\.commitUntil, [nil, "2027-02-01", "2027-06-01"])
    change(\.intendedWeeks, [nil, 12, 30, 80])
    change(\.interests, [nil, [], SortedSet(Self.tags)])
    change(\.wishes, [nil, wishes(&generator)])
    change(\.offers, [nil, ["walking", "cooking"]])
    change(\.circumstances, [nil, [.smoking: true, .dogs: false], [.smoking: false]])
    change(\.cannot, [nil, [.cats], [.cats, .stairs]])
    return volunteer
  }

  private func wishes(_ generator: inout SeededGenerator) -> SortedSet<Wish> {
    let tags = generator.some(Self.tags, percent: 50)
    return SortedSet(tags.map { Wish($0, consented: generator.chance(70)) })
  }
}

import Koppeling
import KoppelingData
import TestSupport

/// Draws invented people all over the Netherlands from a seed.
enum NationalCaseload {
  private static let asOf = CalendarDate(dayNumber: 20_773)  // 2026-11-16

  private static let languages: [[LanguageSkill]] = [
    [LanguageSkill("nl", .native)], [LanguageSkill("nl", .native), LanguageSkill("en", .b2)],
    [LanguageSkill("nl", .native), LanguageSkill("fy", .native)],
    [LanguageSkill("ar", .native), LanguageSkill("nl", .b1)],
    [LanguageSkill("pl", .native), LanguageSkill("en", .b1)],
    [LanguageSkill("ti", .native), LanguageSkill("nl", .a2)],
    [LanguageSkill("tr", .native), LanguageSkill("nl", .b2)],
    [LanguageSkill("uk", .native), LanguageSkill("en", .a2)],
  ]
  private static let tags: [Tag] = ["cooking", "walking", "music", "reading", "football", "crafts"]

  /// A caseload of the standard scheme.
  static func make(families: Int, volunteers: Int, seed: UInt64) -> Caseload {
    var generator = SeededGenerator(seed: seed)
    let homes = Homes()
    guard let scheme = SchemeCatalog.scheme(SchemeCatalog.standard) else {
      preconditionFailure("the standard scheme is there")
    }
    return Caseload(
      asOf: asOf,
      scheme: scheme,
      families: (0..<families).map { family($0, at: homes.home(&generator), &generator) },
      volunteers: (0..<volunteers).map { volunteer($0, at: homes.home(&generator), &generator) }
    )
  }

  private static func family(
    _ number: Int,
    at home: Location,
    _ generator: inout SeededGenerator
  ) -> Family {
    let registered = asOf.adding(days: -generator.int(3...300))
    var family = Family(id: Family.ID("F-\(number)"), location: home, registeredOn: registered)
    family.consent = Consent(given: true, date: registered)
    family.triage = Triage(outcome: .accepted, date: registered)
    family.urgency = generator.pick([.normal, .normal, .normal, .raised, .high])
    family.children = (0..<generator.int(1...3)).map { _ in
      Child(ageInMonths: generator.int(0...83))
    }
    family.languages = generator.pick(languages)
    family.slots = slots(3...6, &generator)
    family.needs = topics(2...4, &generator)
    family.interests = SortedSet(generator.some(tags, percent: 40))
    return family
  }

  private static func volunteer(
    _ number: Int,
    at home: Location,
    _ generator: inout SeededGenerator
  ) -> Volunteer {
    var volunteer = Volunteer(id: Volunteer.ID("V-\(number)"), location: home)
    volunteer.parentingExperience = generator.chance(80) ? .own : .professional
    volunteer.trainedOn = asOf.adding(days: -generator.int(20...900))
    volunteer.checks = [
      ConductCheck(kind: .vog, issuedOn: asOf.adding(days: -generator.int(30...1150)))
    ]
    volunteer.capacity = generator.chance(10) ? 2 : 1
    volunteer.languages = generator.pick(languages)
    volunteer.slots = slots(2...4, &generator)
    volunteer.experience = topics(3...6, &generator)
    volunteer.travelModes = generator.pick([[.bicycle], [.bicycle, .car], [.car]])
    volunteer.commitUntil = asOf.adding(days: generator.int(150...700))
    volunteer.intendedWeeks = generator.pick([40, 40, 52, nil])
    volunteer.interests = SortedSet(generator.some(tags, percent: 40))
    return volunteer
  }

  private static func slots(
    _ count: ClosedRange<Int>,
    _ generator: inout SeededGenerator
  ) -> SlotSet {
    SlotSet((0..<generator.int(count)).map { _ in generator.pick(Slot.week) })
  }

  private static func topics(
    _ count: ClosedRange<Int>,
    _ generator: inout SeededGenerator
  ) -> TopicWeights {
    var weights = TopicWeights()
    for _ in 0..<generator.int(count) {
      weights[generator.pick(Topic.allCases)] = generator.int(1...3)
    }
    return weights
  }

  /// The places of the Netherlands, to be drawn by population.
  private struct Homes {
    private let places: [Place]
    private let sums: [Int]

    init() {
      places = Gazetteer.standard.places.filter { $0.lies(inRegion: "NL") }
      var sum = 0
      sums = places.map { place in
        sum += place.population
        return sum
      }
    }

    func home(_ generator: inout SeededGenerator) -> Location {
      let drawn = generator.int(1...(sums.last ?? 1))
      var low = 0
      var high = sums.count - 1
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] < drawn { low = middle + 1 } else { high = middle }
      }
      return places[low].location
    }
  }
}

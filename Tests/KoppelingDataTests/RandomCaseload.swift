import Koppeling
import KoppelingData

/// Makes caseloads in which everything that may be said or left out occurs.
struct RandomCaseload {
  private var random: SeededGenerator
  private static let places = Gazetteer.standard.places.filter { $0.country == "NL" }
  private let today = CalendarDate(iso: "2026-09-01")!

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func caseload() -> Caseload {
    let families = (0..<Int.random(in: 0...6, using: &random)).map { family(id: "G \($0);\"é\"") }
    let volunteers = (0..<Int.random(in: 0...6, using: &random)).map { volunteer(id: "V,\($0)") }
    var caseload = Caseload(
      asOf: today,
      scheme: SchemeCatalog.scheme("home-start-nl")!,
      municipalities: maybe { _ in [Municipality(id: "gemeente", purchasedMatches: 3)] } ?? [],
      families: families,
      volunteers: volunteers
    )
    if caseload.municipalities.isEmpty == false {
      for index in caseload.families.indices { caseload.families[index].municipality = "gemeente" }
    }
    for family in families where !volunteers.isEmpty {
      let volunteer = volunteers.randomElement(using: &random)!.id
      if Bool.random(using: &random) { caseload.matches.append(match(family.id, volunteer)) }
      if Bool.random(using: &random) {
        caseload.refusals.append(
          Refusal(
            family: family.id,
            volunteer: volunteer,
            kind: Refusal.Kind.allCases.randomElement(using: &random)!,
            date: maybe { $0.past() }
          )
        )
      }
    }
    return caseload
  }

  private mutating func family(id: String) -> Family {
    var family = Family(id: Family.ID(id), location: location(), registeredOn: past())
    family.waitingSince = maybe { $0.past() }
    family.consent = maybe { draw in
      Consent(given: Bool.random(using: &draw.random), date: draw.maybe { $0.past() })
    }
    family.triage = maybe { draw in
      Triage(outcome: draw.one(), date: draw.maybe { $0.past() })
    }
    family.urgency = maybe { $0.one() }
    family.children = maybe {
      $0.list { Child(ageInMonths: Int.random(in: 0...276, using: &$0.random)) }
    }
    family.dueDate = maybe { draw in
      draw.today.adding(days: Int.random(in: 0...250, using: &draw.random))
    }
    family.household = maybe { $0.one() }
    family.network = maybe { $0.one() }
    family.wantsNetworkGrowth = maybe { Bool.random(using: &$0.random) }
    family.languages = maybe { $0.languages() }
    family.interpreterAgreed = maybe { Bool.random(using: &$0.random) }
    family.slots = maybe { $0.slots() }
    family.otherSupport = maybe { draw in
      draw.list { OtherSupport(kind: $0.tag(), slots: $0.slots()) }
    }
    family.needs = maybe { $0.topics() }
    family.interests = maybe { $0.tags() }
    family.wishes = maybe { $0.wishes() }
    family.offers = maybe { $0.tags() }
    family.circumstances = maybe { $0.facts() }
    family.cannot = maybe { draw in SortedSet(draw.list { $0.one() }) }
    family.formalHelp = maybe { Bool.random(using: &$0.random) }
    family.caseManager = maybe { Bool.random(using: &$0.random) }
    family.startWanted = maybe { $0.today.adding(days: 30) }
    family.travelModes = maybe { draw in SortedSet(draw.list { $0.one() }) }
    family.maximumTravelMinutes = maybe { Int.random(in: 0...600, using: &$0.random) }
    family.referrer = maybe { $0.one() }
    return family
  }

  private mutating func volunteer(id: String) -> Volunteer {
    var volunteer = Volunteer(id: Volunteer.ID(id), location: location(), status: one())
    volunteer.availableFrom = maybe { $0.past() }
    volunteer.capacity = maybe { Int.random(in: 0...20, using: &$0.random) }
    volunteer.parentingExperience = maybe { $0.one() }
    volunteer.experience = maybe { $0.topics() }
    volunteer.trainedOn = maybe { $0.past() }
    volunteer.checks = maybe { draw in
      draw.list { ConductCheck(kind: $0.one(), issuedOn: $0.past()) }
    }
    volunteer.activeSince = maybe { $0.past() }
    volunteer.languages = maybe { $0.languages() }
    volunteer.slots = maybe { $0.slots() }
    volunteer.travelModes = maybe { draw in SortedSet(draw.list { $0.one() }) }
    volunteer.maximumTravelMinutes = maybe { Int.random(in: 0...600, using: &$0.random) }
    volunteer.commitUntil = maybe { $0.today.adding(days: 300) }
    volunteer.intendedWeeks = maybe { Int.random(in: 0...1040, using: &$0.random) }
    volunteer.interests = maybe { $0.tags() }
    volunteer.wishes = maybe { $0.wishes() }
    volunteer.offers = maybe { $0.tags() }
    volunteer.circumstances = maybe { $0.facts() }
    volunteer.cannot = maybe { draw in SortedSet(draw.list { $0.one() }) }
    return volunteer
  }

  private mutating func match(_ family: Family.ID, _ volunteer: Volunteer.ID) -> Match {
    var match = Match(family: family, volunteer: volunteer, state: one())
    match.meetingOn = maybe { $0.today.adding(days: -200) }
    match.startedOn = maybe { $0.today.adding(days: -100) }
    match.checkedInOn = maybe { $0.today.adding(days: -70) }
    match.plannedEnd = maybe { $0.today.adding(days: 100) }
    if match.state == .ended {
      match.endedOn = maybe { $0.today.adding(days: -10) }
      match.endReason = maybe { $0.one() }
    }
    return match
  }

  private mutating func maybe<Value>(_ make: (inout RandomCaseload) -> Value) -> Value? {
    Bool.random(using: &random) ? make(&self) : nil
  }

  private mutating func list<Value>(_ make: (inout RandomCaseload) -> Value) -> [Value] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in make(&self) }
  }

  private mutating func one<Value: CaseIterable>() -> Value {
    Value.allCases.randomElement(using: &random)!
  }

  private mutating func past() -> CalendarDate {
    today.adding(days: -Int.random(in: 0...400, using: &random))
  }

  private mutating func location() -> Location {
    let place = Self.places.randomElement(
      using: &random
    )!
    let point = Location(
      microLatitude: place.location.microLatitude + Int.random(in: -1000...1000, using: &random),
      microLongitude: place.location.microLongitude,
      place: maybe { _ in place.id }
    )
    return Bool.random(using: &random) ? place.location : point
  }

  private mutating func languages() -> [LanguageSkill] {
    ["nl", "fa-AF", "ti"].prefix(Int.random(in: 0...3, using: &random)).map { tag in
      LanguageSkill(LanguageTag(tag)!, maybe { $0.one() })
    }
  }

  private mutating func slots() -> SlotSet {
    SlotSet(rawValue: UInt32.random(in: 0...0x1f_ffff, using: &random))
  }

  private mutating func topics() -> TopicWeights {
    var weights = TopicWeights()
    for topic in Topic.allCases where Bool.random(using: &random) {
      weights[topic] = Int.random(in: 0...5, using: &random)
    }
    return weights
  }

  private mutating func tag() -> Tag {
    Tag(["tuin", "samen koken", "unknown", "geen", "ja", "muziek"].randomElement(using: &random)!)
  }

  private mutating func tags() -> SortedSet<Tag> {
    SortedSet(list { $0.tag() })
  }

  private mutating func wishes() -> SortedSet<Wish> {
    SortedSet(tags().map { tag in Wish(tag, consented: Bool.random(using: &random)) })
  }

  private mutating func facts() -> [Circumstance: Bool] {
    Dictionary(list { ($0.one(), Bool.random(using: &$0.random)) }) { first, _ in first }
  }
}

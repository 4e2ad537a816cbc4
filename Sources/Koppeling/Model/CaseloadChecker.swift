/// Checks that the records of a caseload fit together.
struct CaseloadChecker {
  let caseload: Caseload
  private(set) var faults: [CaseloadFault] = []

  private var families: Set<Family.ID> = []
  private var volunteers: Set<Volunteer.ID> = []
  private var municipalities: Set<Municipality.ID> = []

  /// The oldest age, in months, that a child can have: 23 years, beyond any scheme.
  static let oldestChildMonths = 23 * 12

  init(caseload: Caseload) {
    self.caseload = caseload
  }

  mutating func check() {
    checkScheme()
    checkMunicipalities()
    for (index, family) in caseload.families.enumerated() { check(family, at: index) }
    for (index, volunteer) in caseload.volunteers.enumerated() { check(volunteer, at: index) }
    checkMatches()
    for (index, refusal) in caseload.refusals.enumerated() {
      let place = Place(list: .refusals, index: index)
      checkPeople(refusal.family, refusal.volunteer, at: place)
      checkPast(refusal.date, "date", at: place)
    }
  }

  /// Where a record stands.
  private struct Place {
    let list: CaseloadFault.List
    let index: Int?
  }

  /// A day in a record, with its property and what people call it.
  private struct Moment {
    let property: String
    let date: CalendarDate?
    let name: LocalizedText

    init(_ property: String, _ date: CalendarDate?, nl: String, en: String) {
      self.property = property
      self.date = date
      name = LocalizedText(nl: nl, en: en)
    }
  }

  private mutating func fault(at place: Place, _ property: String?, _ message: LocalizedText) {
    faults.append(
      CaseloadFault(list: place.list, index: place.index, property: property, message: message)
    )
  }

  private mutating func fault(at place: Place, _ property: String?, nl: String, en: String) {
    fault(at: place, property, LocalizedText(nl: nl, en: en))
  }

  private mutating func checkScheme() {
    let place = Place(list: .scheme, index: nil)
    let (known, version) = (Caseload.currentSchemaVersion, caseload.schemaVersion)
    if version != known {
      fault(
        at: place,
        "schemaVersion",
        nl: "schemaversie \(version) is niet bekend: deze versie leest \(known)",
        en: "schema version \(version) is not known: this version reads \(known)"
      )
    }
    for message in caseload.scheme.faults { fault(at: place, nil, message) }
  }

  private mutating func checkMunicipalities() {
    for (index, municipality) in caseload.municipalities.enumerated() {
      let place = Place(list: .municipalities, index: index)
      checkNew(
        municipality.id.rawValue,
        isNew: municipalities.insert(municipality.id).inserted,
        place
      )
      if let matches = municipality.purchasedMatches, matches < 0 {
        fault(
          at: place,
          "purchasedMatches",
          nl: "\(matches) ingekochte koppelingen kan niet: schrijf 0 of meer",
          en: "\(matches) purchased matches cannot be: write 0 or more"
        )
      }
      for message in caseload.scheme.applying(municipality.overrides).faults
      where !caseload.scheme.faults.contains(message) {
        fault(at: place, "overrides", message)
      }
    }
  }

  private mutating func check(_ family: Family, at index: Int) {
    let place = Place(list: .families, index: index)
    checkNew(family.id.rawValue, isNew: families.insert(family.id).inserted, place)
    if let municipality = family.municipality, !caseload.municipalities.isEmpty,
      !municipalities.contains(municipality)
    {
      fault(
        at: place,
        "municipality",
        nl:
          "gemeente \(municipality) staat niet bij de gemeenten: voeg haar toe of verbeter de naam",
        en: "municipality \(municipality) is not among the municipalities: add it or correct it"
      )
    }
    for child in family.children ?? []
    where !(0...Self.oldestChildMonths).contains(child.ageInMonths) {
      fault(
        at: place,
        "children",
        nl: "een leeftijd van \(child.ageInMonths) maanden kan niet: schrijf 0 tot en met "
          + "\(Self.oldestChildMonths)",
        en: "an age of \(child.ageInMonths) months cannot be: write 0 to \(Self.oldestChildMonths)"
      )
    }
    checkDueDate(family.dueDate, at: place)
    checkPast(family.registeredOn, "registeredOn", at: place)
    checkPast(family.waitingSince, "waitingSince", at: place)
    checkPast(family.consent?.date, "consent", at: place)
    checkPast(family.triage?.date, "triage", at: place)
    let registered = Moment(
      "registeredOn",
      family.registeredOn,
      nl: "aanmelding",
      en: "registration"
    )
    checkOrder(
      registered,
      Moment("startWanted", family.startWanted, nl: "start", en: "start"),
      place
    )
    checkNumber(family.maximumTravelMinutes, 0...600, "maximumTravelMinutes", at: place)
    checkLanguages(family.languages, at: place)
  }

  private mutating func check(_ volunteer: Volunteer, at index: Int) {
    let place = Place(list: .volunteers, index: index)
    checkNew(volunteer.id.rawValue, isNew: volunteers.insert(volunteer.id).inserted, place)
    checkNumber(volunteer.capacity, 0...20, "capacity", at: place)
    checkNumber(volunteer.intendedWeeks, 0...1040, "intendedWeeks", at: place)
    for check in volunteer.checks ?? [] { checkPast(check.issuedOn, "checks", at: place) }
    checkPast(volunteer.activeSince, "activeSince", at: place)
    checkOrder(
      Moment("availableFrom", volunteer.availableFrom, nl: "begin", en: "beginning"),
      Moment("commitUntil", volunteer.commitUntil, nl: "einde", en: "end"),
      place
    )
    checkNumber(volunteer.maximumTravelMinutes, 0...600, "maximumTravelMinutes", at: place)
    checkLanguages(volunteer.languages, at: place)
  }

  private mutating func checkMatches() {
    var pinned: [Family.ID: Volunteer.ID] = [:]
    for (index, match) in caseload.matches.enumerated() {
      let place = Place(list: .matches, index: index)
      checkPeople(match.family, match.volunteer, at: place)
      checkPast(match.startedOn, "startedOn", at: place)
      checkPast(match.checkedInOn, "checkedInOn", at: place)
      checkPast(match.endedOn, "endedOn", at: place)
      let meeting = Moment("meetingOn", match.meetingOn, nl: "gesprek", en: "meeting")
      let start = Moment("startedOn", match.startedOn, nl: "start", en: "start")
      let checkIn = Moment("checkedInOn", match.checkedInOn, nl: "navraag", en: "check-in")
      let planned = Moment("plannedEnd", match.plannedEnd, nl: "geplande einde", en: "planned end")
      let end = Moment("endedOn", match.endedOn, nl: "einde", en: "end")
      checkOrder(meeting, start, place)
      checkOrder(meeting, end, place)
      checkOrder(start, checkIn, place)
      checkOrder(start, planned, place)
      checkOrder(start, end, place)
      checkOrder(checkIn, end, place)
      guard match.isPinned else { continue }
      if match.endedOn != nil || match.endReason != nil {
        fault(
          at: place,
          "state",
          nl:
            "de koppeling heeft een einde maar is niet beëindigd: schrijf ended, of haal het einde weg",
          en: "the match has an end but its state is \(match.state.rawValue): write ended, or "
            + "remove the end"
        )
      }
      if let other = pinned.updateValue(match.volunteer, forKey: match.family) {
        fault(
          at: place,
          "family",
          nl:
            "gezin \(match.family) heeft twee koppelingen tegelijk, ook met \(other): beëindig er een",
          en: "family \(match.family) has two matches at once, also with \(other): end one of them"
        )
      }
    }
  }
}

// What every list is checked for.
extension CaseloadChecker {
  private mutating func checkNew(_ id: String, isNew: Bool, _ place: Place) {
    if id.isEmpty {
      fault(at: place, "id", nl: "er is geen id: schrijf er een", en: "the id is empty: write one")
    }
    if !isNew {
      fault(
        at: place,
        "id",
        nl: "\(id) staat er twee keer: haal er een weg of geef een eigen id",
        en: "\(id) is there twice: remove one or give it its own id"
      )
    }
  }

  private mutating func checkDueDate(_ date: CalendarDate?, at place: Place) {
    guard let date, !(-60...300).contains(caseload.asOf.days(until: date)) else { return }
    fault(
      at: place,
      "dueDate",
      nl:
        "uitgerekende datum \(date) past niet bij \(caseload.asOf): schrijf een dag binnen 300 dagen, "
        + "of laat hem weg als het kind er is",
      en: "due date \(date) does not fit the caseload of \(caseload.asOf): write a day within the "
        + "next 300 days, or leave it out once the child is born"
    )
  }

  private mutating func checkPeople(
    _ family: Family.ID,
    _ volunteer: Volunteer.ID,
    at place: Place
  ) {
    if !families.contains(family) {
      fault(
        at: place,
        "family",
        nl: "gezin \(family) staat niet bij de gezinnen: voeg het toe of verbeter de id",
        en: "family \(family) is not in the caseload: add it or correct the id"
      )
    }
    if !volunteers.contains(volunteer) {
      fault(
        at: place,
        "volunteer",
        nl: "vrijwilliger \(volunteer) staat niet bij de vrijwilligers: voeg toe of verbeter de id",
        en: "volunteer \(volunteer) is not in the caseload: add it or correct the id"
      )
    }
  }

  private mutating func checkPast(_ date: CalendarDate?, _ property: String, at place: Place) {
    guard let date, date > caseload.asOf else { return }
    fault(
      at: place,
      property,
      nl:
        "\(date) is na de peildatum \(caseload.asOf): verbeter de dag, of kies een latere peildatum",
      en: "\(date) is after the caseload's date \(caseload.asOf): correct it, or set a later date"
    )
  }

  private mutating func checkOrder(_ first: Moment, _ second: Moment, _ place: Place) {
    guard let begin = first.date, let end = second.date, end < begin else { return }
    fault(
      at: place,
      second.property,
      nl:
        "\(second.name.nl) op \(end) is voor \(first.name.nl) op \(begin): verbeter een van beide",
      en: "\(second.name.en) on \(end) is before \(first.name.en) on \(begin): correct one of them"
    )
  }

  private mutating func checkNumber(
    _ number: Int?,
    _ range: ClosedRange<Int>,
    _ property: String,
    at place: Place
  ) {
    guard let number, !range.contains(number) else { return }
    fault(
      at: place,
      property,
      nl: "\(number) kan niet: schrijf \(range.lowerBound) tot en met \(range.upperBound)",
      en: "\(number) cannot be: write \(range.lowerBound) to \(range.upperBound)"
    )
  }

  private mutating func checkLanguages(_ languages: [LanguageSkill]?, at place: Place) {
    var seen: Set<LanguageTag> = []
    for skill in languages ?? [] where !seen.insert(skill.tag).inserted {
      fault(
        at: place,
        "languages",
        nl: "taal \(skill.tag) staat er twee keer: houd één niveau",
        en: "language \(skill.tag) is there twice: keep one level"
      )
    }
  }
}

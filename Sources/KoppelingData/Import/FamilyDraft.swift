import Koppeling

/// A family as its row gives it.
struct FamilyDraft: RecordDraft {
  var family: Family
  var home = HomeCells()
  var wishes = WishCells()
  var consent: Bool?
  var consentDate: CalendarDate?
  var triage: Triage.Outcome?
  var triageDate: CalendarDate?

  /// A day before any other, for a row of which the registration could not be read.
  static let longAgo = CalendarDate(dayNumber: -25_567)

  init() {
    family = Family(id: "", location: Self.nowhere, registeredOn: Self.longAgo)
  }

  init(_ record: Family, gazetteer: Gazetteer) {
    family = record
    home = HomeCells(record.location, gazetteer: gazetteer)
    wishes = WishCells(record.wishes)
    consent = record.consent?.given
    consentDate = record.consent?.date
    triage = record.triage?.outcome
    triageDate = record.triage?.date
  }

  func record(
    in context: ImportContext,
    refuse: (_ column: String, _ fault: CellFault) -> Void
  ) -> Family {
    var record = family
    record.location = home.location(in: context, refuse: refuse) ?? Self.nowhere
    record.wishes = wishes.wishes(refuse: refuse)
    if let consent {
      record.consent = Consent(given: consent, date: consentDate)
    } else if consentDate != nil {
      refuse("consent", Self.answerMissing)
    }
    if let triage {
      record.triage = Triage(outcome: triage, date: triageDate)
    } else if triageDate != nil {
      refuse("triage", Self.answerMissing)
    }
    return record
  }

  private static let answerMissing = CellFault(
    nl: "er is een datum zonder antwoord: vul het antwoord in, of haal de datum weg",
    en: "there is a date without an answer: fill in the answer, or remove the date"
  )
}

extension RecordDraft {
  /// The location of a record of which none could be read; such an import is refused.
  static var nowhere: Location { Location(microLatitude: 0, microLongitude: 0) }
}

import Koppeling

/// A volunteer as the row gives it.
struct VolunteerDraft: RecordDraft {
  var volunteer: Volunteer
  var home = HomeCells()
  var wishes = WishCells()
  var status: Volunteer.Status?
  var vog: CalendarDate?
  var extract596: CalendarDate?
  var dbs: CalendarDate?

  init() {
    volunteer = Volunteer(id: "", location: Self.nowhere)
  }

  init(_ record: Volunteer, gazetteer: Gazetteer) {
    volunteer = record
    home = HomeCells(record.location, gazetteer: gazetteer)
    wishes = WishCells(record.wishes)
    status = record.status
  }

  func record(
    in context: ImportContext,
    refuse: (_ column: String, _ fault: CellFault) -> Void
  ) -> Volunteer {
    var record = volunteer
    record.location = home.location(in: context, refuse: refuse) ?? Self.nowhere
    record.wishes = wishes.wishes(refuse: refuse)
    record.status = status ?? .available
    let dated: [(ConductCheck.Kind, CalendarDate?)] = [
      (.vog, vog), (.extract596, extract596), (.dbs, dbs),
    ]
    for (kind, date) in dated {
      guard let date else { continue }
      let check = ConductCheck(kind: kind, issuedOn: date)
      if record.checks?.contains(check) != true { record.checks = (record.checks ?? []) + [check] }
    }
    return record
  }
}

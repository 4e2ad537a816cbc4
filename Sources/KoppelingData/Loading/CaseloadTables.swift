import Koppeling

/// The tables of a caseload as they were read.
struct CaseloadTables {
  let families: TableImport<FamilyDraft>
  let volunteers: TableImport<VolunteerDraft>
  let matches: TableImport<MatchDraft>
  let refusals: TableImport<RefusalDraft>

  /// What contradicts itself between the records, each fault at its file, line and column.
  ///
  /// Faults that only follow from a table that could not be read are left out.
  func faults(of caseload: Caseload, settingsFile: String) -> [ImportFinding] {
    caseload.faults.compactMap { fault in
      let message = fault.message
      switch fault.list {
      case .scheme, .municipalities:
        var path = JSONPath(steps: [.key(fault.list.rawValue)])
        if let index = fault.index { path = path.appending(.index(index)) }
        if let property = fault.property { path = path.appending(.key(property)) }
        return ImportFinding(file: settingsFile, path: path.text, message: message)
      case .families:
        return finding(fault, in: families, message)
      case .volunteers:
        return finding(fault, in: volunteers, message)
      case .matches:
        return isConsequence(fault) ? nil : finding(fault, in: matches, message)
      case .refusals:
        return isConsequence(fault) ? nil : finding(fault, in: refusals, message)
      }
    }
  }

  /// The fault as a finding, unless the cell is already reported as unreadable.
  private func finding<Draft>(
    _ fault: CaseloadFault,
    in table: TableImport<Draft>,
    _ message: LocalizedText
  ) -> ImportFinding? {
    let finding = table.finding(at: fault.index, property: fault.property, message: message)
    let isReported = table.faults.contains {
      $0.line == finding.line && $0.column == finding.column && $0.column != nil
    }
    return isReported ? nil : finding
  }

  /// Whether a fault may follow from lines of the people's tables that could not be read.
  private func isConsequence(_ fault: CaseloadFault) -> Bool {
    switch fault.property {
    case "family": !families.isReadable
    case "volunteer": !volunteers.isReadable
    default: false
    }
  }

  /// The latest date that lies in the past by its meaning, and where it stands.
  var latestPastDate: (date: CalendarDate, file: String, line: Int)? {
    var latest: (date: CalendarDate, file: String, line: Int)?
    func take(_ dates: [CalendarDate?], _ file: String, _ origin: RowOrigin) {
      for date in dates.compactMap({ $0 }) where date > latest?.date ?? FamilyDraft.longAgo {
        latest = (date, file, origin.line)
      }
    }
    for (family, origin) in zip(families.records, families.origins) {
      take(
        [family.registeredOn, family.waitingSince, family.consent?.date, family.triage?.date],
        families.file,
        origin
      )
    }
    for (volunteer, origin) in zip(volunteers.records, volunteers.origins) {
      take(
        (volunteer.checks ?? []).map(\.issuedOn) + [volunteer.activeSince],
        volunteers.file,
        origin
      )
    }
    for (match, origin) in zip(matches.records, matches.origins) {
      // A planned meeting lies ahead; one that was held does not.
      let meeting = match.state == .meetingPlanned ? nil : match.meetingOn
      take(
        [meeting, match.startedOn, match.checkedInOn, match.endedOn],
        matches.file,
        origin
      )
    }
    for (refusal, origin) in zip(refusals.records, refusals.origins) {
      take([refusal.date], refusals.file, origin)
    }
    return latest
  }
}

extension Requirement {
  /// The family consents to be matched; no record is no consent.
  static func consent(_ pair: PairContext) -> Ruling { consent(of: pair.family.family) }

  /// Consent asks nothing of the volunteer.
  static func consent(of family: Family) -> Ruling {
    switch family.consent?.given {
    case true: .passes
    case false: .fails(.consentRefused)
    case nil: .fails(.consentUnknown)
    }
  }

  /// A person accepted the family for this scheme; the engine never triages.
  static func triage(_ pair: PairContext) -> Ruling { triage(of: pair.family.family) }

  /// Acceptance asks nothing of the volunteer.
  static func triage(of family: Family) -> Ruling {
    switch family.triage?.outcome {
    case .accepted: .passes
    case .hold: .fails(.triageOnHold)
    case .otherRoute: .fails(.triageOtherRoute)
    case nil: .fails(.triageUnknown)
    }
  }

  /// The youngest child is below the scheme's age on the day of the start, or the pregnancy has
  /// reached the scheme's week.
  static func childAge(_ pair: PairContext) -> Ruling {
    childAge(of: pair.family, asOf: pair.asOf, start: pair.start)
  }

  /// Ages ask nothing of the volunteer but the day of the start.
  static func childAge(
    of profile: FamilyProfile,
    asOf: CalendarDate,
    start: CalendarDate
  ) -> Ruling {
    let scheme = profile.scheme
    let family = profile.family
    let monthsToStart = asOf.wholeMonths(until: start)
    var youngest: Int?
    for child in family.children ?? [] {
      youngest = min(youngest ?? .max, child.ageInMonths + monthsToStart)
    }
    // A due date that has passed by the start stands for a child that is born.
    let isBorn = family.dueDate.map { $0 <= start } ?? false
    if isBorn, let dueDate = family.dueDate {
      youngest = min(youngest ?? .max, dueDate.wholeMonths(until: start))
    }
    if let youngest, youngest < scheme.youngestChildBelowMonths { return .passes }
    if !isBorn, let dueDate = family.dueDate {
      guard let fromWeek = scheme.prenatalFromWeek else { return .fails(.pregnancyNotServed) }
      let week = weekOfPregnancy(dueDate: dueDate, on: start)
      return week >= fromWeek ? .passes : .fails(.pregnancyTooEarly(week: week, from: fromWeek))
    }
    if let youngest {
      return .fails(.childTooOld(months: youngest, below: scheme.youngestChildBelowMonths))
    }
    return .fails(family.children == nil ? .childrenUnknown : .noChild)
  }

  /// The number of completed weeks of pregnancy: a birth is due after 40 weeks.
  static func weekOfPregnancy(dueDate: CalendarDate, on date: CalendarDate) -> Int {
    max(0, 280 - date.days(until: dueDate)) / 7
  }
}

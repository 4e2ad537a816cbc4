extension Requirement {
  /// The volunteer may be matched.
  static func volunteerStatus(_ pair: PairContext) -> Ruling {
    switch pair.volunteer.volunteer.status {
    case .available: .passes
    case .preparing: .fails(.volunteerPreparing)
    case .paused: .fails(.volunteerPaused)
    case .left: .fails(.volunteerLeft)
    }
  }

  /// The volunteer has a place left next to matches that are not over.
  static func capacity(_ pair: PairContext) -> Ruling {
    let volunteer = pair.volunteer
    return volunteer.placesLeft > 0
      ? .passes
      : .fails(.placesTaken(taken: volunteer.placesTaken, of: volunteer.capacity))
  }

  /// The volunteer has experience with bringing up children, where the scheme asks so.
  static func parentingExperience(_ pair: PairContext) -> Ruling {
    guard pair.scheme.parentingExperienceRequired else { return .passes }
    return switch pair.volunteer.volunteer.parentingExperience {
    case .own, .professional: .passes
    case .some(.none): .fails(.noParentingExperience)
    case nil: .fails(.parentingExperienceUnknown)
    }
  }

  /// The volunteer has completed the basic training by the day of the start.
  static func training(_ pair: PairContext) -> Ruling {
    guard pair.scheme.trainingRequired else { return .passes }
    guard let trainedOn = pair.volunteer.volunteer.trainedOn else { return .fails(.notTrained) }
    return trainedOn <= pair.start ? .passes : .fails(.trainedAfterStart(trainedOn))
  }

  /// The volunteer has a check of the scheme's kind that is valid.
  static func conductCheck(_ pair: PairContext) -> Ruling {
    guard let rule = pair.scheme.conductCheck else { return .passes }
    let volunteer = pair.volunteer.volunteer
    let measuredOn =
      switch rule.measuredOn {
      case .matchStart: pair.start
      case .volunteerStart: volunteer.activeSince ?? pair.start
      }
    // The newest check issued by the day that counts decides; one issued later is no use.
    var issued: CalendarDate?
    for check in volunteer.checks ?? [] where check.kind == rule.kind {
      guard let best = issued else {
        issued = check.issuedOn
        continue
      }
      let isUseful = check.issuedOn <= measuredOn
      if isUseful != (best <= measuredOn) ? isUseful : best < check.issuedOn {
        issued = check.issuedOn
      }
    }
    guard let issued else { return .fails(.checkMissing(rule.kind)) }
    if issued > measuredOn { return .fails(.checkAfterStart(rule.kind, issued)) }
    return measuredOn <= issued.adding(months: rule.validMonths)
      ? .passes
      : .fails(.checkTooOld(rule.kind, issued, validMonths: rule.validMonths))
  }

  /// The volunteer commits for at least the scheme's weeks from the start.
  static func commitment(_ pair: PairContext) -> Ruling {
    let needed = pair.scheme.minimumCommitmentWeeks
    guard let weeks = pair.committedWeeks else {
      return needed > 0 ? .toConfirm(.commitmentUnknown(needed: needed)) : .passes
    }
    return weeks >= needed ? .passes : .fails(.commitmentTooShort(weeks: weeks, needed: needed))
  }
}

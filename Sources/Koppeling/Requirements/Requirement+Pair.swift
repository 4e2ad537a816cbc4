extension Requirement {
  /// The pair was not refused by either side and not blocked by the coordinator.
  static func refusal(_ pair: PairContext) -> Ruling {
    pair.family.refusals[pair.volunteer.volunteer.id].map { .fails(.refused($0)) } ?? .passes
  }

  /// There is a slot that suits both and no other support takes.
  static func commonSlot(_ pair: PairContext) -> Ruling {
    guard let family = pair.family.family.slots else { return .fails(.slotsUnknown(.family)) }
    guard let volunteer = pair.volunteer.volunteer.slots else {
      return .fails(.slotsUnknown(.volunteer))
    }
    guard let common = pair.commonSlots, common.isEmpty else { return .passes }
    let taken = family.intersection(volunteer)
    return .fails(taken.isEmpty ? .noCommonSlot : .slotsTaken(taken))
  }

  /// Neither side declared that it cannot be with a circumstance of the other.
  static func boundaries(_ pair: PairContext) -> Ruling {
    let family = pair.family.family
    let volunteer = pair.volunteer.volunteer
    var unknown: [Side: [Circumstance]] = [:]
    for circumstance in volunteer.cannot ?? [] {
      switch family.circumstances?[circumstance] {
      case true: return .fails(.cannot(.volunteer, circumstance))
      case false: continue
      case nil: unknown[.family, default: []].append(circumstance)
      }
    }
    for circumstance in family.cannot ?? [] {
      switch volunteer.circumstances?[circumstance] {
      case true: return .fails(.cannot(.family, circumstance))
      case false: continue
      case nil: unknown[.volunteer, default: []].append(circumstance)
      }
    }
    guard !unknown.isEmpty else { return .passes }
    return .toConfirm(
      .circumstancesUnknown(
        family: SortedSet(unknown[.family] ?? []),
        volunteer: SortedSet(unknown[.volunteer] ?? [])
      )
    )
  }

  /// The two share a language at the scheme's level, or an interpreter is agreed on.
  static func language(_ pair: PairContext) -> Ruling {
    if pair.family.family.interpreterAgreed == true { return .passes }
    let needed = pair.scheme.languageLevel
    let common = pair.commonLanguage
    if common.least >= needed.rawValue { return .passes }
    if common.most >= needed.rawValue { return .toConfirm(.languageUnknown(needed: needed)) }
    return .fails(
      .languageTooLow(
        common.tag,
        level: LanguageLevel(rawValue: common.most),
        needed: needed
      )
    )
  }

  /// The trip is within the limit of whoever travels.
  static func travel(_ pair: PairContext) -> Ruling {
    guard let travel = pair.travel else { return .fails(.noTravelMode) }
    let limit = pair.travelLimit
    if travel.slowest.minutes <= limit { return .passes }
    return travel.fastest.minutes <= limit
      ? .toConfirm(.travelUnknown(minutes: travel.slowest.minutes, limit: limit))
      : .fails(.tooFar(minutes: travel.fastest.minutes, limit: limit))
  }

  /// The two are not from the same place, where the scheme asks so for the sake of privacy.
  static func samePlace(_ pair: PairContext) -> Ruling {
    guard pair.scheme.samePlace != .off else { return .passes }
    let family = pair.family.family.location
    let volunteer = pair.volunteer.volunteer.location
    // Two known places that differ are enough; else the distance decides.
    if let place = family.place, let other = volunteer.place, place != other { return .passes }
    let metres = Globe.metres(from: pair.family.home, to: pair.volunteer.home)
    guard metres < pair.scheme.samePlaceMetres else { return .passes }
    let reason =
      family.place == nil || volunteer.place == nil
      ? Reason.tooNear(metres: metres) : .samePlace(metres: metres)
    return pair.scheme.samePlace == .warn ? .toConfirm(reason) : .fails(reason)
  }
}

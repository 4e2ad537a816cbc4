extension Criterion {
  /// Experience above this number counts no more: "much" is enough.
  static let muchExperience = 3

  /// Σ asked × experience, over the largest it could be with much experience of every topic.
  ///
  /// A family that asks for nothing in particular is met by every volunteer.
  static func needs(_ pair: PairContext) -> CriterionValue {
    guard let needs = pair.family.family.needs else { return .unknown }
    guard pair.family.needsSum > 0 else { return .known(CriterionValue.maximum) }
    guard let experience = pair.volunteer.volunteer.experience else { return .unknown }
    let product = needs.product(with: experience, cuttingAt: muchExperience)
    return .known(CriterionValue.maximum * product / (pair.family.needsSum * muchExperience))
  }

  /// The value of a common language at each level, from none to native: an assumption.
  static let languageValues = [0, 100, 400, 650, 850, 950, 1000, 1000]

  /// The level at which the two can talk.
  ///
  /// An agreed interpreter makes it at least the value of B1.
  static func language(_ pair: PairContext) -> CriterionValue {
    let common = pair.commonLanguage
    let floor = pair.family.family.interpreterAgreed == true ? languageValues[3] : 0
    return CriterionValue(
      low: max(floor, languageValues[common.least]),
      high: max(floor, languageValues[common.most])
    )
  }

  /// One minus the square of the trip's share of the scheme's longest trip: the last minutes cost
  /// the most.
  static func travel(_ pair: PairContext) -> CriterionValue {
    guard let travel = pair.travel else { return .known(0) }
    let limit = pair.scheme.maximumTravelMinutes
    func value(_ minutes: Int) -> Int {
      let bounded = min(max(0, minutes), limit)
      return CriterionValue.maximum * (limit * limit - bounded * bounded) / (limit * limit)
    }
    return CriterionValue(low: value(travel.slowest.minutes), high: value(travel.fastest.minutes))
  }

  /// The value of each number of common slots: two or more leave room when one falls through.
  static let slotValues = [0, 400, 700, 900, 1000]

  /// The number of slots that suit both and no other support takes.
  static func slotSlack(_ pair: PairContext) -> CriterionValue {
    guard let common = pair.commonSlots else { return .unknown }
    return .known(slotValues[min(common.count, slotValues.count - 1)])
  }

  /// The weeks the volunteer commits for, over the weeks a match is planned for.
  static func commitment(_ pair: PairContext) -> CriterionValue {
    let planned = pair.scheme.plannedWeeks
    func value(_ weeks: Int) -> Int {
      CriterionValue.maximum * min(max(0, weeks), planned) / planned
    }
    guard let weeks = pair.committedWeeks else {
      return CriterionValue(
        low: value(pair.scheme.minimumCommitmentWeeks),
        high: CriterionValue.maximum
      )
    }
    return .known(value(weeks))
  }

  /// The share of the consented wishes of both sides that the other meets.
  ///
  /// Who wishes for nothing misses nothing. A wish exists only once it is stated, with consent: that
  /// nobody asked for wishes is no wish. Whether a wish is met can be unknown, and gives an interval.
  static func preferences(_ pair: PairContext) -> CriterionValue {
    let (family, volunteer) = (pair.family, pair.volunteer)
    var wished = 0
    var surelyMet = 0
    var possiblyMet = 0
    for (wishes, offers) in [(family.wishes, volunteer.offers), (volunteer.wishes, family.offers)] {
      guard let wishes, !wishes.isEmpty else { continue }
      wished += wishes.count
      let met = offers.map { commonCount(wishes, $0) }
      surelyMet += met ?? 0
      possiblyMet += met ?? wishes.count
    }
    guard wished > 0 else { return .known(CriterionValue.maximum) }
    return CriterionValue(
      low: CriterionValue.maximum * surelyMet / wished,
      high: CriterionValue.maximum * possiblyMet / wished
    )
  }

  /// Sharing this many interests is enough.
  static let enoughInterests = 3

  /// The number of shared interests, over three, or over what the family has if that is less.
  static func interests(_ pair: PairContext) -> CriterionValue {
    guard let wanted = pair.family.interests else { return .unknown }
    let enough = min(wanted.count, enoughInterests)
    guard enough > 0 else { return .known(CriterionValue.maximum) }
    guard let offered = pair.volunteer.interests else { return .unknown }
    return .known(CriterionValue.maximum * min(commonCount(wanted, offered), enough) / enough)
  }
}

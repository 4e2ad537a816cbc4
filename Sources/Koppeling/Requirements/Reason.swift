/// Why a requirement is not met, or what is left to confirm, with the facts that it rests on.
public enum Reason: Hashable, Sendable {
  /// The family does not consent to be matched.
  case consentRefused
  /// Consent is not recorded.
  case consentUnknown
  /// The coordinator keeps the request on hold.
  case triageOnHold
  /// The coordinator chose another way of support.
  case triageOtherRoute
  /// Nobody decided yet whether the scheme fits.
  case triageUnknown
  /// The youngest child has so many months at the start, and the scheme is for below so many.
  case childTooOld(months: Int, below: Int)
  /// The pregnancy is in this completed week at the start, and support may start from another.
  case pregnancyTooEarly(week: Int, from: Int)
  /// The scheme does not start during a pregnancy.
  case pregnancyNotServed
  /// There is no child and none expected.
  case noChild
  /// The ages of the children are not known.
  case childrenUnknown
  /// The volunteer is still preparing.
  case volunteerPreparing
  /// The volunteer takes a break.
  case volunteerPaused
  /// The volunteer has left.
  case volunteerLeft
  /// So many of the volunteer's places are taken: all of them.
  case placesTaken(taken: Int, of: Int)
  /// The volunteer has no experience with bringing up children.
  case noParentingExperience
  /// The experience with bringing up children is not recorded.
  case parentingExperienceUnknown
  /// The basic training is not recorded.
  case notTrained
  /// The basic training is completed on this day, after the start.
  case trainedAfterStart(CalendarDate)
  /// No check of this kind is recorded.
  case checkMissing(ConductCheck.Kind)
  /// The check of this day is older than its valid months.
  case checkTooOld(ConductCheck.Kind, CalendarDate, validMonths: Int)
  /// The check is of this day, after the one that counts.
  case checkAfterStart(ConductCheck.Kind, CalendarDate)
  /// The pair was refused or blocked.
  case refused(Refusal.Kind)
  /// The volunteer commits for so many weeks, and so many are needed.
  case commitmentTooShort(weeks: Int, needed: Int)
  /// The commitment is not known; so many weeks are needed.
  case commitmentUnknown(needed: Int)
  /// The slots of a side are not known.
  case slotsUnknown(Side)
  /// No slot suits both.
  case noCommonSlot
  /// Other support takes these slots, the only ones that suit both.
  case slotsTaken(SlotSet)
  /// A side declared that it cannot be with a circumstance of the other.
  case cannot(Side, Circumstance)
  /// Circumstances of each side that the other cannot be with are not known.
  case circumstancesUnknown(family: SortedSet<Circumstance>, volunteer: SortedSet<Circumstance>)
  /// The best common language, if there is one, is at this level, and another is needed.
  case languageTooLow(LanguageTag?, level: LanguageLevel?, needed: LanguageLevel)
  /// The level of the common languages is not known; this one is needed.
  case languageUnknown(needed: LanguageLevel)
  /// There is no way to travel.
  case noTravelMode
  /// The trip takes more minutes than the limit.
  case tooFar(minutes: Int, limit: Int)
  /// The way to travel is not known, and by the slowest the trip takes more minutes than the limit.
  case travelUnknown(minutes: Int, limit: Int)
  /// Both live in the same place, so many metres apart.
  case samePlace(metres: Int)
  /// Both live so many metres apart, in places of which at least one is not known.
  case tooNear(metres: Int)
}

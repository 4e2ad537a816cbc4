/// Why a requirement is not met, or what is left to confirm, with the facts that it rests on.
public enum Reason: Hashable, Sendable {
  case consentRefused
  case consentUnknown
  case triageOnHold
  case triageOtherRoute
  case triageUnknown
  case childTooOld(months: Int, below: Int)
  case pregnancyTooEarly(week: Int, from: Int)
  case pregnancyNotServed
  case noChild
  case childrenUnknown
  case volunteerPreparing
  case volunteerPaused
  case volunteerLeft
  case placesTaken(taken: Int, of: Int)
  case noParentingExperience
  case parentingExperienceUnknown
  case notTrained
  case trainedAfterStart(CalendarDate)
  case checkMissing(ConductCheck.Kind)
  case checkTooOld(ConductCheck.Kind, CalendarDate, validMonths: Int)
  case checkAfterStart(ConductCheck.Kind, CalendarDate)
  case refused(Refusal.Kind)
  case commitmentTooShort(weeks: Int, needed: Int)
  case commitmentUnknown(needed: Int)
  case slotsUnknown(Side)
  case noCommonSlot
  case slotsTaken(SlotSet)
  case cannot(Side, Circumstance)
  case circumstanceUnknown(Side, Circumstance)
  case languageTooLow(LanguageTag?, level: LanguageLevel?, needed: LanguageLevel)
  case languageUnknown(needed: LanguageLevel)
  case noTravelMode
  case tooFar(minutes: Int, limit: Int)
  case travelUnknown(minutes: Int, limit: Int)
  case samePlace(metres: Int)
}

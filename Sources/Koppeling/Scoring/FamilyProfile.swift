/// A family with all that follows from it alone, worked out once.
public final class FamilyProfile: Sendable {
  /// The family.
  public let family: Family
  /// The scheme with the settings of the family's municipality.
  public let scheme: Scheme
  /// Whether the last match ended because the volunteer left.
  public let isOrphaned: Bool
  /// Whether a match that is not over takes the family out of the waiting list.
  public let isMatched: Bool
  /// The urgency points, 1...100.
  public let urgencyPoints: Int

  let home: Globe.UnitVector
  let freeSlots: SlotSet?
  let languages: LanguageProfile
  let needsSum: Int
  let wishes: [Int]?
  let offers: [Int]?
  let interests: [Int]?
  let refusals: [Volunteer.ID: Refusal.Kind]

  init(
    _ family: Family,
    scheme: Scheme,
    asOf: CalendarDate,
    isOrphaned: Bool,
    isMatched: Bool,
    refusals: [Volunteer.ID: Refusal.Kind],
    vocabulary: inout Vocabulary
  ) {
    self.family = family
    self.scheme = scheme
    self.isOrphaned = isOrphaned
    self.isMatched = isMatched
    self.refusals = refusals
    urgencyPoints = scheme.urgency.points(for: family, asOf: asOf, orphaned: isOrphaned)
    home = Globe.UnitVector(family.location)
    freeSlots = family.freeSlots
    languages = LanguageProfile(family.languages, vocabulary: &vocabulary)
    needsSum = family.needs?.sum ?? 0
    wishes = family.wishes.map { wishes in
      vocabulary.numbers(of: wishes.filter(\.consented).map(\.tag))
    }
    offers = family.offers.map { vocabulary.numbers(of: $0) }
    interests = family.interests.map { vocabulary.numbers(of: $0) }
  }
  /// The first day on which the family can start: no sooner than the caseload's date.
  func earliestStart(_ asOf: CalendarDate) -> CalendarDate {
    max(asOf, family.startWanted ?? asOf)
  }
}

/// A volunteer with all that follows from them alone, worked out once.
public final class VolunteerProfile: Sendable {
  /// The volunteer.
  public let volunteer: Volunteer
  /// How many families the volunteer supports at once, by own choice within the scheme's bound.
  public let capacity: Int
  /// How many places are taken by matches that are not over.
  public let placesTaken: Int

  /// How many places are left, 0 or more.
  public var placesLeft: Int { max(0, capacity - placesTaken) }

  let home: Globe.UnitVector
  let languages: LanguageProfile
  let wishes: [Int]?
  let offers: [Int]?
  let interests: [Int]?

  init(
    _ volunteer: Volunteer,
    scheme: Scheme,
    placesTaken: Int,
    vocabulary: inout Vocabulary
  ) {
    self.volunteer = volunteer
    self.placesTaken = placesTaken
    capacity = min(volunteer.capacity ?? scheme.defaultCapacity, scheme.maximumCapacity)
    home = Globe.UnitVector(volunteer.location)
    languages = LanguageProfile(volunteer.languages, vocabulary: &vocabulary)
    wishes = volunteer.wishes.map { wishes in
      vocabulary.numbers(of: wishes.filter(\.consented).map(\.tag))
    }
    offers = volunteer.offers.map { vocabulary.numbers(of: $0) }
    interests = volunteer.interests.map { vocabulary.numbers(of: $0) }
  }
  /// The first day on which the volunteer can start: no sooner than the caseload's date.
  func earliestStart(_ asOf: CalendarDate) -> CalendarDate {
    max(asOf, volunteer.availableFrom ?? asOf)
  }
}

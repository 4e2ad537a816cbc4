/// What a stream of random words is for; the numbers are part of the generator's version.
///
/// A draw that is added to one purpose leaves the draws of every other purpose as they were. A
/// number is never used again for another purpose.
package enum StreamPurpose: UInt64, CaseIterable, Sendable {
  /// Where a family lives.
  case familyHome = 1
  /// A family's children and a child that is expected.
  case familyChildren = 2
  /// Household, network and formal help.
  case familyHousehold = 3
  /// A family's languages.
  case familyLanguages = 4
  /// Registration, referral, consent, triage and urgency.
  case familyIntake = 5
  /// A family's slots and other support.
  case familySlots = 6
  /// What a family asks for.
  case familyNeeds = 7
  /// Interests, wishes, offers and facts about the home.
  case familyTastes = 8
  /// How a family travels.
  case familyTravel = 9
  /// Which answers of a family are unknown.
  case familyUnknown = 10

  /// Where a volunteer lives.
  case volunteerHome = 101
  /// Status, capacity and the timeline of training and checks.
  case volunteerTraining = 102
  /// Parenting experience and experience by topic.
  case volunteerExperience = 103
  /// A volunteer's languages.
  case volunteerLanguages = 104
  /// A volunteer's work and slots.
  case volunteerSlots = 105
  /// How a volunteer travels.
  case volunteerTravel = 106
  /// For how long a volunteer commits.
  case volunteerCommitment = 107
  /// Interests, wishes, offers and facts about the volunteer.
  case volunteerTastes = 108
  /// Which answers of a volunteer are unknown.
  case volunteerUnknown = 109

  /// Matches under way, by volunteer.
  case runningMatch = 201
  /// Matches that ended and refusals, by family.
  case pastMatch = 202

  /// The place of a discrete observation within its step, for tests of fit.
  case fitStep = 301
}

/// Every table that synthetic regions are drawn from, in one value, so that a test can plant a
/// wrong one.
///
/// The tables of ``standard`` belong to ``SyntheticRegion/generatorVersion``: a changed weight is
/// another version.
package struct Marginals: Sendable {
  /// Children and children that are expected.
  package var children = ChildMarginals()
  /// Household, network, work and formal help.
  package var household = HouseholdMarginals()
  /// Registration, referral, consent, triage, urgency and waiting.
  package var intake = IntakeMarginals()
  /// Languages and their levels.
  package var languages = LanguageMarginals()
  /// Slots.
  package var slots = SlotMarginals()
  /// What families ask for.
  package var needs = NeedMarginals()
  /// Interests, wishes, offers and facts about homes.
  package var tastes = TasteMarginals()
  /// Volunteers.
  package var volunteers = VolunteerMarginals()
  /// Matches and refusals.
  package var matches = MatchMarginals()

  /// The tables of this version.
  package static let standard = Marginals()
}

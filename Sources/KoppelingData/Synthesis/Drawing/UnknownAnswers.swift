import Koppeling

/// Takes away answers at a rate, each by itself.
///
/// Answers are what people say about themselves. What the office records (identifiers, homes,
/// registration, consent, triage, training, checks, status, parenting experience, matches) has rates
/// of its own or is always there.
struct UnknownAnswers {
  let seed: UInt64
  /// The rate in thousandths.
  let perMille: Int

  init(_ region: SyntheticRegion, seed: UInt64) {
    self.seed = seed
    perMille = region.settings.unknown
  }

  /// The number of answers of a family that may be unknown, single facts of the home apart.
  static let familyAnswers = 17

  /// The number of answers of a volunteer that may be unknown, single facts apart.
  static let volunteerAnswers = 9

  func take(from family: inout Family, _ index: Int) {
    var stream = SyntheticStream(seed: seed, purpose: .familyUnknown, index: index)
    take(&family.children, &stream)
    take(&family.household, &stream)
    take(&family.network, &stream)
    take(&family.wantsNetworkGrowth, &stream)
    take(&family.languages, &stream)
    take(&family.interpreterAgreed, &stream)
    take(&family.slots, &stream)
    take(&family.otherSupport, &stream)
    take(&family.needs, &stream)
    take(&family.interests, &stream)
    take(&family.wishes, &stream)
    take(&family.offers, &stream)
    take(&family.cannot, &stream)
    take(&family.formalHelp, &stream)
    take(&family.caseManager, &stream)
    take(&family.travelModes, &stream)
    take(&family.referrer, &stream)
    takeLevel(from: &family.languages, &stream)
    takeFacts(from: &family.circumstances, &stream)
  }

  func take(from volunteer: inout Volunteer, _ index: Int) {
    var stream = SyntheticStream(seed: seed, purpose: .volunteerUnknown, index: index)
    take(&volunteer.capacity, &stream)
    take(&volunteer.experience, &stream)
    take(&volunteer.languages, &stream)
    take(&volunteer.slots, &stream)
    take(&volunteer.travelModes, &stream)
    take(&volunteer.interests, &stream)
    take(&volunteer.wishes, &stream)
    take(&volunteer.offers, &stream)
    take(&volunteer.cannot, &stream)
    take(&volunteer.maximumTravelMinutes, &stream)
    take(&volunteer.intendedWeeks, &stream)
    take(&volunteer.commitUntil, &stream)
    takeLevel(from: &volunteer.languages, &stream)
    takeFacts(from: &volunteer.circumstances, &stream)
  }

  private func take<Answer>(_ answer: inout Answer?, _ stream: inout SyntheticStream) {
    if stream.below(1000) < perMille { answer = nil }
  }

  /// Takes away the level of Dutch of somebody whose first language is another.
  private func takeLevel(from skills: inout [LanguageSkill]?, _ stream: inout SyntheticStream) {
    let isTaken = stream.below(1000) < perMille
    guard isTaken, let dutch = skills?.firstIndex(where: { $0.tag == "nl" }), dutch > 0 else {
      return
    }
    skills?[dutch].level = nil
  }

  /// Takes away facts, each by itself; without any left nothing is known.
  private func takeFacts(
    from facts: inout [Circumstance: Bool]?,
    _ stream: inout SyntheticStream
  ) {
    for fact in Circumstance.allCases where stream.below(1000) < perMille {
      facts?[fact] = nil
    }
    if facts?.isEmpty == true { facts = nil }
  }
}

import Koppeling

extension FitSheet {
  /// The rate of unknown answers, and matches and refusals.
  mutating func compareAnswersAndMatches() {
    let rate = Double(region.settings.unknown) / 1000
    let setting = Evidence.assumption("the rate that was asked for")
    compare(
      "unknown answers",
      setting,
      [
        FitStratum("families", share: rate, caseload.families.flatMap(Self.isUnknown)),
        FitStratum("volunteers", share: rate, caseload.volunteers.flatMap(Self.isUnknown)),
      ]
    )
    let table = marginals.matches
    compare("why a match ended", table.endReason, caseload.matches.compactMap(\.endReason))
    compare(
      "why a pair is refused",
      table.refusal,
      caseload.refusals.map(\.kind).filter { $0 != .noClick }
    )
  }

  private static func isUnknown(_ family: Family) -> [Bool] {
    [
      family.children == nil, family.household == nil, family.network == nil,
      family.wantsNetworkGrowth == nil, family.languages == nil, family.interpreterAgreed == nil,
      family.slots == nil, family.otherSupport == nil, family.needs == nil,
      family.interests == nil, family.wishes == nil, family.offers == nil, family.cannot == nil,
      family.formalHelp == nil, family.caseManager == nil, family.travelModes == nil,
      family.referrer == nil,
    ]
  }

  private static func isUnknown(_ volunteer: Volunteer) -> [Bool] {
    [
      volunteer.capacity == nil, volunteer.experience == nil, volunteer.languages == nil,
      volunteer.slots == nil, volunteer.travelModes == nil, volunteer.interests == nil,
      volunteer.wishes == nil, volunteer.offers == nil, volunteer.cannot == nil,
      volunteer.maximumTravelMinutes == nil,
    ]
  }
}

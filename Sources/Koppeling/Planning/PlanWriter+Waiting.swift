extension PlanWriter {
  func waiting(for choice: Choice, _ survey: PairSurvey) -> [WaitingFamily] {
    reportingOrder
      .filter { !scorer.families[$0].isMatched && choice.volunteerOfFamily[$0] == nil }
      .map { waitingFamily($0, choice, survey) }
  }

  private func waitingFamily(_ family: Int, _ choice: Choice, _ survey: PairSurvey) -> WaitingFamily
  {
    let profile = scorer.families[family]
    let funnel = funnel(of: family)
    let passing = survey.passingVolunteers(of: family).count
    let cause = cause(family, passing: passing, funnel, choice)
    let competition =
      cause == .placesTaken ? survey.competition(around: family) : (families: [], volunteers: [])
    let places = competition.volunteers.reduce(0) { $0 + scorer.volunteers[$1].placesLeft }
    return WaitingFamily(
      family: profile.family.id,
      urgency: profile.urgencyPoints,
      waitsSince: profile.family.waitsSince,
      cause: cause,
      text: text(
        cause,
        family,
        funnel,
        passing: passing,
        competitors: competition.families.count,
        places: places
      )(language),
      funnel: funnel,
      passing: passing,
      competingFamilies: competition.families.map { scorer.families[$0].family.id },
      contestedVolunteers: competition.volunteers.map { scorer.volunteers[$0].volunteer.id },
      alternatives: survey.alternatives(for: family, limit: planner.options.alternatives)
    )
  }

  /// How many volunteers each requirement leaves out of those that passed the ones before it.
  private func funnel(of family: Int) -> [WaitingFamily.FunnelStep] {
    var reasons: [Requirement: [Reason: Int]] = [:]
    for volunteer in scorer.volunteers.indices {
      let pair = scorer.pair(family: family, volunteer: volunteer)
      for requirement in Requirement.allCases {
        guard case .fails(let reason) = requirement.ruling(on: pair) else { continue }
        reasons[requirement, default: [:]][reason, default: 0] += 1
        break
      }
    }
    return Requirement.allCases.compactMap { requirement in
      guard let counts = reasons[requirement] else { return nil }
      let shared = counts.count == 1 ? counts.first?.key.text : nil
      return WaitingFamily.FunnelStep(
        requirement: requirement,
        volunteers: counts.values.reduce(0, +),
        text: (shared ?? requirement.text)(language)
      )
    }
  }

  private func cause(
    _ family: Int,
    passing: Int,
    _ funnel: [WaitingFamily.FunnelStep],
    _ choice: Choice
  ) -> WaitingFamily.Cause {
    if passing == 0 {
      let ownFailure = funnel.first.map { $0.requirement.concernsFamily } ?? false
      return ownFailure && funnel.first?.volunteers == scorer.volunteers.count
        ? .notReady : .noVolunteerPasses
    }
    if let quota = planner.quotas.quotaOfFamily[family] {
      let used = choice.pairs.count { planner.quotas.quotaOfFamily[$0.family] == quota }
      if used >= planner.quotas.quotas[quota].left { return .quotaReached }
    }
    return .placesTaken
  }

  private func text(
    _ cause: WaitingFamily.Cause,
    _ family: Int,
    _ funnel: [WaitingFamily.FunnelStep],
    passing: Int,
    competitors: Int,
    places: Int
  ) -> LocalizedText {
    switch cause {
    case .notReady:
      return LocalizedText(
        nl: "Nog niet te koppelen. \(funnel[0].text)",
        en: "Cannot be matched yet. \(funnel[0].text)"
      )
    case .noVolunteerPasses:
      let volunteers = scorer.volunteers.count
      return LocalizedText(
        nl: "Geen van de \(volunteers) vrijwilligers voldoet aan alle voorwaarden.",
        en: "None of the \(volunteers) volunteers meets every requirement."
      )
    case .quotaReached:
      let quota = planner.quotas.quotaOfFamily[family].map { planner.quotas.quotas[$0] }
      let name = quota?.municipality.rawValue ?? ""
      let purchased = quota?.purchased ?? 0
      return LocalizedText(
        nl: "De \(purchased) ingekochte koppelingen van \(name) zijn vergeven.",
        en: "The \(purchased) matches that \(name) purchased are used up."
      )
    case .placesTaken:
      return LocalizedText(
        nl: "\(counted(competitors, "gezin dingt", "gezinnen dingen")) naar "
          + "\(counted(places, "plaats", "plaatsen")); de dringendste gingen voor.",
        en: "\(counted(competitors, "family competes", "families compete")) for "
          + "\(counted(places, "place", "places")); the most urgent came first."
      )
    }
  }
}

extension Requirement {
  /// Whether the requirement is about the family, so that a failure is theirs to mend.
  fileprivate var concernsFamily: Bool {
    switch self {
    case .consent, .triage, .childAge: true
    default: false
    }
  }
}

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
    let passing = values.volunteers(passingFor: family).count
    let cause = cause(family, passing: passing, choice)
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
        passing: passing,
        competitors: competition.families.count,
        places: places
      )(language),
      funnel: funnel,
      passing: passing,
      competingFamilies: named(competition.families) { scorer.families[$0].family.id },
      contestedVolunteers: named(competition.volunteers) { scorer.volunteers[$0].volunteer.id },
      alternatives: survey.alternatives(for: family, limit: planner.options.alternatives)
    )
  }

  /// The identifiers of people, or none if they are too many to be read.
  private func named<ID>(_ places: [Int], id: (Int) -> ID) -> [ID] {
    places.count <= WaitingFamily.longestList ? places.map(id) : []
  }

  /// How many volunteers each requirement leaves out of those that passed the ones before it.
  private func funnel(of family: Int) -> [WaitingFamily.FunnelStep] {
    var steps = [(volunteers: Int, reason: Reason?)](
      repeating: (0, nil),
      count: Requirement.allCases.count
    )
    var isShared = [Bool](repeating: true, count: steps.count)
    for volunteer in scorer.volunteers.indices
    where values.value(family: family, volunteer: volunteer) == nil {
      let pair = scorer.pair(family: family, volunteer: volunteer)
      for (step, requirement) in Requirement.allCases.enumerated() {
        guard case .fails(let reason) = requirement.ruling(on: pair) else { continue }
        isShared[step] = isShared[step] && (steps[step].reason ?? reason) == reason
        steps[step] = (steps[step].volunteers + 1, reason)
        break
      }
    }
    return Requirement.allCases.enumerated().compactMap { step, requirement in
      guard let reason = steps[step].reason else { return nil }
      return WaitingFamily.FunnelStep(
        requirement: requirement,
        volunteers: steps[step].volunteers,
        text: (isShared[step] ? reason.text : requirement.text)(language)
      )
    }
  }

  private func cause(
    _ family: Int,
    passing: Int,
    _ choice: Choice
  ) -> WaitingFamily.Cause {
    if passing == 0 { return ownReason(family) == nil ? .noVolunteerPasses : .notReady }
    if let quota = planner.quotas.quotaOfFamily[family] {
      let used = choice.pairs.count { planner.quotas.quotaOfFamily[$0.family] == quota }
      if used >= planner.quotas.quotas[quota].left { return .quotaReached }
    }
    return .placesTaken
  }

  /// What the family itself lacks, whoever the volunteer is.
  private func ownReason(_ family: Int) -> Reason? {
    let pairs = scorer.volunteers.indices.lazy.map { scorer.pair(family: family, volunteer: $0) }
    guard let any = pairs.first else { return nil }
    for requirement in [Requirement.consent, .triage, .childAge] {
      guard case .fails(let reason) = requirement.ruling(on: any) else { continue }
      // Ages hang on the start, and so on the volunteer.
      if pairs.allSatisfy({ requirement.ruling(on: $0).isFailure }) { return reason }
    }
    return any.family.family.slots == nil ? .slotsUnknown(.family) : nil
  }

  private func text(
    _ cause: WaitingFamily.Cause,
    _ family: Int,
    passing: Int,
    competitors: Int,
    places: Int
  ) -> LocalizedText {
    switch cause {
    case .notReady:
      let reason = ownReason(family)?.text ?? LocalizedText(nl: "", en: "")
      return LocalizedText(
        nl: "Nog niet te koppelen. \(reason.nl)",
        en: "Cannot be matched yet. \(reason.en)"
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
        nl: "Voor \(counted(places, "plaats", "plaatsen")) komen "
          + "\(competitors) gezinnen in aanmerking; wie dringender is of beter past gaat voor.",
        en: "\(competitors) families could take \(counted(places, "place", "places")); who is more "
          + "urgent or fits better comes first."
      )
    }
  }
}

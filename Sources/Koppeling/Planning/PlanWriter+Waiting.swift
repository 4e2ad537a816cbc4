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
    let profile = scorer.families[family]
    if case .fails(let reason) = Requirement.consent(of: profile.family) { return reason }
    if case .fails(let reason) = Requirement.triage(of: profile.family) { return reason }
    // Ages hang on the start: they are the family's own affair if they fit on no possible day.
    let earliest = profile.earliestStart(scorer.asOf)
    let starts = [earliest] + scorer.volunteers.map { max(earliest, $0.earliestStart(scorer.asOf)) }
    let rulings = starts.lazy.map {
      Requirement.childAge(of: profile, asOf: scorer.asOf, start: $0)
    }
    if rulings.allSatisfy(\.isFailure), case .fails(let reason) = rulings[0] { return reason }
    return profile.family.slots == nil ? .slotsUnknown(.family) : nil
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
      return noVolunteerPasses(scorer.volunteers.count)
    case .quotaReached:
      let quota = planner.quotas.quotaOfFamily[family].map { planner.quotas.quotas[$0] }
      return quotaReached(quota?.municipality.rawValue ?? "", quota?.purchased ?? 0)
    case .placesTaken:
      return LocalizedText(
        nl: "Voor \(counted(places, "plaats", "plaatsen")) komen "
          + "\(competitors) gezinnen in aanmerking; wie dringender is of beter past gaat voor.",
        en: "\(competitors) families could take \(counted(places, "place", "places")); who is more "
          + "urgent or fits better comes first."
      )
    }
  }

  private func noVolunteerPasses(_ volunteers: Int) -> LocalizedText {
    switch volunteers {
    case 0: LocalizedText(nl: "Er is geen vrijwilliger.", en: "There is no volunteer.")
    case 1:
      LocalizedText(
        nl: "De enige vrijwilliger voldoet niet aan alle voorwaarden.",
        en: "The only volunteer does not meet every requirement."
      )
    default:
      LocalizedText(
        nl: "Geen van de \(volunteers) vrijwilligers voldoet aan alle voorwaarden.",
        en: "None of the \(volunteers) volunteers meets every requirement."
      )
    }
  }

  private func quotaReached(_ municipality: String, _ purchased: Int) -> LocalizedText {
    switch purchased {
    case 0:
      LocalizedText(
        nl: "\(municipality) kocht geen koppelingen.",
        en: "\(municipality) purchased no matches."
      )
    case 1:
      LocalizedText(
        nl: "De ene koppeling die \(municipality) kocht is vergeven.",
        en: "The one match that \(municipality) purchased is used up."
      )
    default:
      LocalizedText(
        nl: "De \(purchased) ingekochte koppelingen van \(municipality) zijn vergeven.",
        en: "The \(purchased) matches that \(municipality) purchased are used up."
      )
    }
  }
}

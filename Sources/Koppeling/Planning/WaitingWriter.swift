/// Writes of the families that wait on why they do.
struct WaitingWriter {
  let planner: Planner
  let survey: PairSurvey
  /// Whether the pairs are worth as much as any can be, so that who has no place can have none.
  let isSettled: Bool
  /// Whether each municipality's purchased matches are used up.
  private let isQuotaReached: [Bool]
  /// The distinct days from which volunteers are available.
  private let starts: [CalendarDate]
  private var funnels: FunnelCounter

  private var scorer: Scorer { planner.scorer }
  private var language: ReadingLanguage { planner.options.language }

  init(planner: Planner, survey: PairSurvey, choice: Choice, isSettled: Bool) {
    self.planner = planner
    self.survey = survey
    self.isSettled = isSettled
    var used = [Int](repeating: 0, count: planner.quotas.quotas.count)
    for (family, _) in choice.pairs {
      if let quota = planner.quotas.quotaOfFamily[family] { used[quota] += 1 }
    }
    isQuotaReached = zip(used, planner.quotas.quotas).map { $0 >= $1.left }
    funnels = FunnelCounter(planner.scorer)
    starts = funnels.crowd.starts.map(\.start)
  }

  /// The families given, all of which wait, in their order.
  mutating func waiting(_ families: [Int], afterEach done: () -> Void) -> [WaitingFamily] {
    let causes = families.map(cause)
    var competitions = CompetitionMap(
      rows: survey.rows,
      familyCount: scorer.families.count,
      familiesOfVolunteer: survey.familiesOfVolunteer,
      placesLeft: scorer.volunteers.map(\.placesLeft),
      waiting: zip(families, causes).filter { $1 == .placesTaken }.map(\.0)
    )
    return zip(families, causes).map { family, cause in
      let competition =
        cause == .placesTaken ? competitions.competition(around: family) : Competition()
      defer { done() }
      return waitingFamily(family, cause, competition)
    }
  }

  private mutating func waitingFamily(
    _ family: Int,
    _ cause: WaitingFamily.Cause,
    _ competition: Competition
  ) -> WaitingFamily {
    let profile = scorer.families[family]
    return WaitingFamily(
      family: profile.family.id,
      urgency: profile.urgencyPoints,
      waitsSince: profile.family.waitsSince,
      cause: cause,
      text: text(cause, family, competition)(language),
      funnel: funnel(of: family),
      passing: survey.passingVolunteers[family],
      competingFamilies: competition.families.map { scorer.families[$0].family.id },
      contestedVolunteers: competition.volunteers.map { scorer.volunteers[$0].volunteer.id },
      alternatives: survey.alternatives(for: family)
    )
  }

  /// How many volunteers each requirement leaves out of those that passed the ones before it.
  private mutating func funnel(of family: Int) -> [WaitingFamily.FunnelStep] {
    funnels.steps(of: family, passing: survey.rows).map { step in
      WaitingFamily.FunnelStep(
        requirement: step.requirement,
        volunteers: step.volunteers,
        text: (step.reason?.text ?? step.requirement.text)(language)
      )
    }
  }

  private func cause(_ family: Int) -> WaitingFamily.Cause {
    if survey.passingVolunteers[family] == 0 {
      return ownReason(family) == nil ? .noVolunteerPasses : .notReady
    }
    if let quota = planner.quotas.quotaOfFamily[family], isQuotaReached[quota] {
      return .quotaReached
    }
    return isSettled ? .placesTaken : .searchStopped
  }

  /// What the family itself lacks, whoever the volunteer is.
  private func ownReason(_ family: Int) -> Reason? {
    let profile = scorer.families[family]
    if case .fails(let reason) = Requirement.consent(of: profile.family) { return reason }
    if case .fails(let reason) = Requirement.triage(of: profile.family) { return reason }
    // Ages hang on the start: they are the family's own affair if they fit on no possible day.
    let earliest = profile.earliestStart(scorer.asOf)
    let later = starts.filter { $0 > earliest }
    let rulings = ([earliest] + later).lazy.map {
      Requirement.childAge(of: profile, asOf: scorer.asOf, start: $0)
    }
    if rulings.allSatisfy(\.isFailure), case .fails(let reason) = rulings[0] { return reason }
    return profile.family.slots == nil ? .slotsUnknown(.family) : nil
  }

  private func text(
    _ cause: WaitingFamily.Cause,
    _ family: Int,
    _ competition: Competition
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
      let (competitors, places) = (competition.familyCount, competition.places)
      return LocalizedText(
        nl: "Voor \(counted(places, "plaats", "plaatsen")) komen "
          + "\(competitors) gezinnen in aanmerking; wie dringender is of beter past gaat voor.",
        en: "\(competitors) families could take \(counted(places, "place", "places")); who is more "
          + "urgent or fits better comes first."
      )
    case .searchStopped:
      return LocalizedText(
        nl:
          "Er zijn vrijwilligers die in aanmerking komen; het zoeken is gestopt voordat vaststond "
          + "wie voorgaat.",
        en: "There are volunteers who pass; the search was stopped before it was settled who comes "
          + "first."
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

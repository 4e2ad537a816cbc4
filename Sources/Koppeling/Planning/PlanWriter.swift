/// Writes the plan that belongs to a choice of pairs: every number and sentence follows from the
/// caseload, the choice and its prices, and from nothing else.
///
/// The verifier writes the plan anew from the pairs and prices of a stored plan and compares.
struct PlanWriter {
  let planner: Planner
  let values: PairValues

  var scorer: Scorer { planner.scorer }
  var language: ReadingLanguage { planner.options.language }

  /// The plan.
  ///
  /// - Parameters:
  ///   - choice: The pairs, with prices.
  ///   - tell: Called at first and then from time to time with the number of families that are written.
  /// - Returns: The plan with all its reasons.
  func plan(for choice: Choice, telling tell: (_ familiesWritten: Int) -> Void = { _ in }) -> Plan {
    tell(0)
    var written = 0
    func countFamily() {
      written += 1
      if written % 64 == 0 { tell(written) }
    }
    let survey = PairSurvey(
      scorer: scorer,
      values: values,
      choice: choice,
      alternatives: planner.options.alternatives,
      threadLimit: planner.options.threadLimit
    )
    let order = reportingOrder
    let objective = objective(of: choice)
    let prices = named(choice.prices)
    let gap = choice.isFinished ? nil : Plan.Gap(objective, bound: prices.bound)
    var waitingWriter = WaitingWriter(
      planner: planner,
      survey: survey,
      choice: choice,
      isSettled: (gap?.value ?? 0) == 0
    )
    return Plan(
      schemaVersion: Plan.currentSchemaVersion,
      status: choice.isFinished ? .optimal : .interrupted,
      asOf: planner.caseload.asOf,
      scheme: planner.caseload.scheme.id,
      language: language,
      alternativesListed: planner.options.alternatives,
      objective: objective,
      gap: gap,
      proposals: proposals(for: choice, survey, order, afterEach: countFamily),
      waiting: waitingWriter.waiting(
        order.filter { !scorer.families[$0].isMatched && choice.volunteerOfFamily[$0] == nil },
        afterEach: countFamily
      ),
      available: available(survey),
      running: running,
      notices: NoticeWriter(planner: planner).notices,
      lottery: Plan.LotteryRecord(seed: planner.options.seed, tickets: tickets(of: choice)),
      assumptions: assumptions,
      certificate: PlanCertificate(
        prices: prices,
        lotteryPrices: named(choice.lotteryPrices)
      )
    )
  }

  /// The places of families in the order in which they are reported: most urgent first, then by
  /// identifier.
  var reportingOrder: [Int] {
    scorer.families.indices.sorted {
      (-scorer.families[$0].urgencyPoints, $0) < (-scorer.families[$1].urgencyPoints, $1)
    }
  }

  private func objective(of choice: Choice) -> Plan.Objective {
    var objective = Plan.Objective(
      value: 0,
      families: 0,
      urgency: 0,
      score: 0,
      scale: values.scale
    )
    for (family, volunteer) in choice.pairs {
      let value = values.value(family: family, volunteer: volunteer) ?? 0
      objective.value += value
      objective.families += 1
      objective.urgency += scorer.families[family].urgencyPoints
      objective.score += Int(value % values.scale)
    }
    return objective
  }

  private func tickets(of choice: Choice) -> Int64 {
    choice.pairs.reduce(0) { sum, pair in
      sum
        + Lottery.ticket(
          seed: planner.options.seed,
          family: scorer.families[pair.family].family.id,
          volunteer: scorer.volunteers[pair.volunteer].volunteer.id
        )
    }
  }

  private var running: [RunningMatch] {
    planner.caseload.matches.filter(\.isPinned)
      .map { RunningMatch(family: $0.family, volunteer: $0.volunteer, state: $0.state) }
      .sorted { ($0.family, $0.volunteer) < ($1.family, $1.volunteer) }
  }

  private func available(_ survey: PairSurvey) -> [AvailableVolunteer] {
    scorer.volunteers.indices.compactMap { index in
      let profile = scorer.volunteers[index]
      let left = profile.placesLeft - survey.familiesOfVolunteer[index].count
      guard left > 0, profile.volunteer.status == .available else { return nil }
      return AvailableVolunteer(
        volunteer: profile.volunteer.id,
        placesLeft: left,
        passingFamilies: survey.passingFamilies[index]
      )
    }
  }

  private var assumptions: Plan.Assumptions {
    let own = planner.caseload.municipalities.compactMap { municipality in
      municipality.overrides?.weights.map { (municipality.id.rawValue, $0) }
    }
    return Plan.Assumptions(
      weights: planner.caseload.scheme.weights,
      municipalityWeights: Dictionary(uniqueKeysWithValues: own),
      text: LocalizedText(
        nl: "Gewichten en tabellen zijn aannames, niet gemeten. Een score voorspelt geen klik.",
        en: "Weights and tables are assumptions, not measured. A score does not predict a click."
      )(language)
    )
  }

  private func named(_ prices: IndexedPrices) -> Prices {
    var named = Prices(families: [:], volunteers: [:], municipalities: [:], bound: 0)
    for (index, price) in prices.families.enumerated() where price != 0 {
      named.families[scorer.families[index].family.id.rawValue] = price
    }
    for (index, price) in prices.volunteers.enumerated() where price != 0 {
      named.volunteers[scorer.volunteers[index].volunteer.id.rawValue] = price
    }
    for (index, price) in prices.quotas.enumerated() where price != 0 {
      named.municipalities[planner.quotas.quotas[index].municipality.rawValue] = price
    }
    // Beyond the range a bound says nothing that its limit does not say: no plan is worth so much.
    named.bound = Int64(clamping: prices.bound(scorer: scorer, quotas: planner.quotas))
    return named
  }
}

extension Plan.Gap {
  /// The gap between what a plan is worth and what no plan is worth more than.
  fileprivate init(_ objective: Plan.Objective, bound: Int64) {
    self.init(
      value: max(0, bound - objective.value),
      urgency: max(0, Int(bound / objective.scale) - objective.urgency)
    )
  }
}

extension Choice {
  /// The chosen pairs, by the places of families and volunteers.
  var pairs: [(family: Int, volunteer: Int)] {
    volunteerOfFamily.enumerated().compactMap { family, volunteer in
      volunteer.map { (family, $0) }
    }
  }
}

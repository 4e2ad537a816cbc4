internal import Koppeling

extension PlanPage {
  /// The length of a full bar, in pixels.
  private static let barLength = 170

  init(_ plan: Plan, schemeName: String) {
    let language = plan.language
    lang = language.rawValue
    title = Labels.title(language)
    scheme = schemeName
    asOf = plan.asOf.description
    summary = plan.summary(language)
    decides = Labels.decides(language)
    proof = plan.proof(language)
    assumptions = plan.assumptions.text
    weights = Criterion.allCases.map { criterion in
      "\(criterion.text(language)) \(points(plan.assumptions.weights[criterion] * 1000))"
    }
    .joined(separator: " · ")
    words = Words(language)
    proposals = plan.proposals.map { Self.card(for: $0, language) }
    waiting = plan.waiting.map { Self.card(for: $0, language) }
    notices = plan.notices.map { notice in
      Row(
        family: notice.family?.rawValue ?? "",
        volunteer: notice.volunteer?.rawValue ?? "",
        text: notice.text,
        places: ""
      )
    }
    running = plan.running.map { match in
      Row(
        family: match.family.rawValue,
        volunteer: match.volunteer.rawValue,
        text: match.state.text(language),
        places: ""
      )
    }
    available = plan.available.map { volunteer in
      Row(
        family: "",
        volunteer: volunteer.volunteer.rawValue,
        text: "",
        places: String(volunteer.placesLeft)
      )
    }
    hasProposals = !proposals.isEmpty
    hasWaiting = !waiting.isEmpty
    hasNotices = !notices.isEmpty
    hasRunning = !running.isEmpty
    hasAvailable = !available.isEmpty
  }

  private static func card(for proposal: Proposal, _ language: ReadingLanguage) -> ProposalCard {
    let mark = language.decimalMark
    func number(_ score: Int) -> String { points(score, decimalMark: mark) }
    let facts = [
      "\(Labels.urgency(language)) \(proposal.urgency)",
      "\(Labels.start(language)) \(proposal.start)",
      "\(Labels.trip(language)) \(proposal.travelMinutes) min",
    ]
    let isKnown = proposal.scoreLow == proposal.scoreHigh
    let range =
      "\(Labels.unknownRange(language)) \(number(proposal.scoreLow)) \(Labels.and(language)) "
      + number(proposal.scoreHigh)
    return ProposalCard(
      anchor: "\(proposal.family)",
      family: proposal.family.rawValue,
      volunteer: proposal.volunteer.rawValue,
      facts: facts.joined(separator: " · "),
      score: number(proposal.score),
      urgency: String(proposal.urgency),
      low: String(barLength * proposal.scoreLow / Score.maximum),
      high: String(barLength * proposal.scoreHigh / Score.maximum),
      range: isKnown ? nil : range,
      confirm: proposal.toConfirm.map { Confirmation(text: $0.text) },
      parts: proposal.parts.map { part in
        // The heaviest weight that the standard scheme has fills the bar.
        let full = barLength * min(part.weight, 300) / 300
        return Part(
          name: part.criterion.text(language),
          points: number(part.points),
          weight: number(part.weight * CriterionValue.maximum),
          evidence: part.evidence,
          width: String(full),
          value: String(full * part.low / CriterionValue.maximum),
          high: String(full * part.high / CriterionValue.maximum)
        )
      },
      alternatives: list(proposal.alternatives, language)
    )
  }

  private static func card(for family: WaitingFamily, _ language: ReadingLanguage) -> WaitingCard {
    let all = max(1, family.passing + family.funnel.reduce(0) { $0 + $1.volunteers })
    var remaining = all
    let funnel = family.funnel.map { step in
      remaining -= step.volunteers
      return FunnelRow(
        name: step.requirement.text(language),
        volunteers: String(step.volunteers),
        text: step.text == step.requirement.text(language) ? "" : step.text,
        x: String(barLength * remaining / all),
        width: String(barLength * step.volunteers / all)
      )
    }
    let rivals = family.competingFamilies.map(\.rawValue).joined(separator: ", ")
    let places = family.contestedVolunteers.map(\.rawValue).joined(separator: ", ")
    return WaitingCard(
      family: family.family.rawValue,
      facts: "\(Labels.urgency(language)) \(family.urgency) · \(Labels.since(language)) "
        + family.waitsSince.description,
      text: family.text,
      passing: String(family.passing),
      open: family.cause == .noVolunteerPasses,
      hasFunnel: !funnel.isEmpty,
      funnel: funnel,
      competition: rivals.isEmpty ? nil : "\(rivals) → \(places)",
      alternatives: list(family.alternatives, language)
    )
  }

  private static func list(_ alternatives: [Alternative], _ language: ReadingLanguage) -> String? {
    guard !alternatives.isEmpty else { return nil }
    return alternatives.map { alternative in
      let taken = alternative.proposedFor.map(\.rawValue).joined(separator: ", ")
      let score = points(alternative.score, decimalMark: language.decimalMark)
      return "\(alternative.volunteer) \(score)" + (taken.isEmpty ? "" : " (→ \(taken))")
    }
    .joined(separator: ", ")
  }
}

extension PlanPage.Words {
  fileprivate init(_ language: ReadingLanguage) {
    self.init(
      proposals: Labels.proposals(language),
      waiting: Labels.waiting(language),
      notices: Labels.notices(language),
      running: Labels.running(language),
      available: Labels.available(language),
      proof: Labels.proof(language),
      assumptions: Labels.assumptions(language),
      family: Labels.family(language),
      volunteer: Labels.volunteer(language),
      criterion: Labels.criterion(language),
      points: Labels.points(language),
      weight: Labels.weight(language),
      evidence: Labels.evidence(language),
      confirm: Labels.confirm(language),
      alternatives: Labels.alternatives(language),
      leftOut: Labels.leftOut(language),
      passing: Labels.passing(language),
      requirement: Labels.requirement(language),
      volunteers: Labels.volunteers(language),
      why: Labels.why(language),
      state: Labels.state(language),
      places: Labels.places(language),
      score: Labels.score(language),
      urgency: Labels.urgency(language)
    )
  }
}

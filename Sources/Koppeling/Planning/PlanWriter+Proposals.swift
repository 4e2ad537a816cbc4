extension PlanWriter {
  func proposals(
    for choice: Choice,
    _ survey: PairSurvey,
    _ order: [Int],
    afterEach done: () -> Void
  ) -> [Proposal] {
    order.compactMap { family in
      choice.volunteerOfFamily[family].map { volunteer in
        defer { done() }
        return proposal(family: family, volunteer: volunteer, survey)
      }
    }
  }

  private func proposal(family: Int, volunteer: Int, _ survey: PairSurvey) -> Proposal {
    let pair = scorer.pair(family: family, volunteer: volunteer)
    let score = Score(of: pair)
    let minutes = pair.travel?.slowest.minutes ?? 0
    let travelled = pair.scheme.travelCountsAsVisit ? 2 * minutes : 0
    return Proposal(
      family: pair.family.family.id,
      volunteer: pair.volunteer.volunteer.id,
      score: score.value,
      scoreLow: score.low,
      scoreHigh: score.high,
      urgency: pair.family.urgencyPoints,
      value: values.value(family: family, volunteer: volunteer) ?? 0,
      start: pair.start,
      slots: pair.commonSlots ?? [],
      travelMinutes: minutes,
      visitMinutes: max(0, pair.scheme.visitMinutes - travelled),
      parts: score.parts.map { part in
        ScorePart(
          criterion: part.criterion,
          weight: part.weight,
          value: part.value.value,
          low: part.value.low,
          high: part.value.high,
          points: part.points,
          evidence: part.criterion.evidence(for: pair)(language)
        )
      },
      toConfirm: Requirement.allCases.compactMap { requirement in
        guard case .toConfirm(let reason) = requirement.ruling(on: pair) else { return nil }
        return Remark(requirement: requirement, text: reason.text(language))
      },
      alternatives: survey.alternatives(for: family)
    )
  }
}

internal import Koppeling

/// What the template of the plan's page shows: texts and lengths, worked out beforehand.
struct PlanPage {
  struct Words {
    let proposals, waiting, notices, running, available, proof, assumptions: String
    let family, volunteer, criterion, points, weight, evidence, confirm, alternatives: String
    let leftOut, passing, requirement, volunteers, why, state, places: String
    let score, urgency: String
  }

  struct Part {
    let name, points, weight, evidence: String
    let width, value, high: String
  }

  struct Confirmation {
    let text: String
  }

  struct ProposalCard {
    let anchor, family, volunteer, facts, score, urgency: String
    let low, high: String
    let range: String?
    let confirm: [Confirmation]
    let parts: [Part]
    let alternatives: String?
  }

  struct FunnelRow {
    let name, volunteers, text, x, width: String
  }

  struct WaitingCard {
    let family, facts, text, passing: String
    let open, hasFunnel: Bool
    let funnel: [FunnelRow]
    let competition: String?
    let alternatives: String?
  }

  struct Row {
    let family, volunteer, text, places: String
  }

  let lang, title, scheme, asOf, summary, decides, proof, assumptions, weights: String
  let words: Words
  let proposals: [ProposalCard]
  let waiting: [WaitingCard]
  let notices, running, available: [Row]
  let hasProposals, hasWaiting, hasNotices, hasRunning, hasAvailable: Bool
}

public import Koppeling

/// A plan as a text for a terminal, with the reasons under each proposal.
public struct PlanText: Sendable {
  /// The plan.
  public let plan: Plan
  /// The name of the scheme, in the language of the plan.
  public let schemeName: String

  private var language: ReadingLanguage { plan.language }

  /// Prepares to write a plan.
  public init(_ plan: Plan, schemeName: String) {
    self.plan = plan
    self.schemeName = schemeName
  }

  /// The text, ending in a newline.
  public func render() -> String {
    var lines = [
      "\(Labels.title(language)) · \(schemeName) · \(plan.asOf)", plan.summary(language),
    ]
    lines.append(Labels.decides(language))
    lines += section(Labels.proposals, plan.proposals.flatMap(lines(for:)))
    lines += section(Labels.waiting, plan.waiting.flatMap(lines(for:)))
    lines += section(
      Labels.running,
      plan.running.map { "  \($0.family) – \($0.volunteer)  \($0.state.text(language))" }
    )
    lines += section(
      Labels.available,
      plan.available.map { "  \($0.volunteer)  \($0.placesLeft)" }
    )
    lines += section(Labels.notices, plan.notices.map(line(for:)))
    lines += ["", plan.proof(language), plan.assumptions.text]
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ title: LocalizedText, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title(language).uppercased()] + lines
  }

  private func number(_ score: Int) -> String {
    points(score, decimalMark: language.decimalMark)
  }

  private func lines(for proposal: Proposal) -> [String] {
    let trip = "\(proposal.travelMinutes) min"
    var lines = [
      "  \(proposal.family) – \(proposal.volunteer)  \(Labels.score(language)) "
        + "\(number(proposal.score))  \(Labels.urgency(language)) \(proposal.urgency)  "
        + "\(Labels.start(language)) \(proposal.start)  \(Labels.trip(language)) \(trip)"
    ]
    if proposal.scoreLow < proposal.scoreHigh {
      lines.append(
        "      \(Labels.unknownRange(language)) \(number(proposal.scoreLow)) "
          + "\(Labels.and(language)) \(number(proposal.scoreHigh))"
      )
    }
    lines += proposal.parts.map { part in
      let share = "\(number(part.points)) / \(number(part.weight * 1000))"
      return
        "      \(padded(part.criterion.text(language), 22)) \(padded(share, 12)) \(part.evidence)"
    }
    for remark in proposal.toConfirm {
      lines.append("      \(Labels.confirm(language)): \(remark.text)")
    }
    if !proposal.alternatives.isEmpty {
      lines.append("      \(Labels.alternatives(language)): \(list(proposal.alternatives))")
    }
    return lines
  }

  private func lines(for family: WaitingFamily) -> [String] {
    var lines = [
      "  \(family.family)  \(Labels.urgency(language)) \(family.urgency)  "
        + "\(Labels.since(language)) \(family.waitsSince)  \(family.text)"
    ]
    if family.cause == .noVolunteerPasses {
      lines += family.funnel.map { step in
        let name = step.requirement.text(language)
        let reason = step.text == name ? "" : "  \(step.text)"
        return "      \(padded(name, 26)) −\(step.volunteers)\(reason)"
      }
    }
    if !family.alternatives.isEmpty {
      lines.append("      \(Labels.alternatives(language)): \(list(family.alternatives))")
    }
    return lines
  }

  private func list(_ alternatives: [Alternative]) -> String {
    alternatives.map { alternative in
      let taken = alternative.proposedFor.map(\.rawValue).joined(separator: ", ")
      return "\(alternative.volunteer) \(number(alternative.score))"
        + (taken.isEmpty ? "" : " (→ \(taken))")
    }
    .joined(separator: ", ")
  }

  private func line(for notice: Notice) -> String {
    let who = [notice.family?.rawValue, notice.volunteer?.rawValue].compactMap { $0 }
    return "  " + (who + [notice.text]).joined(separator: "  ")
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

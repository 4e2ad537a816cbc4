public import Koppeling

/// A plan as a table for a spreadsheet: one row for each proposal and each waiting family.
public enum PlanCSV {
  /// The columns, in order.
  public static let columns = [
    "family", "volunteer", "status", "score", "score_low", "score_high", "urgency", "value",
    "start", "slots", "travel_minutes", "reason",
  ]

  /// The table, with commas, CRLF line ends and quotes where needed (RFC 4180).
  ///
  /// Cells that a spreadsheet would take for a formula get an apostrophe in front.
  public static func table(of plan: Plan) -> String {
    let proposals = plan.proposals.map { proposal in
      [
        proposal.family.rawValue, proposal.volunteer.rawValue, "proposed",
        String(proposal.score), String(proposal.scoreLow), String(proposal.scoreHigh),
        String(proposal.urgency), String(proposal.value), proposal.start.description,
        proposal.slots.slots.map(\.description).joined(separator: " "),
        String(proposal.travelMinutes), reason(of: proposal),
      ]
    }
    let waiting = plan.waiting.map { family in
      [
        family.family.rawValue, "", family.cause.rawValue, "", "", "", String(family.urgency), "",
        "", "", "", family.text,
      ]
    }
    return ([columns] + proposals + waiting)
      .map { $0.map(cell).joined(separator: ",") + "\r\n" }
      .joined()
  }

  private static func reason(of proposal: Proposal) -> String {
    (proposal.parts.map(\.evidence) + proposal.toConfirm.map(\.text)).joined(separator: "; ")
  }

  private static func cell(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+-@\t\r".contains(first) { text = "'" + text }
    guard text.contains(where: { ",\"\r\n".contains($0) || $0.isNewline }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

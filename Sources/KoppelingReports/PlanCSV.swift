public import Koppeling

/// A plan as a table for a spreadsheet: one row for each proposal and each waiting family.
public enum PlanCSV {
  /// The columns, in order.
  public static let columns = [
    "family", "volunteer", "status", "score", "score_low", "score_high", "urgency", "value",
    "start", "slots", "travel_minutes", "reason",
  ]

  /// The table, with CRLF line ends and quotes where needed (RFC 4180).
  ///
  /// An English plan has commas. A Dutch one has semicolons and begins with a byte order mark, as
  /// spreadsheets of Dutch offices expect; the headers are the same.
  ///
  /// Cells that a spreadsheet would take for a formula get an apostrophe in front.
  public static func table(of plan: Plan) -> String {
    let proposals = plan.proposals.map { proposal in
      [
        proposal.family.rawValue, proposal.volunteer.rawValue, "proposed",
        String(proposal.score), String(proposal.scoreLow), String(proposal.scoreHigh),
        String(proposal.urgency), String(proposal.value), proposal.start.description,
        proposal.slots.slots.map(\.description).joined(separator: " "),
        String(proposal.travelMinutes), reason(of: proposal, plan.language),
      ]
    }
    let waiting = plan.waiting.map { family in
      [
        family.family.rawValue, "", family.cause.rawValue, "", "", "", String(family.urgency), "",
        "", "", "", family.text,
      ]
    }
    let (mark, separator) = plan.language == .dutch ? ("\u{feff}", ";") : ("", ",")
    return mark
      + ([columns] + proposals + waiting)
      .map { $0.map(cell).joined(separator: separator) + "\r\n" }
      .joined()
  }

  private static func reason(of proposal: Proposal, _ language: ReadingLanguage) -> String {
    let evidence = proposal.parts.map { "\($0.criterion.text(language)): \($0.evidence)" }
    return (evidence + proposal.toConfirm.map(\.text)).joined(separator: "; ")
  }

  private static func cell(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+-@\t\r".contains(first) { text = "'" + text }
    guard text.contains(where: { ",;\"\r\n".contains($0) || $0.isNewline }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

import Koppeling

extension FamilyDrawing {
  /// Draws the route to the scheme, the decisions there, and the wait.
  func drawIntake(of family: inout Family, _ index: Int) {
    var stream = stream(.familyIntake, index)
    let table = marginals.intake
    let asOf = region.settings.asOf
    let waited = table.waitingDays
    let days = stream.run(waited.successes, of: waited.outcomes, cap: table.longestWaitingDays)
    let registered = asOf.adding(days: -days)
    family.registeredOn = registered
    if table.waitedElsewhere.draw(&stream) {
      family.waitingSince = registered.adding(days: -stream.int(in: 14...180))
    }
    let stage = FamilyTraits.stage(
      children: family.children ?? [],
      isExpecting: family.dueDate != nil
    )
    let referrer = stage == .older ? table.laterReferrer : table.perinatalReferrer
    family.referrer = referrer.draw(&stream)
    if let given = table.consent.draw(&stream) {
      family.consent = Consent(
        given: given,
        date: min(asOf, registered.adding(days: stream.below(8)))
      )
    }
    if let outcome = table.triage.draw(&stream) {
      let day = registered.adding(days: stream.int(in: table.triageDays))
      // Who registered in the last days is not triaged yet.
      if day <= asOf { family.triage = Triage(outcome: outcome, date: day) }
    }
    family.urgency = table.urgency.draw(&stream)
    if table.startsLater.draw(&stream) {
      family.startWanted = asOf.adding(days: stream.int(in: 7...56))
    }
    let interpreter = table.interpreter.draw(&stream)
    family.interpreterAgreed = interpreter && speaksHardlyDutch(family)
  }

  private func speaksHardlyDutch(_ family: Family) -> Bool {
    let level = family.languages?.first { $0.tag == "nl" }?.level
    return level.map { $0 <= .a1 } ?? true
  }
}

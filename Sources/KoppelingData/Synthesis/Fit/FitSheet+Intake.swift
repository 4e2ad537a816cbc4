import Koppeling

extension FitSheet {
  /// Route, consent, triage, urgency and waiting.
  mutating func compareIntake() {
    let families = caseload.families
    let table = marginals.intake
    func referrers(_ isPerinatal: Bool) -> [Referrer] {
      families.filter { family in
        guard let children = family.children else { return false }
        let stage = FamilyTraits.stage(children: children, isExpecting: family.dueDate != nil)
        return (stage != .older) == isPerinatal
      }
      .compactMap(\.referrer)
    }
    compare(
      "route to the scheme",
      table.perinatalReferrer.evidence,
      [
        FitStratum("pregnancy or baby", table.perinatalReferrer, referrers(true)),
        FitStratum("older children", table.laterReferrer, referrers(false)),
      ]
    )
    compareWaiting()
    compare("consent", table.consent, families.map { $0.consent?.given })
    let triaged = families.filter { waitedDays($0) >= table.triageDays.upperBound }
    compare("triage", table.triage, triaged.map { $0.triage?.outcome })
    let first = table.triageDays.lowerBound
    let days = table.triageDays.count
    compare(
      "days until triage",
      table.triageEvidence,
      triaged.compactMap { family in
        family.triage?.date.map { family.registeredOn.days(until: $0) }
      }
    ) { Double(min(max(0, $0 - first), days)) / Double(days) }
    compare("urgency", table.urgency, families.compactMap(\.urgency))
    compare(
      "waited elsewhere before",
      table.waitedElsewhere,
      families.map { $0.waitingSince != nil }
    )
    compare(
      "wants to start later",
      table.startsLater,
      families.filter { !isMatched($0) }.map { $0.startWanted != nil }
    )
  }

  /// Days of waiting against a constant chance a day, cut off at the longest wait.
  private mutating func compareWaiting() {
    let table = marginals.intake
    let stays = Double(table.waitingDays.successes) / Double(table.waitingDays.outcomes)
    // The chance of waiting k days or more.
    var atLeast = [1.0]
    for _ in 0..<table.longestWaitingDays { atLeast.append((atLeast.last ?? 0) * stays) }
    compare("days of waiting", table.waitingDays.evidence, caseload.families.map(waitedDays)) {
      $0 <= 0 ? 0 : $0 < atLeast.count ? 1 - atLeast[$0] : 1
    }
  }
}

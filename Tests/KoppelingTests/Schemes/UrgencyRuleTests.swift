import Koppeling
import TestSupport
import Testing

@Suite("Urgency points")
struct UrgencyRuleTests {
  private func points(
    _ urgency: StatedUrgency?,
    waitingDays: Int = 0,
    orphaned: Bool = false,
    rule: UrgencyRule = .standard
  ) -> Int {
    let family = Family.sample {
      $0.urgency = urgency
      $0.registeredOn = "2020-01-01"
      $0.waitingSince = CalendarDate.sample.adding(days: -waitingDays)
    }
    return rule.points(for: family, asOf: .sample, orphaned: orphaned)
  }

  @Test("come from stated urgency, waiting time and an orphaned match")
  func parts() {
    #expect(points(.normal) == 50)
    #expect(points(nil) == 50)
    #expect(points(.raised) == 60)
    #expect(points(.high) == 70)
    #expect(points(.normal, orphaned: true) == 60)
    #expect(points(.normal, waitingDays: 13) == 50)
    #expect(points(.normal, waitingDays: 14) == 51)
    #expect(points(.normal, waitingDays: 279) == 69)
    #expect(points(.normal, waitingDays: 280) == 70)
    #expect(points(.normal, waitingDays: 5000) == 70)
    #expect(points(.normal, waitingDays: -30) == 50)
    #expect(points(.high, waitingDays: 5000, orphaned: true) == 100)
  }

  @Test("are cut off at the cap")
  func cap() {
    var rule = UrgencyRule.standard
    rule.cap = 75
    #expect(points(.high, waitingDays: 14 * 4, rule: rule) == 74)
    #expect(points(.high, waitingDays: 14 * 5, rule: rule) == 75)
    #expect(points(.high, waitingDays: 14 * 9, orphaned: true, rule: rule) == 75)
  }

  @Test("by the standard rule, never let one family outweigh two others")
  func twoFamilies() throws {
    let most = points(.high, waitingDays: 10_000, orphaned: true)
    let least = points(.normal)
    #expect(most <= 2 * least)
    // One volunteer suits the most urgent family, and two less urgent ones in the other slot.
    let urgent = Family.sample("F1") {
      $0.urgency = .high
      $0.waitingSince = "2020-01-01"
      $0.registeredOn = "2020-01-01"
    }
    let caseload = Caseload(
      asOf: .sample,
      scheme: .sample,
      families: [urgent, .sample("F2"), .sample("F3")],
      volunteers: [.sample("V1") { $0.capacity = 2 }]
    )
    let plan = try Planner(caseload).plan()
    #expect(plan.objective.families == 2)
    #expect(plan.proposals.first?.family == "F1")
  }

  @Test("wait from the registration when no other day is recorded")
  func registration() {
    let family = Family.sample {
      $0.registeredOn = CalendarDate.sample.adding(days: -28)
      $0.waitingSince = nil
    }
    #expect(UrgencyRule.standard.points(for: family, asOf: .sample, orphaned: false) == 52)
  }

  @Test("count an orphan by the match that ended last", arguments: [true, false])
  func orphaned(reversed: Bool) {
    func isOrphaned(_ ends: [(CalendarDate, Match.EndReason)]) -> Bool {
      let pair = SamplePair {
        $0.matches = ends.map { day, reason in
          var match = Match(family: "F1", volunteer: "V1", state: .ended)
          match.startedOn = "2025-01-01"
          match.endedOn = day
          match.endReason = reason
          return match
        }
        if reversed { $0.matches.reverse() }
      }
      return pair.context.family.isOrphaned
    }
    #expect(isOrphaned([("2026-01-01", .volunteerLeft)]))
    #expect(!isOrphaned([("2026-01-01", .planned)]))
    #expect(!isOrphaned([]))
    #expect(isOrphaned([("2026-01-01", .planned), ("2026-05-01", .volunteerLeft)]))
    #expect(!isOrphaned([("2026-01-01", .volunteerLeft), ("2026-05-01", .planned)]))
  }

  @Test("decide who is served first, and do not make a pair better")
  func notInTheScore() {
    let calm = SamplePair().score
    let urgent = SamplePair {
      $0.family.urgency = .high
      $0.family.waitingSince = "2024-01-01"
    }
    #expect(urgent.score == calm)
  }
}

import Koppeling
import TestSupport
import Testing

@Suite("What a plan says of who waits and of what to look at")
struct PlanReportTests {
  private func plan(_ change: (inout Caseload) -> Void) throws -> Plan {
    var caseload = Caseload(
      asOf: .sample,
      scheme: .sample,
      families: [.sample("F1"), .sample("F2")],
      volunteers: [.sample("V1"), .sample("V2")]
    )
    change(&caseload)
    let plan = try Planner(caseload).plan()
    #expect(try PlanVerifier(caseload).violations(in: plan).isEmpty)
    return plan
  }

  @Test("a family that is not ready waits with its own reason")
  func notReady() throws {
    let waiting = try plan { $0.families[0].consent = nil }.waiting
    #expect(waiting.map(\.cause) == [.notReady])
    #expect(waiting[0].text.hasSuffix(Reason.consentUnknown.text.en))
    #expect(waiting[0].funnel.map(\.requirement) == [.consent])
    #expect(waiting[0].funnel.map(\.volunteers) == [2])
  }

  @Test("a family without a volunteer waits with a funnel that adds up")
  func noVolunteer() throws {
    let waiting = try plan {
      $0.families[1].languages = [LanguageSkill("ti", .native)]
      $0.volunteers[1].status = .paused
    }.waiting
    #expect(waiting.map(\.cause) == [.noVolunteerPasses])
    #expect(waiting[0].funnel.map(\.requirement) == [.volunteerStatus, .language])
    #expect(waiting[0].funnel.map(\.volunteers) == [1, 1])
    #expect(waiting[0].passing == 0)
  }

  @Test("a family beyond the quota waits for the quota")
  func quota() throws {
    let waiting = try plan {
      $0.municipalities = [Municipality(id: "M", purchasedMatches: 1)]
      $0.families[0].municipality = "M"
      $0.families[1].municipality = "M"
      $0.families[1].urgency = .high
    }.waiting
    #expect(waiting.map(\.family) == ["F1"])
    #expect(waiting.map(\.cause) == [.quotaReached])
    #expect(waiting[0].text.contains("M"))
  }

  @Test("families that compete for the same places are named")
  func competition() throws {
    let waiting = try plan {
      $0.families.append(.sample("F3"))
      $0.families[1].urgency = .raised
      $0.families[2].urgency = .high
    }.waiting
    #expect(waiting.map(\.family) == ["F1"])
    #expect(waiting.map(\.cause) == [.placesTaken])
    #expect(waiting[0].competingFamilies == ["F1", "F2", "F3"])
    #expect(waiting[0].contestedVolunteers == ["V1", "V2"])
    #expect(waiting[0].passing == 2)
  }

  @Test("funnels add up to all volunteers", arguments: 0..<40 as Range<UInt64>)
  func funnels(seed: UInt64) throws {
    let caseload = RandomCaseload.medium(seed: seed)
    let plan = try Planner(caseload).plan()
    for family in plan.waiting {
      let left = family.funnel.reduce(0) { $0 + $1.volunteers }
      #expect(left + family.passing == caseload.volunteers.count)
      #expect((family.passing == 0) == family.alternatives.isEmpty)
      #expect(family.competingFamilies.isEmpty == (family.cause != .placesTaken))
    }
    let pinned = Set(caseload.matches.filter(\.isPinned).map(\.family))
    let reported = Set(plan.proposals.map(\.family)).union(plan.waiting.map(\.family))
    #expect(reported.isDisjoint(with: pinned))
    #expect(reported.union(pinned) == Set(caseload.families.map(\.id)))
  }

  @Test("travel is taken from the visit where the scheme says so")
  func visitMinutes() throws {
    let proposal = try #require(try plan { _ in }.proposals.first)
    #expect(proposal.visitMinutes == 180 - 2 * proposal.travelMinutes)
    let whole = try plan { $0.scheme.travelCountsAsVisit = false }.proposals.first
    #expect(whole?.visitMinutes == 180)
  }

  private func notices(_ change: (inout Caseload) -> Void) throws -> [Notice.Kind] {
    try plan(change).notices.map(\.kind)
  }

  private func running(_ change: (inout Match) -> Void) -> Match {
    var match = Match(family: "F1", volunteer: "V1", state: .running)
    match.startedOn = "2026-10-30"
    change(&match)
    return match
  }

  @Test("there is nothing to look at in the sample")
  func noNotices() throws {
    #expect(try notices { _ in }.isEmpty)
    #expect(try notices { $0.matches = [running { _ in }] }.isEmpty)
  }

  @Test("two days after the meeting the click is overdue")
  func clickOverdue() throws {
    func held(_ day: CalendarDate) throws -> [Notice.Kind] {
      try notices {
        var match = Match(family: "F1", volunteer: "V1", state: .awaitingClick)
        match.meetingOn = day
        $0.matches = [match]
      }
    }
    #expect(try held("2026-11-14").isEmpty)
    #expect(try held("2026-11-13") == [.clickOverdue])
  }

  @Test("four weeks after the start a check-in is due, once")
  func checkIn() throws {
    #expect(try notices { $0.matches = [running { $0.startedOn = "2026-10-20" }] }.isEmpty)
    #expect(try notices { $0.matches = [running { $0.startedOn = "2026-10-19" }] } == [.checkInDue])
    #expect(
      try notices {
        $0.matches = [
          running {
            $0.startedOn = "2026-10-01"
            $0.checkedInOn = "2026-11-01"
          }
        ]
      }.isEmpty
    )
  }

  @Test("the planned end and the longest duration are pointed out")
  func ends() throws {
    func started(_ day: CalendarDate, plannedEnd: CalendarDate?) throws -> [Notice.Kind] {
      try notices {
        $0.matches = [
          running {
            $0.startedOn = day
            $0.checkedInOn = "2026-11-01"
            $0.plannedEnd = plannedEnd
          }
        ]
      }
    }
    #expect(try started("2026-01-01", plannedEnd: "2026-11-17").isEmpty)
    #expect(try started("2026-01-01", plannedEnd: "2026-11-16") == [.plannedEndReached])
    #expect(try started("2025-05-20", plannedEnd: nil).isEmpty)
    #expect(try started("2025-05-19", plannedEnd: nil) == [.maximumDurationReached])
  }

  @Test("a match under way is never dropped; that it no longer fits is said")
  func noLongerFits() throws {
    let plan = try plan {
      $0.matches = [running { _ in }]
      $0.families[0].children = [Child(ageInMonths: 84)]
    }
    #expect(plan.notices.map(\.kind) == [.matchNoLongerFits])
    #expect(plan.running.map(\.family) == ["F1"])
    #expect(plan.proposals.map(\.family) == ["F2"])
  }

  @Test("orphans, ending checks, many-sided requests and exceeded quotas are pointed out")
  func otherNotices() throws {
    #expect(
      try notices {
        var match = Match(family: "F1", volunteer: "V1", state: .ended)
        match.endReason = .volunteerLeft
        $0.matches = [match]
      } == [.orphaned]
    )
    func check(_ day: CalendarDate) throws -> [Notice.Kind] {
      try notices { $0.volunteers[1].checks = [ConductCheck(kind: .vog, issuedOn: day)] }
    }
    #expect(try check("2024-02-17").isEmpty)
    #expect(try check("2024-02-16") == [.checkEndsSoon])
    #expect(try check("2023-11-16") == [.checkEndsSoon])
    #expect(try check("2023-11-15").isEmpty)
    func topics(_ count: Int) throws -> [Notice.Kind] {
      try notices {
        for topic in Topic.allCases { $0.families[0].needs?[topic] = 0 }
        for topic in Topic.allCases.prefix(count) { $0.families[0].needs?[topic] = 1 }
      }
    }
    #expect(try topics(5).isEmpty)
    #expect(try topics(6) == [.manySided])
    #expect(
      try notices {
        $0.municipalities = [Municipality(id: "M", purchasedMatches: 0)]
        $0.families[0].municipality = "M"
        $0.matches = [running { _ in }]
      } == [.quotaExceeded]
    )
  }
}

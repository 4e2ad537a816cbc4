import Koppeling
import Testing

@Suite("Groningen: matches under way, unknown answers and ties")
struct GroningenRuleTests {
  let caseload: Caseload
  let plan: Plan

  init() throws {
    caseload = try Region.groningen.caseload()
    plan = try Region.groningen.plan()
  }

  @Test("12. a request with many sides is pointed to Samen-Oplopen and keeps its place")
  func manySided() throws {
    let family = try caseload.family("F-09")
    #expect(family.needs?.topics.count == 6)
    let text = try notice(.manySided, "F-09", in: caseload)
    #expect(text.nl.contains("6 kanten") && text.nl.contains("samen-oplopen"))
    #expect(text.en.contains("6 sides") && text.en.contains("samen-oplopen"))
    #expect(text.nl.hasSuffix("?") && text.en.hasSuffix("?"))
    // The engine asks; it rejects nobody. A person accepted the family, so it is served.
    #expect(plan.volunteer(for: "F-09") == "V-08")

    let five = try caseload.changing(family: "F-09") { $0.needs?[.childWorries] = 0 }
    #expect(try five.plan().notices(.manySided, "F-09").count == 1)
    let four = try five.changing(family: "F-09") { $0.needs?[.lifeEvents] = 0 }
    #expect(try four.plan().notices(.manySided, "F-09").isEmpty)
  }

  @Test("14. Dari written as prs is understood by a speaker of Persian")
  func dari() throws {
    let family = try caseload.family("F-10")
    #expect(family.languages?.first == LanguageSkill("fa-AF", .native))
    #expect(try caseload.volunteer("V-10").languages?.first == LanguageSkill("fa", .native))

    let proposal = try plan.proposal(for: "F-10")
    #expect(proposal.volunteer == "V-10")
    let language = try #require(proposal.parts.first { $0.criterion == .language })
    #expect(language.value == CriterionValue.maximum)
    // Without it the two would share no more than first words of Dutch.
    let dutchOnly = try caseload.changing(volunteer: "V-10") { volunteer in
      volunteer.languages?.removeAll { $0.tag == "fa" }
    }
    #expect(try dutchOnly.failures("F-10", "V-10") == [.language])
  }

  @Test("15. a child who turns seven does not end a match: it goes on to its planned end")
  func childTurnsSeven() throws {
    #expect(try caseload.family("F-14").children == [Child(ageInMonths: 84)])
    #expect(caseload.scheme.youngestChildBelowMonths == 84)
    #expect(plan.leavesAlone("F-14"))

    let text = try notice(.matchNoLongerFits, "F-14", in: caseload)
    #expect(text.nl.contains("loopt door tot het geplande einde"))
    #expect(text.en.contains("goes on to its planned end"))
    #expect(try caseload.match("F-14").plannedEnd == day("2026-12-07"))

    // A family that applied today with a child of seven would not start.
    var ended = caseload
    ended.matches.removeAll { $0.family == "F-14" }
    #expect(try ended.plan().waiting("F-14").cause == .notReady)
  }

  @Test("16. sixty weeks are too long where a municipality allows 52, and fine where 78 hold")
  func maximumDuration() throws {
    let started = try day("2025-09-15")
    #expect(try caseload.match("F-12").startedOn == started)
    #expect(try caseload.match("F-13").startedOn == started)
    #expect(try caseload.pair("F-12", "V-12").scheme.maximumWeeks == 52)
    #expect(try caseload.pair("F-13", "V-11").scheme.maximumWeeks == 78)

    // F-11 runs for eighty weeks, longer than any municipality allows.
    #expect(plan.notices(.maximumDurationReached).map(\.family) == ["F-11", "F-12"])
    let text = try notice(.maximumDurationReached, "F-12", in: caseload)
    #expect(text.nl.contains("52 weken") && text.en.contains("52 weeks"))
    #expect(try notice(.maximumDurationReached, "F-11", in: caseload).nl.contains("78 weken"))
    #expect(plan.leavesAlone("F-11") && plan.leavesAlone("F-12") && plan.leavesAlone("F-13"))

    var withoutOwnRule = caseload
    for index in withoutOwnRule.municipalities.indices {
      withoutOwnRule.municipalities[index].overrides = nil
    }
    #expect(try withoutOwnRule.plan().notices(.maximumDurationReached).map(\.family) == ["F-11"])
  }

  @Test("what nobody answered gives an interval and a question, neither zero nor full marks")
  func unknownAnswers() throws {
    let family = try caseload.family("F-15")
    #expect(family.needs == nil && family.interests == nil && family.circumstances == nil)
    #expect(family.languages == [LanguageSkill("nl")])

    let proposal = try plan.proposal(for: "F-15")
    #expect(proposal.volunteer == "V-07")
    #expect(proposal.scoreLow < proposal.score && proposal.score < proposal.scoreHigh)
    let needs = try #require(proposal.parts.first { $0.criterion == .needs })
    #expect((needs.low, needs.value, needs.high) == (0, 500, 1000))
    #expect(proposal.toConfirm.map(\.requirement) == [.boundaries, .language])
    #expect(
      proposal.toConfirm.map(\.text) == [
        "Ask the family about: cats.",
        "Ask whether there is a common language at level A2.",
      ]
    )
  }

  @Test("a volunteer who chose two families gets two, and nobody gets more than they chose")
  func capacityOfTwo() throws {
    let families = plan.proposals.filter { $0.volunteer == "V-10" }.map(\.family)
    #expect(families == ["F-10", "F-17"])
    #expect(plan.proposals.filter { $0.volunteer == "V-03" }.map(\.family) == ["F-07", "F-04"])
    for volunteer in caseload.volunteers {
      let running = caseload.matches.count { $0.volunteer == volunteer.id && $0.isPinned }
      let proposed = plan.proposals.count { $0.volunteer == volunteer.id }
      #expect(running + proposed <= volunteer.capacity ?? 1)
    }
  }

  @Test("of two equal volunteers the seed draws one, and other seeds draw the other")
  func tie() throws {
    var other = try caseload.volunteer("V-14")
    other.id = "V-13"
    #expect(try caseload.volunteer("V-13") == other)
    #expect(try caseload.score("F-21", "V-13") == caseload.score("F-21", "V-14"))

    var drawn: Set<Volunteer.ID> = []
    for seed in UInt64(0)..<20 {
      let plan = try caseload.plan(seed: seed)
      #expect(plan.objective == self.plan.objective)
      #expect(plan.lottery.seed == seed)
      if let volunteer = plan.volunteer(for: "F-21") { drawn.insert(volunteer) }
    }
    #expect(drawn == ["V-13", "V-14"])
  }

  @Test("a wish counts only with consent")
  func wishes() throws {
    #expect(
      try caseload.family("F-22").wishes
        == [Wish("likes-crafts", consented: true), Wish("same-age", consented: false)]
    )
    // V-15 offers the one wish that counts, so all of it is met.
    #expect(Criterion.preferences.value(of: try caseload.pair("F-22", "V-15")) == .known(1000))
    #expect(try caseload.evidence(.preferences, "F-22", "V-15").en == "1 of 1 wish met")
    let withdrawn = try caseload.changing(family: "F-22") {
      $0.wishes = [Wish("likes-crafts", consented: false)]
    }
    #expect(try withdrawn.evidence(.preferences, "F-22", "V-15").en == "no wishes with consent")
  }

  @Test("a family far out waits, and the funnel accounts for every volunteer")
  func farOut() throws {
    let family = try plan.waiting("F-16")
    #expect(family.cause == .noVolunteerPasses)
    #expect(family.funnel.map(\.volunteers).reduce(0, +) == caseload.volunteers.count)
    #expect(
      family.funnel.map(\.requirement) == [.capacity, .conductCheck, .commonSlot, .travel]
    )
  }
}

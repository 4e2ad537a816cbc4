import Koppeling
import Testing

@Suite("Weststellingwerf")
struct WeststellingwerfScenarioTests {
  let caseload: Caseload
  let plan: Plan

  init() throws {
    caseload = try Region.weststellingwerf.caseload()
    plan = try Region.weststellingwerf.plan()
  }

  @Test("6. one pond: six volunteers, nine families, and nobody from the same village")
  func onePond() throws {
    #expect(caseload.volunteers.count == 6 && caseload.families.count == 9)
    #expect(plan.objective.families == 6)
    for proposal in plan.proposals {
      let family = try caseload.family(proposal.family).location.place
      #expect(try family != caseload.volunteer(proposal.volunteer).location.place)
    }

    // The only volunteer with a slot for the twins of Noordwolde lives in Noordwolde.
    let twins = try Region.weststellingwerf.plan(language: .dutch).waiting("F-06")
    #expect(twins.cause == .noVolunteerPasses && twins.passing == 0)
    #expect(twins.funnel.map(\.requirement) == [.volunteerStatus, .commonSlot, .samePlace])
    #expect(twins.funnel.map(\.volunteers) == [1, 4, 1])
    #expect(twins.funnel[0].text == "De vrijwilliger is gestopt.")
    #expect(twins.funnel[1].text == "Er is geen dagdeel dat beiden past.")
    #expect(twins.funnel[2].text.contains("dezelfde plaats"))
    #expect(try caseload.failures("F-06", "V-03") == [.samePlace])
    #expect(Reason.samePlace(metres: 0).text.en.contains("the same place"))

    // Without the rule she would be served.
    var withoutRule = caseload
    withoutRule.scheme.samePlace = .off
    #expect(try withoutRule.plan().volunteer(for: "F-06") == "V-03")
  }

  @Test("6. who waits is told why: a place taken, an answer missing, nobody who passes")
  func causes() throws {
    #expect(plan.waiting.map(\.family) == ["F-06", "F-09", "F-08"])
    #expect(plan.waiting.map(\.cause) == [.noVolunteerPasses, .placesTaken, .notReady])
    let competing = try plan.waiting("F-09")
    #expect(competing.competingFamilies == ["F-01", "F-03", "F-04", "F-09"])
    #expect(competing.contestedVolunteers == ["V-05"])
    // The volunteer fits F-09 better, but the baby who cries has the greater urgency.
    #expect(try caseload.score("F-09", "V-05") > caseload.score("F-01", "V-05"))
    #expect(try plan.proposal(for: "F-01").urgency > competing.urgency)
    #expect(
      try plan.waiting("F-08").text.hasSuffix("The family's consent is not recorded: ask for it.")
    )
  }

  @Test("7. a family that speaks Tigrinya meets a volunteer who does not, in simple words")
  func tigrinya() throws {
    let speaksTigrinya = caseload.volunteers.filter { volunteer in
      volunteer.languages?.contains { $0.tag == "ti" } ?? true
    }
    #expect(speaksTigrinya.isEmpty)
    #expect(try caseload.family("F-02").languages?.first == LanguageSkill("ti", .native))

    #expect(plan.volunteer(for: "F-02") == "V-03")
    #expect(try caseload.ruling(.language, "F-02", "V-03") == .passes)
    let withEnglish = Criterion.language.value(of: try caseload.pair("F-02", "V-03"))
    #expect(withEnglish == .known(650))

    // Simple Dutch alone would do as well.
    let dutchOnly = try caseload.changing(volunteer: "V-03") { volunteer in
      volunteer.languages?.removeAll { $0.tag == "en" }
    }
    #expect(Criterion.language.value(of: try dutchOnly.pair("F-02", "V-03")) == .known(400))
    #expect(try dutchOnly.plan().volunteer(for: "F-02") == "V-03")

    // What counts is the languages that two people share; another mother tongue changes nothing.
    let otherTongue = try caseload.changing(family: "F-02") { $0.languages?[0].tag = "am" }
    #expect(try otherTongue.plan() == plan)
  }

  @Test("10. a family whose volunteer got a job in week 14 has priority for the next one")
  func orphaned() throws {
    let match = try caseload.match("F-04")
    let started = try #require(match.startedOn)
    let ended = try #require(match.endedOn)
    #expect(started.days(until: ended) / 7 + 1 == 14)
    #expect(match.endReason == .volunteerLeft)
    #expect(try caseload.volunteer("V-06").status == .left)

    #expect(
      try notice(.orphaned, "F-04", in: caseload)
        == LocalizedText(
          nl: "De vrijwilliger van dit gezin is gestopt: het gezin gaat voor.",
          en: "This family's volunteer has left: the family has priority."
        )
    )
    let proposal = try plan.proposal(for: "F-04")
    #expect(proposal.volunteer == "V-03")
    #expect(!plan.proposals.contains { $0.volunteer == "V-06" })

    var asIfPlanned = caseload
    asIfPlanned.matches[0].endReason = .planned
    let usual = try asIfPlanned.plan().proposal(for: "F-04")
    #expect(proposal.urgency == usual.urgency + caseload.scheme.urgency.orphaned)
  }

  @Test("14. Frisian and Stellingwerfs are two languages; Stellingwerfs has kin in Low Saxon")
  func frisianAndStellingwerfs() throws {
    #expect(try caseload.volunteer("V-02").languages?.first == LanguageSkill("fy", .native))
    #expect(try caseload.volunteer("V-04").languages?.first == LanguageSkill("stl", .native))
    #expect(try caseload.family("F-05").languages?.first == LanguageSkill("stl", .native))
    #expect(plan.volunteer(for: "F-05") == "V-04")

    func language(_ tag: LanguageTag, _ volunteer: Volunteer.ID) throws -> Ruling {
      let family = try caseload.changing(family: "F-05") {
        $0.languages = [LanguageSkill("stl", .native)]
      }
      return try family.changing(volunteer: volunteer) {
        $0.languages = [LanguageSkill(tag, .native)]
      }
      .ruling(.language, "F-05", volunteer)
    }
    #expect(try language("stl", "V-04") == .passes)
    #expect(try language("nds-NL", "V-04") == .passes)
    #expect(
      try language("fy", "V-02") == .fails(.languageTooLow(nil, level: nil, needed: .a2))
    )
  }
}

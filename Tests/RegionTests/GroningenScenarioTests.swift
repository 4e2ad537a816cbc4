import Koppeling
import Testing

@Suite("Groningen")
struct GroningenScenarioTests {
  let caseload: Caseload
  let plan: Plan

  init() throws {
    caseload = try Region.groningen.caseload()
    plan = try Region.groningen.plan()
  }

  @Test(
    "1. the mother of a boy of four who runs off meets somebody who goes outdoors with children"
  )
  func boyWhoRunsOff() throws {
    let family = try caseload.family("F-01")
    #expect(family.children == [Child(ageInMonths: 50)])
    #expect(family.household == .singleParent)

    let proposal = try plan.proposal(for: "F-01")
    #expect(proposal.volunteer == "V-01")
    #expect(proposal.slots == SlotSet([Slot(.tuesday, .afternoon), Slot(.wednesday, .afternoon)]))
    let evidence = try caseload.evidence(.needs, "F-01", "V-01")
    #expect(evidence.nl.contains("grenzen stellen, een druk kind, naar buiten"))
    #expect(evidence.en.contains("setting limits, a lively child, going outdoors"))

    // They talk better in English or Spanish, at B1, than in the Dutch that she is learning.
    let language = try #require(proposal.parts.first { $0.criterion == .language })
    #expect(language.value == 650)
    // Every other volunteer who may visit knows less of what she asks for.
    for alternative in proposal.alternatives {
      let needs = Criterion.needs.value(of: try caseload.pair("F-01", alternative.volunteer))
      #expect(needs.value < 800)
    }
  }

  @Test("2. the foreign mother of newborn twins meets a mother of twins, in English")
  func twins() throws {
    let family = try caseload.family("F-02")
    #expect(family.children == [Child(ageInMonths: 3), Child(ageInMonths: 3)])

    #expect(plan.volunteer(for: "F-02") == "V-02")
    #expect(try caseload.evidence(.needs, "F-02", "V-02").nl.contains("een tweeling of meer"))
    #expect(try plan.evidence(.needs, for: "F-02").contains("twins or more"))
    #expect(try caseload.ruling(.language, "F-02", "V-02") == .passes)
    #expect(caseload.scheme.languageLevel == .a2)

    // Without the English that both speak, her first Dutch would not be enough.
    let dutchOnly = try caseload.changing(family: "F-02") { family in
      family.languages?.removeAll { $0.tag == "en" }
    }
    #expect(
      try dutchOnly.ruling(.language, "F-02", "V-02")
        == .fails(.languageTooLow("nl", level: .a1, needed: .a2))
    )
  }

  @Test("3. a family waits in week 27 of a pregnancy and may start in week 28")
  func weeksOfPregnancy() throws {
    let tooEarly = try plan.waiting("F-03")
    #expect(tooEarly.cause == .notReady)
    #expect(
      tooEarly.text.hasSuffix(
        "The pregnancy is in week 27 at the start; support may start from week 28."
      )
    )
    let dutch = try Region.groningen.plan(language: .dutch).waiting("F-03")
    #expect(
      dutch.text.hasSuffix("De zwangerschap is bij de start 27 weken; steun kan vanaf 28 weken.")
    )
    // One day further on, so in week 28 today.
    #expect(plan.volunteer(for: "F-04") == "V-03")

    // The week counts on the day of the start: a start tomorrow passes.
    let tomorrow = try caseload.changing(family: "F-03") {
      $0.startWanted = caseload.asOf.adding(days: 1)
    }
    #expect(try tomorrow.failures("F-03", "V-03").isEmpty)
    let plan = try tomorrow.plan()
    #expect(plan.volunteer(for: "F-03") == "V-03")
    #expect(try plan.proposal(for: "F-03").start == tomorrow.asOf.adding(days: 1))
  }

  @Test("4. reading aloud on Wednesday afternoon takes the only slot that suits both")
  func readingOnWednesday() throws {
    let reason = Reason.slotsTaken(SlotSet([Slot(.wednesday, .afternoon)]))
    #expect(try caseload.ruling(.commonSlot, "F-05", "V-04") == .fails(reason))
    #expect(reason.text.nl == "Andere steun neemt het gezamenlijke dagdeel in: wo middag.")
    #expect(reason.text.en == "Other support takes the common slot: Wed afternoon.")

    let proposal = try plan.proposal(for: "F-05")
    #expect(proposal.volunteer == "V-05")
    #expect(proposal.slots == SlotSet([Slot(.thursday, .morning)]))

    // Were the reading over, the neighbour with the Wednesday afternoon would fit.
    let readingOver = try caseload.changing(family: "F-05") { $0.otherSupport = [] }
    #expect(try readingOver.failures("F-05", "V-04").isEmpty)
  }

  @Test("5. Mona's story: a second baby, registered herself, and support for her study too")
  func secondBabyAndStudy() throws {
    let family = try caseload.family("F-06")
    #expect(family.referrer == .selfReferral)
    #expect(family.children == [Child(ageInMonths: 36), Child(ageInMonths: 2)])

    #expect(plan.volunteer(for: "F-06") == "V-06")
    #expect(
      try plan.evidence(.needs, for: "F-06")
        == "experience with a baby, confidence as a parent, study and work"
    )
    #expect(
      try caseload.evidence(.needs, "F-06", "V-06").nl
        == "ervaring met een baby, zekerheid als ouder, studie en werk"
    )
  }

  @Test("8. after no click the pair is never proposed again, and the next volunteer is")
  func noClick() throws {
    #expect(try caseload.failures("F-07", "V-07") == [.refusal])
    #expect(try caseload.ruling(.refusal, "F-07", "V-07") == .fails(.refused(.noClick)))
    #expect(
      Reason.refused(.noClick).text
        == LocalizedText(nl: "Er was geen klik.", en: "There was no click.")
    )

    let proposal = try plan.proposal(for: "F-07")
    #expect(proposal.volunteer == "V-03")
    #expect(!proposal.alternatives.contains { $0.volunteer == "V-07" })

    // The ended match alone keeps the pair apart; without any record the pair would score best.
    var unrefused = caseload
    unrefused.refusals.removeAll { $0.family == "F-07" }
    #expect(try unrefused.failures("F-07", "V-07") == [.refusal])
    unrefused.matches.removeAll { $0.family == "F-07" }
    #expect(try unrefused.failures("F-07", "V-07").isEmpty)
    #expect(try unrefused.score("F-07", "V-07") > unrefused.score("F-07", "V-03"))
  }

  @Test("9. two days without an answer after the meeting call for a reminder, not for a match")
  func clickOverdue() throws {
    #expect(
      try notice(.clickOverdue, "F-08", in: caseload)
        == LocalizedText(
          nl: "De twee bedenkdagen na 2026-11-12 zijn voorbij: vraag beiden of het klikt.",
          en: "The two days after 2026-11-12 have passed: ask both whether it clicks."
        )
    )
    #expect(plan.leavesAlone("F-08"))
    #expect(plan.running.first { $0.family == "F-08" }?.state == .awaitingClick)
    #expect(!plan.available.contains { $0.volunteer == "V-09" })
    #expect(!plan.proposals.contains { $0.volunteer == "V-09" })

    // On the second day itself there is still time to answer.
    var earlier = caseload
    earlier.asOf = try day("2026-11-14")
    #expect(try earlier.plan().notices(.clickOverdue).isEmpty)
  }

  @Test("11. a VOG of 37 months keeps a volunteer from a match until there is a new one")
  func oldCertificate() throws {
    let reason = Reason.checkTooOld(.vog, try day("2023-10-16"), validMonths: 36)
    #expect(try day("2023-10-16").wholeMonths(until: caseload.asOf) == 37)
    for family in caseload.families {
      #expect(try caseload.ruling(.conductCheck, family.id, "V-15") == .fails(reason))
    }
    #expect(reason.text.nl.contains("VOG van 2023-10-16 is te oud"))
    #expect(reason.text.en.contains("(VOG) of 2023-10-16 is too old"))
    #expect(try plan.waiting("F-22").cause == .placesTaken)
    // A certificate that ends within three months is pointed out before it stops anybody.
    #expect(plan.notices(.checkEndsSoon).map(\.volunteer) == ["V-05"])

    let renewed = try caseload.changing(volunteer: "V-15") { volunteer in
      volunteer.checks?.append(ConductCheck(kind: .vog, issuedOn: caseload.asOf))
    }
    #expect(try renewed.plan().volunteer(for: "F-22") == "V-15")
  }
}

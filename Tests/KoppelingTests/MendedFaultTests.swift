import Koppeling
import TestSupport
import Testing

/// What once was wrong, each with the test that showed it.
@Suite("Faults that were mended")
struct MendedFaultTests {
  @Test(
    "unknown ways of travel are not known, however near the homes",
    arguments: [0, 300, 900, 3000]
  )
  func unknownModesNearby(metres: Int) {
    let pair = SamplePair {
      $0.family.location = Location(microLatitude: 52_000_000, microLongitude: 5_000_000)
      $0.volunteer.location = Location(
        microLatitude: 52_000_000 + metres * 10_000 / 1112,
        microLongitude: 5_000_000
      )
      $0.volunteer.travelModes = nil
    }
    var answered = pair
    answered.volunteer.travelModes = [.publicTransport]
    let unknown = Criterion.travel.value(of: pair.context)
    let known = Criterion.travel.value(of: answered.context)
    #expect(unknown.low <= known.low)
  }

  @Test("the language that is named follows from the languages, not from their order")
  func languageNamed() {
    func text(_ order: [LanguageTag]) -> String {
      let family: [LanguageTag: LanguageSkill] = [
        "ti": LanguageSkill("ti"), "en": LanguageSkill("en", .b2), "nl": LanguageSkill("nl"),
      ]
      let pair = SamplePair {
        $0.family.languages = order.compactMap { family[$0] }
        $0.volunteer.languages = order.map { LanguageSkill($0, .native) }
      }
      return Criterion.language.evidence(for: pair.context).en
    }
    #expect(text(["ti", "en", "nl"]) == text(["nl", "en", "ti"]))
  }

  @Test("an orphaned family keeps its priority when the next introduction gives no click")
  func orphanWithoutClick() {
    var left = Match(family: "F1", volunteer: "V1", state: .ended)
    left.startedOn = "2026-02-01"
    left.endedOn = "2026-08-01"
    left.endReason = .volunteerLeft
    var noClick = Match(family: "F1", volunteer: "V1", state: .ended)
    noClick.meetingOn = "2026-09-01"
    noClick.endedOn = "2026-09-03"
    noClick.endReason = .noClick
    let pair = SamplePair { $0.matches = [left, noClick] }
    #expect(pair.context.family.isOrphaned)
  }

  @Test("a region does not keep two people from talking one language")
  func regionalTags() {
    let ruling = Requirement.language.rulingOnSample {
      $0.family.languages = [LanguageSkill("en-GB", .native)]
      $0.volunteer.languages = [LanguageSkill("en", .native)]
    }
    #expect(ruling == .passes)
  }

  @Test("a child expected long before the start is not young for ever")
  func grownBeforeTheStart() {
    let ruling = Requirement.childAge.rulingOnSample {
      $0.family.children = []
      $0.family.dueDate = "2026-12-01"
      $0.family.startWanted = "2036-12-01"
    }
    #expect(ruling.isFailure)
  }

  @Test("a wish exists only once it is stated")
  func unknownWishes() {
    let silent = Criterion.preferences.valueOfSample { $0.family.wishes = nil }
    let none = Criterion.preferences.valueOfSample { $0.family.wishes = [] }
    #expect(silent == none)
  }

  @Test("an interpreter is there only once agreed on")
  func unknownInterpreter() {
    func value(_ agreed: Bool?) -> CriterionValue {
      Criterion.language.valueOfSample {
        $0.family.languages = [LanguageSkill("nl", .a2)]
        $0.family.interpreterAgreed = agreed
      }
    }
    #expect(value(nil) == value(false))
    #expect(value(nil).high < value(true).high)
  }

  @Test("every family that could take a contested place is counted")
  func competitionCounted() throws {
    var caseload = SamplePair().caseload
    caseload.families = ["F1", "F2", "F3", "F4"].map { Family.sample($0) }
    let plan = try Planner(caseload).plan()
    #expect(plan.proposals.count == 1)
    for family in plan.waiting {
      #expect(family.cause == .placesTaken)
      #expect(family.competingFamilies == ["F1", "F2", "F3", "F4"])
      #expect(family.text.hasPrefix("4 families could take 1 place"))
    }
  }

  @Test("homes without a place name are judged by their distance")
  func placeUnknown() {
    func ruling(_ place: Int?, _ other: Int?, metres: Int) -> Ruling {
      Requirement.samePlace.rulingOnSample {
        $0.scheme.samePlace = .forbid
        $0.scheme.samePlaceMetres = 1000
        $0.family.location = Location(
          microLatitude: 52_000_000,
          microLongitude: 5_000_000,
          place: place
        )
        $0.volunteer.location = Location(
          microLatitude: 52_000_000 + metres * 10_000 / 1112,
          microLongitude: 5_000_000,
          place: other
        )
      }
    }
    for (place, other) in [(nil, nil), (1, nil), (nil, 1)] as [(Int?, Int?)] {
      #expect(ruling(place, other, metres: 0) == .fails(.tooNear(metres: 0)))
      #expect(ruling(place, other, metres: 1500) == .passes)
    }
    #expect(ruling(1, 2, metres: 0) == .passes)
    #expect(ruling(1, 1, metres: 0) == .fails(.samePlace(metres: 0)))
  }

  @Test("every circumstance that is not known is asked about")
  func everyQuestion() {
    let ruling = Requirement.boundaries.rulingOnSample {
      $0.volunteer.cannot = [.cats, .dogs]
      $0.family.circumstances = nil
      $0.family.cannot = [.man]
      $0.volunteer.circumstances = nil
    }
    #expect(
      ruling
        == .toConfirm(.circumstancesUnknown(family: [.cats, .dogs], volunteer: [.man]))
    )
  }

  @Test("a family that cannot be matched yet hears so where there is no volunteer")
  func nobodyThere() throws {
    var caseload = SamplePair { $0.family.consent = nil }.caseload
    caseload.volunteers = []
    let plan = try Planner(caseload).plan()
    #expect(plan.waiting.map(\.cause) == [.notReady])
    #expect(plan.waiting[0].text.contains(Reason.consentUnknown.text.en))
    caseload.families = [.sample("F1")]
    #expect(try Planner(caseload).plan().waiting[0].text == "There is no volunteer.")
  }

  @Test("days of a match stand in order")
  func matchDays() {
    var match = Match(family: "F1", volunteer: "V1", state: .ended)
    match.startedOn = "2026-03-01"
    match.checkedInOn = "2026-02-01"
    let pair = SamplePair { $0.matches = [match] }
    #expect(pair.caseload.faults.map(\.property) == ["checkedInOn"])
  }

  @Test("a match under way of a refused pair, and a meeting whose day has passed, are pointed out")
  func notices() throws {
    var planned = Match(family: "F1", volunteer: "V1", state: .meetingPlanned)
    planned.meetingOn = "2026-09-01"
    let waiting = SamplePair { $0.matches = [planned] }
    let kinds = try Planner(waiting.caseload).plan().notices.map(\.kind)
    #expect(kinds.contains(.meetingPassed))
    var running = Match(family: "F1", volunteer: "V1", state: .running)
    running.startedOn = "2026-09-01"
    var refused = SamplePair { $0.matches = [running] }
    #expect(try !Planner(refused.caseload).plan().notices.map(\.kind).contains(.matchNoLongerFits))
    refused.refusals = [Refusal(family: "F1", volunteer: "V1", kind: .acquaintance)]
    #expect(try Planner(refused.caseload).plan().notices.map(\.kind).contains(.matchNoLongerFits))
  }
}

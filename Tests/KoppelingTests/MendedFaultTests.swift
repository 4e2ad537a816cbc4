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
}

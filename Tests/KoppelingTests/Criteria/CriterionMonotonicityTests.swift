import Koppeling
import TestSupport
import Testing

@Suite("Criteria move one way")
struct CriterionMonotonicityTests {
  /// Whether values only rise from one to the next, and move at all.
  private func rises(_ values: [CriterionValue]) -> Bool {
    zip(values, values.dropFirst()).allSatisfy { $0.value <= $1.value }
      && values.first?.value != values.last?.value
  }

  @Test("more experience never lowers the fit", arguments: 0..<50 as Range<UInt64>)
  func experience(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var needs = TopicWeights()
    var experience = TopicWeights()
    for topic in Topic.allCases {
      needs[topic] = generator.int(0...5)
      experience[topic] = generator.int(0...4)
    }
    func value() -> Int {
      Criterion.needs.valueOfSample {
        $0.family.needs = needs
        $0.volunteer.experience = experience
      }.value
    }
    for topic in Topic.allCases {
      let before = value()
      experience[topic] += 1
      #expect(value() >= before, "\(topic)")
    }
  }

  @Test("a longer trip never raises the value of travel")
  func travel() {
    let key = TabulatedTravel.Key(family: "F1", volunteer: "V1")
    let values = (0...60).reversed().map { minutes in
      Criterion.travel.valueOfSample {
        $0.travelTimes = TabulatedTravel(minutes: [key: minutes])
      }
    }
    #expect(rises(values))
  }

  @Test("a home farther away never raises the value of travel", arguments: TravelMode.allCases)
  func distance(mode: TravelMode) {
    let values = (0...60).reversed().map { step in
      Criterion.travel.valueOfSample {
        $0.family.location = Location(microLatitude: 52_000_000, microLongitude: 5_000_000)
        $0.volunteer.location = Location(
          microLatitude: 52_000_000,
          microLongitude: 5_000_000 + 5000 * step
        )
        $0.volunteer.travelModes = [mode]
      }
    }
    #expect(rises(values))
  }

  @Test("a higher level never lowers the value of language")
  func language() {
    let values = LanguageLevel.allCases.map { level in
      Criterion.language.valueOfSample { $0.volunteer.languages = [LanguageSkill("nl", level)] }
    }
    #expect(rises(values))
  }

  @Test("another language never lowers the value of language")
  func anotherLanguage() {
    let before = Criterion.language.valueOfSample {
      $0.family.languages = [LanguageSkill("nl", .b1)]
    }
    for tag in ["en", "ti", "nl-BE", "ar"] as [LanguageTag] {
      for level in LanguageLevel.allCases {
        let value = Criterion.language.valueOfSample {
          $0.family.languages = [LanguageSkill("nl", .b1), LanguageSkill(tag, level)]
          $0.volunteer.languages?.append(LanguageSkill(tag, .native))
        }
        #expect(value.value >= before.value, "\(tag) at \(level)")
      }
    }
  }

  @Test("another slot, week, offer or interest never lowers a value")
  func more() {
    let slots = (0...21).map { count in
      Criterion.slotSlack.valueOfSample {
        $0.family.slots = .all
        $0.volunteer.slots = SlotSet(Slot.week.prefix(count))
      }
    }
    #expect(rises(slots))
    let weeks = (0...90).map { count in
      Criterion.commitment.valueOfSample {
        $0.volunteer.intendedWeeks = count
      }
    }
    #expect(rises(weeks))
    let tags: [Koppeling.Tag] = ["a", "b", "c", "d", "e"]
    let offers = (0...5).map { count in
      Criterion.preferences.valueOfSample {
        $0.family.wishes = SortedSet(tags.map { Wish($0, consented: true) })
        $0.volunteer.offers = SortedSet(tags.prefix(count))
      }
    }
    #expect(rises(offers))
    let interests = (0...5).map { count in
      Criterion.interests.valueOfSample {
        $0.family.interests = SortedSet(tags)
        $0.volunteer.interests = SortedSet(tags.prefix(count))
      }
    }
    #expect(rises(interests))
  }
}

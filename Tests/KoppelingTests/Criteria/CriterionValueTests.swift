import Koppeling
import TestSupport
import Testing

@Suite("The values of criteria")
struct CriterionValueTests {
  @Test("needs: every topic asked for with much experience is full, none is zero")
  func needs() {
    let value = Criterion.needs.valueOfSample
    func fit(_ needs: TopicWeights?, _ experience: TopicWeights?) -> CriterionValue {
      value {
        $0.family.needs = needs
        $0.volunteer.experience = experience
      }
    }
    #expect(fit([.babies: 2, .play: 5], [.babies: 3, .play: 3]) == .known(1000))
    #expect(fit([.babies: 2, .play: 5], [.babies: 5, .play: 4, .school: 1]) == .known(1000))
    #expect(fit([.babies: 2, .play: 5], [.school: 5]) == .known(0))
    #expect(fit([.babies: 2, .play: 5], [:]) == .known(0))
    // 2 × 3 + 5 × 1 of 7 × 3: 11/21, rounded down.
    #expect(fit([.babies: 2, .play: 5], [.babies: 3, .play: 1]) == .known(523))
    #expect(fit([:], [:]) == .known(1000))
    #expect(fit([:], nil) == .known(1000))
    #expect(fit([.babies: 1], nil) == .unknown)
    #expect(fit(nil, [.babies: 3]) == .unknown)
  }

  @Test("language: each level has its value, and no common language has none")
  func language() {
    let value = Criterion.language.valueOfSample
    func at(_ level: LanguageLevel) -> CriterionValue {
      value { $0.family.languages = [LanguageSkill("nl", level)] }
    }
    let expected = [100, 400, 650, 850, 950, 1000, 1000]
    for (level, number) in zip(LanguageLevel.allCases, expected) {
      #expect(at(level) == .known(number))
    }
    #expect(value { $0.family.languages = [] } == .known(0))
    #expect(value { $0.family.languages = nil } == .unknown)
    #expect(value { $0.volunteer.languages = nil } == .unknown)
    #expect(
      value { $0.family.languages = [LanguageSkill("nl")] } == CriterionValue(low: 0, high: 1000)
    )
  }

  @Test("language: an interpreter is worth B1, and never lowers more")
  func interpreter() {
    let value = Criterion.language.valueOfSample
    func interpreted(_ languages: [LanguageSkill]?) -> CriterionValue {
      value {
        $0.family.languages = languages
        $0.family.interpreterAgreed = true
      }
    }
    #expect(interpreted([]) == .known(650))
    #expect(interpreted([LanguageSkill("nl", .a1)]) == .known(650))
    #expect(interpreted([LanguageSkill("nl", .b2)]) == .known(850))
    #expect(interpreted(nil) == CriterionValue(low: 650, high: 1000))
  }

  @Test("travel: no minutes are full, the scheme's limit and beyond are zero")
  func travel() {
    let value = Criterion.travel.valueOfSample
    func minutes(_ minutes: Int) -> CriterionValue {
      value {
        let key = TabulatedTravel.Key(family: "F1", volunteer: "V1")
        $0.travelTimes = TabulatedTravel(minutes: [key: minutes])
      }
    }
    #expect(minutes(0) == .known(1000))
    #expect(minutes(20) == .known(750))
    #expect(minutes(30) == .known(437))
    #expect(minutes(39) == .known(49))
    #expect(minutes(40) == .known(0))
    #expect(minutes(90) == .known(0))
    #expect(value { $0.volunteer.travelModes = [] } == .known(0))
  }

  @Test("slot slack: none is zero, four and more are full")
  func slotSlack() {
    let value = Criterion.slotSlack.valueOfSample
    let expected = [0, 400, 700, 900, 1000, 1000]
    for (count, number) in expected.enumerated() {
      let slots = SlotSet(Slot.week.prefix(count))
      #expect(
        value {
          $0.family.slots = slots
          $0.volunteer.slots = .all
        } == .known(number)
      )
    }
    #expect(value { $0.family.slots = nil } == .unknown)
    #expect(value { $0.volunteer.slots = nil } == .unknown)
    #expect(
      value {
        $0.family.slots = SlotSet(Slot.week.prefix(3))
        $0.volunteer.slots = .all
        $0.family.otherSupport = [OtherSupport(kind: "reading", slots: SlotSet([Slot.week[1]]))]
      } == .known(700)
    )
  }

  @Test("commitment: a share of the planned weeks, full from there on")
  func commitment() {
    let value = Criterion.commitment.valueOfSample
    func weeks(_ weeks: Int?) -> CriterionValue {
      value {
        $0.volunteer.commitUntil = nil
        $0.volunteer.intendedWeeks = weeks
      }
    }
    #expect(weeks(0) == .known(0))
    #expect(weeks(26) == .known(650))
    #expect(weeks(39) == .known(975))
    #expect(weeks(40) == .known(1000))
    #expect(weeks(100) == .known(1000))
    #expect(weeks(nil) == CriterionValue(low: 650, high: 1000))
  }

  @Test("preferences: the share of the consented wishes of both sides that are met")
  func preferences() {
    let value = Criterion.preferences.valueOfSample
    func met(
      _ family: [Wish],
      offers volunteerOffers: SortedSet<Koppeling.Tag>?,
      _ volunteer: [Wish] = [],
      offers familyOffers: SortedSet<Koppeling.Tag>? = []
    ) -> CriterionValue {
      value {
        $0.family.wishes = SortedSet(family)
        $0.volunteer.offers = volunteerOffers
        $0.volunteer.wishes = SortedSet(volunteer)
        $0.family.offers = familyOffers
      }
    }
    let (music, walks) = (Wish("music", consented: true), Wish("walks", consented: true))
    #expect(met([], offers: []) == .known(1000))
    #expect(met([music], offers: ["music"]) == .known(1000))
    #expect(met([music], offers: ["other"]) == .known(0))
    #expect(met([music, walks], offers: ["music"]) == .known(500))
    #expect(met([music], offers: ["music"], [walks], offers: []) == .known(500))
    #expect(met([music, walks], offers: ["music"], [walks], offers: ["walks"]) == .known(666))
    #expect(met([music], offers: nil) == .unknown)
    #expect(
      met([music], offers: nil, [walks], offers: ["walks"]) == CriterionValue(low: 500, high: 1000)
    )
    // Without consent a wish does not count, met or not.
    #expect(met([Wish("music", consented: false)], offers: []) == .known(1000))
    #expect(met([Wish("music", consented: false), walks], offers: ["music"]) == .known(0))
  }

  @Test("interests: three shared ones are enough, or all that the family has")
  func interests() {
    let value = Criterion.interests.valueOfSample
    func shared(_ family: SortedSet<Koppeling.Tag>?, _ volunteer: SortedSet<Koppeling.Tag>?)
      -> CriterionValue
    {
      value {
        $0.family.interests = family
        $0.volunteer.interests = volunteer
      }
    }
    #expect(shared(["a", "b", "c", "d"], ["a", "b", "c"]) == .known(1000))
    #expect(shared(["a", "b", "c", "d"], ["a", "b"]) == .known(666))
    #expect(shared(["a", "b", "c", "d"], ["d"]) == .known(333))
    #expect(shared(["a", "b"], ["a", "x"]) == .known(500))
    #expect(shared(["a"], ["x"]) == .known(0))
    #expect(shared([], []) == .known(1000))
    #expect(shared([], nil) == .known(1000))
    #expect(shared(nil, ["a"]) == .unknown)
    #expect(shared(["a"], nil) == .unknown)
  }

  @Test("the value of an interval is its middle, rounded down")
  func middle() {
    #expect(CriterionValue(low: 0, high: 1000).value == 500)
    #expect(CriterionValue(low: 650, high: 1000).value == 825)
    #expect(CriterionValue(low: 0, high: 1).value == 0)
    #expect(CriterionValue.known(7).isKnown)
    #expect(!CriterionValue.unknown.isKnown)
  }
}

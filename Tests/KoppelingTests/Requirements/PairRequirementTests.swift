import Koppeling
import TestSupport
import Testing

@Suite("Requirements on the pair")
struct PairRequirementTests {
  @Test("a refused pair fails, whatever the kind", arguments: Refusal.Kind.allCases)
  func refusal(kind: Refusal.Kind) {
    let ruling = Requirement.refusal.rulingOnSample {
      $0.refusals = [Refusal(family: "F1", volunteer: "V1", kind: kind)]
    }
    #expect(ruling == .fails(.refused(kind)))
  }

  @Test("a refusal of another pair changes nothing")
  func otherRefusal() {
    let ruling = Requirement.refusal.rulingOnSample {
      $0.otherFamilies = [.sample("G1")]
      $0.refusals = [Refusal(family: "G1", volunteer: "V1", kind: .blocked)]
    }
    #expect(ruling == .passes)
  }

  @Test("a match that ended without a click is a refusal, another end is not")
  func noClick() {
    func ended(_ reason: Match.EndReason?) -> Ruling {
      Requirement.refusal.rulingOnSample {
        var match = Match(family: "F1", volunteer: "V1", state: .ended)
        match.endReason = reason
        $0.matches = [match]
      }
    }
    #expect(ended(.noClick) == .fails(.refused(.noClick)))
    for reason in Match.EndReason.allCases where reason != .noClick {
      #expect(ended(reason) == .passes)
    }
    #expect(ended(nil) == .passes)
  }

  @Test("a slot must suit both and be free")
  func commonSlot() {
    let ruling = Requirement.commonSlot.rulingOnSample
    let wednesday = SlotSet([Slot(.wednesday, .afternoon)])
    let both = SlotSet([Slot(.wednesday, .afternoon), Slot(.friday, .evening)])
    func slots(_ family: SlotSet?, _ volunteer: SlotSet?, taken: SlotSet? = []) -> Ruling {
      ruling {
        $0.family.slots = family
        $0.volunteer.slots = volunteer
        $0.family.otherSupport = taken.map { [OtherSupport(kind: "reading", slots: $0)] }
      }
    }
    #expect(slots(wednesday, both) == .passes)
    #expect(slots(wednesday, .all.subtracting(wednesday)) == .fails(.noCommonSlot))
    #expect(slots([], .all) == .fails(.noCommonSlot))
    #expect(slots(.all, []) == .fails(.noCommonSlot))
    #expect(slots(nil, .all) == .fails(.slotsUnknown(.family)))
    #expect(slots(.all, nil) == .fails(.slotsUnknown(.volunteer)))
    #expect(slots(nil, nil) == .fails(.slotsUnknown(.family)))
    // Reading aloud on Wednesday afternoon takes the only slot that suits both.
    #expect(slots(wednesday, both, taken: wednesday) == .fails(.slotsTaken(wednesday)))
    #expect(slots(both, both, taken: wednesday) == .passes)
    #expect(slots(both, wednesday, taken: wednesday) == .fails(.slotsTaken(wednesday)))
    #expect(slots(both, both, taken: both) == .fails(.slotsTaken(both)))
    #expect(slots(wednesday, both, taken: nil) == .passes)
  }

  @Test("slots of several supports are all taken")
  func severalSupports() {
    let ruling = Requirement.commonSlot.rulingOnSample {
      let slots = [Slot(.tuesday, .morning), Slot(.thursday, .afternoon)]
      $0.volunteer.slots = SlotSet(slots)
      $0.family.otherSupport = slots.map { OtherSupport(kind: "other", slots: SlotSet([$0])) }
    }
    #expect(ruling.isFailure)
  }

  @Test(
    "a declared cannot fails on a circumstance, on both sides",
    arguments: Circumstance.allCases
  )
  func boundaries(circumstance: Circumstance) {
    let ruling = Requirement.boundaries.rulingOnSample
    func home(_ isThere: Bool?) -> Ruling {
      ruling {
        $0.volunteer.cannot = [circumstance]
        $0.family.circumstances?[circumstance] = isThere
      }
    }
    func visitor(_ isThere: Bool?) -> Ruling {
      ruling {
        $0.family.cannot = [circumstance]
        $0.volunteer.circumstances?[circumstance] = isThere
      }
    }
    #expect(home(true) == .fails(.cannot(.volunteer, circumstance)))
    #expect(home(false) == .passes)
    #expect(home(nil) == .toConfirm(.circumstancesUnknown(family: [circumstance], volunteer: [])))
    #expect(visitor(true) == .fails(.cannot(.family, circumstance)))
    #expect(visitor(false) == .passes)
    #expect(
      visitor(nil) == .toConfirm(.circumstancesUnknown(family: [], volunteer: [circumstance]))
    )
  }

  @Test("a circumstance that nobody minds changes nothing")
  func unmindedCircumstance() {
    let ruling = Requirement.boundaries.rulingOnSample {
      $0.family.circumstances = [.cats: true, .smoking: true]
      $0.volunteer.circumstances = [.man: true]
      $0.volunteer.cannot = [.dogs]
      $0.family.circumstances?[.dogs] = false
    }
    #expect(ruling == .passes)
  }

  @Test("a known clash outweighs an unknown one, in either order")
  func clashOutweighsUnknown() {
    for (known, unknown) in [(Circumstance.cats, .stairs), (.stairs, .cats)]
      as [(
        Circumstance, Circumstance
      )]
    {
      let ruling = Requirement.boundaries.rulingOnSample {
        $0.volunteer.cannot = [known, unknown]
        $0.family.circumstances = [known: true]
      }
      #expect(ruling == .fails(.cannot(.volunteer, known)))
    }
    let other = Requirement.boundaries.rulingOnSample {
      $0.volunteer.cannot = [.cats]
      $0.family.circumstances = nil
      $0.family.cannot = [.man]
      $0.volunteer.circumstances = [.man: true]
    }
    #expect(other == .fails(.cannot(.family, .man)))
  }

  @Test("circumstances of which nothing is known are left to confirm")
  func unknownCircumstances() {
    let ruling = Requirement.boundaries.rulingOnSample {
      $0.volunteer.cannot = [.cats]
      $0.family.circumstances = nil
    }
    #expect(ruling == .toConfirm(.circumstancesUnknown(family: [.cats], volunteer: [])))
  }
}

import Koppeling
import TestSupport
import Testing

@Suite("A plan after a change of the caseload")
struct PlanMetamorphicTests {
  private static let seeds = 0..<80 as Range<UInt64>

  private func worth(_ caseload: Caseload) throws -> ExhaustivePlanner.Worth {
    var worth = ExhaustivePlanner.Worth(
      stated: try Planner(caseload, travelTimes: SampleTravel.pairByPair).plan()
    )
    worth.tickets = 0
    return worth
  }

  @Test("is never worse with another volunteer", arguments: seeds)
  func anotherVolunteer(seed: UInt64) throws {
    var caseload = RandomCaseload.medium(seed: seed)
    var generator = SeededGenerator(seed: seed)
    var last = try worth(caseload)
    for index in 0..<4 {
      let people = RandomPeople(percent: 5)
      caseload.volunteers.append(people.volunteer(Volunteer.ID("W\(index)"), using: &generator))
      let next = try worth(caseload)
      #expect(next >= last)
      last = next
    }
  }

  @Test("is never worse with another family, and serves no fewer points", arguments: seeds)
  func anotherFamily(seed: UInt64) throws {
    var caseload = RandomCaseload.medium(seed: seed)
    let before = try worth(caseload)
    caseload.families.append(.sample("G"))
    #expect(try worth(caseload) >= before)
  }

  @Test("is never better with a refused pair, and never proposes it again", arguments: seeds)
  func anotherRefusal(seed: UInt64) throws {
    var caseload = RandomCaseload.medium(seed: seed)
    for _ in 0..<3 {
      let before = try Planner(caseload, travelTimes: SampleTravel.pairByPair).plan()
      guard let proposal = before.proposals.first else { return }
      caseload.refusals.append(
        Refusal(family: proposal.family, volunteer: proposal.volunteer, kind: .declined)
      )
      let after = try Planner(caseload, travelTimes: SampleTravel.pairByPair).plan()
      let (old, new) = (before.objective, after.objective)
      #expect((new.urgency, new.score) <= (old.urgency, old.score))
      #expect(
        !after.proposals.contains {
          $0.family == proposal.family && $0.volunteer == proposal.volunteer
        }
      )
    }
  }

  @Test("is never worse with another place or another purchased match", arguments: seeds)
  func anotherPlace(seed: UInt64) throws {
    let caseload = RandomCaseload.medium(seed: seed)
    let before = try worth(caseload)
    var roomier = caseload
    for index in roomier.volunteers.indices {
      roomier.volunteers[index].capacity = (roomier.volunteers[index].capacity ?? 1) + 1
    }
    #expect(try worth(roomier) >= before)
    var richer = caseload
    for index in richer.municipalities.indices {
      richer.municipalities[index].purchasedMatches.increment()
    }
    #expect(try worth(richer) >= before)
  }

  @Test("is never worse when a requirement is lifted", arguments: seeds)
  func liftedRequirement(seed: UInt64) throws {
    let caseload = RandomCaseload.medium(seed: seed)
    let before = try worth(caseload)
    for lift in Self.lifts {
      var changed = caseload
      lift(&changed)
      #expect(try worth(changed) >= before)
    }
  }

  private static let lifts: [@Sendable (inout Caseload) -> Void] = [
    { $0.scheme.samePlace = .off }, { $0.scheme.conductCheck = nil },
    { $0.scheme.trainingRequired = false }, { $0.scheme.parentingExperienceRequired = false },
    { $0.scheme.languageLevel = .a1 }, { $0.scheme.youngestChildBelowMonths = 276 },
    { $0.refusals = [] },
  ]

  @Test("is the same when a pair that is not chosen is refused", arguments: seeds)
  func irrelevantRefusal(seed: UInt64) throws {
    let caseload = RandomCaseload.medium(seed: seed)
    let before = try Planner(caseload, travelTimes: SampleTravel.pairByPair).plan()
    guard
      let alternative = before.proposals.lazy.compactMap({ proposal in
        proposal.alternatives.first.map { (proposal.family, $0.volunteer) }
      }).first
    else { return }
    var changed = caseload
    changed.refusals.append(
      Refusal(family: alternative.0, volunteer: alternative.1, kind: .acquaintance)
    )
    let after = try Planner(changed, travelTimes: SampleTravel.pairByPair).plan()
    #expect(after.objective == before.objective)
    #expect(after.lottery == before.lottery)
    #expect(after.proposals.map(\.volunteer) == before.proposals.map(\.volunteer))
  }

  @Test(
    "is the same when only facts change that no requirement and no criterion reads",
    arguments: seeds
  )
  func irrelevantFacts(seed: UInt64) throws {
    var caseload = RandomCaseload.medium(seed: seed)
    let before = try Planner(caseload, travelTimes: SampleTravel.pairByPair).plan()
    var generator = SeededGenerator(seed: seed)
    for index in caseload.families.indices {
      caseload.families[index].referrer = generator.pick([nil] + Referrer.allCases.map { $0 })
      caseload.families[index].household = generator.pick([nil] + Household.allCases.map { $0 })
      caseload.families[index].network = generator.pick([nil] + NetworkSize.allCases.map { $0 })
      caseload.families[index].wantsNetworkGrowth = generator.pick([nil, true, false])
      caseload.families[index].formalHelp = generator.pick([nil, true, false])
      caseload.families[index].caseManager = generator.pick([nil, true, false])
    }
    #expect(try Planner(caseload, travelTimes: SampleTravel.pairByPair).plan() == before)
  }

  @Test("is the same pairs in the other language, word for word translated", arguments: seeds)
  func language(seed: UInt64) throws {
    let caseload = RandomCaseload.medium(seed: seed)
    let english = try Planner(caseload, options: Planner.Options(language: .english)).plan()
    let dutch = try Planner(caseload, options: Planner.Options(language: .dutch)).plan()
    #expect(dutch.objective == english.objective)
    #expect(dutch.certificate == english.certificate)
    #expect(dutch.waiting.map(\.cause) == english.waiting.map(\.cause))
    for (first, second) in zip(dutch.waiting, english.waiting) {
      #expect(first.text != second.text)
      #expect(!first.text.isEmpty && !second.text.isEmpty)
    }
  }
}

extension Int? {
  fileprivate mutating func increment() {
    self = map { $0 + 1 }
  }
}

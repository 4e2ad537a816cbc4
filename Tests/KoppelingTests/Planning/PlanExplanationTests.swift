import Koppeling
import TestSupport
import Testing

@Suite("What a plan says of who waits equals its plain definition")
struct PlanExplanationTests {
  @Test("on caseloads of every kind", arguments: UInt64(0)..<150)
  func everyKind(seed: UInt64) throws {
    var random = RandomCaseload(
      seed: seed,
      families: 0...40,
      volunteers: 0...30,
      variety: 0...(seed % 3 == 0 ? 40 : 8)
    )
    try check(random.make(), SampleTravel.mixed(seed: seed))
  }

  @Test("where places are forbidden, whoever travels", arguments: UInt64(0)..<40)
  func forbiddenPlaces(seed: UInt64) throws {
    var random = RandomCaseload(seed: seed, families: 10...30, volunteers: 10...30)
    var caseload = random.make()
    caseload.scheme.samePlace = .forbid
    caseload.scheme.samePlaceMetres = [500, 8000, 30_000][Int(seed % 3)]
    caseload.scheme.traveller = seed % 2 == 0 ? .family : .volunteer
    caseload.municipalities = []
    // Homes up to some kilometres around the first place, of which the name is not always known.
    var generator = SeededGenerator(seed: seed)
    func home() -> Location {
      Location(
        microLatitude: Location.wolvega.microLatitude + generator.int(-60_000...60_000),
        microLongitude: Location.wolvega.microLongitude + generator.int(-90_000...90_000),
        place: generator.chance(50) ? nil : 1
      )
    }
    for index in caseload.families.indices {
      caseload.families[index].municipality = nil
      caseload.families[index].location = home()
    }
    for index in caseload.volunteers.indices { caseload.volunteers[index].location = home() }
    try check(caseload, EstimatedTravel())
  }

  @Test("beyond what one word of bits holds", arguments: UInt64(0)..<4)
  func manyVolunteers(seed: UInt64) throws {
    var random = RandomCaseload(
      seed: seed,
      families: 150...200,
      volunteers: 90...140,
      variety: 10...25
    )
    try check(random.make(), EstimatedTravel())
  }

  private func check(_ caseload: Caseload, _ travelTimes: any TravelTimes) throws {
    for limit in [0, 1, 3, 40] {
      let plan = try Planner(
        caseload,
        options: .init(alternatives: limit),
        travelTimes: travelTimes
      ).plan()
      let plain = PlainExplanation(caseload, travelTimes: travelTimes, plan: plan)
      for family in plan.waiting {
        let place = plain.place(of: family.family)
        let steps = family.funnel.map {
          PlainExplanation.Step(
            requirement: $0.requirement,
            volunteers: $0.volunteers,
            text: $0.text
          )
        }
        #expect(steps == plain.funnel(of: place), "\(family.family)")
        #expect(family.passing == plain.passing(place).count)
        #expect(family.alternatives.map(\.volunteer) == plain.alternatives(place, limit: limit))
        guard family.cause == .placesTaken else {
          #expect(family.competingFamilies.isEmpty && family.contestedVolunteers.isEmpty)
          continue
        }
        let rivals = plain.competition(around: place)
        #expect(family.competingFamilies == plain.named(rivals.families))
        #expect(family.contestedVolunteers == plain.named(rivals.volunteers))
        #expect(
          family.text.hasPrefix(
            "\(rivals.families.count) families could take \(rivals.places) place"
          )
        )
      }
      for proposal in plan.proposals {
        let place = plain.place(of: proposal.family)
        #expect(proposal.alternatives.map(\.volunteer) == plain.alternatives(place, limit: limit))
      }
      for volunteer in plan.available {
        #expect(volunteer.passingFamilies == plain.passingFamilies(of: volunteer.volunteer))
      }
    }
  }
}

import Koppeling
import TestSupport
import Testing

@Suite("The score of a pair")
struct ScoreTests {
  @Test("is the sum of its parts with nothing left over, within its interval", arguments: 0..<20)
  func parts(block: Int) {
    for seed in UInt64(block) * 25..<UInt64(block + 1) * 25 {
      let caseload = RandomCaseload.small(seed: seed)
      let scorer = Scorer(caseload)
      for family in scorer.families.indices {
        for volunteer in scorer.volunteers.indices {
          check(scorer.pair(family: family, volunteer: volunteer), seed: seed)
        }
      }
    }
  }

  private func check(_ pair: PairContext, seed: UInt64) {
    let score = Score(of: pair)
    #expect(score.parts.map(\.criterion) == Criterion.allCases)
    #expect(score.parts.reduce(0) { $0 + $1.weight } == 1000)
    var sum = 0
    for part in score.parts {
      #expect(part.value == part.criterion.value(of: pair))
      #expect(part.weight == pair.scheme.weights[part.criterion])
      #expect(part.value.low <= part.value.value && part.value.value <= part.value.high)
      #expect(part.points == part.weight * part.value.value)
      sum += part.points
    }
    #expect(score.value == sum, "seed \(seed)")
    #expect((0...1_000_000).contains(score.value), "seed \(seed)")
    #expect(score.low <= score.value && score.value <= score.high, "seed \(seed)")
  }

  @Test("of the sample pair follows by hand")
  func byHand() throws {
    let pair = SamplePair {
      let key = TabulatedTravel.Key(family: "F1", volunteer: "V1")
      $0.travelTimes = TabulatedTravel(minutes: [key: 20])
    }
    // Needs (3 × 2 of 5 × 3) 400, language 1000, travel 750, slots 400, commitment 1000, wishes 1000,
    // interests 1000.
    let expected =
      300 * 400 + 200 * 1000 + 200 * 750 + 100 * 400 + 80 * 1000 + 70 * 1000 + 50 * 1000
    #expect(try #require(pair.score) == expected)
  }

  @Test("follows the municipality's weights")
  func municipalityWeights() throws {
    let weights = try #require(Weights([.language: 1000]))
    let pair = SamplePair {
      var overrides = SchemeOverrides()
      overrides.weights = weights
      $0.municipalities = [Municipality(id: "M", overrides: overrides)]
      $0.family.municipality = "M"
      $0.family.languages = [LanguageSkill("nl", .b1)]
    }
    #expect(pair.score == 650_000)
  }

  @Test("is full for a perfect pair and zero for the opposite")
  func ends() {
    func score(_ change: (inout SamplePair) -> Void) -> Int {
      Score(of: SamplePair(change).context).value
    }
    let key = TabulatedTravel.Key(family: "F1", volunteer: "V1")
    let best = score {
      $0.travelTimes = TabulatedTravel(minutes: [key: 0])
      $0.family.needs = [:]
      $0.family.slots = .all
      $0.volunteer.slots = .all
    }
    #expect(best == 1_000_000)
    let worst = score {
      $0.travelTimes = TabulatedTravel(minutes: [key: 40])
      $0.volunteer.experience = [:]
      $0.volunteer.languages = []
      $0.volunteer.slots = []
      $0.volunteer.intendedWeeks = 0
      $0.family.wishes = [Wish("music", consented: true)]
      $0.volunteer.interests = []
    }
    #expect(worst == 0)
  }

  @Test("of a pair that fails any requirement does not exist")
  func failing() {
    #expect(SamplePair { $0.family.consent = nil }.score == nil)
    #expect(SamplePair { $0.volunteer.status = .paused }.score == nil)
    #expect(SamplePair { $0.volunteer.slots = [] }.score == nil)
    #expect(SamplePair { $0.scheme.samePlaceMetres = 100_000 }.score != nil)
    let matched = SamplePair {
      $0.volunteer.capacity = 2
      $0.matches = [Match(family: "F1", volunteer: "V1", state: .running)]
    }
    #expect(matched.score == nil)
  }
}

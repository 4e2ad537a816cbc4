import Koppeling
import TestSupport
import Testing

@Suite("What is not known gives an interval")
struct CriterionIntervalTests {
  /// Hides one answer of a random pair, and gives other answers in its place; the pair with each
  /// answer must pass the requirements, as the proposed pair will once somebody asked.
  private func checkHidden<Answer>(
    _ criterion: Criterion,
    seed: UInt64,
    _ path: WritableKeyPath<SamplePair, Answer?>,
    answers: [Answer],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var generator = SeededGenerator(seed: seed)
    let people = RandomPeople(percent: 25)
    var pair = SamplePair {
      $0.family = people.family("F1", using: &generator)
      $0.volunteer = people.volunteer("V1", using: &generator)
    }
    pair[keyPath: path] = nil
    let interval = criterion.value(of: pair.context)
    let failing = pair.failing
    for answer in answers {
      pair[keyPath: path] = answer
      guard Set(pair.failing).isSubset(of: failing) else { continue }
      let value = criterion.value(of: pair.context)
      #expect(
        interval.low <= value.low && value.high <= interval.high,
        "\(criterion) is \(interval), and \(value) once the answer is \(answer)",
        sourceLocation: sourceLocation
      )
    }
  }

  private static let needs: [TopicWeights] = [[:], [.babies: 5], [.boundaries: 3, .play: 1]]
  private static let tags: [SortedSet<Koppeling.Tag>] = [
    [], ["cooking"], ["gardening", "music", "walking"],
  ]
  private static let languages: [[LanguageSkill]] = [
    [], [LanguageSkill("nl", .a2)], [LanguageSkill("nl", .native)], [LanguageSkill("ar", .b1)],
    [LanguageSkill("ti"), LanguageSkill("nl-BE", .b2)],
  ]

  @Test("that holds the value for every answer: needs and experience", arguments: seeds)
  func needs(seed: UInt64) {
    checkHidden(.needs, seed: seed, \.family.needs, answers: Self.needs)
    checkHidden(.needs, seed: seed, \.volunteer.experience, answers: Self.needs)
  }

  @Test("that holds the value for every answer: languages", arguments: seeds)
  func languages(seed: UInt64) {
    checkHidden(.language, seed: seed, \.family.languages, answers: Self.languages)
    checkHidden(.language, seed: seed, \.volunteer.languages, answers: Self.languages)
  }

  @Test("that holds the value for every level of a language", arguments: LanguageLevel.allCases)
  func level(level: LanguageLevel) {
    for tag in ["nl", "nl-BE", "en"] as [LanguageTag] {
      func value(_ level: LanguageLevel?) -> CriterionValue {
        Criterion.language.valueOfSample {
          $0.family.languages = [LanguageSkill(tag, level), LanguageSkill("en", .a2)]
          $0.volunteer.languages = [LanguageSkill("nl", .b2), LanguageSkill("en", .b1)]
        }
      }
      let (unknown, known) = (value(nil), value(level))
      #expect(unknown.low <= known.low && known.high <= unknown.high)
    }
  }

  @Test("that holds the value for every answer: slots", arguments: seeds)
  func slots(seed: UInt64) {
    let answers: [SlotSet] = [.all, SlotSet([Slot(.tuesday, .morning)]), []]
    checkHidden(.slotSlack, seed: seed, \.family.slots, answers: answers)
    checkHidden(.slotSlack, seed: seed, \.volunteer.slots, answers: answers)
  }

  @Test("that holds the value for every answer: weeks, when nothing is known of them")
  func weeks() {
    let interval = Criterion.commitment.valueOfSample {
      $0.volunteer.commitUntil = nil
      $0.volunteer.intendedWeeks = nil
    }
    for weeks in 26...120 {
      let value = Criterion.commitment.valueOfSample {
        $0.volunteer.commitUntil = nil
        $0.volunteer.intendedWeeks = weeks
      }
      #expect(interval.low <= value.low && value.high <= interval.high)
    }
  }

  @Test("that holds the value for every answer: offers", arguments: seeds)
  func offers(seed: UInt64) {
    checkHidden(.preferences, seed: seed, \.family.offers, answers: Self.tags)
    checkHidden(.preferences, seed: seed, \.volunteer.offers, answers: Self.tags)
  }

  @Test("that holds the value for every answer: interests", arguments: seeds)
  func interests(seed: UInt64) {
    checkHidden(.interests, seed: seed, \.family.interests, answers: Self.tags)
    checkHidden(.interests, seed: seed, \.volunteer.interests, answers: Self.tags)
  }

  @Test("that holds the value for the modes it assumes, from 5 km", arguments: [5, 8, 13, 21, 40])
  func modes(kilometres: Int) {
    func value(_ modes: SortedSet<TravelMode>?) -> CriterionValue {
      Criterion.travel.valueOfSample {
        $0.scheme.maximumTravelMinutes = 300
        $0.family.location = Location(microLatitude: 52_000_000, microLongitude: 5_000_000)
        $0.volunteer.location = Location(
          microLatitude: 52_000_000 + 8993 * kilometres,
          microLongitude: 5_000_000
        )
        $0.volunteer.travelModes = modes
      }
    }
    let unknown = value(nil)
    #expect(!unknown.isKnown)
    for modes in [
      [.bicycle], [.car], [.bicycle, .publicTransport], [.electricBicycle], [.bicycle, .car],
    ] as [SortedSet<TravelMode>] {
      let known = value(modes)
      #expect(unknown.low <= known.low && known.high <= unknown.high, "\(modes)")
    }
  }

  private static let seeds = 0..<60 as Range<UInt64>
}

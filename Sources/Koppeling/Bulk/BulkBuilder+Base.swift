extension BulkBuilder {
  /// The settings by which schemes differ in the requirements and the criterion below.
  private struct BaseRules: Hashable {
    private let parentingExperienceRequired: Bool
    private let trainingRequired: Bool
    private let conductCheck: ConductCheckRule?
    private let minimumCommitmentWeeks: Int
    private let plannedWeeks: Int

    init(_ scheme: Scheme) {
      parentingExperienceRequired = scheme.parentingExperienceRequired
      trainingRequired = scheme.trainingRequired
      conductCheck = scheme.conductCheck
      minimumCommitmentWeeks = scheme.minimumCommitmentWeeks
      plannedWeeks = scheme.plannedWeeks
    }
  }

  /// Settings and a start of families: with a volunteer they settle the value of commitment.
  private struct BaseKey: Hashable {
    let rules: Int
    let start: Int32
  }

  /// Requirements on the volunteer that hold on any day.
  private static let lasting: [Requirement] = [.volunteerStatus, .capacity, .parentingExperience]
  /// Requirements on the volunteer that hang on the start.
  private static let passing: [Requirement] = [.training, .conductCheck, .commitment]

  /// Values of commitment and the requirements that follow from the volunteer and the start.
  mutating func fillBase() {
    let rules = Classes(
      schemes.representatives.map { BaseRules(scorer.families[$0].scheme) },
      of: schemes
    )
    let keys = Classes(
      families.indices.map { BaseKey(rules: rules.ofElement[$0], start: families[$0].start) }
    )
    let count = scorer.volunteers.count
    tables.base = [Int16](repeating: -1, count: keys.count * count)
    for (rule, representative) in rules.representatives.enumerated() {
      let own = keys.representatives.indices
        .filter { rules.ofElement[keys.representatives[$0]] == rule }
        .sorted {
          families[keys.representatives[$0]].start < families[keys.representatives[$1]].start
        }
      for volunteer in scorer.volunteers.indices {
        var pair = pair(representative, volunteer)
        guard !Self.lasting.contains(where: { $0.ruling(on: pair).isFailure }) else { continue }
        var last: Int32 = -1
        var value: Int16 = -1
        for key in own {
          // Starts ascend: those before the volunteer's own come to the same day.
          let start = max(families[keys.representatives[key]].start, volunteers[volunteer].start)
          if start != last {
            last = start
            pair.start = starts[Int(start)]
            value = Self.baseValue(of: pair)
          }
          tables.base[key * count + volunteer] = value
        }
      }
    }
    let rows = keys.representatives.indices.map { key in
      let values = tables.base
      return appendRow { Int32(values[key * count + $0]) }
    }
    for index in families.indices {
      families[index].base = keys.ofElement[index] * count
      families[index].baseRow = rows[keys.ofElement[index]]
      families[index].baseWeight = Int32(scorer.families[index].scheme.weights[.commitment])
    }
  }

  private static func baseValue(of pair: PairContext) -> Int16 {
    passing.contains { $0.ruling(on: pair).isFailure }
      ? -1 : Int16(Criterion.commitment.value(of: pair).value)
  }

  /// Points and the requirement of languages, by classes of people who speak alike.
  mutating func fillLanguage() {
    struct Key: Hashable {
      let languages: Int
      let interpreter: Bool?
      let scheme: Int
    }
    let spoken = Classes(scorer.families.map { LanguageKey($0.languages) })
    let keys = Classes(
      scorer.families.enumerated().map { index, profile in
        Key(
          languages: spoken.ofElement[index],
          interpreter: profile.family.interpreterAgreed,
          scheme: families[index].scheme
        )
      }
    )
    let others = Classes(scorer.volunteers.map { LanguageKey($0.languages) })
    for index in volunteers.indices { volunteers[index].language = Int32(others.ofElement[index]) }
    setLanguageClasses(others.count)
    let profiles = others.representatives.map { scorer.volunteers[$0].languages }
    let levels = LanguageLevel.native.rawValue + 1
    var rows: [Int] = []
    for representative in keys.representatives {
      let weight = scorer.families[representative].scheme.weights[.language]
      let languages = scorer.families[representative].languages
      let first = tables.language.count
      // The rules see no more of a pair than its least and most common level.
      var known = [Int32?](repeating: nil, count: levels * levels)
      for (profile, other) in zip(profiles, others.representatives) {
        let common = languages.commonLevels(with: profile)
        let place = common.least * levels + common.most
        let points =
          known[place] ?? languagePoints(of: pair(representative, other), weight: weight)
        known[place] = points
        tables.language.append(points)
      }
      let points = tables.language
      rows.append(appendRow { points[first + others.ofElement[$0]] })
    }
    for index in families.indices {
      families[index].language = keys.ofElement[index] * others.count
      families[index].languageRow = rows[keys.ofElement[index]]
    }
  }

  private func languagePoints(of pair: PairContext, weight: Int) -> Int32 {
    Requirement.language.ruling(on: pair).isFailure
      ? -1 : Int32(weight * Criterion.language.value(of: pair).value)
  }
}

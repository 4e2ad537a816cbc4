package import Koppeling

extension Market {
  /// The market of a caseload: who waits, who is free to start, and the scores of the engine.
  ///
  /// Families are those that wait, with consent and accepted by triage; volunteers those who meet every
  /// requirement on themselves and have a place left, which are also their capacities. Both stand in
  /// ascending order of identifiers. Requirements decide which pairs are allowed, the scorer what they are
  /// worth, and the components are the criteria with the scheme's weights. Travel is known where the
  /// traveller's modes are. Numbers of matches that municipalities purchased are not part of a market.
  ///
  /// O(*families* × *volunteers*) judgements.
  ///
  /// - Parameters:
  ///   - caseload: A caseload without faults whose municipalities do not change the weights.
  ///   - name: The name of the instance.
  ///   - volunteerSide: What volunteers prefer by.
  package init(_ caseload: Caseload, name: String, volunteerSide: VolunteerSide = .own) {
    let scorer = Scorer(caseload)
    let people = RegionPeople(scorer)
    var table = RegionPairs(pairCount: people.families.count * people.volunteers.count)
    for family in people.families {
      for volunteer in people.volunteers {
        if scorer.score(family: family, volunteer: volunteer) == nil {
          table.appendForbidden()
        } else {
          table.append(scorer.pair(family: family, volunteer: volunteer))
        }
      }
    }
    let families = people.families.map { scorer.families[$0] }
    let volunteers = people.volunteers.map { scorer.volunteers[$0] }
    self.init(
      name: name,
      familyCount: families.count,
      volunteerCount: volunteers.count,
      scores: table.scores,
      volunteerScores: volunteerSide == .own ? table.preferences : nil,
      volunteerCapacities: volunteers.map(\.placesLeft),
      urgency: families.map { Int64($0.urgencyPoints) },
      waitingDays: families.map { max(0, $0.family.waitsSince.days(until: caseload.asOf)) },
      travelMinutes: table.minutes,
      familyGroups: RegionGroups.groupings(of: families),
      components: table.components(weights: caseload.scheme.weights),
      familyNames: families.map { "\($0.family.id)" },
      volunteerNames: volunteers.map { "\($0.volunteer.id)" }
    )
  }
}

/// Who takes part in the market of a caseload, by their places in the scorer.
private struct RegionPeople {
  let families: [Int]
  let volunteers: [Int]

  init(_ scorer: Scorer) {
    guard !scorer.families.isEmpty, !scorer.volunteers.isEmpty else {
      families = scorer.families.indices.filter { !scorer.families[$0].isMatched }
      volunteers = scorer.volunteers.indices.filter { scorer.volunteers[$0].placesLeft > 0 }
      return
    }
    func passes(_ requirements: [Requirement], _ family: Int, _ volunteer: Int) -> Bool {
      let pair = scorer.pair(family: family, volunteer: volunteer)
      return requirements.allSatisfy { !$0.ruling(on: pair).isFailure }
    }
    families = scorer.families.indices.filter { family in
      !scorer.families[family].isMatched && passes([.consent, .triage], family, 0)
    }
    volunteers = scorer.volunteers.indices.filter { volunteer in
      passes(
        [.volunteerStatus, .capacity, .parentingExperience, .training, .conductCheck],
        0,
        volunteer
      )
    }
  }
}

/// What is known of the pairs of a caseload, pair by pair.
private struct RegionPairs {
  private(set) var scores: [Int32] = []
  private(set) var minutes: [Int32] = []
  private var own: [Int32?] = []
  private var values: [[Int16]]

  init(pairCount: Int) {
    values = Criterion.allCases.map { _ in [] }
    scores.reserveCapacity(pairCount)
  }

  /// What volunteers prefer by; `nil` if the criteria of their own do not count.
  var preferences: [Int32]? {
    own.allSatisfy { $0 != nil } ? own.compactMap { $0 } : nil
  }

  mutating func appendForbidden() {
    scores.append(-1)
    minutes.append(-1)
    own.append(0)
    for criterion in values.indices { values[criterion].append(0) }
  }

  mutating func append(_ pair: PairContext) {
    let score = Score(of: pair)
    scores.append(Int32(score.value))
    own.append(VolunteerSide.preference(score.parts))
    let travel = pair.travel
    minutes.append(travel.map { $0.isKnown ? Int32(clamping: $0.fastest.minutes) : -1 } ?? -1)
    for (criterion, part) in score.parts.enumerated() {
      values[criterion].append(Int16(part.value.value))
    }
  }

  func components(weights: Weights) -> [ScoreComponent] {
    Criterion.allCases.enumerated().map { index, criterion in
      ScoreComponent(name: criterion.rawValue, weight: weights[criterion], values: values[index])
    }
  }
}

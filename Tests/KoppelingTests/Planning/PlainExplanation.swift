import Koppeling

/// What a plan says of who waits, by its definition: every pair judged by the functions on single
/// pairs, every search made anew.
struct PlainExplanation {
  /// One requirement's part of a funnel.
  struct Step: Hashable {
    let requirement: Requirement
    let volunteers: Int
    let text: String
  }

  private let scorer: Scorer
  private let scores: [[Int?]]
  private let chosen: [Int: Int]

  init(_ caseload: Caseload, travelTimes: any TravelTimes, plan: Plan) {
    let scorer = Scorer(caseload, travelTimes: travelTimes)
    self.scorer = scorer
    scores = scorer.families.indices.map { family in
      scorer.volunteers.indices.map { scorer.score(family: family, volunteer: $0) }
    }
    chosen = Dictionary(
      uniqueKeysWithValues: plan.proposals.compactMap { proposal in
        let family = scorer.families.firstIndex { $0.family.id == proposal.family }
        let volunteer = scorer.volunteers.firstIndex { $0.volunteer.id == proposal.volunteer }
        return family.flatMap { family in volunteer.map { (family, $0) } }
      }
    )
  }

  func place(of id: Family.ID) -> Int {
    scorer.families.firstIndex { $0.family.id == id } ?? -1
  }

  func named(_ families: Set<Int>) -> [Family.ID] {
    families.count > 50 ? [] : families.sorted().map { scorer.families[$0].family.id }
  }

  func named(_ volunteers: Set<Int>) -> [Volunteer.ID] {
    volunteers.count > 50 ? [] : volunteers.sorted().map { scorer.volunteers[$0].volunteer.id }
  }

  /// The volunteers that pass every requirement.
  func passing(_ family: Int) -> [Int] {
    scores[family].indices.filter { scores[family][$0] != nil }
  }

  func passingFamilies(of id: Volunteer.ID) -> Int {
    scores.indices.count { family in
      passing(family).contains { scorer.volunteers[$0].volunteer.id == id }
    }
  }

  func alternatives(_ family: Int, limit: Int) -> [Volunteer.ID] {
    passing(family).filter { $0 != chosen[family] }
      .sorted { (-(scores[family][$0] ?? 0), $0) < (-(scores[family][$1] ?? 0), $1) }
      .prefix(limit).map { scorer.volunteers[$0].volunteer.id }
  }

  /// The first requirement that each volunteer fails, counted in the order of requirements.
  func funnel(of family: Int) -> [Step] {
    var reasons: [Requirement: [Reason]] = [:]
    for volunteer in scorer.volunteers.indices {
      let pair = scorer.pair(family: family, volunteer: volunteer)
      for requirement in Requirement.allCases {
        guard case .fails(let reason) = requirement.ruling(on: pair) else { continue }
        reasons[requirement, default: []].append(reason)
        break
      }
    }
    return Requirement.allCases.compactMap { requirement in
      guard let reasons = reasons[requirement] else { return nil }
      let text = Set(reasons).count == 1 ? reasons[0].text.en : requirement.text.en
      return Step(
        requirement: requirement,
        volunteers: reasons.count,
        text: text
      )
    }
  }

  /// Volunteers reached over passing pairs and chosen pairs in turn, and all families they pass for.
  func competition(
    around family: Int
  ) -> (families: Set<Int>, volunteers: Set<Int>, places: Int) {
    var volunteers: Set<Int> = []
    var reached: Set = [family]
    while true {
      let found = Set(reached.flatMap(passing))
      let holders = chosen.filter { found.contains($0.value) }.map(\.key)
      let next = reached.union(holders)
      if found == volunteers, next == reached { break }
      (volunteers, reached) = (found, next)
    }
    let families = scores.indices.filter { !volunteers.isDisjoint(with: passing($0)) }
    let places = volunteers.reduce(0) { $0 + scorer.volunteers[$1].placesLeft }
    return (Set(families), volunteers, places)
  }
}

/// Who passes with whom, and who was chosen for whom.
struct PairSurvey {
  let scorer: Scorer
  let values: PairValues
  /// For each volunteer, the places of the families they are proposed for, ascending.
  let familiesOfVolunteer: [[Int]]
  private let volunteerOfFamily: [Int?]

  init(scorer: Scorer, values: PairValues, choice: Choice) {
    self.scorer = scorer
    self.values = values
    volunteerOfFamily = choice.volunteerOfFamily
    var families = [[Int]](repeating: [], count: scorer.volunteers.count)
    for (family, volunteer) in choice.pairs { families[volunteer].append(family) }
    familiesOfVolunteer = families
  }

  /// The places of the volunteers that pass every requirement for a family, ascending.
  func passingVolunteers(of family: Int) -> [Int] {
    scorer.volunteers.indices.filter { values.value(family: family, volunteer: $0) != nil }
  }

  /// For how many waiting families a volunteer passes every requirement.
  func passingFamilies(of volunteer: Int) -> Int {
    scorer.families.indices.count { values.value(family: $0, volunteer: volunteer) != nil }
  }

  /// The best other volunteers that pass for a family, best score first, then by identifier.
  func alternatives(for family: Int, limit: Int) -> [Alternative] {
    passingVolunteers(of: family)
      .filter { $0 != volunteerOfFamily[family] }
      .sorted { left, right in
        // A family's urgency is in both values, so the larger value has the larger score.
        let leftValue = values.value(family: family, volunteer: left) ?? 0
        let rightValue = values.value(family: family, volunteer: right) ?? 0
        return (-leftValue, left) < (-rightValue, right)
      }
      .prefix(limit)
      .map { volunteer in
        let score = Score(of: scorer.pair(family: family, volunteer: volunteer))
        return Alternative(
          volunteer: scorer.volunteers[volunteer].volunteer.id,
          score: score.value,
          scoreLow: score.low,
          scoreHigh: score.high,
          proposedFor: familiesOfVolunteer[volunteer].map { scorer.families[$0].family.id }
        )
      }
  }

  /// The families and volunteers that compete with a family for the same places: all that can be
  /// reached from it over passing pairs and chosen pairs in turn.
  func competition(around family: Int) -> (families: [Int], volunteers: [Int]) {
    var seenFamilies: Set<Int> = [family]
    var seenVolunteers: Set<Int> = []
    var queue = [family]
    while let next = queue.popLast() {
      for volunteer in passingVolunteers(of: next) where seenVolunteers.insert(volunteer).inserted {
        for other in familiesOfVolunteer[volunteer] where seenFamilies.insert(other).inserted {
          queue.append(other)
        }
      }
    }
    return (seenFamilies.sorted(), seenVolunteers.sorted())
  }
}

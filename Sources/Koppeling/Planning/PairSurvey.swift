/// Who passes with whom, and who was chosen for whom.
struct PairSurvey {
  let scorer: Scorer
  let values: PairValues
  /// For each volunteer, the places of the families they are proposed for, ascending.
  let familiesOfVolunteer: [[Int]]
  private let volunteerOfFamily: [Int?]
  private let passingFamilies: [Int]

  init(scorer: Scorer, values: PairValues, choice: Choice) {
    self.scorer = scorer
    self.values = values
    volunteerOfFamily = choice.volunteerOfFamily
    var families = [[Int]](repeating: [], count: scorer.volunteers.count)
    for (family, volunteer) in choice.pairs { families[volunteer].append(family) }
    familiesOfVolunteer = families
    var passing = [Int](repeating: 0, count: scorer.volunteers.count)
    for family in scorer.families.indices {
      for volunteer in values.volunteers(passingFor: family) { passing[volunteer] += 1 }
    }
    passingFamilies = passing
  }

  /// For how many waiting families a volunteer passes every requirement.
  func passingFamilies(of volunteer: Int) -> Int { passingFamilies[volunteer] }

  /// The best other volunteers that pass for a family, best score first, then by identifier.
  func alternatives(for family: Int, limit: Int) -> [Alternative] {
    values.volunteers(passingFor: family)
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

  /// Who competes around a family that waits.
  ///
  /// The volunteers are all that can be reached from the family over passing pairs and chosen pairs in
  /// turn; every place of theirs is taken. The families are all for whom one of them passes.
  func competition(around family: Int) -> (families: [Int], volunteers: [Int]) {
    var isContested = [Bool](repeating: false, count: scorer.volunteers.count)
    var isSeen = [Bool](repeating: false, count: scorer.families.count)
    isSeen[family] = true
    var queue = [family]
    while let next = queue.popLast() {
      for volunteer in values.volunteers(passingFor: next) where !isContested[volunteer] {
        isContested[volunteer] = true
        for other in familiesOfVolunteer[volunteer] where !isSeen[other] {
          isSeen[other] = true
          queue.append(other)
        }
      }
    }
    let families = scorer.families.indices.filter { other in
      values.volunteers(passingFor: other).contains { isContested[$0] }
    }
    return (families, isContested.indices.filter { isContested[$0] })
  }
}

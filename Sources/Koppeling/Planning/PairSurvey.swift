/// Who passes with whom, and who was chosen for whom.
///
/// Made in one pass over all pairs that may be proposed: every family's row is asked for once.
struct PairSurvey {
  let scorer: Scorer
  /// For each volunteer, the places of the families they are proposed for, ascending.
  let familiesOfVolunteer: [[Int]]
  /// For each family, how many volunteers pass every requirement.
  let passingVolunteers: [Int]
  /// For each volunteer, for how many waiting families they pass every requirement.
  let passingFamilies: [Int]
  /// Who passes for each family, if a family waits on.
  let rows: PassingRows

  /// The best others of each family.
  private let best: [[Int32]]

  /// Asks every row.
  ///
  /// O(*p* + *f* × *k* log *k*), for *p* pairs that may be proposed, *f* families and *k*
  /// alternatives.
  init(
    scorer: Scorer,
    values: PairValues,
    choice: Choice,
    alternatives: Int,
    threadLimit: Int
  ) {
    self.scorer = scorer
    var families = [[Int]](repeating: [], count: scorer.volunteers.count)
    for (family, volunteer) in choice.pairs { families[volunteer].append(family) }
    familiesOfVolunteer = families
    let keepsRows = zip(scorer.families, choice.volunteerOfFamily).contains {
      !$0.isMatched && $1 == nil
    }
    var rows = PassingRows(familyCount: scorer.families.count) { values.row(of: $0).volunteers }
    var volunteersOf = [Int](repeating: 0, count: scorer.families.count)
    var familiesOf = [Int](repeating: 0, count: scorer.volunteers.count)
    var best = [[Int32]](repeating: [], count: scorer.families.count)
    var shortlist = Shortlist(limit: alternatives)
    // Who has no row has an empty one.
    for family in scorer.families.indices where keepsRows { rows.keep([], of: family) }
    values.forEachRow(threadLimit: threadLimit) { row in
      volunteersOf[row.family] = row.volunteers.count
      if keepsRows { rows.keep(row.volunteers, of: row.family) }
      let chosen = choice.volunteerOfFamily[row.family]
      for (volunteer, value) in zip(row.volunteers, row.values) {
        familiesOf[Int(volunteer)] += 1
        if Int(volunteer) != chosen { shortlist.take(volunteer, worth: value) }
      }
      best[row.family] = shortlist.empty()
    }
    passingVolunteers = volunteersOf
    passingFamilies = familiesOf
    self.rows = rows
    self.best = best
  }

  /// The best other volunteers that pass for a family, best score first, then by identifier.
  func alternatives(for family: Int) -> [Alternative] {
    best[family].map { place in
      let volunteer = Int(place)
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
}

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

  /// The best others of each family, and where they begin.
  private let best: [Int32]
  private let starts: [Int]

  /// Asks every row.
  ///
  /// O(*p* + *f* × *k* log *k*), for *p* pairs that may be proposed, *f* families and *k*
  /// alternatives.
  init(scorer: Scorer, values: PairValues, choice: Choice, alternatives: Int) {
    self.scorer = scorer
    var families = [[Int]](repeating: [], count: scorer.volunteers.count)
    for (family, volunteer) in choice.pairs { families[volunteer].append(family) }
    familiesOfVolunteer = families
    let keepsRows = zip(scorer.families, choice.volunteerOfFamily).contains {
      !$0.isMatched && $1 == nil
    }
    var rows = PassingRows(familyCount: scorer.families.count) { values.row(of: $0).volunteers }
    var volunteersOf: [Int] = []
    var familiesOf = [Int](repeating: 0, count: scorer.volunteers.count)
    var best: [Int32] = []
    var starts = [0]
    var shortlist = Shortlist(limit: alternatives)
    for family in scorer.families.indices {
      let row = values.row(of: family)
      volunteersOf.append(row.volunteers.count)
      if keepsRows { rows.keep(row.volunteers, of: family) }
      let chosen = choice.volunteerOfFamily[family]
      for (volunteer, value) in zip(row.volunteers, row.values) {
        familiesOf[volunteer] += 1
        if volunteer != chosen { shortlist.take(Int32(volunteer), worth: value) }
      }
      best += shortlist.empty()
      starts.append(best.count)
    }
    passingVolunteers = volunteersOf
    passingFamilies = familiesOf
    self.rows = rows
    self.best = best
    self.starts = starts
  }

  /// The best other volunteers that pass for a family, best score first, then by identifier.
  func alternatives(for family: Int) -> [Alternative] {
    best[starts[family]..<starts[family + 1]].map { place in
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

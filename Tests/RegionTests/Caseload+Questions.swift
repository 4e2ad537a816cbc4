import Koppeling
import Testing

/// What the tests ask a caseload about its people.
extension Caseload {
  func family(_ id: Family.ID) throws -> Family {
    try #require(families.first { $0.id == id })
  }

  func volunteer(_ id: Volunteer.ID) throws -> Volunteer {
    try #require(volunteers.first { $0.id == id })
  }

  func match(_ family: Family.ID) throws -> Match {
    try #require(matches.first { $0.family == family })
  }

  /// One family and one volunteer together.
  func pair(_ family: Family.ID, _ volunteer: Volunteer.ID) throws -> PairContext {
    let scorer = Scorer(self)
    return scorer.pair(
      family: try #require(scorer.families.firstIndex { $0.family.id == family }),
      volunteer: try #require(scorer.volunteers.firstIndex { $0.volunteer.id == volunteer })
    )
  }

  /// What a requirement says of a family and a volunteer.
  func ruling(
    _ requirement: Requirement,
    _ family: Family.ID,
    _ volunteer: Volunteer.ID
  ) throws -> Ruling {
    requirement.ruling(on: try pair(family, volunteer))
  }

  /// The requirements that a family and a volunteer do not meet.
  func failures(_ family: Family.ID, _ volunteer: Volunteer.ID) throws -> [Requirement] {
    let pair = try pair(family, volunteer)
    return Requirement.allCases.filter { $0.ruling(on: pair).isFailure }
  }

  /// The score of a family and a volunteer, whether or not they may be proposed.
  func score(_ family: Family.ID, _ volunteer: Volunteer.ID) throws -> Int {
    Score(of: try pair(family, volunteer)).value
  }

  /// The facts of a criterion for a family and a volunteer.
  func evidence(
    _ criterion: Criterion,
    _ family: Family.ID,
    _ volunteer: Volunteer.ID
  ) throws -> LocalizedText {
    criterion.evidence(for: try pair(family, volunteer))
  }

  /// The caseload with one family changed.
  func changing(
    family id: Family.ID,
    _ change: (inout Family) throws -> Void
  ) throws -> Caseload {
    var result = self
    let index = try #require(families.firstIndex { $0.id == id })
    try change(&result.families[index])
    return result
  }

  /// The caseload with one volunteer changed.
  func changing(
    volunteer id: Volunteer.ID,
    _ change: (inout Volunteer) throws -> Void
  ) throws -> Caseload {
    var result = self
    let index = try #require(volunteers.firstIndex { $0.id == id })
    try change(&result.volunteers[index])
    return result
  }
}

/// What the tests ask a plan about its people.
extension Plan {
  /// The volunteer who is proposed for a family, if there is one.
  func volunteer(for family: Family.ID) -> Volunteer.ID? {
    proposals.first { $0.family == family }?.volunteer
  }

  func proposal(for family: Family.ID) throws -> Proposal {
    try #require(proposals.first { $0.family == family })
  }

  func waiting(_ family: Family.ID) throws -> WaitingFamily {
    try #require(waiting.first { $0.family == family })
  }

  /// Whether a family stands in the plan as running only, without a proposal and without waiting.
  func leavesAlone(_ family: Family.ID) -> Bool {
    running.contains { $0.family == family }
      && !proposals.contains { $0.family == family }
      && !waiting.contains { $0.family == family }
  }

  /// The facts of a criterion in a proposal.
  func evidence(_ criterion: Criterion, for family: Family.ID) throws -> String {
    try #require(try proposal(for: family).parts.first { $0.criterion == criterion }).evidence
  }

  /// The notices of a kind, for a family if one is given.
  func notices(_ kind: Notice.Kind, _ family: Family.ID? = nil) -> [Notice] {
    notices.filter { $0.kind == kind && (family == nil || $0.family == family) }
  }
}

/// Both texts of a notice of a kind.
func notice(
  _ kind: Notice.Kind,
  _ family: Family.ID? = nil,
  in caseload: Caseload
) throws -> LocalizedText {
  let dutch = try caseload.plan(language: .dutch).notices(kind, family)
  let english = try caseload.plan(language: .english).notices(kind, family)
  try #require(dutch.count == 1 && english.count == 1)
  return LocalizedText(nl: dutch[0].text, en: english[0].text)
}

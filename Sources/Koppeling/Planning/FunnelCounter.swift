/// Counts for a family that waits how many volunteers each requirement leaves out of those that
/// passed the ones before it, and whether all of them for the same reason.
///
/// Volunteers are bits. For each requirement the volunteers that fail it are worked out once for all
/// families that are alike in what the requirement looks at, by asking it for one pair of each kind;
/// a family's funnel is then a few operations on rows of bits. Ages and refusals are a family's own.
/// Who fails the last two, on where people live, follows from who passes at last. The functions on
/// single pairs remain the definition, whatever the source of travel times.
///
/// O(*v* / 64) words for each family beside the kinds, for *v* volunteers.
struct FunnelCounter {
  /// How many volunteers fail a requirement first, and the reason if all have the same.
  struct Step {
    var requirement: Requirement
    var volunteers: Int
    var reason: Reason?
  }

  let scorer: Scorer
  let crowd: VolunteerCrowd
  let schemes: Classes<Scheme>
  var known: [Key: FailingVolunteers] = [:]

  /// What a requirement looks at in a family, so that families with equal keys share an answer.
  struct Key: Hashable {
    var requirement: Requirement
    var scheme: Int
    var start: CalendarDate?
    var circumstances: [UInt32] = []
    var languages: LanguageKey?
    var interpreterAgreed: Bool?
  }

  init(_ scorer: Scorer) {
    self.scorer = scorer
    crowd = VolunteerCrowd(scorer)
    schemes = Classes(scorer.families.map(\.scheme))
  }

  /// The funnel of a family, of which some volunteers pass every requirement.
  ///
  /// - Parameters:
  ///   - family: The family's place.
  ///   - rows: Who passes.
  /// - Returns: The requirements at which somebody is left out, in order.
  mutating func steps(of family: Int, passing rows: PassingRows) -> [Step] {
    guard let first = crowd.volunteerAt.first else { return [] }
    for requirement in [Requirement.consent, .triage] {
      let ruling = requirement.ruling(on: scorer.pair(family: family, volunteer: first))
      guard case .fails(let reason) = ruling else { continue }
      let everyone = crowd.volunteerAt.count
      return [Step(requirement: requirement, volunteers: everyone, reason: reason)]
    }
    var alive = crowd.everyone
    var steps: [Step] = []
    func take(_ requirement: Requirement, _ failing: FailingVolunteers) {
      let out = alive.intersection(failing.positions)
      let count = out.count
      guard count > 0 else { return }
      alive.subtract(out)
      let reason = failing.reason ?? commonReason(requirement, family, out)
      steps.append(Step(requirement: requirement, volunteers: count, reason: reason))
    }
    take(.childAge, tooYoungOrOld(family))
    for requirement in Self.ofVolunteer.dropLast() {
      take(requirement, kind(requirement, family))
    }
    take(.refusal, refused(family))
    take(.commitment, kind(.commitment, family))
    take(.commonSlot, withoutSlot(family, among: alive))
    take(.boundaries, kind(.boundaries, family))
    take(.language, kind(.language, family))
    rows.read(family) { alive.remove(crowd.positionOf[$0]) }
    let near = sameHome(family, among: alive)
    take(.travel, FailingVolunteers(alive.subtracting(near)))
    take(.samePlace, FailingVolunteers(near))
    return steps
  }

  /// The reason for which all of some volunteers fail; `nil` if there are several.
  private func commonReason(
    _ requirement: Requirement,
    _ family: Int,
    _ positions: BitRow
  ) -> Reason? {
    var common: Reason?
    var isShared = true
    positions.visit { position in
      let pair = scorer.pair(family: family, volunteer: crowd.volunteerAt[position])
      guard case .fails(let reason) = requirement.ruling(on: pair) else { return true }
      isShared = (common ?? reason) == reason
      common = reason
      return isShared
    }
    return isShared ? common : nil
  }
}

package import Koppeling

/// Finds the best plan of a small caseload by trying every plan.
///
/// It takes from the engine the judgement of single pairs, and works out places, quotas, matches
/// under way and urgency points itself, from the records of the caseload.
package struct ExhaustivePlanner {
  /// What a plan is worth, compared in this order.
  package struct Worth: Hashable, Comparable, Sendable {
    /// The sum of urgency points.
    package var urgency = 0
    /// The sum of scores.
    package var score = 0
    /// The sum of lottery tickets.
    package var tickets: Int64 = 0
    /// The number of families.
    package var families = 0

    /// The worth of nothing.
    package init() {}

    /// The worth that a plan states.
    package init(stated plan: Plan) {
      urgency = plan.objective.urgency
      score = plan.objective.score
      tickets = plan.lottery.tickets
      families = plan.objective.families
    }

    package static func < (left: Worth, right: Worth) -> Bool {
      (left.urgency, left.score, left.tickets) < (right.urgency, right.score, right.tickets)
    }
  }

  /// One pair that may be proposed.
  struct Option {
    let volunteer: Int
    let score: Int
    let ticket: Int64
  }

  /// The largest number of pairs that any plan can have, after places and waiting families.
  package let largestPlan: Int
  /// The best worth.
  package private(set) var best = Worth()
  /// How many plans have the best urgency and score, whatever their tickets.
  package private(set) var bestPlans = 0

  private let urgencies: [Int]
  private let options: [[Option]]
  private let quotaOfFamily: [Int?]
  private var placesLeft: [Int]
  private var quotasLeft: [Int]

  /// Searches all plans of a caseload.
  package init(_ caseload: Caseload, seed: UInt64) {
    let scorer = Scorer(caseload)
    let pinned = caseload.matches.filter { $0.state != .ended }
    let matched = Set(pinned.map(\.family))
    let families = scorer.families.map(\.family)
    let volunteers = scorer.volunteers.map(\.volunteer)
    placesLeft = volunteers.map { volunteer in
      let own = min(
        volunteer.capacity ?? caseload.scheme.defaultCapacity,
        caseload.scheme.maximumCapacity
      )
      return max(0, own - pinned.count { $0.volunteer == volunteer.id })
    }
    let limited = caseload.municipalities.filter { $0.purchasedMatches != nil }
    quotaOfFamily = families.map { family in
      limited.firstIndex { $0.id == family.municipality }
    }
    quotasLeft = limited.map { municipality in
      let taken = families.count { $0.municipality == municipality.id && matched.contains($0.id) }
      return max(0, (municipality.purchasedMatches ?? 0) - taken)
    }
    urgencies = families.map { Self.urgency(of: $0, in: caseload) }
    options = families.indices.map { family in
      guard !matched.contains(families[family].id) else { return [] }
      return volunteers.indices.compactMap { volunteer in
        let pair = scorer.pair(family: family, volunteer: volunteer)
        guard Requirement.allCases.allSatisfy({ !$0.ruling(on: pair).isFailure }) else {
          return nil
        }
        return Option(
          volunteer: volunteer,
          score: Score(of: pair).value,
          ticket: Lottery.ticket(
            seed: seed,
            family: families[family].id,
            volunteer: volunteers[volunteer].id
          )
        )
      }
    }
    largestPlan = min(
      families.count { !matched.contains($0.id) },
      placesLeft.reduce(0, +)
    )
    search(from: 0, Worth())
  }

  /// The points, reckoned from the rule's settings alone.
  private static func urgency(of family: Family, in caseload: Caseload) -> Int {
    let rule = caseload.scheme.urgency
    let over = caseload.matches.filter { $0.family == family.id && $0.state == .ended }
    let last = over.max {
      ($0.endedOn ?? $0.startedOn ?? caseload.asOf) < ($1.endedOn ?? $1.startedOn ?? caseload.asOf)
    }
    let days = caseload.asOf.dayNumber - (family.waitingSince ?? family.registeredOn).dayNumber
    var points = rule.base + min(rule.waitingCap, days / rule.waitingDaysPerPoint)
    if family.urgency == .raised { points += rule.raised }
    if family.urgency == .high { points += rule.high }
    if last?.endReason == .volunteerLeft { points += rule.orphaned }
    return min(points, rule.cap)
  }

  private mutating func search(from family: Int, _ worth: Worth) {
    guard family < options.count else {
      note(worth)
      return
    }
    search(from: family + 1, worth)
    let quota = quotaOfFamily[family]
    if let quota, quotasLeft[quota] == 0 { return }
    for option in options[family] where placesLeft[option.volunteer] > 0 {
      placesLeft[option.volunteer] -= 1
      if let quota { quotasLeft[quota] -= 1 }
      var next = worth
      next.urgency += urgencies[family]
      next.score += option.score
      next.tickets += option.ticket
      next.families += 1
      search(from: family + 1, next)
      if let quota { quotasLeft[quota] += 1 }
      placesLeft[option.volunteer] += 1
    }
  }

  private mutating func note(_ worth: Worth) {
    if (worth.urgency, worth.score) == (best.urgency, best.score) {
      bestPlans += 1
    } else if (worth.urgency, worth.score) > (best.urgency, best.score) {
      bestPlans = 1
    }
    if worth > best { best = worth }
  }
}

import Koppeling

/// What a plan is worth: urgency first, then scores, then the tickets of the lottery.
///
/// The three numbers are kept apart and compared in order. The engine folds them into one number and
/// a second problem; comparing the two checks that it does so without loss.
struct Worth: Hashable, Comparable, Sendable {
  var urgency = 0
  var score = 0
  var tickets: Int64 = 0

  static func < (left: Worth, right: Worth) -> Bool {
    (left.urgency, left.score, left.tickets) < (right.urgency, right.score, right.tickets)
  }

  static func + (left: Worth, right: Worth) -> Worth {
    Worth(
      urgency: left.urgency + right.urgency,
      score: left.score + right.score,
      tickets: left.tickets + right.tickets
    )
  }

  static prefix func - (worth: Worth) -> Worth {
    Worth(urgency: -worth.urgency, score: -worth.score, tickets: -worth.tickets)
  }
}

/// The waiting families of a caseload, the volunteers with places, and what each pair is worth.
struct WaitingList {
  let families: [Family.ID]
  let volunteers: [Volunteer.ID]
  /// How many places each volunteer has left.
  let places: [Int]
  /// The quota of each family, as a place in ``quotas``, or `nil` for none.
  let quotaOfFamily: [Int?]
  /// How many matches each municipality with a limit has left.
  let quotas: [Int]
  /// What each family is worth with each volunteer; `nil` for a pair that may not be proposed.
  let worths: [[Worth?]]

  /// Judges every pair, one requirement at a time; places and quotas are counted from the records.
  init(_ caseload: Caseload, seed: UInt64) {
    let scorer = Scorer(caseload)
    let running = caseload.matches.filter { $0.state != .ended }
    let matched = Set(running.map(\.family))
    let waiting = scorer.families.indices.filter {
      !matched.contains(scorer.families[$0].family.id)
    }
    families = waiting.map { scorer.families[$0].family.id }
    volunteers = scorer.volunteers.map(\.volunteer.id)
    places = scorer.volunteers.map { profile in
      let volunteer = profile.volunteer
      let chosen = volunteer.capacity ?? caseload.scheme.defaultCapacity
      let taken = running.count { $0.volunteer == volunteer.id }
      return max(0, min(chosen, caseload.scheme.maximumCapacity) - taken)
    }
    let limited = caseload.municipalities.filter { $0.purchasedMatches != nil }
    quotas = limited.map { municipality in
      let taken = caseload.families.count {
        $0.municipality == municipality.id && matched.contains($0.id)
      }
      return max(0, (municipality.purchasedMatches ?? 0) - taken)
    }
    quotaOfFamily = waiting.map { family in
      limited.firstIndex { $0.id == scorer.families[family].family.municipality }
    }
    worths = waiting.map { family in
      scorer.volunteers.indices.map { volunteer in
        let pair = scorer.pair(family: family, volunteer: volunteer)
        let fails = Requirement.allCases.contains { $0.ruling(on: pair).isFailure }
        return fails
          ? nil
          : Worth(
            urgency: pair.family.urgencyPoints,
            score: Score(of: pair).value,
            tickets: Lottery.ticket(
              seed: seed,
              family: pair.family.family.id,
              volunteer: pair.volunteer.volunteer.id
            )
          )
      }
    }
  }

  /// The pairs of a choice, by identifier.
  func pairs(_ volunteerOfFamily: [Int?]) -> [Family.ID: Volunteer.ID] {
    var pairs: [Family.ID: Volunteer.ID] = [:]
    for (family, volunteer) in zip(families, volunteerOfFamily) {
      if let volunteer { pairs[family] = volunteers[volunteer] }
    }
    return pairs
  }
}

/// Checks the pairs and prices of a choice against every pair of the caseload.
struct ProofChecker {
  let planner: Planner
  let values: PairValues

  private typealias Violation = PlanVerifier.Violation

  func violations(in choice: Choice) -> [PlanVerifier.Violation] {
    feasibility(of: choice)
      + check(
        choice,
        prices: choice.prices,
        path: "certificate.prices"
      ) { $2 }
      + (choice.isFinished ? checkLottery(choice) : [])
  }

  /// Every chosen pair may be proposed, and no place and no quota is used twice.
  private func feasibility(of choice: Choice) -> [PlanVerifier.Violation] {
    var violations: [PlanVerifier.Violation] = []
    var used = [Int](repeating: 0, count: planner.scorer.volunteers.count)
    var quotaUsed = [Int](repeating: 0, count: planner.quotas.quotas.count)
    for (family, volunteer) in choice.pairs {
      let familyID = planner.scorer.families[family].family.id
      let volunteerID = planner.scorer.volunteers[volunteer].volunteer.id
      if values.value(family: family, volunteer: volunteer) == nil {
        violations.append(
          Violation(
            path: "proposals",
            message: "\(familyID) with \(volunteerID) may not be proposed"
          )
        )
      }
      used[volunteer] += 1
      if let quota = planner.quotas.quotaOfFamily[family] { quotaUsed[quota] += 1 }
    }
    for (index, profile) in planner.scorer.volunteers.enumerated()
    where used[index] > profile.placesLeft {
      violations.append(
        Violation(
          path: "proposals",
          message: "\(profile.volunteer.id) is proposed \(used[index]) times and has "
            + counted(profile.placesLeft, "place", "places") + " left"
        )
      )
    }
    for (index, quota) in planner.quotas.quotas.enumerated() where quotaUsed[index] > quota.left {
      violations.append(
        Violation(
          path: "proposals",
          message:
            "\(quota.municipality) gets \(quotaUsed[index]) proposals and has \(quota.left) left"
        )
      )
    }
    return violations
  }

  private func checkLottery(_ choice: Choice) -> [PlanVerifier.Violation] {
    let stage = LotteryStage(
      values: values,
      prices: choice.prices,
      quotas: planner.quotas,
      scorer: planner.scorer
    )
    let seed = planner.options.seed
    return check(choice, prices: choice.lotteryPrices, path: "certificate.lotteryPrices") {
      stage.value(family: $0, volunteer: $1, worth: $2, seed: seed)
    }
  }

  /// No pair is worth more than the prices of its people and municipality, and the bound that the
  /// prices prove equals the worth of the choice unless the search was stopped.
  private func check(
    _ choice: Choice,
    prices: IndexedPrices,
    path: String,
    value: (_ family: Int, _ volunteer: Int, _ worth: Int64) -> Int64?
  ) -> [PlanVerifier.Violation] {
    var found: [(family: Int, violation: Violation)] = []
    values.forEachRow(threadLimit: planner.options.threadLimit) { row in
      let quotaPrice = planner.quotas.quotaOfFamily[row.family].map { prices.quotas[$0] } ?? 0
      let own = prices.families[row.family] + quotaPrice
      for (volunteer, pairValue) in zip(row.volunteers, row.values) {
        let price = own + prices.volunteers[Int(volunteer)]
        guard let worth = value(row.family, Int(volunteer), pairValue), worth > price else {
          continue
        }
        let violation = Violation(
          path: path,
          message: "\(planner.scorer.families[row.family].family.id) with "
            + "\(planner.scorer.volunteers[Int(volunteer)].volunteer.id) is worth \(worth), more than "
            + "the prices \(price)"
        )
        found.append((row.family, violation))
      }
    }
    // Of one family they are in order.
    var violations = found.enumerated()
      .sorted { ($0.element.family, $0.offset) < ($1.element.family, $1.offset) }
      .map(\.element.violation)
    let worth = choice.pairs.reduce(Int64(0)) { sum, pair in
      let own = values.value(family: pair.family, volunteer: pair.volunteer)
      return sum + (own.flatMap { value(pair.family, pair.volunteer, $0) } ?? 0)
    }
    let bound = prices.bound(scorer: planner.scorer, quotas: planner.quotas)
    // Where the search was stopped the bound may be further away; the gap is compared with the plan's.
    if choice.isFinished ? bound != Int128(worth) : bound < Int128(worth) {
      violations.append(
        Violation(path: path, message: "the prices prove \(bound), the pairs are worth \(worth)")
      )
    }
    return violations
  }
}

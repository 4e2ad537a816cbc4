import Koppeling

extension FitSheet {
  /// Slots, needs, interests and facts of families.
  mutating func compareRequests() {
    compareFamilySlots()
    compareNeeds()
    let table = marginals.tastes
    let families = caseload.families
    compare("number of interests", table.interestCount, families.compactMap { $0.interests?.count })
    compare(
      "consent to a wish",
      table.wishConsent,
      (families.map(\.wishes) + caseload.volunteers.map(\.wishes))
        .flatMap { ($0 ?? []).map(\.consented) }
    )
    compare(
      "facts of homes",
      table.evidence,
      table.familyFacts.map { fact, perMille in
        FitStratum(
          fact.rawValue,
          Chance(perMille, table.evidence),
          families.compactMap { $0.circumstances?[fact] }
        )
      }
    )
    func men(_ household: Household) -> [Bool] {
      families.filter { $0.household == household }.compactMap { $0.circumstances?[.man] }
    }
    compare(
      "a man in the home",
      table.manInCouple.evidence,
      [
        FitStratum("two parents", table.manInCouple, men(.couple)),
        FitStratum("one parent", table.manWithOneParent, men(.singleParent)),
      ]
    )
  }

  /// One slot of each kind, of families before and at school age.
  private mutating func compareFamilySlots() {
    let table = marginals.slots
    let weeks = caseload.families.compactMap { family in
      family.children.flatMap { children in
        family.slots.map {
          (FamilyDrawing.isAtSchool(children, expecting: family.dueDate != nil), $0)
        }
      }
    }
    let work = marginals.household.work
    for slot in Self.watchedSlots {
      let kind = SlotMarginals.Kind(slot)
      func stratum(_ label: String, _ isAtSchool: Bool, _ percents: [[Int]]) -> FitStratum {
        FitStratum(
          label,
          share: Self.share(of: kind, percents, weights: work.weights),
          weeks.filter { $0.0 == isAtSchool }.map { $0.1.contains(slot) }
        )
      }
      let strata = [
        stratum("before school", false, work.outcomes.map { table.beforeSchool[$0] ?? [] }),
        stratum("at school", true, work.outcomes.map { table.atSchool[$0] ?? [] }),
      ]
      compare("families free on \(slot)", table.evidence, strata)
    }
  }

  /// A slot of each kind.
  static let watchedSlots = [
    Slot(.monday, .morning), Slot(.thursday, .afternoon), Slot(.wednesday, .afternoon),
    Slot(.friday, .evening), Slot(.saturday, .morning), Slot(.sunday, .morning),
  ]

  /// The chance of a slot over kinds of work, in a week with one slot at least.
  static func share(
    of kind: SlotMarginals.Kind,
    _ percents: [[Int]],
    weights: [Int]
  ) -> Double {
    let total = Double(weights.reduce(0, +))
    return zip(percents, weights).reduce(0) { sum, entry in
      let empty = Slot.week.reduce(1.0) { product, slot in
        product * (1 - Double(entry.0[SlotMarginals.Kind(slot).rawValue]) / 100)
      }
      let chance = Double(entry.0[kind.rawValue]) / 100 / (1 - empty)
      return sum + Double(entry.1) / total * chance
    }
  }

  private mutating func compareNeeds() {
    let table = marginals.needs
    let known = caseload.families.compactMap { family in
      family.needs.flatMap { needs in FamilyTraits(family).map { ($0, needs) } }
    }
    for rule in table.rules {
      var observed = Array(repeating: [Bool](), count: rule.chances.count)
      var others: [Bool] = []
      for (traits, needs) in known {
        if let chance = rule.chance(for: traits) {
          observed[chance.index].append(needs[rule.topic] > 0)
        } else {
          others.append(needs[rule.topic] > 0)
        }
      }
      var strata = rule.chances.indices.map { index in
        FitStratum(
          rule.chances[index].condition.rawValue,
          Chance(rule.chances[index].perMille, rule.evidence),
          observed[index]
        )
      }
      if others.contains(true) {
        strata.append(FitStratum("whom it does not concern", Chance(0, rule.evidence), others))
      }
      compare("asks for \(rule.topic.rawValue)", rule.evidence, strata)
    }
    compare(
      "weight of a request",
      table.weight,
      known.flatMap { entry in entry.1.topics.map { entry.1[$0] } }
    )
  }
}

import Koppeling

extension FitSheet {
  /// Homes, children, household, network and languages.
  mutating func compareFamilies() {
    compareHomes()
    let families = caseload.families
    let stages = families.compactMap { family in
      family.children.map {
        (family, FamilyTraits.stage(children: $0, isExpecting: family.dueDate != nil))
      }
    }
    let table = marginals.children
    compare("stage of the family", table.stage, stages.map(\.1))
    let withChildren = families.compactMap { $0.children?.map(\.ageInMonths).sorted() }
      .filter { !$0.isEmpty }
    compare("number of children", table.count, withChildren.map(\.count))
    compare(
      "twins",
      table.twins,
      withChildren.filter { $0.count >= 2 }.map { $0[0] == $0[1] }
    )
    let older = stages.filter { $0.1 == .older || $0.1 == .pregnantAgain }
      .compactMap { $0.0.children?.map(\.ageInMonths).min() }
    compare(
      "youngest child's year",
      region.isFlemish ? table.youngestYearsInFlanders : table.youngestYears,
      older.map { $0 / 12 }
    )
    let months = Marginal(
      outcomes: Array(0..<12),
      weights: Array(repeating: 1, count: 12),
      .assumption("every month alike")
    )
    compare("youngest child's month", months, withChildren.map { $0[0] % 12 })
    let longest = table.longestExpectation
    compare(
      "days until a birth",
      .assumption("every day alike, up to \(longest)"),
      families.compactMap { $0.dueDate.map { caseload.asOf.days(until: $0) } }
    ) { Double(min(max(0, $0 - 1), longest)) / Double(longest) }
    compareHousehold()
    compareLanguages()
  }

  /// Where people live, by groups of settlements of about equal weight.
  private mutating func compareHomes() {
    let groups = 20
    let sums = region.weightSums
    let total = max(1, sums.last ?? 1)
    let group = sums.indices.map { index in
      (sums[index] - region.settlements[index].weight / 2) * groups / (total + 1)
    }
    var weights = Array(repeating: 0, count: groups)
    for (index, settlement) in region.settlements.enumerated() {
      weights[group[index]] += settlement.weight
    }
    let used = weights.indices.filter { weights[$0] > 0 }
    let table = Marginal(
      outcomes: used,
      weights: used.map { weights[$0] },
      .stated("GeoNames: the populations of places, quarters taken off their cities")
    )
    func observed(_ homes: [Location]) -> [Int] {
      homes.map { position(of: $0).map { group[$0] } ?? -1 }
    }
    compare(
      "homes by settlement",
      table.evidence,
      [
        FitStratum("families", table, observed(caseload.families.map(\.location))),
        FitStratum("volunteers", table, observed(caseload.volunteers.map(\.location))),
      ]
    )
  }

  private mutating func compareHousehold() {
    let families = caseload.families
    let table = marginals.household
    compare("household", table.household, families.compactMap(\.household))
    compare("network", table.network, families.compactMap(\.network))
    func growth(_ isSmall: Bool) -> [Bool] {
      families.filter { $0.network.map { ($0 != .some) == isSmall } ?? false }
        .compactMap(\.wantsNetworkGrowth)
    }
    compare(
      "wish for a larger network",
      table.growthOfSmallNetwork.evidence,
      [
        FitStratum("small network", table.growthOfSmallNetwork, growth(true)),
        FitStratum("larger network", table.growthOfLargerNetwork, growth(false)),
      ]
    )
    compare("formal help", table.formalHelp, families.compactMap(\.formalHelp))
    func managed(_ hasHelp: Bool) -> [Bool] {
      families.filter { $0.formalHelp == hasHelp }.compactMap(\.caseManager)
    }
    compare(
      "case manager",
      table.caseManagerWithHelp.evidence,
      [
        FitStratum("with formal help", table.caseManagerWithHelp, managed(true)),
        FitStratum("without formal help", table.caseManagerWithoutHelp, managed(false)),
      ]
    )
  }

  private mutating func compareLanguages() {
    let table = marginals.languages
    let spoken = caseload.families.compactMap { family in
      family.languages.map { (settlement(of: family.location)?.mix, $0, family) }
    }
    for mix in LanguageMarginals.Mix.allCases {
      guard let column = table.families[mix] else { continue }
      let there = spoken.filter { $0.0 == mix }.compactMap { $0.1.first?.tag }
      guard !there.isEmpty else { continue }
      compare("first language of families, \(mix)", column, there.map { LanguageGroup($0) })
    }
    let others = spoken.filter { $0.1.first?.tag != "nl" }
    // A level that was taken away is left out, so known ones count less by the rate.
    let kept = 1000 - region.settings.unknown
    let levels = Marginal(
      outcomes: table.dutchOfFamilies.outcomes,
      weights: zip(table.dutchOfFamilies.outcomes, table.dutchOfFamilies.weights).map {
        $0.0 == nil ? $0.1 * 1000 : $0.1 * kept
      },
      table.dutchOfFamilies.evidence
    )
    let observed: [LanguageLevel?] = others.compactMap { entry in
      let skill = entry.1.first { $0.tag == "nl" }
      return skill.map { $0.level.map(Optional.some) } ?? .some(nil)
    }
    if kept > 0 { compare("Dutch of families with another first language", levels, observed) }
    compare(
      "interpreter for families with little Dutch",
      marginals.intake.interpreter,
      others.filter { entry in
        let skill = entry.1.first { $0.tag == "nl" }
        return skill == nil || skill?.level == .a1
      }
      .compactMap(\.2.interpreterAgreed)
    )
  }
}

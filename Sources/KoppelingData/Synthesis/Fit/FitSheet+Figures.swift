import Koppeling

extension FitSheet {
  /// Published figures themselves, beside the tables that were made of them.
  ///
  /// A figure is an interval: what was published, plus and minus half of its last digit, or as far
  /// as its words go. Only what lies outside counts against the drawn people.
  mutating func compareFigures() {
    let families = caseload.families
    let results = "home-start.nl, results of 2011"
    let stages = families.compactMap { family in
      family.children.map {
        FamilyTraits.stage(children: $0, isExpecting: family.dueDate != nil)
      }
    }
    compareShare("one parent", results, 0.345...0.355, families.compactMap(\.household)) {
      $0 == .singleParent
    }
    compareShare("own registration", results, 0.285...0.305, families.compactMap(\.referrer)) {
      $0 == .selfReferral
    }
    compareShare("small network", results, 0.405...0.415, families.compactMap(\.network)) {
      $0 != .some
    }
    compareShare("twins", results, 0.065...0.075, families.compactMap(\.children)) { children in
      let ages = children.map(\.ageInMonths).sorted()
      return zip(ages, ages.dropFirst()).contains { $0 == $1 }
    }
    let needs = families.compactMap(\.needs)
    compareShare("a child's behaviour", results, 0.265...0.275, needs) { $0[.boundaries] > 0 }
    compareShare("life events", results, 0.375...0.385, needs) { $0[.lifeEvents] > 0 }
    compareShare("a child's disability", results, 0.0525...0.0575, needs) {
      $0[.specialNeeds] > 0
    }
    compareShare("a child's worries", results, 0.065...0.075, needs) { $0[.childWorries] > 0 }
    compareShare("perinatal families", "opgroeien.be, databank of practices", 0.295...0.305, stages)
    { $0 != .older }
    compareMean(
      "children in a family",
      .stated("Home-Start Nederland, annual report of 2021: 7 190 children in 3 790 families"),
      1.89...1.905,
      families.compactMap { $0.children?.count }
    )
    compareMean(
      "days of waiting",
      .derived("Domo Hasselt (VRT, 14 September 2023), by Little's law: 16 / 67 year"),
      84...90,
      families.map(waitedDays)
    )
  }

  /// Compares a share with a published one.
  private mutating func compareShare<Value>(
    _ name: String,
    _ source: String,
    _ published: ClosedRange<Double>,
    _ values: [Value],
    isYes: (Value) -> Bool
  ) {
    let observed = values.map(isYes)
    let share = Double(observed.count { $0 }) / Double(max(1, observed.count))
    let nearest = min(max(share, published.lowerBound), published.upperBound)
    compare(
      "published share: \(name)",
      .stated(source),
      [FitStratum("", share: nearest, observed)]
    )
  }

  /// Compares a mean with a published one.
  private mutating func compareMean(
    _ name: String,
    _ evidence: Evidence,
    _ published: ClosedRange<Double>,
    _ values: [Int]
  ) {
    add(FitCheck("published mean: \(name)", evidence, values, meanIn: published))
  }
}

extension BulkBuilder {
  /// The points of each count, for each kind of family.
  mutating func fillCountTables() {
    fillNeeds()
    fillSlots()
    fillInterests()
    fillPreferences()
  }

  /// By the product of needs and experience: known values, then the value for unknown experience.
  private mutating func fillNeeds() {
    struct Key: Hashable {
      let sum: Int?
      let weight: Int
    }
    let keys = Classes(
      scorer.families.map { profile in
        Key(
          sum: profile.family.needs == nil ? nil : profile.needsSum,
          weight: profile.scheme.weights[.needs]
        )
      }
    )
    var first: [Int] = []
    for representative in keys.representatives {
      first.append(tables.needs.count)
      let profile = scorer.families[representative]
      let weight = profile.scheme.weights[.needs]
      let largest = profile.needsSum * Criterion.muchExperience
      for product in 0...largest {
        let value =
          profile.family.needs == nil
          ? CriterionValue.unknown
          : .known(Self.share(product, of: largest))
        tables.needs.append(Int32(weight * value.value))
      }
      let isSettled = profile.family.needs != nil && largest == 0
      let unknown = isSettled ? CriterionValue.known(CriterionValue.maximum) : .unknown
      tables.needs.append(Int32(weight * unknown.value))
    }
    for index in families.indices {
      families[index].needs = first[keys.ofElement[index]]
      families[index].needsUnknown = scorer.families[index].needsSum * Criterion.muchExperience + 1
    }
  }

  /// By the number of common slots.
  private mutating func fillSlots() {
    for representative in schemes.representatives {
      let weight = scorer.families[representative].scheme.weights[.slotSlack]
      for count in 0...Slot.week.count {
        let value = Criterion.slotValues[min(count, Criterion.slotValues.count - 1)]
        tables.slots.append(Int32(weight * value))
      }
    }
    for index in families.indices {
      families[index].slots = families[index].scheme * (Slot.week.count + 1)
    }
  }

  /// By the number of shared interests, then the value for unknown interests of the volunteer.
  private mutating func fillInterests() {
    struct Key: Hashable {
      let count: Int?
      let weight: Int
    }
    let keys = Classes(
      scorer.families.map { profile in
        Key(count: profile.interests?.count, weight: profile.scheme.weights[.interests])
      }
    )
    var first: [Int] = []
    for representative in keys.representatives {
      first.append(tables.interests.count)
      let profile = scorer.families[representative]
      let weight = profile.scheme.weights[.interests]
      let wanted = profile.interests?.count
      let enough = min(wanted ?? 0, Criterion.enoughInterests)
      for count in 0...(wanted ?? 0) {
        let value =
          wanted == nil
          ? CriterionValue.unknown
          : .known(Self.share(min(count, enough), of: enough))
        tables.interests.append(Int32(weight * value.value))
      }
      let unknown = wanted == 0 ? CriterionValue.known(CriterionValue.maximum) : .unknown
      tables.interests.append(Int32(weight * unknown.value))
    }
    for index in families.indices {
      families[index].interests = first[keys.ofElement[index]]
      families[index].interestsUnknown = (scorer.families[index].interests?.count ?? 0) + 1
    }
  }

  /// By twice the number of the volunteer's wishes, plus one for unknown offers, and then by the
  /// number of met wishes of both sides.
  private mutating func fillPreferences() {
    struct Key: Hashable {
      let wishes: Int
      let offersUnknown: Bool
      let weight: Int
    }
    let keys = Classes(
      scorer.families.map { profile in
        Key(
          wishes: profile.wishes?.count ?? 0,
          offersUnknown: profile.offers == nil,
          weight: profile.scheme.weights[.preferences]
        )
      }
    )
    let mostOwn = scorer.families.map { $0.wishes?.count ?? 0 }.max() ?? 0
    let mostOther = scorer.volunteers.map { $0.wishes?.count ?? 0 }.max() ?? 0
    tables.preferencesWidth = mostOwn + mostOther + 1
    let rows = 2 * mostOther + 2
    for representative in keys.representatives {
      let profile = scorer.families[representative]
      let weight = profile.scheme.weights[.preferences]
      let own = profile.wishes?.count ?? 0
      for row in 0..<rows {
        let others = row / 2
        let open = (row % 2 == 1 ? own : 0) + (profile.offers == nil ? others : 0)
        for met in 0..<tables.preferencesWidth {
          tables.preferences.append(
            Int32(weight * Self.preference(met: met, open: open, of: own + others))
          )
        }
      }
    }
    for index in families.indices {
      families[index].preferences = keys.ofElement[index] * rows * tables.preferencesWidth
    }
  }

  /// A part of a whole as a value; the whole of nothing is full.
  private static func share(_ part: Int, of whole: Int) -> Int {
    whole == 0 ? CriterionValue.maximum : CriterionValue.maximum * part / whole
  }

  private static func preference(met: Int, open: Int, of wished: Int) -> Int {
    guard wished > 0 else { return CriterionValue.maximum }
    // Entries that no pair can have are cut off, so that the value stays in range.
    let least = min(met, wished)
    let most = min(met + open, wished)
    return CriterionValue(
      low: CriterionValue.maximum * least / wished,
      high: CriterionValue.maximum * most / wished
    ).value
  }
}

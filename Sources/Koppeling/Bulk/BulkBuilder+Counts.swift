extension BulkBuilder {
  /// The four counts of every pair: needs × experience, common slots, shared interests, met wishes.
  static func counts(of scorer: Scorer) -> [PackedCounts.Count] {
    [needs(scorer), slots(scorer), interests(scorer), wishes(scorer)]
  }

  private static func needs(_ scorer: Scorer) -> PackedCounts.Count {
    func numbers(_ weights: TopicWeights?, cuttingAt limit: Int) -> [(feature: Int, number: Int)] {
      guard let weights else { return [] }
      return weights.topics.map { ($0.ordinal, min(weights[$0], limit)) }
    }
    let largest = (scorer.families.map(\.needsSum).max() ?? 0) * Criterion.muchExperience
    return PackedCounts.Count(
      families: scorer.families.map { numbers($0.family.needs, cuttingAt: TopicWeights.maximum) },
      volunteers: scorer.volunteers.map {
        numbers($0.volunteer.experience, cuttingAt: Criterion.muchExperience)
      },
      featureCount: Topic.allCases.count,
      largest: largest
    )
  }

  private static func slots(_ scorer: Scorer) -> PackedCounts.Count {
    func numbers(_ slots: SlotSet?) -> [(feature: Int, number: Int)] {
      (slots ?? []).slots.map { ($0.index, 1) }
    }
    return PackedCounts.Count(
      families: scorer.families.map { numbers($0.freeSlots) },
      volunteers: scorer.volunteers.map { numbers($0.volunteer.slots) },
      featureCount: Slot.week.count,
      largest: Slot.week.count
    )
  }

  private static func interests(_ scorer: Scorer) -> PackedCounts.Count {
    shared(scorer.families.map { $0.interests ?? [] }, scorer.volunteers.map { $0.interests ?? [] })
  }

  /// Wishes of the family met by the volunteer, and wishes of the volunteer met by the family, in one
  /// sum: the second kind under numbers of its own.
  private static func wishes(_ scorer: Scorer) -> PackedCounts.Count {
    func both(_ first: [Int]?, _ second: [Int]?) -> [Int] {
      (first ?? []).map { 2 * $0 } + (second ?? []).map { 2 * $0 + 1 }
    }
    return shared(
      scorer.families.map { both($0.wishes, $0.offers) },
      scorer.volunteers.map { both($0.offers, $0.wishes) }
    )
  }

  /// How many words two lists share; words that only one side has are left out.
  private static func shared(_ families: [[Int]], _ volunteers: [[Int]]) -> PackedCounts.Count {
    let common = Set(families.joined()).intersection(volunteers.joined()).sorted()
    let features = Dictionary(uniqueKeysWithValues: common.enumerated().map { ($1, $0) })
    func numbers(_ words: [Int]) -> [(feature: Int, number: Int)] {
      words.compactMap { word in features[word].map { ($0, 1) } }
    }
    let left = families.map(numbers)
    let right = volunteers.map(numbers)
    let largest = min(left.map(\.count).max() ?? 0, right.map(\.count).max() ?? 0)
    return PackedCounts.Count(
      families: left,
      volunteers: right,
      featureCount: common.count,
      largest: largest
    )
  }
}

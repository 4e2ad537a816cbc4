extension BulkBuilder {
  /// The four counts of every pair: needs × experience, common slots, shared interests, met wishes.
  static func counts(of scorer: Scorer) -> [PackedCounts.Count] {
    [needs(scorer), slots(scorer), interests(scorer), wishes(scorer)]
  }

  private static func needs(_ scorer: Scorer) -> PackedCounts.Count {
    let topics = Topic.allCases.count
    func numbers(_ people: some Sequence<TopicWeights?>, cuttingAt limit: Int) -> FeatureNumbers {
      var numbers = FeatureNumbers()
      for weights in people {
        if let weights {
          for topic in 0..<topics { numbers.add(min(weights[ordinal: topic], limit), to: topic) }
        }
        numbers.endPerson()
      }
      return numbers
    }
    let largest = (scorer.families.lazy.map(\.needsSum).max() ?? 0) * Criterion.muchExperience
    return PackedCounts.Count(
      families: numbers(
        scorer.families.lazy.map(\.family.needs),
        cuttingAt: TopicWeights.maximum
      ),
      volunteers: numbers(
        scorer.volunteers.lazy.map(\.volunteer.experience),
        cuttingAt: Criterion.muchExperience
      ),
      featureCount: topics,
      largest: largest
    )
  }

  private static func slots(_ scorer: Scorer) -> PackedCounts.Count {
    func numbers(_ people: some Sequence<SlotSet?>) -> FeatureNumbers {
      var numbers = FeatureNumbers()
      for slots in people {
        var bits = slots?.rawValue ?? 0
        while bits != 0 {
          numbers.add(1, to: bits.trailingZeroBitCount)
          bits &= bits - 1
        }
        numbers.endPerson()
      }
      return numbers
    }
    return PackedCounts.Count(
      families: numbers(scorer.families.lazy.map(\.freeSlots)),
      volunteers: numbers(scorer.volunteers.lazy.map(\.volunteer.slots)),
      featureCount: Slot.week.count,
      largest: Slot.week.count
    )
  }

  private static func interests(_ scorer: Scorer) -> PackedCounts.Count {
    shared(
      scorer.families.map { ($0.interests, nil) },
      scorer.volunteers.map { ($0.interests, nil) }
    )
  }

  /// Wishes of the family met by the volunteer, and wishes of the volunteer met by the family, in one
  /// sum: the second kind under numbers of its own.
  private static func wishes(_ scorer: Scorer) -> PackedCounts.Count {
    shared(
      scorer.families.map { ($0.wishes, $0.offers) },
      scorer.volunteers.map { ($0.offers, $0.wishes) }
    )
  }

  /// The words of one person of two kinds.
  private typealias Words = (first: [Int]?, second: [Int]?)

  /// How many words of each kind two people share; words that only one side has are left out.
  private static func shared(_ families: [Words], _ volunteers: [Words]) -> PackedCounts.Count {
    // A word of the first kind has an even number, one of the second an odd one.
    func forEach(_ words: Words, _ body: (Int) -> Void) {
      for word in words.first ?? [] { body(2 * word) }
      for word in words.second ?? [] { body(2 * word + 1) }
    }
    var sides: [UInt8] = []
    for (side, people) in [(UInt8(1), families), (2, volunteers)] {
      for person in people {
        forEach(person) { word in
          if word >= sides.count { sides += repeatElement(0, count: word + 1 - sides.count) }
          sides[word] |= side
        }
      }
    }
    var features: [Int?] = []
    var featureCount = 0
    for side in sides {
      features.append(side == 3 ? featureCount : nil)
      featureCount += side == 3 ? 1 : 0
    }
    func numbers(_ people: [Words]) -> FeatureNumbers {
      var numbers = FeatureNumbers()
      for person in people {
        forEach(person) { word in
          if let feature = features[word] { numbers.add(1, to: feature) }
        }
        numbers.endPerson()
      }
      return numbers
    }
    let (left, right) = (numbers(families), numbers(volunteers))
    return PackedCounts.Count(
      families: left,
      volunteers: right,
      featureCount: featureCount,
      largest: min(left.mostFeatures, right.mostFeatures)
    )
  }
}

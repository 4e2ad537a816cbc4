import Koppeling
import TestSupport
import Testing

@Suite("Sets of slots, of tags and of topics")
struct SetTests {
  @Test("a slot set holds the slots it was made of, in order of the week")
  func slotSet() {
    let slots = [Slot(.sunday, .evening), Slot(.monday, .morning), Slot(.wednesday, .afternoon)]
    let set = SlotSet(slots)
    #expect(set.slots == [slots[1], slots[2], slots[0]])
    #expect(set.count == 3)
    for slot in Slot.week { #expect(set.contains(slot) == slots.contains(slot)) }
    #expect(SlotSet.all.count == 21)
    #expect(SlotSet.all.slots == Slot.week)
    #expect(SlotSet(slots + slots) == set)
    #expect(SlotSet(rawValue: .max) == .all)
    #expect(SlotSet([]).isEmpty)
    #expect(SlotSet.all.subtracting(set).count == 18)
  }

  @Test("a slot reads back from its code, and no other text is a slot")
  func slotCodes() {
    #expect(Slot.week.count == 21)
    for (index, slot) in Slot.week.enumerated() {
      #expect(slot.index == index)
      #expect(Slot(slot.description) == slot)
    }
    #expect(Slot("wed-afternoon") == Slot(.wednesday, .afternoon))
    for text in ["", "wed", "wed-", "wed-night", "Wed-afternoon", "wed-afternoon-", "wo-middag"] {
      #expect(Slot(text) == nil, "\(text)")
    }
  }

  @Test("a sorted set is in order, without doubles, and finds what it has", arguments: seeds)
  func sortedSet(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let numbers = (0..<generator.int(0...20)).map { _ in generator.int(0...15) }
    let others = (0..<generator.int(0...20)).map { _ in generator.int(0...15) }
    let set = SortedSet(numbers)
    #expect(Array(set) == Set(numbers).sorted())
    for number in -1...16 { #expect(set.contains(number) == numbers.contains(number)) }
    #expect(SortedSet(numbers.shuffled(using: &generator)) == set)
    let common = set.intersection(SortedSet(others))
    #expect(Array(common) == Set(numbers).intersection(others).sorted())
  }

  @Test("tags are put in lower case with hyphens")
  func tags() {
    #expect(Koppeling.Tag("Reading aloud") == "reading-aloud")
    #expect(Koppeling.Tag("  Reading \t aloud\n") == "reading-aloud")
    #expect(Koppeling.Tag("music") < Koppeling.Tag("walks"))
  }

  @Test("topic weights hold a number for each topic")
  func topicWeights() {
    var weights: TopicWeights = [.babies: 2, .adolescents: 5]
    #expect(weights[.babies] == 2 && weights[.adolescents] == 5 && weights[.play] == 0)
    #expect(weights.sum == 7)
    #expect(weights.topics == [.babies, .adolescents])
    #expect(!weights.isEmpty && TopicWeights().isEmpty)
    weights[.babies] = 0
    #expect(weights == [.adolescents: 5])
    for (index, topic) in Topic.allCases.enumerated() { #expect(topic.ordinal == index) }
  }

  @Test("the product of topic weights is the sum over topics, cut off", arguments: seeds)
  func product(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var first = TopicWeights()
    var second = TopicWeights()
    for topic in Topic.allCases {
      first[topic] = generator.int(0...5)
      second[topic] = generator.int(0...5)
    }
    for limit in 0...5 {
      let expected = Topic.allCases.reduce(0) { $0 + first[$1] * min(second[$1], limit) }
      #expect(first.product(with: second, cuttingAt: limit) == expected)
    }
    #expect(first.sum == Topic.allCases.reduce(0) { $0 + first[$1] })
  }

  private static let seeds = 0..<30 as Range<UInt64>

  @Test("count a tag once, however its accents are written and in whatever order it comes")
  func accents() {
    let (one, two): (Koppeling.Tag, Koppeling.Tag) = ("caf\u{E9}", "cafe\u{301}")
    #expect(one == two)
    for tags in [[one, two], [two, one], [two, "cafz", one], [one, "cafz", two]] {
      let set = SortedSet(tags)
      #expect(set.count == Set(tags).count)
      #expect(set.contains(one) && set.contains(two))
    }
  }
}

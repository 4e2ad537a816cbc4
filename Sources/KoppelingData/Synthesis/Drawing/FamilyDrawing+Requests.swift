import Koppeling

extension FamilyDrawing {
  /// Draws when visits suit, and what else takes a slot.
  func drawSlots(of family: inout Family, _ index: Int) {
    var stream = stream(.familySlots, index)
    let table = marginals.slots
    let work = marginals.household.work.draw(&stream)
    let percents =
      Self.isAtSchool(family.children ?? [], expecting: family.dueDate != nil)
      ? table.atSchool : table.beforeSchool
    family.slots = SlotMarginals.draw(percents[work] ?? [], &stream)
    family.otherSupport = table.otherSupport.compactMap { kind, slot, chance in
      chance.draw(&stream) ? OtherSupport(kind: kind, slots: SlotSet([slot])) : nil
    }
  }

  /// Whether the youngest child is at school, and none is expected.
  static func isAtSchool(_ children: [Child], expecting: Bool) -> Bool {
    guard !expecting, let youngest = children.map(\.ageInMonths).min() else { return false }
    return youngest >= SlotMarginals.schoolMonths
  }

  /// Draws what the family asks for, by what is known of it.
  func drawNeeds(of family: inout Family, _ index: Int) {
    guard let traits = FamilyTraits(family) else { return }
    var stream = stream(.familyNeeds, index)
    let table = marginals.needs
    var needs = TopicWeights()
    for rule in table.rules {
      let drawn = stream.below(1000)
      let weight = table.weight.draw(&stream)
      if drawn < rule.chance(for: traits)?.perMille ?? 0 { needs[rule.topic] = weight }
    }
    family.needs = needs
  }

  /// Draws interests, wishes, offers and facts about the home.
  func drawTastes(of family: inout Family, _ index: Int) {
    var stream = stream(.familyTastes, index)
    let table = marginals.tastes
    let tastes = TasteDrawing(table)
    family.interests = tastes.interests(&stream)
    family.wishes = tastes.wishes(table.familyWishes, &stream)
    family.offers = tastes.tags(table.familyOffers, &stream)
    var facts = tastes.facts(table.familyFacts, &stream)
    let man = family.household == .couple ? table.manInCouple : table.manWithOneParent
    facts[.man] = man.draw(&stream)
    family.circumstances = facts
    family.cannot = tastes.cannot(table.familyCannot, &stream)
  }
}

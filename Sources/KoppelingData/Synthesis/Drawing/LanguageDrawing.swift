import Koppeling

/// Draws languages.
struct LanguageDrawing {
  let marginals: LanguageMarginals
  let isFlemish: Bool

  init(_ region: SyntheticRegion) {
    marginals = region.marginals.languages
    isFlemish = region.isFlemish
  }

  /// The languages of a family at a settlement.
  func family(at settlement: Settlement, _ stream: inout SyntheticStream) -> [LanguageSkill] {
    let group = marginals.families[settlement.mix]?.draw(&stream) ?? .dutch
    if group == .dutch {
      var skills = dutch(at: settlement, &stream)
      if marginals.englishBesideDutch.draw(&stream) {
        skills.append(LanguageSkill("en", marginals.furtherLevel.draw(&stream)))
      }
      return skills
    }
    var skills = first(of: group, &stream)
    if let level = marginals.dutchOfFamilies.draw(&stream) {
      skills.append(LanguageSkill("nl", level))
    }
    let speaksEnglish = marginals.englishBesideAnother.draw(&stream)
    let level = marginals.furtherLevel.draw(&stream)
    if group != .english, speaksEnglish { skills.append(LanguageSkill("en", level)) }
    return skills
  }

  /// The languages of a volunteer, from a blend of first languages.
  func volunteer(
    at settlement: Settlement,
    _ groups: Marginal<LanguageGroup>,
    _ stream: inout SyntheticStream
  ) -> [LanguageSkill] {
    let group = groups.draw(&stream)
    var skills = group == .dutch ? dutch(at: settlement, &stream) : first(of: group, &stream)
    let level = marginals.dutchOfVolunteers.draw(&stream)
    if group != .dutch { skills.append(LanguageSkill("nl", level)) }
    for (tag, chance) in isFlemish ? marginals.secondLanguagesInFlanders : marginals.secondLanguages
    {
      let speaks = chance.draw(&stream)
      let level = marginals.furtherLevel.draw(&stream)
      if speaks, !skills.contains(where: { $0.tag == tag }) {
        skills.append(LanguageSkill(tag, level))
      }
    }
    return skills
  }

  /// Dutch, with the language of the region for some.
  private func dutch(at settlement: Settlement, _ stream: inout SyntheticStream) -> [LanguageSkill]
  {
    let place = settlement.place
    let isStellingwerf = place.plainArea.hasSuffix("stellingwerf")
    let regional =
      isStellingwerf ? ("stl", marginals.stellingwerfs) : marginals.regional[place.regionCode]
    guard let (tag, chance) = regional, chance.draw(&stream) else {
      return [LanguageSkill("nl", .native)]
    }
    return [LanguageSkill("nl", .native), LanguageSkill(tag, .native)]
  }

  /// A first language of a group; English stands for that of people who use it, at C1 or native.
  private func first(of group: LanguageGroup, _ stream: inout SyntheticStream) -> [LanguageSkill] {
    let members = group.members
    let tag = members[stream.index(weights: members.map(\.weight))].tag
    let isNative = group != .english || stream.below(100) < 40
    return [LanguageSkill(tag, isNative ? .native : .c1)]
  }
}

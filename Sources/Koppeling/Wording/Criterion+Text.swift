extension Criterion {
  /// The name of the criterion for coordinators.
  public var text: LocalizedText {
    switch self {
    case .needs: LocalizedText(nl: "vraag en ervaring", en: "needs and experience")
    case .language: LocalizedText(nl: "taal", en: "language")
    case .travel: LocalizedText(nl: "reistijd", en: "travel")
    case .slotSlack: LocalizedText(nl: "dagdelen", en: "slots")
    case .commitment: LocalizedText(nl: "beschikbare tijd", en: "commitment")
    case .preferences: LocalizedText(nl: "wensen", en: "preferences")
    case .interests: LocalizedText(nl: "interesses", en: "interests")
    }
  }

  /// The facts that the value of a pair rests on, as a sentence without identifiers.
  public func evidence(for pair: PairContext) -> LocalizedText {
    switch self {
    case .needs: pair.needsText
    case .language: pair.languageText
    case .travel: pair.travelText
    case .slotSlack: pair.slotsText
    case .commitment: pair.commitmentText
    case .preferences: pair.preferencesText
    case .interests: pair.interestsText
    }
  }
}

extension PairContext {
  fileprivate static let notKnown = LocalizedText(nl: "niet bekend", en: "not known")

  fileprivate var needsText: LocalizedText {
    guard let needs = family.family.needs else { return Self.notKnown }
    guard !needs.isEmpty else {
      return LocalizedText(nl: "geen bijzondere vraag", en: "nothing in particular asked for")
    }
    guard let experience = volunteer.volunteer.experience else { return Self.notKnown }
    let met = needs.topics.filter { experience[$0] > 0 }
    let unmet = needs.topics.filter { experience[$0] == 0 }
    func list(_ topics: [Topic], in language: ReadingLanguage) -> String {
      topics.map { $0.text(language) }.joined(separator: ", ")
    }
    var text = LocalizedText(nl: "", en: "")
    if !met.isEmpty {
      text.nl = "ervaring met \(list(met, in: .dutch))"
      text.en = "experience with \(list(met, in: .english))"
    }
    if !unmet.isEmpty {
      text.nl += (met.isEmpty ? "" : "; ") + "niet met \(list(unmet, in: .dutch))"
      text.en += (met.isEmpty ? "" : "; ") + "not with \(list(unmet, in: .english))"
    }
    return text
  }

  fileprivate var languageText: LocalizedText {
    let interpreter = family.family.interpreterAgreed == true
    guard let tag = commonLanguage.tag, let most = LanguageLevel(rawValue: commonLanguage.most)
    else {
      if family.languages.isUnknown || volunteer.languages.isUnknown { return Self.notKnown }
      return interpreter
        ? LocalizedText(nl: "met een tolk", en: "with an interpreter")
        : LocalizedText(nl: "geen gezamenlijke taal", en: "no common language")
    }
    let speakBoth = [family.family.languages, volunteer.volunteer.languages].allSatisfy {
      $0?.contains { $0.tag.language == tag.language } ?? false
    }
    let kin =
      speakBoth
      ? LocalizedText(nl: "", en: "")
      : LocalizedText(nl: " (verwante taal: een aanname)", en: " (kindred language: an assumption)")
    guard commonLanguage.least == commonLanguage.most else {
      return LocalizedText(
        nl: "samen \(tag.text.nl), niveau niet bekend\(kin.nl)",
        en: "both \(tag.text.en), level not known\(kin.en)"
      )
    }
    return LocalizedText(
      nl: "samen \(tag.text.nl) op \(most.text.nl)\(kin.nl)",
      en: "both \(tag.text.en) at \(most.text.en)\(kin.en)"
    )
  }

  fileprivate var travelText: LocalizedText {
    guard let travel else {
      return LocalizedText(nl: "geen manier om te reizen", en: "no way to travel")
    }
    let minutes = travel.fastest.minutes
    guard travel.isKnown else {
      return LocalizedText(
        nl:
          "\(minutes) tot \(counted(travel.slowest.minutes, "minuut", "minuten")), wijze van reizen niet bekend",
        en:
          "\(minutes) to \(counted(travel.slowest.minutes, "minute", "minutes")), way to travel not known"
      )
    }
    guard let mode = travel.fastest.mode else {
      return LocalizedText(
        nl: counted(minutes, "minuut", "minuten"),
        en: counted(minutes, "minute", "minutes")
      )
    }
    return LocalizedText(
      nl: "\(counted(minutes, "minuut", "minuten")) \(mode.text.nl)",
      en: "\(counted(minutes, "minute", "minutes")) \(mode.text.en)"
    )
  }

  fileprivate var slotsText: LocalizedText {
    guard let common = commonSlots else { return Self.notKnown }
    return common.isEmpty ? LocalizedText(nl: "geen", en: "none") : common.text
  }

  fileprivate var commitmentText: LocalizedText {
    let planned = scheme.plannedWeeks
    guard let weeks = committedWeeks else { return Self.notKnown }
    return LocalizedText(
      nl: "\(counted(weeks, "week", "weken")), gepland zijn er \(planned)",
      en: "\(counted(weeks, "week", "weeks")), \(planned) are planned"
    )
  }

  fileprivate var preferencesText: LocalizedText {
    let wished = (family.wishes?.count ?? 0) + (volunteer.wishes?.count ?? 0)
    // Whether there are wishes without consent is not said.
    guard wished > 0 else {
      return LocalizedText(nl: "geen wensen met toestemming", en: "no wishes with consent")
    }
    let value = Criterion.preferences.value(of: self)
    let met =
      (volunteer.offers.map { commonCount(family.wishes ?? [], $0) } ?? 0)
      + (family.offers.map { commonCount(volunteer.wishes ?? [], $0) } ?? 0)
    let known = value.isKnown
    return LocalizedText(
      nl: "\(met) van \(counted(wished, "wens", "wensen")) vervuld"
        + (known ? "" : ", de rest niet bekend"),
      en: "\(met) of \(counted(wished, "wish", "wishes")) met"
        + (known ? "" : ", the rest not known")
    )
  }

  fileprivate var interestsText: LocalizedText {
    guard let own = family.family.interests else { return Self.notKnown }
    guard !own.isEmpty else { return LocalizedText(nl: "geen genoemd", en: "none named") }
    guard let others = volunteer.volunteer.interests else { return Self.notKnown }
    let shared = own.intersection(others).map(\.description).joined(separator: ", ")
    return shared.isEmpty
      ? LocalizedText(nl: "geen gedeeld", en: "none shared")
      : LocalizedText(nl: "samen \(shared)", en: "both \(shared)")
  }
}

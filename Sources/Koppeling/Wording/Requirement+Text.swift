extension Requirement {
  /// The name of the requirement for coordinators.
  public var text: LocalizedText {
    switch self {
    case .consent: LocalizedText(nl: "toestemming", en: "consent")
    case .triage:
      LocalizedText(nl: "toelating door de coördinator", en: "acceptance by the coordinator")
    case .childAge: LocalizedText(nl: "leeftijd van het kind", en: "age of the child")
    case .volunteerStatus: LocalizedText(nl: "inzetbaarheid", en: "status of the volunteer")
    case .capacity: LocalizedText(nl: "vrije plaats", en: "free place")
    case .parentingExperience: LocalizedText(nl: "opvoedervaring", en: "parenting experience")
    case .training: LocalizedText(nl: "basistraining", en: "basic training")
    case .conductCheck: LocalizedText(nl: "geldige VOG of uittreksel", en: "valid check of conduct")
    case .refusal: LocalizedText(nl: "niet eerder afgewezen", en: "not refused before")
    case .commitment: LocalizedText(nl: "lang genoeg beschikbaar", en: "long enough commitment")
    case .commonSlot: LocalizedText(nl: "gezamenlijk dagdeel", en: "common slot")
    case .boundaries: LocalizedText(nl: "grenzen van beide kanten", en: "boundaries of both sides")
    case .language: LocalizedText(nl: "gezamenlijke taal", en: "common language")
    case .travel: LocalizedText(nl: "reistijd", en: "travel time")
    case .samePlace: LocalizedText(nl: "niet uit dezelfde plaats", en: "not from the same place")
    }
  }
}

extension ConductCheck.Kind {
  /// The name of the check.
  public var text: LocalizedText {
    switch self {
    case .vog: LocalizedText(nl: "VOG", en: "certificate of conduct (VOG)")
    case .extract596: LocalizedText(nl: "uittreksel 596.2", en: "extract 596.2")
    case .dbs: LocalizedText(nl: "DBS-verklaring", en: "DBS check")
    }
  }
}

extension ConductCheck.Kind {
  /// The name of the check with its article, to begin a sentence with.
  var definite: LocalizedText {
    switch self {
    case .vog: LocalizedText(nl: "De VOG", en: "The certificate of conduct (VOG)")
    case .extract596: LocalizedText(nl: "Het uittreksel 596.2", en: "The extract 596.2")
    case .dbs: LocalizedText(nl: "De DBS-verklaring", en: "The DBS check")
    }
  }
}

extension Circumstance {
  /// The circumstance in a word or two.
  public var text: LocalizedText {
    switch self {
    case .cats: LocalizedText(nl: "katten", en: "cats")
    case .dogs: LocalizedText(nl: "honden", en: "dogs")
    case .otherPets: LocalizedText(nl: "andere huisdieren", en: "other pets")
    case .smoking: LocalizedText(nl: "roken in huis", en: "smoking indoors")
    case .stairs: LocalizedText(nl: "alleen trappen", en: "stairs only")
    case .man: LocalizedText(nl: "een man", en: "a man")
    case .woman: LocalizedText(nl: "een vrouw", en: "a woman")
    case .ownChild: LocalizedText(nl: "een eigen kind mee", en: "an own child along")
    }
  }
}

extension Slot {
  private static let dutchDays = ["ma", "di", "wo", "do", "vr", "za", "zo"]
  private static let englishDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let dutchParts = ["ochtend", "middag", "avond"]
  private static let englishParts = ["morning", "afternoon", "evening"]

  /// The slot in words, such as "wo middag".
  public var text: LocalizedText {
    LocalizedText(
      nl: "\(Self.dutchDays[weekday.rawValue]) \(Self.dutchParts[dayPart.rawValue])",
      en: "\(Self.englishDays[weekday.rawValue]) \(Self.englishParts[dayPart.rawValue])"
    )
  }
}

extension SlotSet {
  /// The slots in words, in order of the week.
  public var text: LocalizedText {
    LocalizedText(
      nl: slots.map(\.text.nl).joined(separator: ", "),
      en: slots.map(\.text.en).joined(separator: ", ")
    )
  }
}

extension Topic {
  /// The topic in words.
  public var text: LocalizedText {
    switch self {
    case .pregnancy: LocalizedText(nl: "zwangerschap", en: "pregnancy")
    case .babies: LocalizedText(nl: "een baby", en: "a baby")
    case .cryingBaby: LocalizedText(nl: "een huilbaby", en: "a crying baby")
    case .multiples: LocalizedText(nl: "een tweeling of meer", en: "twins or more")
    case .boundaries: LocalizedText(nl: "grenzen stellen", en: "setting limits")
    case .livelyChild: LocalizedText(nl: "een druk kind", en: "a lively child")
    case .outdoors: LocalizedText(nl: "naar buiten", en: "going outdoors")
    case .play: LocalizedText(nl: "spelen en voorlezen", en: "play and reading")
    case .busyHousehold: LocalizedText(nl: "een druk gezin", en: "a busy household")
    case .singleParenting: LocalizedText(nl: "alleen opvoeden", en: "single parenting")
    case .parentingConfidence:
      LocalizedText(nl: "zekerheid als ouder", en: "confidence as a parent")
    case .listeningEar: LocalizedText(nl: "een luisterend oor", en: "a listening ear")
    case .practicalMatters: LocalizedText(nl: "praktische zaken", en: "practical matters")
    case .networkBuilding: LocalizedText(nl: "mensen leren kennen", en: "getting to know people")
    case .newcomer:
      LocalizedText(nl: "wegwijs na migratie", en: "finding one's way after migration")
    case .languagePractice: LocalizedText(nl: "taal oefenen", en: "language practice")
    case .school: LocalizedText(nl: "school", en: "school")
    case .studyAndWork: LocalizedText(nl: "studie en werk", en: "study and work")
    case .lifeEvents: LocalizedText(nl: "een ingrijpende gebeurtenis", en: "an upheaval")
    case .specialNeeds:
      LocalizedText(nl: "een kind dat meer zorg vraagt", en: "a child with special needs")
    case .childWorries: LocalizedText(nl: "zorgen om een kind", en: "worries about a child")
    case .adolescents: LocalizedText(nl: "pubers", en: "adolescents")
    }
  }
}

extension TravelMode {
  /// The mode in words.
  public var text: LocalizedText {
    switch self {
    case .walk: LocalizedText(nl: "lopend", en: "on foot")
    case .bicycle: LocalizedText(nl: "met de fiets", en: "by bicycle")
    case .electricBicycle: LocalizedText(nl: "met de e-fiets", en: "by electric bicycle")
    case .publicTransport: LocalizedText(nl: "met het openbaar vervoer", en: "by public transport")
    case .car: LocalizedText(nl: "met de auto", en: "by car")
    }
  }
}

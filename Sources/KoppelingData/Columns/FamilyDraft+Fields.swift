import Koppeling

extension FamilyDraft {
  static let fields: [Field<FamilyDraft>] = identity + children + availability + requests

  private static let identity: [Field<FamilyDraft>] = [
    .required(
      "id",
      "id",
      "id",
      \.family.id,
      .identifier(),
      aliases: ["family", "gezin", "family id", "gezin id", "gezinsnummer", "kenmerk", "nummer"],
      nl: "Het pseudoniem van het gezin: geen naam, adres of burgerservicenummer.",
      en: "The family's pseudonym: no name, address or citizen number.",
      example: "G-017"
    ),
    .optional(
      "municipality",
      "gemeente",
      "municipality",
      \.family.municipality,
      .identifier(),
      nl: "De gemeente die de steun betaalt, zoals in scheme.json.",
      en: "The municipality that pays for the support, as in scheme.json.",
      example: "weststellingwerf"
    ),
    .place(\.home.place),
    .latitude(\.home.microLatitude),
    .longitude(\.home.microLongitude),
    .required(
      "registered_on",
      "aangemeld_op",
      "registeredOn",
      \.family.registeredOn,
      .date,
      aliases: ["registered", "aanmelddatum", "datum aanmelding", "aangemeld"],
      nl: "De dag van aanmelding.",
      en: "The day of registration.",
      example: "2026-09-01"
    ),
    .optional(
      "waiting_since",
      "wacht_sinds",
      "waitingSince",
      \.family.waitingSince,
      .date,
      aliases: ["waiting from", "wachtend sinds"],
      nl: "De dag sinds welke het gezin wacht; leeg is de dag van aanmelding.",
      en: "The day since which the family waits; empty is the day of registration.",
      example: "2026-09-08"
    ),
    .optional(
      "consent",
      "toestemming",
      "consent",
      \.consent,
      .yesNo,
      nl: "Of het gezin toestemming geeft om gekoppeld te worden.",
      en: "Whether the family consents to be matched.",
      example: "ja"
    ),
    .optional(
      "consent_date",
      "toestemming_op",
      "consent",
      \.consentDate,
      .date,
      aliases: ["consent on", "datum toestemming", "toestemmingsdatum"],
      nl: "De dag van die toestemming.",
      en: "The day of that consent.",
      example: "2026-09-01"
    ),
    .optional(
      "triage",
      "toelating",
      "triage",
      \.triage,
      .choice(.triage),
      aliases: ["triage outcome", "besluit"],
      nl: "Wat een mens besloot over de vorm van steun.",
      en: "What a person decided about the way of support.",
      example: "accepted"
    ),
    .optional(
      "triage_date",
      "toelating_op",
      "triage",
      \.triageDate,
      .date,
      aliases: ["triage on", "datum toelating", "datum besluit"],
      nl: "De dag van dat besluit.",
      en: "The day of that decision.",
      example: "2026-09-03"
    ),
    .optional(
      "urgency",
      "urgentie",
      "urgency",
      \.family.urgency,
      .choice(.urgency),
      aliases: ["spoed", "priority", "prioriteit"],
      nl: "De urgentie die de coördinator aangaf.",
      en: "The urgency that the coordinator stated.",
      example: "raised"
    ),
    .optional(
      "referrer",
      "verwijzer",
      "referrer",
      \.family.referrer,
      .choice(.referrer),
      aliases: ["aangemeld door", "referred by"],
      nl: "Wie het gezin bij het programma bracht.",
      en: "Who brought the family to the scheme.",
      example: "areaTeam"
    ),
  ]

  private static let children: [Field<FamilyDraft>] = [
    .optional(
      "children",
      "kinderen",
      "children",
      \.family.children,
      .children,
      aliases: ["ages", "leeftijden", "children ages", "leeftijden kinderen", "leeftijd kinderen"],
      nl: "De leeftijden van de kinderen in maanden, of met een eenheid: 18, 18m, 4j, 4j6m.",
      en: "The ages of the children in months, or with a unit: 18, 18m, 4y, 4y6m.",
      example: "4j 18m"
    ),
    .optional(
      "due_date",
      "uitgerekend_op",
      "dueDate",
      \.family.dueDate,
      .date,
      aliases: ["due", "uitgerekende datum", "due on"],
      nl: "De dag waarop een kind wordt verwacht.",
      en: "The day on which a child is expected.",
      example: "2027-01-15"
    ),
    .optional(
      "household",
      "huishouden",
      "household",
      \.family.household,
      .choice(.household),
      aliases: ["gezinssamenstelling", "gezinsvorm"],
      nl: "Wie de kinderen opvoedt.",
      en: "Who brings up the children.",
      example: "singleParent"
    ),
    .optional(
      "network",
      "netwerk",
      "network",
      \.family.network,
      .choice(.network),
      aliases: ["network size", "netwerkgrootte"],
      nl: "Op hoeveel mensen het gezin kan rekenen.",
      en: "How many people the family can call on.",
      example: "small"
    ),
    .optional(
      "wants_network_growth",
      "wil_groter_netwerk",
      "wantsNetworkGrowth",
      \.family.wantsNetworkGrowth,
      .yesNo,
      aliases: ["netwerk vergroten", "network growth"],
      nl: "Of het gezin meer mensen wil leren kennen; telt nooit tegen een gezin.",
      en: "Whether the family wants to know more people; never counts against a family.",
      example: "ja"
    ),
    .optional(
      "formal_help",
      "formele_hulp",
      "formalHelp",
      \.family.formalHelp,
      .yesNo,
      aliases: ["hulpverlening", "professionele hulp"],
      nl: "Of er formele hulp is; die sluit een vrijwilliger niet uit.",
      en: "Whether formal help is present; it does not exclude a volunteer.",
      example: "nee"
    ),
    .optional(
      "case_manager",
      "casusregie",
      "caseManager",
      \.family.caseManager,
      .yesNo,
      aliases: ["casusregisseur"],
      nl: "Of er een casusregisseur bij betrokken is.",
      en: "Whether a case manager is involved.",
      example: "nee"
    ),
  ]

  private static let availability: [Field<FamilyDraft>] = [
    .languages(\.family.languages),
    .optional(
      "interpreter_agreed",
      "tolk_afgesproken",
      "interpreterAgreed",
      \.family.interpreterAgreed,
      .yesNo,
      aliases: ["interpreter", "tolk"],
      nl: "Of er een tolk, een platenplan of een tolkend familielid is afgesproken.",
      en: "Whether an interpreter, a picture plan or a relative who interprets is agreed on.",
      example: "nee"
    ),
    .slots(\.family.slots),
    .optional(
      "other_support",
      "andere_steun",
      "otherSupport",
      \.family.otherSupport,
      .otherSupport,
      nl: "Andere steun met de dagdelen die zij inneemt, zoals voorlezen@wo-middag.",
      en: "Other support with the slots that it takes, such as reading@wed-afternoon.",
      example: "voorlezen@wo-middag"
    ),
    .optional(
      "start_wanted",
      "gewenste_start",
      "startWanted",
      \.family.startWanted,
      .date,
      aliases: ["start", "startdatum"],
      nl: "De eerste dag waarop de steun mag beginnen; leeg is zo snel mogelijk.",
      en: "The first day on which support may start; empty is as soon as possible.",
      example: "2026-12-01"
    ),
    .travelModes(\.family.travelModes),
    .maximumTravelMinutes(\.family.maximumTravelMinutes),
  ]

  private static let requests: [Field<FamilyDraft>] = [
    .optional(
      "needs",
      "vragen",
      "needs",
      \.family.needs,
      .topics,
      aliases: ["hulpvragen", "help requests", "vraag", "hulpvraag"],
      nl: "Wat het gezin vraagt, elk met een gewicht van 0 (niet) tot 5; zonder getal 1.",
      en: "What the family asks for, each with a weight of 0 (not) to 5; without one it is 1.",
      example: "boundaries:3 outdoors:2"
    ),
    .interests(\.family.interests),
    .wishes(\.wishes.tags),
    .wishesConsent(\.wishes.consent),
    .offers(\.family.offers),
    .circumstances(\.family.circumstances),
    .cannot(\.family.cannot),
  ]
}

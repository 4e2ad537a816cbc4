import Koppeling

extension VolunteerDraft {
  static let fields: [Field<VolunteerDraft>] = identity + fitness + availability + requests

  private static let identity: [Field<VolunteerDraft>] = [
    .required(
      "id",
      "id",
      "id",
      \.volunteer.id,
      .identifier(),
      aliases: [
        "volunteer", "vrijwilliger", "volunteer id", "vrijwilliger id", "vrijwilligersnummer",
        "kenmerk", "nummer",
      ],
      nl: "Het pseudoniem van de vrijwilliger: geen naam, adres of burgerservicenummer.",
      en: "The volunteer's pseudonym: no name, address or citizen number.",
      example: "V-004"
    ),
    .place(\.home.place),
    .latitude(\.home.microLatitude),
    .longitude(\.home.microLongitude),
    .optional(
      "status",
      "status",
      "status",
      \.status,
      .choice(.status),
      nl: "Waar de vrijwilliger staat in het programma; leeg is beschikbaar.",
      en: "Where the volunteer stands in the scheme; empty is available.",
      example: "available"
    ),
    .optional(
      "available_from",
      "beschikbaar_vanaf",
      "availableFrom",
      \.volunteer.availableFrom,
      .date,
      aliases: ["vanaf"],
      nl: "De eerste dag waarop de vrijwilliger kan beginnen; leeg is nu.",
      en: "The first day on which the volunteer may start; empty is now.",
      example: "2026-10-01"
    ),
    .optional(
      "capacity",
      "plaatsen",
      "capacity",
      \.volunteer.capacity,
      .number(0...20),
      aliases: ["capaciteit", "aantal gezinnen", "families"],
      nl: "Hoeveel gezinnen de vrijwilliger tegelijk wil steunen.",
      en: "How many families the volunteer chooses to support at once.",
      example: "1"
    ),
  ]

  private static let fitness: [Field<VolunteerDraft>] = [
    .optional(
      "parenting_experience",
      "opvoedervaring",
      "parentingExperience",
      \.volunteer.parentingExperience,
      .choice(.parentingExperience),
      nl: "Waar ervaring met opvoeden vandaan komt.",
      en: "Where experience with bringing up children comes from.",
      example: "own"
    ),
    .optional(
      "experience",
      "ervaring",
      "experience",
      \.volunteer.experience,
      .topics,
      aliases: ["ervaringen", "skills"],
      nl: "Ervaring per onderwerp, van 0 (geen) tot 5 (zeer veel); zonder getal is het 1.",
      en: "Experience by topic, from 0 (none) to 5 (very much); without a number it is 1.",
      example: "boundaries:3 outdoors:2"
    ),
    .optional(
      "trained_on",
      "getraind_op",
      "trainedOn",
      \.volunteer.trainedOn,
      .date,
      aliases: ["training", "basistraining", "basistraining op", "training date"],
      nl: "De dag waarop de basistraining is afgerond.",
      en: "The day on which the basic training was completed.",
      example: "2026-03-20"
    ),
    .optional(
      "checks",
      "verklaringen",
      "checks",
      \.volunteer.checks,
      .checks,
      nl: "Verklaringen omtrent gedrag met hun dag van afgifte; nooit de inhoud.",
      en: "Checks of conduct with the day each was issued; never their content.",
      example: "vog:2025-03-01"
    ),
    .optional(
      "vog_date",
      "vog_datum",
      "checks",
      \.vog,
      .date,
      aliases: ["vog", "vog op", "vog afgegeven"],
      nl: "De dag van afgifte van de VOG; hetzelfde als vog in de kolom checks.",
      en: "The day the Dutch VOG was issued; the same as vog in the column checks.",
      example: "2025-03-01"
    ),
    .optional(
      "extract_596_date",
      "uittreksel_596_datum",
      "checks",
      \.extract596,
      .date,
      aliases: ["uittreksel 596", "extract 596", "uittreksel 596.2"],
      nl: "De dag van afgifte van het Belgische uittreksel 596.2.",
      en: "The day the Belgian extract 596.2 was issued.",
      example: "2026-08-20"
    ),
    .optional(
      "dbs_date",
      "dbs_datum",
      "checks",
      \.dbs,
      .date,
      aliases: ["dbs"],
      nl: "De dag van afgifte van de Britse DBS-verklaring.",
      en: "The day the British DBS check was issued.",
      example: "2025-05-12"
    ),
    .optional(
      "active_since",
      "actief_sinds",
      "activeSince",
      \.volunteer.activeSince,
      .date,
      aliases: ["gestart op", "started"],
      nl: "De dag waarop de vrijwilliger voor het eerst begon.",
      en: "The day on which the volunteer first started.",
      example: "2026-04-01"
    ),
  ]

  private static let availability: [Field<VolunteerDraft>] = [
    .languages(\.volunteer.languages),
    .slots(\.volunteer.slots),
    .travelModes(\.volunteer.travelModes),
    .maximumTravelMinutes(\.volunteer.maximumTravelMinutes),
    .optional(
      "commit_until",
      "beschikbaar_tot",
      "commitUntil",
      \.volunteer.commitUntil,
      .date,
      aliases: ["available until", "tot"],
      nl: "De dag tot wanneer de vrijwilliger zich vastlegt.",
      en: "The day until which the volunteer commits.",
      example: "2027-08-31"
    ),
    .optional(
      "intended_weeks",
      "bedoelde_weken",
      "intendedWeeks",
      \.volunteer.intendedWeeks,
      .number(0...1040),
      aliases: ["weken", "intended duration", "weeks"],
      nl: "Hoeveel weken de vrijwilliger een gezin wil steunen.",
      en: "For how many weeks the volunteer intends to support one family.",
      example: "40"
    ),
  ]

  private static let requests: [Field<VolunteerDraft>] = [
    .interests(\.volunteer.interests),
    .wishes(\.wishes.tags),
    .wishesConsent(\.wishes.consent),
    .offers(\.volunteer.offers),
    .circumstances(\.volunteer.circumstances),
    .cannot(\.volunteer.cannot),
  ]
}

import Koppeling

extension Field {
  fileprivate static func family(
    _ path: any WritableKeyPath<Draft, Family.ID> & Sendable
  ) -> Field {
    .required(
      "family",
      "gezin",
      "family",
      path,
      .identifier(),
      aliases: ["family id", "gezin id", "gezinsnummer"],
      nl: "Het pseudoniem van het gezin.",
      en: "The family's pseudonym.",
      example: "G-017"
    )
  }

  fileprivate static func volunteer(
    _ path: any WritableKeyPath<Draft, Volunteer.ID> & Sendable
  ) -> Field {
    .required(
      "volunteer",
      "vrijwilliger",
      "volunteer",
      path,
      .identifier(),
      aliases: ["volunteer id", "vrijwilliger id", "vrijwilligersnummer"],
      nl: "Het pseudoniem van de vrijwilliger.",
      en: "The volunteer's pseudonym.",
      example: "V-004"
    )
  }
}

extension MatchDraft {
  static let fields: [Field<MatchDraft>] = [
    .family(\.match.family),
    .volunteer(\.match.volunteer),
    .required(
      "state",
      "stand",
      "state",
      \.match.state,
      .choice(.state),
      aliases: ["status"],
      nl: "Waar de koppeling staat.",
      en: "Where the match stands.",
      example: "ended"
    ),
    .optional(
      "meeting_on",
      "gesprek_op",
      "meetingOn",
      \.match.meetingOn,
      .date,
      aliases: ["koppelingsgesprek", "meeting"],
      nl: "De dag van het koppelingsgesprek; mag in de toekomst liggen.",
      en: "The day of the introduction meeting; it may lie ahead.",
      example: "2026-09-10"
    ),
    .optional(
      "started_on",
      "gestart_op",
      "startedOn",
      \.match.startedOn,
      .date,
      aliases: ["start", "startdatum", "started"],
      nl: "De dag van het eerste bezoek.",
      en: "The day of the first visit.",
      example: "2026-09-17"
    ),
    .optional(
      "checked_in_on",
      "nagevraagd_op",
      "checkedInOn",
      \.match.checkedInOn,
      .date,
      aliases: ["check in", "checked in", "vierwekencontact"],
      nl: "De dag waarop de coördinator na vier weken navroeg hoe het gaat.",
      en: "The day on which the coordinator asked after four weeks how it goes.",
      example: "2026-10-15"
    ),
    .optional(
      "planned_end",
      "gepland_einde",
      "plannedEnd",
      \.match.plannedEnd,
      .date,
      aliases: ["geplande einddatum"],
      nl: "De dag tot wanneer de koppeling is gepland.",
      en: "The day until which the match is planned.",
      example: "2027-06-17"
    ),
    .optional(
      "ended_on",
      "geëindigd_op",
      "endedOn",
      \.match.endedOn,
      .date,
      aliases: ["einddatum", "beëindigd op", "ended", "end"],
      nl: "De dag waarop de koppeling eindigde.",
      en: "The day on which the match ended.",
      example: "2026-11-05"
    ),
    .optional(
      "end_reason",
      "reden_einde",
      "endReason",
      \.match.endReason,
      .choice(.endReason),
      aliases: ["reden", "reason"],
      nl: "Waarom de koppeling eindigde.",
      en: "Why the match ended.",
      example: "volunteerLeft"
    ),
  ]
}

extension RefusalDraft {
  static let fields: [Field<RefusalDraft>] = [
    .family(\.refusal.family),
    .volunteer(\.refusal.volunteer),
    .required(
      "kind",
      "soort",
      "kind",
      \.refusal.kind,
      .choice(.refusal),
      aliases: ["reden", "reason"],
      nl: "Waarom het paar niet wordt voorgesteld.",
      en: "Why the pair is not to be proposed.",
      example: "noClick"
    ),
    .optional(
      "date",
      "datum",
      "date",
      \.refusal.date,
      .date,
      nl: "De dag waarop dat is vastgelegd.",
      en: "The day on which that was recorded.",
      example: "2026-11-06"
    ),
  ]
}

extension TravelDraft {
  static let fields: [Field<TravelDraft>] = [
    .family(\.travel.family),
    .volunteer(\.travel.volunteer),
    .required(
      "minutes",
      "minuten",
      "minutes",
      \.travel.minutes,
      .number(0...1440),
      aliases: ["reistijd", "travel minutes"],
      nl: "De reistijd heen in hele minuten.",
      en: "The whole minutes one way.",
      example: "18"
    ),
  ]
}

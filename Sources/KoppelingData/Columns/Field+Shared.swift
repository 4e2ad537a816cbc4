import Koppeling

/// Columns that families and volunteers share.
extension Field {
  typealias Path<Value> = any WritableKeyPath<Draft, Value?> & Sendable

  static func place(_ path: Path<String>) -> Field {
    .optional(
      "place",
      "plaats",
      "location",
      path,
      .place,
      aliases: ["woonplaats", "town", "city", "village", "dorp", "stad"],
      nl: "De woonplaats: een naam, een naam met streek als Hengelo (Gelderland), of een "
        + "GeoNames-nummer. Plaats of coördinaten moeten er zijn.",
      en: "The home town: a name, a name with its area such as Hengelo (Gelderland), or a "
        + "GeoNames number. A place or coordinates must be there.",
      example: "Wolvega"
    )
  }

  static func latitude(_ path: Path<Int>) -> Field {
    .optional(
      "latitude",
      "breedtegraad",
      "location",
      path,
      .degrees(limit: 90),
      aliases: ["lat", "breedte"],
      nl: "De breedtegraad; telt voor afstanden, ook naast een plaats.",
      en: "The latitude; counts for distances, next to a place too.",
      example: "52,87545"
    )
  }

  static func longitude(_ path: Path<Int>) -> Field {
    .optional(
      "longitude",
      "lengtegraad",
      "location",
      path,
      .degrees(limit: 180),
      aliases: ["lng", "lon", "long", "lengte"],
      nl: "De lengtegraad.",
      en: "The longitude.",
      example: "5,99691"
    )
  }

  static func languages(_ path: Path<[LanguageSkill]>) -> Field {
    .optional(
      "languages",
      "talen",
      "languages",
      path,
      .languages,
      aliases: ["language", "taal"],
      nl: "Talen met hun niveau; zonder niveau is het niet bekend. Moedertaal is native.",
      en: "Languages with their level; without one it is not known. A mother tongue is native.",
      example: "nl:B1 ti:moedertaal"
    )
  }

  static func slots(_ path: Path<SlotSet>) -> Field {
    .optional(
      "slots",
      "dagdelen",
      "slots",
      path,
      .slots,
      aliases: ["dagdeel", "beschikbaarheid", "availability"],
      nl: "De dagdelen die schikken: wo-middag, wo-m, of ma voor de hele maandag.",
      en: "The slots that suit: wed-afternoon, or mon for all of Monday.",
      example: "di-ochtend wo-middag"
    )
  }

  static func travelModes(_ path: Path<SortedSet<TravelMode>>) -> Field {
    .optional(
      "travel_modes",
      "vervoer",
      "travelModes",
      path,
      .set(.travelModes),
      aliases: ["modes", "travel", "vervoermiddelen", "vervoersmiddelen"],
      nl: "Hoe er gereisd wordt.",
      en: "How trips are made.",
      example: "fiets ov"
    )
  }

  static func maximumTravelMinutes(_ path: Path<Int>) -> Field {
    .optional(
      "maximum_travel_minutes",
      "maximale_reistijd",
      "maximumTravelMinutes",
      path,
      .number(0...600),
      aliases: ["max travel", "max travel minutes", "max reistijd", "reistijd"],
      nl: "De langste reis in minuten, heen; leeg is de grens van het programma.",
      en: "The longest trip one way in minutes; empty is the scheme's limit.",
      example: "25"
    )
  }

  static func interests(_ path: Path<SortedSet<Tag>>) -> Field {
    .optional(
      "interests",
      "interesses",
      "interests",
      path,
      .tags,
      aliases: ["hobbies", "hobby's", "hobby"],
      nl: "Wat iemand leuk vindt, in vrije woorden. Met | ertussen mogen er spaties in staan.",
      en: "What somebody likes, in free words. With | in between they may hold spaces.",
      example: "koken | lange wandelingen"
    )
  }

  static func wishes(_ path: Path<SortedSet<Tag>>) -> Field {
    .optional(
      "wishes",
      "wensen",
      "wishes",
      path,
      .tags,
      aliases: ["preferences", "voorkeuren"],
      nl: "Wensen over de ander, in vrije woorden; tellen alleen met toestemming.",
      en: "Wishes about the other side, in free words; they count with consent only.",
      example: "kent-ramadan-ritme"
    )
  }

  static func wishesConsent(_ path: Path<WishCells.Consent>) -> Field {
    .optional(
      "wishes_consent",
      "wensen_toestemming",
      "wishes",
      path,
      .wishConsent,
      aliases: ["toestemming wensen", "preferences consent"],
      nl: "Of de wensen gebruikt mogen worden: ja, nee, of de wensen waarvoor dat geldt.",
      en: "Whether the wishes may be used: yes, no, or the wishes to which that goes.",
      example: "ja"
    )
  }

  static func offers(_ path: Path<SortedSet<Tag>>) -> Field {
    .optional(
      "offers",
      "biedt",
      "offers",
      path,
      .tags,
      aliases: ["aanbod", "offer"],
      nl: "Wat iemand biedt dat een ander kan wensen.",
      en: "What somebody offers that another may wish for.",
      example: "tuin"
    )
  }

  static func circumstances(_ path: Path<[Circumstance: Bool]>) -> Field {
    .optional(
      "circumstances",
      "omstandigheden",
      "circumstances",
      path,
      .facts,
      aliases: ["facts", "feiten"],
      nl: "Feiten die voor een ander niet kunnen, met ja of nee.",
      en: "Facts that another may be unable to be with, with yes or no.",
      example: "cats:yes dogs:no"
    )
  }

  static func cannot(_ path: Path<SortedSet<Circumstance>>) -> Field {
    .optional(
      "cannot",
      "kan_niet",
      "cannot",
      path,
      .set(.circumstances),
      aliases: ["kan niet met", "boundaries", "grenzen"],
      nl: "Waar iemand niet mee kan zijn; nooit de reden.",
      en: "What somebody cannot be with; never the reason.",
      example: "roken"
    )
  }
}

extension CellFormat where Value == String {
  /// A place, to be looked up once the whole row is read.
  static let place = CellFormat(kind: .place) {
    $0
  } render: {
    $0
  }
}

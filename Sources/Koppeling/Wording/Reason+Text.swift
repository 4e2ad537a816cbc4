extension Reason {
  /// The reason as a sentence for coordinators, in Dutch and in English.
  public var text: LocalizedText {
    switch self {
    case .consentRefused, .consentUnknown, .triageOnHold, .triageOtherRoute, .triageUnknown,
      .childTooOld, .pregnancyTooEarly, .pregnancyNotServed, .noChild, .childrenUnknown:
      familyText
    case .volunteerPreparing, .volunteerPaused, .volunteerLeft, .placesTaken,
      .noParentingExperience, .parentingExperienceUnknown, .notTrained, .trainedAfterStart,
      .checkMissing, .checkTooOld, .checkAfterStart, .commitmentTooShort, .commitmentUnknown:
      volunteerText
    default:
      pairText
    }
  }

  private var familyText: LocalizedText {
    switch self {
    case .consentRefused:
      LocalizedText(
        nl: "Het gezin geeft geen toestemming om gekoppeld te worden.",
        en: "The family does not consent to be matched."
      )
    case .consentUnknown:
      LocalizedText(
        nl: "De toestemming van het gezin is niet vastgelegd: vraag ernaar.",
        en: "The family's consent is not recorded: ask for it."
      )
    case .triageOnHold:
      LocalizedText(
        nl: "De coördinator houdt de aanmelding aan.",
        en: "The coordinator keeps the request on hold."
      )
    case .triageOtherRoute:
      LocalizedText(
        nl: "De coördinator koos voor een andere vorm van steun.",
        en: "The coordinator chose another way of support."
      )
    case .triageUnknown:
      LocalizedText(
        nl: "Er is nog niet besloten of dit programma past: dat doet een mens.",
        en: "It is not decided yet whether this scheme fits: a person does that."
      )
    case .childTooOld(let months, let below):
      LocalizedText(
        nl: "Het jongste kind is bij de start \(age(months).nl); het programma is tot "
          + "\(age(below).nl).",
        en: "The youngest child is \(age(months).en) at the start; the scheme is for below "
          + "\(age(below).en)."
      )
    case .pregnancyTooEarly(let week, let from):
      LocalizedText(
        nl: "De zwangerschap is bij de start \(counted(week, "week", "weken")); steun kan vanaf "
          + "\(counted(from, "week", "weken")).",
        en: "The pregnancy is in week \(week) at the start; support may start from week \(from)."
      )
    case .pregnancyNotServed:
      LocalizedText(
        nl: "Dit programma start niet tijdens een zwangerschap.",
        en: "This scheme does not start during a pregnancy."
      )
    case .noChild:
      LocalizedText(
        nl: "Er is geen kind en geen kind op komst.",
        en: "There is no child and none expected."
      )
    default:
      LocalizedText(
        nl: "De leeftijd van de kinderen is niet bekend: vraag ernaar.",
        en: "The ages of the children are not known: ask for them."
      )
    }
  }

  private var volunteerText: LocalizedText {
    switch self {
    case .volunteerPreparing:
      LocalizedText(
        nl: "De vrijwilliger is nog in voorbereiding.",
        en: "The volunteer is still preparing."
      )
    case .volunteerPaused:
      LocalizedText(nl: "De vrijwilliger pauzeert.", en: "The volunteer takes a break.")
    case .volunteerLeft:
      LocalizedText(nl: "De vrijwilliger is gestopt.", en: "The volunteer has left.")
    case .placesTaken(_, of: 0):
      LocalizedText(
        nl: "De vrijwilliger kan nu geen gezin erbij hebben.",
        en: "The volunteer cannot take a family now."
      )
    case .placesTaken(let taken, let capacity):
      LocalizedText(
        nl: "De vrijwilliger heeft \(counted(capacity, "plaats", "plaatsen")), "
          + "waarvan \(taken) bezet.",
        en: "The volunteer has \(counted(capacity, "place", "places")), \(taken) of them taken."
      )
    case .noParentingExperience:
      LocalizedText(
        nl: "De vrijwilliger heeft geen opvoedervaring.",
        en: "The volunteer has no experience with bringing up children."
      )
    case .parentingExperienceUnknown:
      LocalizedText(
        nl: "De opvoedervaring van de vrijwilliger is niet vastgelegd.",
        en: "The volunteer's experience with bringing up children is not recorded."
      )
    case .notTrained:
      LocalizedText(
        nl: "De basistraining van de vrijwilliger is niet vastgelegd.",
        en: "The volunteer's basic training is not recorded."
      )
    case .trainedAfterStart(let date):
      LocalizedText(
        nl: "De vrijwilliger rondt de basistraining pas op \(date) af.",
        en: "The volunteer completes the basic training only on \(date)."
      )
    case .checkMissing(let kind):
      LocalizedText(
        nl: "Er is geen \(kind.text.nl) van de vrijwilliger vastgelegd.",
        en: "No \(kind.text.en) of the volunteer is recorded."
      )
    case .checkTooOld(let kind, let date, let months):
      LocalizedText(
        nl: "\(kind.definite.nl) van \(date) is te oud; de geldigheid is "
          + "\(counted(months, "maand", "maanden")).",
        en: "\(kind.definite.en) of \(date) is too old: it holds for "
          + "\(counted(months, "month", "months"))."
      )
    case .checkAfterStart(let kind, let date):
      LocalizedText(
        nl: "\(kind.definite.nl) is van \(date), na de start.",
        en: "\(kind.definite.en) is dated \(date), after the start."
      )
    case .commitmentTooShort(let weeks, let needed):
      LocalizedText(
        nl:
          "De vrijwilliger is nog \(counted(weeks, "week", "weken")) beschikbaar; nodig: \(needed).",
        en:
          "The volunteer is available for \(counted(weeks, "week", "weeks")) more; needed: \(needed)."
      )
    case .commitmentUnknown(let needed):
      LocalizedText(
        nl: "Vraag of de vrijwilliger nog minstens \(needed) weken beschikbaar is.",
        en: "Ask whether the volunteer is available for \(needed) weeks at least."
      )
    default: pairText
    }
  }

  private var pairText: LocalizedText {
    switch self {
    case .refused(.noClick):
      LocalizedText(nl: "Er was geen klik.", en: "There was no click.")
    case .refused:
      LocalizedText(
        nl: "Dit paar wordt niet voorgesteld.",
        en: "This pair is not to be proposed."
      )
    case .slotsUnknown(.family):
      LocalizedText(
        nl: "De dagdelen van het gezin zijn niet bekend: vraag ernaar.",
        en: "The family's slots are not known: ask for them."
      )
    case .slotsUnknown(.volunteer):
      LocalizedText(
        nl: "De dagdelen van de vrijwilliger zijn niet bekend: vraag ernaar.",
        en: "The volunteer's slots are not known: ask for them."
      )
    case .noCommonSlot:
      LocalizedText(
        nl: "Er is geen dagdeel dat beiden past.",
        en: "There is no slot that suits both."
      )
    case .slotsTaken(let slots):
      LocalizedText(
        nl: "Andere steun neemt het gezamenlijke dagdeel in: \(slots.text.nl).",
        en: "Other support takes the common slot: \(slots.text.en)."
      )
    case .cannot(.family, let circumstance):
      LocalizedText(
        nl: "Het gezin gaf aan dat dit niet kan: \(circumstance.text.nl).",
        en: "The family declared that this cannot be: \(circumstance.text.en)."
      )
    case .cannot(.volunteer, let circumstance):
      LocalizedText(
        nl: "De vrijwilliger gaf aan dat dit niet kan: \(circumstance.text.nl).",
        en: "The volunteer declared that this cannot be: \(circumstance.text.en)."
      )
    case .circumstancesUnknown(let family, let volunteer):
      questions(about: family, volunteer)
    case .languageTooLow(let tag?, let level?, let needed):
      LocalizedText(
        nl: "De gezamenlijke taal, \(tag.text.nl), is op \(level.text.nl); nodig is \(needed).",
        en: "The common language, \(tag.text.en), is at \(level.text.en); \(needed) is needed."
      )
    case .languageTooLow:
      LocalizedText(nl: "Er is geen gezamenlijke taal.", en: "There is no common language.")
    case .languageUnknown(let needed):
      LocalizedText(
        nl: "Vraag of er een gezamenlijke taal op niveau \(needed) is.",
        en: "Ask whether there is a common language at level \(needed)."
      )
    case .noTravelMode:
      LocalizedText(nl: "Er is geen manier om te reizen.", en: "There is no way to travel.")
    case .tooFar(let minutes, let limit):
      LocalizedText(
        nl: "De reis duurt \(counted(minutes, "minuut", "minuten")); de grens is \(limit).",
        en: "The trip takes \(counted(minutes, "minute", "minutes")); the limit is \(limit)."
      )
    case .travelUnknown(let minutes, let limit):
      LocalizedText(
        nl:
          "Vraag hoe er gereisd wordt: het kan \(minutes) minuten duren, de grens is \(limit).",
        en:
          "Ask how the trip is made: it can take \(minutes) minutes, the limit is \(limit)."
      )
    case .tooNear(let metres):
      LocalizedText(
        nl: "Beiden wonen dicht bij elkaar: \(metres) meter.",
        en: "Both live near each other: \(metres) metres."
      )
    case .samePlace(0):
      LocalizedText(nl: "Beiden wonen in dezelfde plaats.", en: "Both live in the same place.")
    case .samePlace(let metres):
      LocalizedText(
        nl: "Beiden wonen in dezelfde plaats, op \(metres) meter van elkaar.",
        en: "Both live in the same place, \(metres) metres apart."
      )
    default: familyText
    }
  }
}

private func questions(
  about family: SortedSet<Circumstance>,
  _ volunteer: SortedSet<Circumstance>
) -> LocalizedText {
  func list(_ circumstances: SortedSet<Circumstance>, _ language: ReadingLanguage) -> String {
    circumstances.map { $0.text(language) }.joined(separator: ", ")
  }
  var (nl, en): ([String], [String]) = ([], [])
  if !family.isEmpty {
    nl.append("Vraag het gezin naar: \(list(family, .dutch)).")
    en.append("Ask the family about: \(list(family, .english)).")
  }
  if !volunteer.isEmpty {
    nl.append("Vraag de vrijwilliger naar: \(list(volunteer, .dutch)).")
    en.append("Ask the volunteer about: \(list(volunteer, .english)).")
  }
  return LocalizedText(nl: nl.joined(separator: " "), en: en.joined(separator: " "))
}

/// An age in words: in months below two years, else in years and months.
func age(_ months: Int) -> LocalizedText {
  guard months >= 24 else {
    return LocalizedText(
      nl: counted(months, "maand", "maanden"),
      en: counted(months, "month", "months")
    )
  }
  let rest = months % 12
  return LocalizedText(
    nl: "\(months / 12) jaar" + (rest == 0 ? "" : " en " + counted(rest, "maand", "maanden")),
    en: "\(months / 12) years" + (rest == 0 ? "" : " and " + counted(rest, "month", "months"))
  )
}

internal import Koppeling

/// The words of the reports in both languages.
enum Labels {
  static let title = LocalizedText(nl: "Koppelvoorstel", en: "Matching plan")
  static let proposals = LocalizedText(nl: "Voorstellen", en: "Proposals")
  static let waiting = LocalizedText(nl: "Wachtend", en: "Waiting")
  static let notices = LocalizedText(nl: "Aandachtspunten", en: "Notices")
  static let available = LocalizedText(
    nl: "Vrijwilligers met plaats",
    en: "Volunteers with a place left"
  )
  static let running = LocalizedText(nl: "Lopende koppelingen", en: "Matches under way")
  static let family = LocalizedText(nl: "gezin", en: "family")
  static let volunteer = LocalizedText(nl: "vrijwilliger", en: "volunteer")
  static let score = LocalizedText(nl: "score", en: "score")
  static let urgency = LocalizedText(nl: "urgentie", en: "urgency")
  static let start = LocalizedText(nl: "vanaf", en: "from")
  static let trip = LocalizedText(nl: "reis", en: "trip")
  static let criterion = LocalizedText(nl: "criterium", en: "criterion")
  static let weight = LocalizedText(nl: "gewicht", en: "weight")
  static let points = LocalizedText(nl: "punten", en: "points")
  static let evidence = LocalizedText(nl: "op grond van", en: "on the ground of")
  static let confirm = LocalizedText(nl: "eerst navragen", en: "ask first")
  static let alternatives = LocalizedText(nl: "ook mogelijk", en: "also possible")
  static let since = LocalizedText(nl: "wacht sinds", en: "waits since")
  static let leftOut = LocalizedText(nl: "valt af", en: "left out")
  static let passing = LocalizedText(nl: "blijft over", en: "remain")
  static let places = LocalizedText(nl: "plaatsen", en: "places")
  static let requirement = LocalizedText(nl: "voorwaarde", en: "requirement")
  static let volunteers = LocalizedText(nl: "vrijwilligers", en: "volunteers")
  static let why = LocalizedText(nl: "reden", en: "reason")
  static let state = LocalizedText(nl: "stand", en: "state")
  static let proof = LocalizedText(nl: "Bewijs", en: "Proof")
  static let assumptions = LocalizedText(nl: "Aannames", en: "Assumptions")
  static let decides = LocalizedText(
    nl:
      "Dit is een voorstel. De coördinator beslist, en gezin en vrijwilliger zeggen allebei ja of nee.",
    en: "This is a proposal. The coordinator decides, and family and volunteer both say yes or no."
  )
  static let unknownRange = LocalizedText(
    nl: "niet alles is bekend: tussen",
    en: "not all is known: between"
  )
  static let and = LocalizedText(nl: "en", en: "and")
}

extension Match.State {
  /// The state in words.
  var text: LocalizedText {
    switch self {
    case .meetingPlanned: LocalizedText(nl: "koppelingsgesprek gepland", en: "meeting planned")
    case .awaitingClick: LocalizedText(nl: "wacht op de klik", en: "waits for the click")
    case .running: LocalizedText(nl: "loopt", en: "running")
    case .ended: LocalizedText(nl: "beëindigd", en: "ended")
    }
  }
}

extension Plan {
  /// The result in one sentence, and in a second one that the search was stopped, if it was.
  func summary(_ language: ReadingLanguage) -> String {
    let (served, all) = (objective.families, objective.families + waiting.count)
    let result = LocalizedText(
      nl: all == 1
        ? "Het wachtende gezin krijgt \(served == 1 ? "een" : "geen") voorstel."
        : "\(served) van de \(all) wachtende gezinnen \(served == 1 ? "krijgt" : "krijgen") een voorstel.",
      en: all == 1
        ? "The waiting family gets \(served == 1 ? "a" : "no") proposal."
        : "\(served) of \(all) waiting families \(served == 1 ? "gets" : "get") a proposal."
    )(language)
    return ([result] + (gap.map { [$0.text(language)] } ?? [])).joined(separator: " ")
  }

  /// What the certificate proves, in one sentence.
  func proof(_ language: ReadingLanguage) -> String {
    guard gap == nil else {
      return LocalizedText(
        nl: "Waarde \(objective.value); geen plan is meer waard dan de bewezen grens "
          + "\(certificate.prices.bound).",
        en: "Value \(objective.value); no plan is worth more than the proven bound "
          + "\(certificate.prices.bound)."
      )(language)
    }
    return LocalizedText(
      nl: "Geen ander plan is meer waard: waarde \(objective.value), bewezen grens "
        + "\(certificate.prices.bound). Loting met zaad \(lottery.seed) onder gelijke plannen.",
      en: "No other plan is worth more: value \(objective.value), proven bound "
        + "\(certificate.prices.bound). Lottery with seed \(lottery.seed) among equal plans."
    )(language)
  }
}

/// A score as people read it: points of a hundred, with one decimal, rounded down.
///
/// Not a percentage and not a chance: a score does not predict a click.
func points(_ score: Int, of maximum: Int = Score.maximum, decimalMark: String = ".") -> String {
  let tenths = score * 1000 / maximum
  return "\(tenths / 10)\(decimalMark)\(tenths % 10)"
}

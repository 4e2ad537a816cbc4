import Koppeling

/// The few words of the command line itself.
enum Messages {
  static let warning = LocalizedText(nl: "let op", en: "warning")
  static let note = LocalizedText(nl: "opmerking", en: "note")
  static let verified = LocalizedText(
    nl: "Het plan klopt: elk getal en elke zin volgt uit de invoer, en geen plan is meer waard.",
    en:
      "The plan holds: every number and sentence follows from the input, and no plan is worth more."
  )
  static let scoresOnDemand = LocalizedText(
    nl: "zoveel paren dat ze pas gescoord worden als ze nodig zijn; het bewijs is hetzelfde",
    en: "so many pairs that they are scored when they are needed; the proof is the same"
  )
  static let verifiedInterrupted = LocalizedText(
    nl: "Het plan klopt: elk getal en elke zin volgt uit de invoer.",
    en: "The plan holds: every number and sentence follows from the input."
  )
  static let drawingLots = LocalizedText(
    nl: "loting onder gelijke plannen",
    en: "drawing lots among equal plans"
  )
  static let stopping = LocalizedText(
    nl: "het zoeken stopt; het beste plan tot nu toe wordt geschreven (nog een Ctrl-C stopt alles)",
    en: "stopping; the best plan so far is written (another Ctrl-C ends at once)"
  )
  static let ending = LocalizedText(
    nl: "het plan is gevonden; de redenen worden geschreven (nog een Ctrl-C stopt alles)",
    en: "the plan is found; its reasons are being written (another Ctrl-C ends at once)"
  )
  static let explaining = LocalizedText(nl: "redenen schrijven", en: "writing reasons")

  static func lookedThrough(_ families: String) -> LocalizedText {
    LocalizedText(nl: "\(families) bekeken", en: "\(families) looked through")
  }

  static func settled(_ families: String) -> LocalizedText {
    LocalizedText(nl: "\(families) ingedeeld", en: "\(families) settled")
  }

  static func pairsScored(_ millions: String) -> LocalizedText {
    LocalizedText(nl: "\(millions) mln paren gescoord", en: "\(millions) M pairs scored")
  }

  static func fromBest(_ share: String) -> LocalizedText {
    LocalizedText(nl: "\(share) van het beste", en: "\(share) from the best")
  }
}

extension Plan.Gap {
  /// That the search was stopped, and how far from the best the plan can be, as one sentence.
  public var text: LocalizedText {
    if urgency > 0 {
      return LocalizedText(
        nl: "Het zoeken is gestopt: het beste plan bedient hoogstens "
          + "\(counted(urgency, "punt", "punten")) urgentie meer dan dit plan.",
        en: "The search was stopped: the best plan serves at most "
          + "\(counted(urgency, "more point", "more points")) of urgency than this one."
      )
    }
    if value > 0 {
      // In tenths of a point of a hundred, rounded up, since it is the most that can be lacking.
      let tenths = (value * 1000 + Int64(Score.maximum) - 1) / Int64(Score.maximum)
      return LocalizedText(
        nl:
          "Het zoeken is gestopt: geen plan bedient meer urgentie, en de scores van het beste plan "
          + "zijn samen hoogstens \(tenths / 10),\(tenths % 10) punten hoger.",
        en:
          "The search was stopped: no plan serves more urgency, and the scores of the best one add "
          + "up to at most \(tenths / 10).\(tenths % 10) points more."
      )
    }
    return LocalizedText(
      nl:
        "Het zoeken is gestopt voor de loting: geen plan is meer waard, maar onder gelijke plannen "
        + "is niet geloot.",
      en:
        "The search was stopped before lots were drawn: no plan is worth more, but among equal plans "
        + "none was drawn."
    )
  }
}

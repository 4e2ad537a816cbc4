/// One proposed pair with its reasons.
public struct Proposal: Hashable, Sendable, Codable {
  /// The family.
  public var family: Family.ID
  /// The volunteer.
  public var volunteer: Volunteer.ID
  /// The score of the pair, 0...1 000 000.
  public var score: Int
  /// The least score that fits what is known.
  public var scoreLow: Int
  /// The most score that fits what is known.
  public var scoreHigh: Int
  /// The urgency points of the family.
  public var urgency: Int
  /// The exact value of the pair: `urgency` × the plan's scale + `score`.
  public var value: Int64
  /// The first day on which the match could start.
  public var start: CalendarDate
  /// The slots that suit both.
  public var slots: SlotSet
  /// The whole minutes of the trip one way; the longest that fits what is known.
  public var travelMinutes: Int
  /// The minutes of a visit that are left, where travel is taken from them.
  public var visitMinutes: Int
  /// Each criterion's part of the score; the points add up to ``score``.
  public var parts: [ScorePart]
  /// What should be confirmed before the two meet.
  public var toConfirm: [Remark]
  /// Other volunteers that could be proposed, best score first.
  public var alternatives: [Alternative]
}

/// One criterion's part of a score, with its evidence.
public struct ScorePart: Hashable, Sendable, Codable {
  /// The criterion.
  public var criterion: Criterion
  /// Its weight, 0...1000.
  public var weight: Int
  /// Its value, 0...1000.
  public var value: Int
  /// The least value that fits what is known.
  public var low: Int
  /// The most value that fits what is known.
  public var high: Int
  /// The points it adds: weight × value.
  public var points: Int
  /// The facts it rests on.
  public var evidence: String
}

/// What a requirement says, in words.
public struct Remark: Hashable, Sendable, Codable {
  /// The requirement.
  public var requirement: Requirement
  /// The reason.
  public var text: String
}

/// Another volunteer that passes every requirement for a family.
public struct Alternative: Hashable, Sendable, Codable {
  /// The volunteer.
  public var volunteer: Volunteer.ID
  /// The score of the pair, 0...1 000 000.
  public var score: Int
  /// The least score that fits what is known.
  public var scoreLow: Int
  /// The most score that fits what is known.
  public var scoreHigh: Int
  /// The families for which this plan proposes the volunteer.
  public var proposedFor: [Family.ID]
}

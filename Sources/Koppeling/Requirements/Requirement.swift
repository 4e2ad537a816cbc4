/// A hard condition on a pair: it passes or fails, with a reason.
///
/// Requirements are few and factual. A pair that fails one is never proposed. What is not known
/// fails where safety or the law asks for a record, and is left to confirm elsewhere.
public enum Requirement: String, CaseIterable, Hashable, Sendable, Codable {
  /// The family consents to be matched.
  case consent
  /// A person accepted the family for this scheme.
  case triage
  /// The family has a child of the age, or a pregnancy of the week, that the scheme is for.
  case childAge
  /// The volunteer may be matched.
  case volunteerStatus
  /// The volunteer has a place left.
  case capacity
  /// The volunteer has experience with bringing up children.
  case parentingExperience
  /// The volunteer completed the basic training.
  case training
  /// The volunteer has a valid check of conduct on the day of the start.
  case conductCheck
  /// The pair is not refused or blocked.
  case refusal
  /// The volunteer commits long enough.
  case commitment
  /// There is a slot that suits both and no other support takes.
  case commonSlot
  /// Neither declared that they cannot be with a circumstance of the other.
  case boundaries
  /// The two share a language at the scheme's level, or an interpreter is agreed on.
  case language
  /// The trip is within the traveller's limit.
  case travel
  /// The two are not from the same place, where the scheme asks so.
  case samePlace

  /// The ruling on a pair.
  public func ruling(on pair: PairContext) -> Ruling {
    switch self {
    case .consent: Self.consent(pair)
    case .triage: Self.triage(pair)
    case .childAge: Self.childAge(pair)
    case .volunteerStatus: Self.volunteerStatus(pair)
    case .capacity: Self.capacity(pair)
    case .parentingExperience: Self.parentingExperience(pair)
    case .training: Self.training(pair)
    case .conductCheck: Self.conductCheck(pair)
    case .refusal: Self.refusal(pair)
    case .commitment: Self.commitment(pair)
    case .commonSlot: Self.commonSlot(pair)
    case .boundaries: Self.boundaries(pair)
    case .language: Self.language(pair)
    case .travel: Self.travel(pair)
    case .samePlace: Self.samePlace(pair)
    }
  }
}

/// What a requirement says of a pair.
public enum Ruling: Hashable, Sendable {
  /// It is met.
  case passes
  /// It is met as far as is known; somebody should confirm it before the pair meets.
  case toConfirm(Reason)
  /// It is not met.
  case fails(Reason)

  /// Whether the pair may not be proposed.
  public var isFailure: Bool {
    if case .fails = self { true } else { false }
  }
}

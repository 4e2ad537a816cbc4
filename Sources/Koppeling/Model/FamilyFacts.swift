/// Who brings up the children.
public enum Household: String, CaseIterable, Hashable, Sendable, Codable {
  /// One parent.
  case singleParent
  /// Two parents.
  case couple
  /// Otherwise.
  case other
}

/// How many people a family can call on, in the family's own words.
public enum NetworkSize: String, CaseIterable, Hashable, Sendable, Codable {
  /// Nobody.
  case none
  /// A few people.
  case small
  /// More than a few.
  case some
}

/// How urgent the coordinator holds the request, as stated at the intake.
public enum StatedUrgency: String, CaseIterable, Hashable, Sendable, Codable {
  /// As usual.
  case normal
  /// Sooner than usual.
  case raised
  /// As soon as can be.
  case high
}

/// Who brought the family to the scheme.
public enum Referrer: String, CaseIterable, Hashable, Sendable, Codable {
  /// The family itself.
  case selfReferral
  /// An area team of the municipality (*gebiedsteam*, *WIJ-team*).
  case areaTeam
  /// Youth health care (*JGZ*).
  case youthHealthCare
  /// A school.
  case school
  /// A general practitioner.
  case generalPractitioner
  /// A midwife.
  case midwife
  /// A local coalition for the first thousand days (*Kansrijke Start*).
  case firstThousandDays
  /// Formal help.
  case formalHelp
  /// Somebody else.
  case other
}

/// Consent of the family to be matched.
public struct Consent: Hashable, Sendable, Codable {
  /// Whether the family consents.
  public var given: Bool
  /// The day on which the family said so, or `nil` if it is not recorded.
  public var date: CalendarDate?

  /// Creates a consent.
  public init(given: Bool, date: CalendarDate? = nil) {
    self.given = given
    self.date = date
  }
}

/// What a person decided about the way of support.
///
/// The engine never triages; it only reads this.
public struct Triage: Hashable, Sendable, Codable {
  /// What was decided.
  public enum Outcome: String, CaseIterable, Hashable, Sendable, Codable {
    /// The family fits this scheme.
    case accepted
    /// Another scheme or formal help fits better.
    case otherRoute
    /// Not decided yet.
    case hold
  }

  /// What was decided.
  public var outcome: Outcome
  /// The day of the decision, or `nil` if it is not recorded.
  public var date: CalendarDate?

  /// Creates a triage.
  public init(outcome: Outcome, date: CalendarDate? = nil) {
    self.outcome = outcome
    self.date = date
  }
}

/// Other support that a family receives, with the slots it takes.
public struct OtherSupport: Hashable, Sendable, Codable {
  /// What it is, in a word, such as `reading`.
  public var kind: Tag
  /// The slots that it takes each week.
  public var slots: SlotSet

  /// Creates another support.
  public init(kind: Tag, slots: SlotSet) {
    self.kind = kind
    self.slots = slots
  }
}

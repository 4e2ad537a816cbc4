/// Which check of conduct a volunteer needs, and how old it may be.
public struct ConductCheckRule: Hashable, Sendable, Codable {
  /// The day on which the age of a check is measured.
  public enum MeasuredOn: String, CaseIterable, Hashable, Sendable, Codable {
    /// The day on which a match starts: the check must be valid then.
    case matchStart
    /// The day on which the volunteer first started: the check must have been fresh then.
    case volunteerStart
  }

  /// The kind of check.
  public var kind: ConductCheck.Kind
  /// How many months old it may be; a day more is too old.
  public var validMonths: Int
  /// When its age is measured.
  public var measuredOn: MeasuredOn
  /// How many months before the end of its validity the coordinator is told.
  public var noticeMonths: Int

  /// Creates a rule.
  public init(
    kind: ConductCheck.Kind,
    validMonths: Int,
    measuredOn: MeasuredOn = .matchStart,
    noticeMonths: Int = 3
  ) {
    self.kind = kind
    self.validMonths = validMonths
    self.measuredOn = measuredOn
    self.noticeMonths = noticeMonths
  }
}

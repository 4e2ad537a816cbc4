/// A pair that must not be proposed: somebody said no, or the coordinator blocked it.
public struct Refusal: Hashable, Sendable, Codable {
  /// Why the pair is out.
  ///
  /// Reasons are never shown to the other side.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// There was no click.
    case noClick
    /// One side declined before they met.
    case declined
    /// They know each other.
    case acquaintance
    /// The coordinator blocked the pair.
    case blocked
  }

  /// The family.
  public var family: Family.ID
  /// The volunteer.
  public var volunteer: Volunteer.ID
  /// Why the pair is out.
  public var kind: Kind
  /// The day it was recorded.
  public var date: CalendarDate?

  /// Creates a refusal.
  public init(
    family: Family.ID,
    volunteer: Volunteer.ID,
    kind: Kind,
    date: CalendarDate? = nil
  ) {
    self.family = family
    self.volunteer = volunteer
    self.kind = kind
    self.date = date
  }
}

/// A match (*koppeling*) that a coordinator made, in one of its states.
///
/// A match that is not ended is pinned: it takes one of the volunteer's places and one of the
/// municipality's purchased matches, and the engine leaves it alone.
public struct Match: Hashable, Sendable, Codable {
  /// Where a match stands.
  public enum State: String, CaseIterable, Hashable, Sendable, Codable {
    /// Proposed by the coordinator; the introduction meeting is not held yet.
    case meetingPlanned
    /// The introduction meeting (*koppelingsgesprek*) was held; both sides think it over.
    case awaitingClick
    /// Under way.
    case running
    /// Over.
    case ended
  }

  /// Why a match ended.
  public enum EndReason: String, CaseIterable, Hashable, Sendable, Codable {
    /// As planned.
    case planned
    /// No click at or after the introduction meeting.
    case noClick
    /// The volunteer left or has less time; the family is orphaned.
    case volunteerLeft
    /// The family stopped.
    case familyStopped
    /// For another reason.
    case other
  }

  /// The family.
  public var family: Family.ID
  /// The volunteer.
  public var volunteer: Volunteer.ID
  /// Where the match stands.
  public var state: State
  /// The day of the introduction meeting.
  public var meetingOn: CalendarDate?
  /// The day of the first visit.
  public var startedOn: CalendarDate?
  /// The day on which the coordinator asked both sides how it goes, after four weeks.
  public var checkedInOn: CalendarDate?
  /// The day until which the match is planned.
  public var plannedEnd: CalendarDate?
  /// The day on which it ended.
  public var endedOn: CalendarDate?
  /// Why it ended.
  public var endReason: EndReason?

  /// Creates a match in a state.
  public init(family: Family.ID, volunteer: Volunteer.ID, state: State) {
    self.family = family
    self.volunteer = volunteer
    self.state = state
  }

  /// Whether the match takes a place now.
  public var isPinned: Bool { state != .ended }
}

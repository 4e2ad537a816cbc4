/// A family that gets no proposal, and why.
public struct WaitingFamily: Hashable, Sendable, Codable {
  /// Why a family waits on.
  public enum Cause: String, CaseIterable, Hashable, Sendable, Codable {
    /// A requirement on the family itself fails, whoever the volunteer is.
    case notReady
    /// No volunteer passes every requirement.
    case noVolunteerPasses
    /// The municipality's purchased matches are used up.
    case quotaReached
    /// Volunteers pass, but all their places go to other families.
    case placesTaken
    /// Volunteers pass, and the search was stopped before it was settled who comes first.
    case searchStopped
  }

  /// One requirement's part of the funnel.
  public struct FunnelStep: Hashable, Sendable, Codable {
    /// The requirement.
    public var requirement: Requirement
    /// How many volunteers fail it who passed every requirement before it.
    public var volunteers: Int
    /// The reason if it is the same for all of them, or the name of the requirement.
    public var text: String
  }

  /// The most people that a list of competitors names.
  public static let longestList = 50

  /// The family.
  public var family: Family.ID
  /// The urgency points.
  public var urgency: Int
  /// The day since which the family waits.
  public var waitsSince: CalendarDate
  /// Why it waits on.
  public var cause: Cause
  /// The cause as a sentence.
  public var text: String
  /// How many volunteers each requirement leaves out, in order; with ``passing`` they add up to all
  /// volunteers.
  public var funnel: [FunnelStep]
  /// How many volunteers pass every requirement.
  public var passing: Int
  /// The families for whom one of the contested volunteers passes, this one included, by identifier.
  ///
  /// Empty unless the cause is that places are taken, and if they are more than ``longestList``; the
  /// text then still has their number.
  public var competingFamilies: [Family.ID]
  /// The volunteers that they compete for, by identifier; empty if more than ``longestList``.
  public var contestedVolunteers: [Volunteer.ID]
  /// Volunteers that pass, best score first.
  public var alternatives: [Alternative]
}

/// A volunteer with a place left.
public struct AvailableVolunteer: Hashable, Sendable, Codable {
  /// The volunteer.
  public var volunteer: Volunteer.ID
  /// How many places are left.
  public var placesLeft: Int
  /// For how many waiting families the volunteer passes every requirement.
  public var passingFamilies: Int
}

/// A match that is not over.
public struct RunningMatch: Hashable, Sendable, Codable {
  /// The family.
  public var family: Family.ID
  /// The volunteer.
  public var volunteer: Volunteer.ID
  /// Where the match stands.
  public var state: Match.State
}

/// Something that the coordinator should look at.
public struct Notice: Hashable, Sendable, Codable {
  /// What a notice is about.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// The two days for saying whether it clicks have passed.
    case clickOverdue
    /// The day of a planned introduction meeting has passed.
    case meetingPassed
    /// Four weeks have passed without a check-in.
    case checkInDue
    /// A match has lasted as long as the scheme allows.
    case maximumDurationReached
    /// A match has reached its planned end.
    case plannedEndReached
    /// A match would not be proposed today.
    case matchNoLongerFits
    /// A family's volunteer left; the family has priority.
    case orphaned
    /// A check of conduct ends soon.
    case checkEndsSoon
    /// A request has many sides; another scheme may fit better. A person decides.
    case manySided
    /// A municipality has more matches than it purchased.
    case quotaExceeded
  }

  /// What it is about.
  public var kind: Kind
  /// The family, if it concerns one.
  public var family: Family.ID?
  /// The volunteer, if it concerns one.
  public var volunteer: Volunteer.ID?
  /// The notice as a sentence.
  public var text: String
}

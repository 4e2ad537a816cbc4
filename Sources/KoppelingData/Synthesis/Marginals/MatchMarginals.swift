package import Koppeling

/// Matches under way, matches that ended, and refusals.
package struct MatchMarginals: Sendable {
  /// Where a match under way stands.
  package var state = Marginal<Match.State>(
    [.running: 80, .awaitingClick: 6, .meetingPlanned: 14],
    .assumption("two days to think (Blik op Hulp, 8 April 2021) against weeks of running")
  )
  /// The most weeks since the introduction meeting: the mean length of a match.
  package var mostWeeks = 40
  /// The evidence for ``mostWeeks``.
  package let weeksEvidence = Evidence.derived(
    "Blik op Hulp, 8 April 2021: 40 weeks on average; each age alike is an assumption"
  )
  /// Whether a family that waits had a match before.
  package var hadMatch = Chance(
    60,
    .assumption("rematches; click at the first meeting is assumed at 88 %")
  )
  /// Why it ended.
  package var endReason = Marginal<Match.EndReason>(
    [.noClick: 50, .volunteerLeft: 30, .planned: 5, .familyStopped: 5, .other: 10],
    .assumption("no shares are published")
  )
  /// Whether a family has a refusal besides.
  package var refused = Chance(40, .assumption("one in twenty-five"))
  /// Why.
  package var refusal = Marginal<Refusal.Kind>(
    [.declined: 50, .acquaintance: 30, .blocked: 20],
    .assumption("no shares are published")
  )
  /// How far apart in metres a drawn pair may live at most: an assumption.
  package var farthest = 15_000
  /// How many others are tried for a pair before it is given up.
  package var tries = 12
}

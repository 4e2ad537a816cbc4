package import Koppeling

/// How families come to a scheme, and how long they wait.
package struct IntakeMarginals: Sendable {
  /// The route of families with a pregnancy or a baby.
  package var perinatalReferrer = Marginal<Referrer>(
    [
      .selfReferral: 90, .midwife: 50, .firstThousandDays: 50, .areaTeam: 40,
      .youthHealthCare: 40, .generalPractitioner: 12, .formalHelp: 12, .other: 6,
    ],
    referrerEvidence
  )

  /// The route of other families.
  package var laterReferrer = Marginal<Referrer>(
    [
      .selfReferral: 210, .areaTeam: 160, .youthHealthCare: 160, .school: 70,
      .formalHelp: 58, .generalPractitioner: 28, .other: 14,
    ],
    referrerEvidence
  )

  private static let referrerEvidence = Evidence.derived(
    "home-start.nl, results of 2011: 70 % by a professional, just under 30 % by themselves; how the "
      + "70 divide is an assumption, midwives with the perinatal and schools with the others"
  )

  /// How many of how many days a family that waits keeps waiting: a constant chance a day.
  ///
  /// The mean is then 86 days.
  package var waitingDays = Chance(
    86,
    of: 87,
    .derived(
      "Domo Hasselt (VRT, 14 September 2023): 16 wait while 67 are helped in a year, so by Little's "
        + "law a wait of 16 / 67 year, 87 days; that the chance a day is constant is an assumption"
    )
  )

  /// The longest wait in days, at which the draw is cut off.
  package var longestWaitingDays = 730

  /// Whether a family waited elsewhere before.
  package var waitedElsewhere = Chance(50, .assumption("one in twenty"))

  /// Days between registration and triage.
  package var triageDays = 1...14
  /// The evidence for ``triageDays``.
  package let triageEvidence = Evidence.derived(
    "Home-Start Central Lancashire: first contact within two weeks; each day alike is an assumption"
  )

  /// Consent: given, refused, or not recorded.
  package var consent = Marginal<Bool?>(
    [true: 970, false: 8, nil: 22],
    .assumption("a family that registers nearly always consents; some records are behind")
  )

  /// What was decided about the way of support.
  package var triage = Marginal<Triage.Outcome?>(
    [.accepted: 920, .hold: 40, .otherRoute: 25, nil: 15],
    .assumption(
      "most who wait were accepted; Blik op Hulp, 8 April 2021: complex requests go elsewhere"
    )
  )

  /// The urgency that the coordinator stated.
  package var urgency = Marginal<StatedUrgency>(
    [.normal: 80, .raised: 15, .high: 5],
    .assumption("no figures are published")
  )

  /// Whether a family wants to start later.
  package var startsLater = Chance(100, .assumption("one in ten, one to eight weeks later"))

  /// Whether an interpreter is agreed on for a family with no Dutch or A1.
  package var interpreter = Chance(300, .assumption("three in ten"))
}

package import Koppeling

/// Who brings up the children, who stands around them, and who works.
package struct HouseholdMarginals: Sendable {
  /// The latent work of the parent who receives the visits; it shapes the slots.
  package enum Work: String, CaseIterable, Sendable {
    /// No paid work.
    case none
    /// Study, a search for work, or reintegration.
    case searching
    /// Paid work.
    case paid
  }

  /// Who brings up the children.
  package var household = Marginal<Household>(
    [.couple: 65, .singleParent: 35],
    .stated("home-start.nl, results of 2011, 1 687 families: 65 % couple, 35 % one parent")
  )

  /// Work.
  package var work = Marginal<Work>(
    [.none: 45, .searching: 25, .paid: 30],
    .stated("home-start.nl, results of 2011: 45 % no paid work, 30 % paid, 25 % study or search")
  )

  /// On how many people a family can call.
  package var network = Marginal<NetworkSize>(
    [.none: 9, .small: 32, .some: 59],
    .derived(
      "home-start.nl, results of 2011: 41 % moved recently or have a small network; that 9 of the 41 "
        + "have nobody is an assumption"
    )
  )

  /// Whether a family with nobody or a few people wants to know more.
  package var growthOfSmallNetwork = Chance(
    700,
    .assumption("most who know few people would know more; Blik op Hulp, 8 April 2021: not all")
  )

  /// Whether a family with more people wants to know more.
  package var growthOfLargerNetwork = Chance(300, .assumption("fewer of them"))

  /// Whether formal help is present.
  package var formalHelp = Chance(
    400,
    .assumption("it stands beside a volunteer (Home-Start Nederland); no share is published")
  )

  /// Whether a case manager is involved, where formal help is present.
  package var caseManagerWithHelp = Chance(250, .assumption("one in four"))

  /// Whether a case manager is involved without formal help.
  package var caseManagerWithoutHelp = Chance(30, .assumption("seldom"))
}

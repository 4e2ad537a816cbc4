package import Koppeling

/// Volunteers: where they stand, what they can, how they travel and how long they stay.
package struct VolunteerMarginals: Sendable {
  /// Where a volunteer stands.
  package var status = Marginal<Volunteer.Status>(
    [.available: 90, .preparing: 6, .paused: 3, .left: 1],
    .assumption("the list of a coordinator, with a few who cannot be matched")
  )
  /// How many families a volunteer chooses to support at once.
  package var capacity = Marginal<Int>(
    [1: 92, 2: 8],
    .assumption("Domo Grondplan: one volunteer, one family; VRT 2023: some take more")
  )
  /// Whether an available volunteer starts later.
  package var startsLater = Chance(80, .assumption("one to eight weeks later"))
  /// Experience with bringing up children.
  package var parenting = Marginal<Volunteer.ParentingExperience>(
    [.own: 85, .professional: 14, .none: 1],
    .assumption("De Stentor, October 2018: as a parent or from work with children; no shares")
  )

  /// Quarters since the basic training: a constant share stays for another quarter.
  package var staysAQuarter = Chance(
    935,
    .derived(
      "annual reports of Yunio: 20 to 26 % of volunteers leave in a year; 0.935⁴ = 0.764 stay"
    )
  )
  /// The most quarters since the training.
  package var mostQuarters = 40
  /// The days between two courses of the basic training: a few a year (Weststellingwerf interview).
  package var courseDays = 91
  /// Whether a volunteer with a training has started.
  package var started = Chance(900, .assumption("the others wait for their first family"))
  /// Whether a check of conduct that is due for renewal was renewed.
  package var checkRenewed = Chance(920, .assumption("some are late"))
  /// Whether a volunteer in preparation has a check of conduct already.
  package var checkInPreparation = Chance(500, .assumption("half of them"))

  /// Thousandths by topic of having experience with it.
  package var experience: [(topic: Topic, perMille: Int)] = [
    (.pregnancy, 250), (.babies, 450), (.cryingBaby, 150), (.multiples, 40), (.boundaries, 400),
    (.livelyChild, 300), (.outdoors, 300), (.play, 450), (.busyHousehold, 250),
    (.singleParenting, 200), (.parentingConfidence, 350), (.listeningEar, 550),
    (.practicalMatters, 350), (.networkBuilding, 300), (.newcomer, 150), (.languagePractice, 250),
    (.school, 300), (.studyAndWork, 150), (.lifeEvents, 250), (.specialNeeds, 100),
    (.childWorries, 100), (.adolescents, 200),
  ]
  /// The thousandths of ``Topic/newcomer`` of volunteers whose first language is not Dutch.
  package var newcomerOfOthers = 600
  /// How much experience somebody has with a topic.
  package var experienceLevel = Marginal<Int>([1: 30, 2: 40, 3: 30], .assumption("no source"))

  /// Percentages of each way to travel in villages and small towns.
  package var ruralModes: [(mode: TravelMode, percent: Int)] = [
    (.bicycle, 65), (.electricBicycle, 30), (.car, 75), (.publicTransport, 8), (.walk, 20),
  ]
  /// Percentages of each way to travel in cities.
  package var urbanModes: [(mode: TravelMode, percent: Int)] = [
    (.bicycle, 80), (.electricBicycle, 20), (.car, 45), (.publicTransport, 45), (.walk, 35),
  ]
  /// The longest trip in minutes.
  package var travelMinutes = Marginal<Int>(
    [15: 18, 20: 25, 30: 45, 45: 12],
    .assumption("Fietsberaad: 30 minutes suit almost all, 45 are the most; the shares are ours")
  )

  /// The weeks that a volunteer commits for from the date of the caseload, by range.
  package var commitment = Marginal<ClosedRange<Int>>(
    [10...25: 8, 26...51: 32, 52...77: 38, 78...104: 22],
    .assumption("schemes ask for half a year to a year (bognor.co.uk 2021)")
  )
  /// Whether a volunteer names no end.
  package var namesNoEnd = Chance(150, .assumption("as long as possible, or not sure"))
  /// For how many weeks a volunteer intends to support one family.
  package var intendedWeeks = Marginal<Int>(
    [26: 10, 40: 42, 52: 35, 78: 13],
    .assumption("around the mean of 40 weeks (Blik op Hulp, 8 April 2021)")
  )
}

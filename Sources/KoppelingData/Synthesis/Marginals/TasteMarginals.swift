package import Koppeling

/// Interests, wishes, offers, and facts that somebody may be unable to be with.
///
/// Every number is an assumption. Wishes are independent of language and place: what somebody
/// wishes is stated by them and never inferred.
package struct TasteMarginals: Sendable {
  /// A tag with its chance.
  package typealias TagChance = (tag: Tag, perMille: Int)
  /// A circumstance with its chance.
  package typealias FactChance = (fact: Circumstance, perMille: Int)

  /// The interests that people choose from, each as likely.
  package var interests: [Tag] = [
    "animals", "baking", "board-games", "cooking", "crafts", "cycling", "dancing", "drawing",
    "football", "gardening", "music", "nature", "reading", "sewing", "swimming", "walking",
  ]
  /// How many interests somebody names.
  package var interestCount = Marginal<Int>(
    [0: 5, 1: 20, 2: 35, 3: 30, 4: 10],
    .assumption("a few each")
  )
  /// What families wish of a volunteer.
  package var familyWishes: [TagChance] = [
    ("female-volunteer", 50), ("has-young-children", 30), ("knows-ramadan-rhythm", 10),
    ("speaks-slowly", 20), ("vegetarian-kitchen", 8),
  ]
  /// What families offer that a volunteer may wish for.
  package var familyOffers: [TagChance] = [
    ("garden", 300), ("near-bus-stop", 350), ("free-parking", 500), ("young-children", 600),
  ]
  /// What volunteers wish of a family.
  package var volunteerWishes: [TagChance] = [
    ("near-bus-stop", 40), ("free-parking", 30), ("young-children", 60), ("garden", 15),
  ]
  /// What volunteers offer that a family may wish for; the first only by women.
  package var volunteerOffers: [TagChance] = [
    ("has-young-children", 200), ("knows-ramadan-rhythm", 60), ("speaks-slowly", 400),
    ("vegetarian-kitchen", 150),
  ]
  /// Whether a wish is consented to.
  package var wishConsent = Chance(900, .assumption("nine in ten"))

  /// Facts about the homes of families.
  package var familyFacts: [FactChance] = [
    (.cats, 230), (.dogs, 180), (.otherPets, 120), (.smoking, 120), (.stairs, 220), (.woman, 960),
  ]
  /// Whether a man lives in a home with two parents.
  package var manInCouple = Chance(960, .assumption("nearly always"))
  /// Whether a man lives in a home with one parent.
  package var manWithOneParent = Chance(100, .assumption("one in ten"))
  /// Facts about volunteers, next to being a woman or a man.
  package var volunteerFacts: [FactChance] = [(.dogs, 50), (.ownChild, 40), (.smoking, 60)]
  /// Whether a volunteer is a woman.
  package var womanVolunteer = Chance(
    880,
    .assumption("home-visiting volunteers mostly are women; no share is published")
  )
  /// What families cannot be with.
  package var familyCannot: [FactChance] = [
    (.dogs, 40), (.man, 40), (.ownChild, 20), (.smoking, 60),
  ]
  /// What volunteers cannot be with.
  package var volunteerCannot: [FactChance] = [
    (.cats, 50), (.dogs, 60), (.otherPets, 15), (.smoking, 120), (.stairs, 30), (.man, 10),
  ]
  /// The evidence for all chances.
  package let evidence = Evidence.assumption("no source publishes shares")
}

import Koppeling

/// Draws volunteers, each from streams of its own.
struct VolunteerDrawing {
  let region: SyntheticRegion
  let seed: UInt64
  let marginals: Marginals
  let languages: LanguageDrawing
  private let groups: [LanguageMarginals.Mix: Marginal<LanguageGroup>]

  init(_ region: SyntheticRegion, seed: UInt64) {
    self.region = region
    self.seed = seed
    marginals = region.marginals
    languages = LanguageDrawing(region)
    let diversity = region.settings.diversity
    groups = Dictionary(
      uniqueKeysWithValues: LanguageMarginals.Mix.allCases.map { mix in
        (mix, region.marginals.languages.volunteers(in: mix, diversity: diversity))
      }
    )
  }

  /// The volunteer of an index, with every answer known.
  func volunteer(_ index: Int) -> Volunteer {
    var stream = stream(.volunteerHome, index)
    let home = region.home(&stream)
    let settlement = region.settlements[home.settlement]
    var volunteer = Volunteer(
      id: Volunteer.ID(FamilyDrawing.id("V", index)),
      location: home.location
    )
    drawTraining(of: &volunteer, index)
    stream = self.stream(.volunteerLanguages, index)
    let groups = groups[settlement.mix] ?? marginals.languages.volunteers
    volunteer.languages = languages.volunteer(at: settlement, groups, &stream)
    drawExperience(of: &volunteer, index)
    stream = self.stream(.volunteerSlots, index)
    let work = marginals.slots.volunteerWork.draw(&stream)
    volunteer.slots = SlotMarginals.draw(marginals.slots.volunteers[work] ?? [], &stream)
    drawTravel(of: &volunteer, at: settlement, index)
    drawCommitment(of: &volunteer, index)
    drawTastes(of: &volunteer, index)
    return volunteer
  }

  func stream(_ purpose: StreamPurpose, _ index: Int) -> SyntheticStream {
    SyntheticStream(seed: seed, purpose: purpose, index: index)
  }

  private func drawExperience(of volunteer: inout Volunteer, _ index: Int) {
    var stream = stream(.volunteerExperience, index)
    let table = marginals.volunteers
    volunteer.parentingExperience = table.parenting.draw(&stream)
    let isOther = volunteer.languages?.first?.tag != "nl"
    var experience = TopicWeights()
    for (topic, perMille) in table.experience {
      let chance = topic == .newcomer && isOther ? table.newcomerOfOthers : perMille
      let drawn = stream.below(1000)
      let level = table.experienceLevel.draw(&stream)
      if drawn < chance { experience[topic] = level }
    }
    volunteer.experience = experience
  }

  private func drawTravel(
    of volunteer: inout Volunteer,
    at settlement: Settlement,
    _ index: Int
  ) {
    var stream = stream(.volunteerTravel, index)
    let table = marginals.volunteers
    volunteer.travelModes = Self.modes(
      settlement.character == .city ? table.urbanModes : table.ruralModes,
      &stream
    )
    volunteer.maximumTravelMinutes = table.travelMinutes.draw(&stream)
  }

  /// Draws ways to travel, at least one.
  static func modes(
    _ percents: [(mode: TravelMode, percent: Int)],
    _ stream: inout SyntheticStream
  ) -> SortedSet<TravelMode> {
    while true {
      let modes = percents.filter { stream.below(100) < $0.percent }.map(\.mode)
      if !modes.isEmpty { return SortedSet(modes) }
    }
  }

  private func drawCommitment(of volunteer: inout Volunteer, _ index: Int) {
    var stream = stream(.volunteerCommitment, index)
    let table = marginals.volunteers
    let weeks = stream.int(in: table.commitment.draw(&stream))
    let namesNoEnd = table.namesNoEnd.draw(&stream)
    if !namesNoEnd { volunteer.commitUntil = region.settings.asOf.adding(days: 7 * weeks) }
    let intended = table.intendedWeeks.draw(&stream)
    if !namesNoEnd { volunteer.intendedWeeks = intended }
  }

  private func drawTastes(of volunteer: inout Volunteer, _ index: Int) {
    var stream = stream(.volunteerTastes, index)
    let table = marginals.tastes
    let tastes = TasteDrawing(table)
    volunteer.interests = tastes.interests(&stream)
    volunteer.wishes = tastes.wishes(table.volunteerWishes, &stream)
    let isWoman = table.womanVolunteer.draw(&stream)
    var facts = tastes.facts(table.volunteerFacts, &stream)
    facts[.woman] = isWoman
    facts[.man] = !isWoman
    volunteer.circumstances = facts
    let offers = tastes.tags(table.volunteerOffers, &stream)
    volunteer.offers = isWoman ? SortedSet(offers + ["female-volunteer"]) : offers
    volunteer.cannot = tastes.cannot(table.volunteerCannot, &stream)
  }
}
